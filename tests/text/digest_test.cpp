#include "text/digest.h"

#include <gtest/gtest.h>

#include "dateline/record/record.h"

namespace dateline {
namespace {

// FIPS 180-4 and RFC 1321 examples.
TEST(Digest, AgreesWithThePublishedExamples) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(to_hex(digest(DigestAlgorithm::sha1, "abc")), "a9993e364706816aba3e25717850c26c9cd0d89d");
  EXPECT_EQ(to_hex(digest(DigestAlgorithm::md5, "abc")), "900150983cd24fb0d6963f7d28e17f72");
}

TEST(RecordId, DependsOnTheCaptureAndNotOnThePath) {
  Capture capture{"k", "a/k.html", "https://example.org/", std::nullopt, "2021-04-30T06:12:00Z", sha256_hex("x")};
  std::string id = record_id(capture);
  EXPECT_EQ(id.size(), 16u);
  Capture elsewhere = capture;
  elsewhere.path = "/other/k.html";
  EXPECT_EQ(record_id(elsewhere), id);
  Capture later = capture;
  later.fetched_utc = "2021-04-30T06:12:01Z";
  EXPECT_NE(record_id(later), id);
}

TEST(RecordId, KeepsItsPartsApart) {
  Capture one, other;
  one.key = "ab";
  other.key = "a";
  other.url = "b";
  EXPECT_NE(record_id(one), record_id(other));
}

}  // namespace
}  // namespace dateline
