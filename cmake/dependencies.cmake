# Everything the program is built on, by package name. Debian packages, but for lexbor, which ./dev setup
# builds from the source distribution of the PyPI package selectolax into .deps/lexbor (decision 0002).
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n data)
find_package(OpenSSL REQUIRED)
find_package(simdjson REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(EXPAT REQUIRED)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(LIBDEFLATE REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(BROTLI REQUIRED IMPORTED_TARGET libbrotlidec)
find_library(CLD2_LIBRARY NAMES cld2 REQUIRED)
find_path(CLD2_INCLUDE cld2/public/compact_lang_det.h REQUIRED)
find_path(TL_EXPECTED_INCLUDE tl/expected.hpp REQUIRED)
find_path(TOMLPLUSPLUS_INCLUDE toml++/toml.h REQUIRED)
pkg_check_modules(HTTPLIB REQUIRED IMPORTED_TARGET cpp-httplib)

set(LEXBOR_LIBRARY ${DATELINE_DEPS}/lexbor/lib/liblexbor_static.a)
if(NOT EXISTS ${LEXBOR_LIBRARY})
  message(FATAL_ERROR "lexbor is missing (${LEXBOR_LIBRARY}). Run ./dev setup first.")
endif()
add_library(lexbor STATIC IMPORTED)
set_target_properties(lexbor PROPERTIES
  IMPORTED_LOCATION ${LEXBOR_LIBRARY}
  INTERFACE_COMPILE_DEFINITIONS LEXBOR_STATIC
  INTERFACE_INCLUDE_DIRECTORIES ${DATELINE_DEPS}/lexbor/include)

# Arrow and Parquet come as the headers and shared libraries of the PyPI wheel pyarrow (requirements.lock, decision 0005).
# The libraries carry only a versioned name (libarrow.so.2600), so they are found by pattern; the wheel's folder goes
# into the program's run path.
file(GLOB PYARROW_HOME ${DATELINE_DEPS}/venv/lib/python3*/site-packages/pyarrow)
file(GLOB ARROW_LIBRARY ${PYARROW_HOME}/libarrow.so.[0-9]*)
file(GLOB PARQUET_LIBRARY ${PYARROW_HOME}/libparquet.so.[0-9]*)
if(NOT EXISTS "${ARROW_LIBRARY}" OR NOT EXISTS "${PARQUET_LIBRARY}")
  message(FATAL_ERROR "pyarrow's libraries are missing from ${DATELINE_DEPS}/venv. Run ./dev setup first.")
endif()
add_library(arrow SHARED IMPORTED)
set_target_properties(arrow PROPERTIES
  IMPORTED_LOCATION ${ARROW_LIBRARY}
  INTERFACE_INCLUDE_DIRECTORIES ${PYARROW_HOME}/include)
add_library(arrow_parquet SHARED IMPORTED)
set_target_properties(arrow_parquet PROPERTIES
  IMPORTED_LOCATION ${PARQUET_LIBRARY}
  INTERFACE_INCLUDE_DIRECTORIES ${PYARROW_HOME}/include
  INTERFACE_LINK_LIBRARIES arrow)

# OpenVINO runs the language model (decision 0007): headers and libraries of the PyPI wheel, as pyarrow's. libopenvino
# finds the plugin for the processor, the reader of its file form and TBB beside itself.
file(GLOB OPENVINO_HOME ${DATELINE_DEPS}/venv/lib/python3*/site-packages/openvino)
file(GLOB OPENVINO_LIBRARY ${OPENVINO_HOME}/libs/libopenvino.so.[0-9]*)
if(NOT EXISTS "${OPENVINO_LIBRARY}")
  message(FATAL_ERROR "OpenVINO's libraries are missing from ${DATELINE_DEPS}/venv. Run ./dev setup first.")
endif()
add_library(openvino SHARED IMPORTED)
set_target_properties(openvino PROPERTIES
  IMPORTED_LOCATION ${OPENVINO_LIBRARY}
  INTERFACE_INCLUDE_DIRECTORIES ${OPENVINO_HOME}/include)
