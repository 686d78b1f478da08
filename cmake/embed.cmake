# dateline_embed(target symbol file): links the bytes of `file` into `target` as
#   extern const unsigned char <symbol>[]; extern const std::size_t <symbol>_size;  (namespace dateline)
function(dateline_embed target symbol file)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.cpp)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DIN=${file} -DOUT=${out} -DSYMBOL=${symbol} -P ${CMAKE_SOURCE_DIR}/cmake/embed_file.cmake
    DEPENDS ${file} ${CMAKE_SOURCE_DIR}/cmake/embed_file.cmake VERBATIM)
  # A library of its own: a file made in this folder is not known to a target made in another.
  add_library(${symbol} STATIC ${out})
  target_link_libraries(${target} PRIVATE ${symbol})
endfunction()
