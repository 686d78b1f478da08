#include "ingest/input_form.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

struct Case {
  std::string_view head, path;
  InputForm form;
};

TEST(InputForm, IsToldByContentFirstAndNameSecond) {
  const Case cases[] = {
      {"<!DOCTYPE html><p>Words.", "a.html", InputForm::html},
      {"<!DOCTYPE html><p>Words.", "a.txt", InputForm::html},
      {"Words without markup.", "a.html", InputForm::html},
      {"Words without markup.", "a.txt", InputForm::plain_text},
      {"Words without markup.", "-", InputForm::plain_text},
      {"Stray words <html><body>", "-", InputForm::html},
      {"<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">", "a.xhtml", InputForm::html},
      {"<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<rss version=\"2.0\">", "a", InputForm::xml_feed},
      {"\xEF\xBB\xBF<feed xmlns=\"http://www.w3.org/2005/Atom\">", "a.xml", InputForm::xml_feed},
      {"<!DOCTYPE rss [<!ENTITY a \"b\">]><rss>", "a.xml", InputForm::xml_feed},
      {"<rdf:RDF xmlns:rdf=\"x\">", "a.rdf", InputForm::xml_feed},
      {"{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}", "a.json", InputForm::json_feed},
      {"{\"text\": \"Words.\"}\n{\"text\": \"More.\"}", "a.json", InputForm::json_lines},
      {"{\"text\": \"Words.\"}", "-", InputForm::json_lines},
      {"{broken\n{\"text\": 1}", "a.jsonl", InputForm::json_lines},
      {"{Words in braces} and more.", "a.txt", InputForm::plain_text},
      {"[Kabul] Words.", "a.txt", InputForm::plain_text},
      {"WARC/1.0\r\n", "a.gz", InputForm::warc},
      {"garbage", "a.warc.gz", InputForm::warc},
  };
  for (const Case& c : cases) {
    auto form = input_form(c.head, c.path);
    ASSERT_TRUE(form) << c.head << ": " << form.error().text();
    EXPECT_EQ(*form, c.form) << c.head;
  }
}

TEST(InputForm, SaysWhatItFoundWhereThereIsNoPage) {
  EXPECT_EQ(input_form("<?xml version=\"1.0\"?><urlset>", "s.xml").error().text(),
            "s.xml: is XML with root element <urlset>, expected a feed or a page");
  EXPECT_EQ(input_form(std::string_view("\x7f\x45LF\x02\x01\x01\0\0\0\0\0", 12), "program").error().code,
            ErrorCode::unsupported);
  EXPECT_EQ(input_form("[1, 2]", "a.json").error().code, ErrorCode::wrong_format);
}

}  // namespace
}  // namespace dateline
