#include <gtest/gtest.h>

#include "ingest/input_folder.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> listed(const InputFolder& folder, const IngestLimits& limits = {}) {
  auto files = list_inputs(folder.path().string(), limits);
  if (!files) return {files.error().text()};
  for (std::string& file : *files) file = fs::path(file).lexically_relative(folder.path()).string();
  return *files;
}

TEST(InputList, IsInByteOrderWithoutHiddenFilesAndPartsOfPages) {
  InputFolder folder;
  for (const char* name : {"b.html", "B.html", "a/z.txt", ".git/config", "b_files/style.css", "b_files/photo.jpg",
                           "a/.hidden.html", "c.warc.gz"})
    folder.write(name, "x");
  EXPECT_EQ(listed(folder), (std::vector<std::string>{"B.html", "a/z.txt", "b.html", "c.warc.gz"}));
}

TEST(InputList, FollowsEachLinkOnceAndNoLoop) {
  InputFolder folder, elsewhere;
  folder.write("pages/one.html", "x");
  elsewhere.write("two.html", "x");
  fs::create_directory_symlink(folder.path(), folder.path() / "pages" / "loop");
  fs::create_directory_symlink(elsewhere.path(), folder.path() / "linked");
  fs::create_symlink(folder.path() / "pages" / "one.html", folder.path() / "again.html");
  fs::create_symlink(folder.path() / "nothing.html", folder.path() / "broken.html");
  EXPECT_EQ(listed(folder), (std::vector<std::string>{"linked/two.html", "pages/one.html"}));
}

TEST(InputList, NamesAFolderThatIsTooDeepAndReadingItSaysSo) {
  InputFolder folder;
  folder.write("1/2/3/deep.html", "x");
  folder.write("1/shallow.html", "x");
  IngestLimits limits;
  limits.folder_depth = 2;
  EXPECT_EQ(listed(folder, limits), (std::vector<std::string>{"1/2/3", "1/shallow.html"}));
  ReadInput read = read_all((folder.path() / "1/2/3").string(), limits);
  ASSERT_EQ(read.skipped.size(), 1u);
  EXPECT_EQ(read.skipped[0].error.code, ErrorCode::too_large);
}

TEST(InputList, OfAFileIsTheFile) {
  InputFolder folder;
  std::string path = folder.write("style.css", "p {}");
  EXPECT_EQ(*list_inputs(path), std::vector<std::string>{path});
  EXPECT_EQ(*list_inputs("-"), std::vector<std::string>{"-"});
}

TEST(InputList, SaysWhatIsMissing) {
  auto files = list_inputs("/no/such/folder");
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().text(), "/no/such/folder: no such file or folder");
  EXPECT_EQ(files.error().code, ErrorCode::not_found);
}

}  // namespace
}  // namespace dateline
