#include "text/csv_line.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(CsvLine, QuotesWhatNeedsIt) {
  EXPECT_EQ(csv_line({"plain", "", "a,b", "say \"no\"", "two\nlines", " in front", "behind "}),
            "plain,,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\" in front\",\"behind \"\r\n");
  EXPECT_EQ(csv_line({""}), "\r\n");
}

}  // namespace
}  // namespace dateline
