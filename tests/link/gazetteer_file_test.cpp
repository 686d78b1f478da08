#include "link/gazetteer_file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "link/invented_gazetteer.h"

namespace dateline {
namespace {

class GazetteerFile : public ::testing::Test {
 protected:
  Error error_of(const std::string& bytes) {
    std::ofstream(file_, std::ios::binary) << bytes;
    Result<Gazetteer> opened = Gazetteer::open(file_);
    EXPECT_FALSE(opened);
    return opened ? Error{} : opened.error();
  }
  void TearDown() override { std::filesystem::remove(file_); }

  std::filesystem::path file_ =
      std::filesystem::temp_directory_path() / ("gazetteer_" + std::to_string(::getpid()) + ".bin");
  std::string whole_ = invented_gazetteer_bytes();
};

TEST_F(GazetteerFile, FindsNamesAndWhatHoldsThem) {
  const Gazetteer::Impl& places = invented_gazetteer().impl();
  std::vector<Named> found = places.find("harrow bay");
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(places.candidate(found[0].place, 1).admin1, "OS-KO");
  EXPECT_TRUE(places.is_within(found[0].place, *places.country_named("OS")));
  EXPECT_FALSE(places.is_within(found[0].place, *places.country_named("VM")));
  EXPECT_TRUE(places.find("harrow").empty());
  EXPECT_TRUE(places.find("").empty());
  EXPECT_TRUE(places.find("zzz").empty());
}

TEST_F(GazetteerFile, MissingFileIsNamed) {
  Result<Gazetteer> opened = Gazetteer::open("/nowhere/gazetteer.bin");
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::not_found);
  EXPECT_EQ(opened.error().subject, "/nowhere/gazetteer.bin");
}

TEST_F(GazetteerFile, CutFilesAreRefused) {
  for (std::size_t size : {std::size_t{0}, std::size_t{10}, std::size_t{100}, whole_.size() / 2, whole_.size() - 1}) {
    Error error = error_of(whole_.substr(0, size));
    EXPECT_EQ(error.code, ErrorCode::truncated) << size;
    EXPECT_EQ(error.subject, file_.string());
  }
}

TEST_F(GazetteerFile, AnotherVersionIsRefused) {
  whole_[16] = 9;
  Error error = error_of(whole_);
  EXPECT_EQ(error.code, ErrorCode::wrong_format);
  EXPECT_NE(error.message.find("version 9"), std::string::npos) << error.message;
}

TEST_F(GazetteerFile, OtherFilesAreRefused) {
  EXPECT_EQ(error_of(std::string(5000, 'x')).code, ErrorCode::wrong_format);
  EXPECT_EQ(error_of(whole_ + "x").code, ErrorCode::wrong_format);
}

TEST_F(GazetteerFile, DamageIsNoticedInEachPart) {
  for (std::size_t at = 200; at < whole_.size(); at += whole_.size() / 40) {
    std::string damaged = whole_;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x5A);
    std::ofstream(file_, std::ios::binary) << damaged;
    Result<Gazetteer> opened = Gazetteer::open(file_);
    // Bytes between parts are no one's.
    if (!opened) {
      EXPECT_EQ(opened.error().code, ErrorCode::wrong_format);
    }
  }
  std::string damaged = whole_;
  damaged[200] = static_cast<char>(damaged[200] ^ 0x5A);
  EXPECT_NE(error_of(damaged).message.find("checksum"), std::string::npos);
}

}  // namespace
}  // namespace dateline
