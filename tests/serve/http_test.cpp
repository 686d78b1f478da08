#include "serve/http.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dateline::serve {
namespace {

TEST(ErrorReply, HasTheStableFields) {
  Reply reply = error_reply({ErrorCode::not_found, "no article has this id", "abc"});
  EXPECT_EQ(reply.status, 404);
  EXPECT_EQ(
      nlohmann::json::parse(reply.body),
      nlohmann::json::parse(R"({"ok":false,"error":"abc: no article has this id","code":"not_found","status":404})"));
}

TEST(ErrorReply, SurvivesTextThatIsNoUtf8) {
  EXPECT_NO_THROW(nlohmann::json::parse(error_reply({ErrorCode::bad_request, "found \"\xff\"", "x"}).body));
}

TEST(NumberParam, TakesWholeNumbersWithinItsBounds) {
  for (auto [text, expected] :
       std::initializer_list<std::pair<const char*, std::optional<std::uint64_t>>>{{"0", 0},
                                                                                   {"50", 50},
                                                                                   {"51", {}},
                                                                                   {"-1", {}},
                                                                                   {"", {}},
                                                                                   {"1x", {}},
                                                                                   {" 1", {}},
                                                                                   {"99999999999999999999", {}}}) {
    Request request;
    request.params.emplace("limit", text);
    Result<std::uint64_t> number = number_param(request, "limit", 7, 50);
    EXPECT_EQ(number.has_value(), expected.has_value()) << text;
    if (number && expected) EXPECT_EQ(*number, *expected);
    if (!number) EXPECT_EQ(number.error().code, ErrorCode::bad_request);
  }
  EXPECT_EQ(*number_param(Request{}, "limit", 7, 50), 7u);
}

TEST(WantsCsv, RefusesOtherForms) {
  Request request;
  EXPECT_FALSE(*wants_csv(request));
  request.params.emplace("format", "xml");
  EXPECT_FALSE(wants_csv(request).has_value());
}

}  // namespace
}  // namespace dateline::serve
