#include "encode/model_folder.h"

#include <gtest/gtest.h>

#include "encode/tiny_model.h"

namespace dateline {
namespace {

/// Loading the folder fails with this code, and a message about `file` that holds all of `words`.
void check_refused(const TinyModelFolder& folder, ErrorCode code, const std::string& file,
                   const std::vector<std::string>& words) {
  Result<Encoder> loaded = Encoder::load(folder.path(), 1);
  ASSERT_FALSE(loaded.has_value()) << file;
  EXPECT_EQ(loaded.error().code, code) << loaded.error().text();
  EXPECT_EQ(loaded.error().subject, (folder.path() / file).string());
  for (const std::string& word : words)
    EXPECT_NE(loaded.error().message.find(word), std::string::npos) << word << " in: " << loaded.error().message;
}

TEST(ModelFolder, LoadsAWholeOne) {
  TinyModelFolder folder;
  Result<Encoder> encoder = Encoder::load(folder.path(), 2);
  ASSERT_TRUE(encoder.has_value()) << encoder.error().text();
  EXPECT_EQ(encoder->version(), "language/0");
  EXPECT_EQ(encoder->width(), 12u);
  ASSERT_EQ(encoder->columns().size(), 2u);
  EXPECT_EQ(encoder->columns()[1].name, "roles");
  EXPECT_EQ(encoder->columns()[1].begin, 5u);
  EXPECT_EQ(encoder->columns()[1].count, 7u);
  EXPECT_NE(encoder->instruction_set(), "unknown");
}

TEST(ModelFolder, NamesTheFileThatIsMissing) {
  for (const char* file : {"columns.json", "model.xml", "model.bin", "vocabulary.txt"}) {
    TinyModelFolder folder;
    folder.remove(file);
    check_refused(folder, ErrorCode::not_found, file, {"expected a file of a language model"});
  }
}

TEST(ModelFolder, NamesTheFileThatIsCutOrOfAnotherModel) {
  for (const char* file : {"model.xml", "model.bin", "vocabulary.txt"}) {
    TinyModelFolder folder;
    std::string bytes = folder.read(file);
    folder.write(file, bytes.substr(0, bytes.size() / 2));
    check_refused(folder, ErrorCode::wrong_format, file,
                  {"expected the file of model language/0 with SHA-256 ", std::to_string(bytes.size() / 2) + " bytes"});
    folder.write(file, "");
    check_refused(folder, ErrorCode::wrong_format, file, {"found 0 bytes"});
  }
  TinyModel other;
  other.seed = 2;
  TinyModelFolder folder, second(other);
  folder.write("model.bin", second.read("model.bin"));
  check_refused(folder, ErrorCode::wrong_format, "model.bin", {"belongs to another model"});
}

TEST(ModelFolder, ColumnsThatMakeNoSense) {
  TinyModelFolder folder;
  std::string whole = folder.read("columns.json");
  for (std::size_t length = 0; length < whole.size(); length += 7) {
    folder.write("columns.json", whole.substr(0, length));
    check_refused(folder, ErrorCode::wrong_format, "columns.json", {"expected a JSON object"});
  }
  struct Case {
    std::string from, to;
    std::vector<std::string> words;
  };
  for (const Case& wrong : std::vector<Case>{
           {"\"form\":1", "\"form\":2", {"expected \"form\" 1, found 2"}},
           {"\"form\":1,", "", {"expected \"form\" 1, found nothing"}},
           {"\"language/0\"", "7", {"expected the name of a \"model\", found 7"}},
           {"\"width\":12", "\"width\":0", {"\"width\"", "found 0"}},
           {"\"width\":12", "\"width\":-3", {"\"width\"", "found -3"}},
           {"\"pieces_max\":32", "\"pieces_max\":100000", {"\"pieces_max\"", "found 100000"}},
           {"\"model.bin\":", "\"model.bim\":", {"expected the SHA-256 of model.bin, found none"}},
           {"\"count\":7", "\"count\":8", {"inside the width of 12", "\"count\":8"}},
           {"\"name\":\"roles\"", "\"name\":\"names\"", {"each name once"}},
           {"\"columns\":[", "\"colums\":[", {"expected a list of \"columns\", found nothing"}},
       }) {
    folder.write_columns(wrong.from, wrong.to);
    check_refused(folder, ErrorCode::wrong_format, "columns.json", wrong.words);
  }
}

// The checksums hold, but the parts do not fit one another.
TEST(ModelFolder, PartsThatDoNotFit) {
  TinyModelFolder wide;
  wide.write_columns("\"width\":12", "\"width\":13");
  check_refused(wide, ErrorCode::wrong_format, "model.xml", {"f32 [?,?,13]", "f32 [?,?,12]"});

  TinyModel few_pieces;
  few_pieces.piece_rows = 20;
  check_refused(TinyModelFolder(few_pieces), ErrorCode::wrong_format, "model.xml",
                {"expected a row for each of", "pieces, found 20"});
  TinyModel few_marks;
  few_marks.mark_rows = 6;
  check_refused(TinyModelFolder(few_marks), ErrorCode::wrong_format, "model.xml", {"36 marks, found 6"});
  TinyModel other_output;
  other_output.output = "logits";
  check_refused(TinyModelFolder(other_output), ErrorCode::wrong_format, "model.xml",
                {"expected one output \"columns\""});
}

TEST(ModelFolder, ANetworkThatIsNone) {
  TinyModelFolder folder;
  std::string xml = folder.read("model.xml");
  for (std::size_t length : {std::size_t{0}, std::size_t{40}, xml.size() / 2, xml.size() - 12}) {
    folder.write("model.xml", xml.substr(0, length));
    folder.write_columns();
    check_refused(folder, ErrorCode::wrong_format, "model.xml", {"expected a network that OpenVINO"});
  }
  folder.write("model.xml", xml);
  std::string weights = folder.read("model.bin");
  folder.write("model.bin", weights.substr(0, weights.size() / 2));
  folder.write_columns();
  check_refused(folder, ErrorCode::wrong_format, "model.xml", {"expected a network that OpenVINO"});
}

TEST(ModelFolder, AVocabularyThatIsNone) {
  TinyModelFolder folder;
  folder.write("vocabulary.txt", "a\nb\n");
  folder.write_columns();
  check_refused(folder, ErrorCode::wrong_format, "vocabulary.txt", {"[PAD]"});
  folder.write("vocabulary.txt", "[PAD]\n[UNK]\n[CLS]\n[SEP]\na\na\n");
  folder.write_columns();
  check_refused(folder, ErrorCode::wrong_format, "vocabulary.txt", {"each word piece once", "\"a\""});
}

TEST(ModelFolder, ReadsOnlyFilesWithAChecksum) {
  TinyModelFolder folder;
  folder.write("heads.bin", "x");
  Result<ModelFolder> opened = ModelFolder::open(folder.path());
  ASSERT_TRUE(opened.has_value());
  EXPECT_TRUE(opened->read("vocabulary.txt").has_value());
  Result<std::string> read = opened->read("heads.bin");
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().code, ErrorCode::wrong_format);
}

TEST(ModelFolder, AFolderThatIsNotThere) {
  Result<Encoder> loaded = Encoder::load("/nowhere/at/all", 1);
  ASSERT_FALSE(loaded.has_value());
  EXPECT_EQ(loaded.error().code, ErrorCode::not_found);
  EXPECT_EQ(loaded.error().subject, "/nowhere/at/all/columns.json");
}

}  // namespace
}  // namespace dateline
