#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "cli/program_run.h"

// What the program finds on a processor without AVX-512: OpenVINO's own library, oneDNN, is told to leave it unused.
namespace dateline::cli {
namespace {

using Json = nlohmann::json;

constexpr const char* line =
    R"({"id":"bridge","text":"The bridge at Port Vellan was closed on Monday after cracks were found in two of its pillars. )"
    R"(“We could not let another lorry cross it,” said Ilse Varga, the harbour authority’s chief engineer. Mayor Tomas )"
    R"(Reen told reporters that repairs would take at least six weeks. He said the city would pay for ferries. The )"
    R"(builder, Carrow Works, denied that it had used poor concrete."})"
    "\n";

// Who speaks and the words that say so.
std::set<std::pair<std::string, std::string>> speakers(const std::string& record) {
  Json read = Json::parse(record);
  std::string text = read["text"];
  // Offsets count code points; the text's few others are those of quotation marks.
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) {
    auto byte = static_cast<unsigned char>(text[at]);
    std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    points += length == 1 ? static_cast<char32_t>(byte) : U'\'';
    at += length;
  }
  auto words = [&](const Json& span) {
    std::string found;
    for (std::size_t i = span[0]; i < span[1].get<std::size_t>(); ++i) found += static_cast<char>(points[i]);
    return found;
  };
  std::set<std::pair<std::string, std::string>> found;
  for (const Json& attribution : read["attributions"])
    if (!attribution["source"]["span"].is_null() && !attribution["cue"].is_null())
      found.insert({words(attribution["source"]["span"]), words(attribution["cue"]["span"])});
  return found;
}

TEST(OlderMachine, FindsTheSameSpeakersWithoutAvx512) {
  Workplace place;
  place.write("texts.jsonl", line);
  Ended here = place.run({"annotate", "texts.jsonl"});
  ASSERT_EQ(here.status, 0) << here.error;
  place.environment["ONEDNN_MAX_CPU_ISA"] = "AVX2";
  Ended doctor = place.run({"doctor", "--json"});
  EXPECT_EQ(doctor.out.find("avx512"), std::string::npos) << doctor.out;
  Ended older = place.run({"annotate", "texts.jsonl"});
  ASSERT_EQ(older.status, 0) << older.error;
  EXPECT_GE(speakers(here.out).size(), 4u) << here.out;
  EXPECT_EQ(speakers(older.out), speakers(here.out));
}

}  // namespace
}  // namespace dateline::cli
