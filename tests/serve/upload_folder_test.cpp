#include "serve/upload_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace dateline::serve {
namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(UploadFolder, KeepsFilesOfOneNameApartAndRemovesThem) {
  fs::path folder;
  {
    UploadFolder upload = *UploadFolder::make(100);
    folder = upload.path();
    ASSERT_TRUE(upload.begin_file("a.html"));
    ASSERT_TRUE(upload.write("one"));
    ASSERT_TRUE(upload.begin_file("a.html"));
    ASSERT_TRUE(upload.write("two"));
    ASSERT_TRUE(upload.finish());
    EXPECT_EQ(contents(folder / "1/a.html"), "one");
    EXPECT_EQ(contents(folder / "2/a.html"), "two");
    EXPECT_EQ(upload.file_count(), 2u);
    UploadFolder moved = std::move(upload);
    EXPECT_TRUE(fs::exists(folder));
  }
  EXPECT_FALSE(fs::exists(folder));
}

TEST(UploadFolder, RefusesMoreThanItsLimit) {
  UploadFolder upload = *UploadFolder::make(5);
  ASSERT_TRUE(upload.begin_file("a"));
  ASSERT_TRUE(upload.write("12345"));
  Result<void> written = upload.write("6");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, ErrorCode::too_large);
}

TEST(UploadFolder, TellsNobodyWhereItLies) {
  UploadFolder upload = *UploadFolder::make(5);
  EXPECT_EQ(upload.without_folder(upload.path() + "/12/a.warc"), "a.warc");
  EXPECT_EQ(upload.without_folder("in " + upload.path() + "/1/a.warc and " + upload.path() + "/2/b.html"),
            "in a.warc and b.html");
  EXPECT_EQ(upload.without_folder("/elsewhere/1/a.warc"), "/elsewhere/1/a.warc");
}

TEST(SafeFileName, LeavesNoWayOut) {
  EXPECT_EQ(safe_file_name("page.html"), "page.html");
  EXPECT_EQ(safe_file_name("../../etc/passwd"), "passwd");
  EXPECT_EQ(safe_file_name("C:\\pages\\a.html"), "a.html");
  EXPECT_EQ(safe_file_name(".."), "_.");
  EXPECT_EQ(safe_file_name("."), "_");
  EXPECT_EQ(safe_file_name(std::string(40, 'a') + std::string(200, '.')), "_" + std::string(199, '.'));
  EXPECT_EQ(safe_file_name(".hidden"), "_hidden");
  EXPECT_EQ(safe_file_name(""), "page");
  EXPECT_EQ(safe_file_name("a/"), "page");
  EXPECT_EQ(safe_file_name(std::string("a\0b\n", 4)), "a_b_");
  EXPECT_EQ(safe_file_name("\u65b0\u805e.html"), "\u65b0\u805e.html");
  EXPECT_EQ(safe_file_name("bad\xff.html"), "bad\uFFFD.html");
  std::string long_name = safe_file_name(std::string(500, 'x') + "\u00e9.warc.gz");
  EXPECT_LE(long_name.size(), 200u);
  EXPECT_TRUE(long_name.ends_with("\u00e9.warc.gz"));
}

}  // namespace
}  // namespace dateline::serve
