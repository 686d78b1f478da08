#include "extract/loose_json.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

// The tree in strict JSON, keys as they stand, so that a case shows what was understood.
std::string shown(const LooseJson& json, LooseJson::Index item) {
  std::string out;
  bool object = json.is(item, LooseJson::Kind::object);
  if (object || json.is(item, LooseJson::Kind::array)) {
    for (LooseJson::Index child = json[item].first; child != LooseJson::none; child = json[child].next) {
      if (!out.empty()) out += ",";
      if (object) out += std::string(json.key(child)) + ":";
      out += shown(json, child);
    }
    return object ? "{" + out + "}" : "[" + out + "]";
  }
  return json.is(item, LooseJson::Kind::string) ? "'" + json.value(item) + "'" : json.value(item);
}

std::string shown(std::string_view text) {
  LooseJson json = LooseJson::parse(text);
  std::string out;
  for (LooseJson::Index item = json.top(); item != LooseJson::none; item = json[item].next) out += shown(json, item);
  return out;
}

struct Case {
  const char* json;
  const char* shown;
};

TEST(LooseJson, ReadsStrictJson) {
  for (const Case& one : {
           Case{R"({"a":1,"b":[true,null,-2.5e3],"c":{"d":"e"}})", "{a:1,b:[true,null,-2.5e3],c:{d:'e'}}"},
           Case{R"(["A\n\t\"\\\/", "\u00e9\ud83d\ude00"])", "['A\n\t\"\\/','\u00E9\U0001F600']"},
           Case{"[]", "[]"},
           Case{"{}", "{}"},
       })
    EXPECT_EQ(shown(one.json), one.shown) << one.json;
}

TEST(LooseJson, ReadsWhatPagesWrite) {
  for (const Case& one : {
           Case{R"({"a":1,"b":[1,2,],})", "{a:1,b:[1,2]}"},
           Case{"{\"a\":\"two\nlines\"}", "{a:'two\nlines'}"},
           Case{R"({"a":"He said "no" to it","b":"c"})", "{a:'He said \"no\" to it',b:'c'}"},
           Case{"{\"a\":\"b\"\n\"c\":\"d\"}", "{a:'b',c:'d'}"},
           Case{R"(<!-- {"a":"b"} -->)", "{a:'b'}"},
           Case{"//<![CDATA[\n{\"a\":\"b\"}\n//]]>", "{a:'b'}"},
           Case{R"(/* c */ {"a": /* d */ "b"})", "{a:'b'}"},
           Case{R"({"a":1}{"b":2};[3])", "{a:1}{b:2}[3]"},
           Case{R"({"a":"Q&amp;A &#8211; &quot;x&quot; &bogus;"})", "{a:'Q&A \u2013 \"x\" &bogus;'}"},
           Case{R"({a:"b"})", "{a:'b'}"},
           Case{R"({"url":"https://news.example/a","b":1})", "{url:'https://news.example/a',b:1}"},
       })
    EXPECT_EQ(shown(one.json), one.shown) << one.json;
}

TEST(LooseJson, AnyBytesGiveATree) {
  for (const char* text : {"", "{", "[", "\"", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":\"b", "]]}}", "{{{{", "[\"\\",
                           "[\"\\u12", "{:,:,}", "{\"a\":}", "[\"\\ud83d\"]"})
    EXPECT_NO_THROW(shown(text)) << text;
  EXPECT_NO_THROW(shown(std::string(100000, '[')));
  EXPECT_NO_THROW(shown(std::string(100000, '"')));
}

TEST(LooseJson, KeepsThePlaceOfAString) {
  std::string text = R"({"headline": "A deep r\u00edft"})";
  LooseJson json = LooseJson::parse(text);
  LooseJson::Index item = json.member(json.top(), "headline");
  ASSERT_NE(item, LooseJson::none);
  EXPECT_EQ(text.substr(json[item].raw.begin, json[item].raw.length()), R"(A deep r\u00edft)");
  EXPECT_EQ(json.member(json.top(), "none"), LooseJson::none);
}

}  // namespace
}  // namespace dateline
