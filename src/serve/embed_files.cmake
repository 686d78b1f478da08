# cmake -DOUT=embedded_files.cpp -DAPI=http_api.yaml -DDIST=web/dist -P embed_files.cmake
# Writes OUT, which holds the files' bytes. Without DIST only API is held.
set(files "http_api.yaml|${API}")
file(GLOB_RECURSE dist RELATIVE ${DIST} ${DIST}/*)
list(SORT dist)
foreach(file IN LISTS dist)
  list(APPEND files "web/${file}|${DIST}/${file}")
endforeach()

# .incbin takes the bytes as they are; as numbers in an array they would cost the compiler seconds.
set(assembly "asm(\".pushsection .rodata\\n\"\n")
set(names "// Made by embed_files.cmake.\n#include <array>\n\n#include \"serve/embedded_files.h\"\n\nextern \"C\" {\n")
set(table "")
set(index 0)
foreach(entry IN LISTS files)
  string(REPLACE "|" ";" entry "${entry}")
  list(GET entry 0 name)
  list(GET entry 1 path)
  set(symbol "dateline_embedded_${index}")
  string(APPEND assembly "    \".global ${symbol}_begin, ${symbol}_end\\n\"\n"
    "    \"${symbol}_begin: .incbin \\\"${path}\\\"\\n${symbol}_end: .byte 0\\n\"\n")
  string(APPEND names "extern const char ${symbol}_begin[], ${symbol}_end[];\n")
  string(APPEND table "    EmbeddedFile{\"${name}\", {${symbol}_begin, static_cast<std::size_t>(${symbol}_end - ${symbol}_begin)}},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE ${OUT} "${names}}

${assembly}    \".popsection\\n\");

namespace dateline::serve {

std::span<const EmbeddedFile> embedded_files() {
  static const std::array<EmbeddedFile, ${index}> files{
${table}  };
  return files;
}

}  // namespace dateline::serve
")
