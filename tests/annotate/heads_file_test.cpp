#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "dateline/annotate.h"
#include "encode/tiny_model.h"

namespace dateline {
namespace {

// Loads heads.bin of these bytes beside a tiny encoder, and gives the error's text.
std::string error_of(const std::string& bytes) {
  TinyModelFolder folder;
  folder.write("heads.bin", bytes);
  auto encoder = Encoder::load(folder.path(), 1);
  EXPECT_TRUE(encoder) << encoder.error().text();
  auto heads = Heads::load(folder.path(), *encoder);
  return heads ? "" : heads.error().text();
}

std::string version_of_tiny_model() {
  TinyModelFolder folder;
  return Encoder::load(folder.path(), 1)->version();
}

std::string heads_bytes(const nlohmann::json& front, std::size_t value_bytes) {
  return "dateline heads 1\n" + front.dump() + "\n" + std::string(value_bytes, '\0');
}

TEST(HeadsFile, MissingIsNamed) {
  TinyModelFolder folder;
  auto encoder = Encoder::load(folder.path(), 1);
  ASSERT_TRUE(encoder) << encoder.error().text();
  auto heads = Heads::load(folder.path(), *encoder);
  ASSERT_FALSE(heads);
  EXPECT_EQ(heads.error().code, ErrorCode::not_found);
  EXPECT_NE(heads.error().text().find("heads.bin"), std::string::npos);
}

TEST(HeadsFile, OtherFormsAreRefused) {
  EXPECT_NE(error_of("dateline heads 2\n{}\n").find("form 1"), std::string::npos);
  EXPECT_NE(error_of("").find("heads.bin"), std::string::npos);
  EXPECT_NE(error_of("dateline heads 1\n{}").find("file's end"), std::string::npos);
  EXPECT_NE(error_of("dateline heads 1\nnot json\n").find("expected JSON"), std::string::npos);
  EXPECT_NE(error_of("dateline heads 1\n[1]\n").find("expected JSON"), std::string::npos);
}

TEST(HeadsFile, ACutFileSaysHowMuchIsMissing) {
  std::string error = error_of(heads_bytes({{"values", 10}}, 36));
  EXPECT_NE(error.find("expected 40 bytes of values, found 36"), std::string::npos) << error;
}

TEST(HeadsFile, HeadsOfAnotherModelAreRefused) {
  std::string error = error_of(heads_bytes({{"model", "another/7"}, {"values", 0}}, 0));
  EXPECT_NE(error.find("another/7"), std::string::npos) << error;
  EXPECT_NE(error.find(version_of_tiny_model()), std::string::npos) << error;
}

TEST(HeadsFile, LabelsThatDoNotFitTheColumnsAreNamed) {
  std::string error = error_of(heads_bytes({{"model", version_of_tiny_model()}, {"values", 0}}, 0));
  EXPECT_NE(error.find("heads.bin"), std::string::npos) << error;
  EXPECT_NE(error.find("expected"), std::string::npos) << error;
}

TEST(HeadsFile, WrongTypesInTheFrontAreAnErrorToo) {
  for (const char* front :
       {R"({"model":3,"values":0})", R"({"model":"x","values":"many"})", R"({"labels":3,"values":0})"})
    EXPECT_FALSE(error_of("dateline heads 1\n" + std::string(front) + "\n").empty()) << front;
}

}  // namespace
}  // namespace dateline
