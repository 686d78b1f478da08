# The libFuzzer targets of fuzz/, built by clang with AddressSanitizer and UndefinedBehaviorSanitizer (./dev fuzz).
if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  message(FATAL_ERROR "DATELINE_FUZZ needs clang, found ${CMAKE_CXX_COMPILER_ID}. Use ./dev fuzz.")
endif()
add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
add_link_options(-fsanitize=address,undefined)
add_compile_definitions(DATELINE_ASSERTS)
add_custom_target(fuzzers)

# dateline_fuzz(warc ingest): fuzz/warc_fuzz.cpp becomes bin/fuzz_warc, linked to the stages named. Its seeds stand in
# fuzz/corpus/warc/, its dictionary in fuzz/warc.dict, where it has them.
function(dateline_fuzz target)
  add_executable(fuzz_${target} EXCLUDE_FROM_ALL ${target}_fuzz.cpp)
  target_include_directories(fuzz_${target} PRIVATE ${CMAKE_SOURCE_DIR}/src)
  list(TRANSFORM ARGN PREPEND dateline_)
  target_link_libraries(fuzz_${target} PRIVATE ${ARGN} dateline_warnings -fsanitize=fuzzer)
  add_dependencies(fuzzers fuzz_${target})
endfunction()
