# Run by dateline_embed: writes OUT, a C++ source that holds the bytes of IN as SYMBOL.
file(READ ${IN} hex HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
string(REGEX REPLACE "(0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,)" "\\1\n" bytes "${bytes}")
file(WRITE ${OUT} "// Made from ${IN}; do not edit.
#include <cstddef>
namespace dateline {
extern const unsigned char ${SYMBOL}[];
extern const std::size_t ${SYMBOL}_size;
const unsigned char ${SYMBOL}[] = {\n${bytes}0};
const std::size_t ${SYMBOL}_size = sizeof ${SYMBOL} - 1;
}  // namespace dateline
")
