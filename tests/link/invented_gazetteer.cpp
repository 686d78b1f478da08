#include "link/invented_gazetteer.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace dateline {

const Gazetteer& invented_gazetteer() {
  static const Gazetteer gazetteer = [] {
    Result<Gazetteer> opened = Gazetteer::open(DATELINE_INVENTED_GAZETTEER);
    EXPECT_TRUE(opened) << opened.error().text();
    return *std::move(opened);
  }();
  return gazetteer;
}

std::string invented_gazetteer_bytes() {
  std::ifstream in(DATELINE_INVENTED_GAZETTEER, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace dateline
