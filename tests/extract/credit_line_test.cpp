#include <gtest/gtest.h>

#include "extract/news_conventions.h"
#include "extract/news_text.h"

namespace dateline {
namespace {

const std::vector<std::string> prose = {"The ferry was late on Monday, the harbour master said.",
                                        "It carried forty people and a dog.",
                                        "Nobody knew why it had stopped.",
                                        "The company did not answer questions.",
                                        "A second boat was sent.",
                                        "It arrived at noon.",
                                        "The dog was well."};

struct Case {
  std::string line;
  std::string name;  // empty: no credit
  bool taken = true;
};

void check_at_end(const Case& wanted, const Outlet& outlet = {}) {
  std::vector<std::string> lines = prose;
  lines.push_back(wanted.line);
  NewsText text = news_text(lines);
  auto credit = take_credit_line(text.blocks, text.page, outlet);
  EXPECT_EQ(credit ? credit->name : "", wanted.name) << wanted.line;
  EXPECT_EQ(text.blocks.size(), wanted.taken ? prose.size() : prose.size() + 1) << wanted.line;
  if (!credit) return;
  ASSERT_TRUE(credit->page_span);
  EXPECT_EQ(text.page.bytes.substr(credit->page_span->begin, credit->page_span->length()), credit->text);
}

TEST(CreditLine, LinesAtTheEnd) {
  for (const Case& wanted : std::vector<Case>{
           {"News source- CNN", "CNN"},
           {"Source: Reuters", "Reuters"},
           {"Source : The Harbour Gazette", "The Harbour Gazette"},
           {"Via ProPublica", "ProPublica"},
           {"This story first appeared in The Guardian.", "The Guardian"},
           {"This article was originally published by The Harbour Gazette on May 3, 2021.", "The Harbour Gazette"},
           {"Originally published by Harbour Gazette", "Harbour Gazette"},
           {"© 2021 AFP", "AFP"},
           {"Copyright 2021 The Associated Press. All rights reserved. This material may not be published, broadcast, "
            "rewritten or redistributed.",
            "The Associated Press"},
           {"With inputs from PTI", "PTI"},
           {"(With inputs from agencies and PTI)", "PTI"},
           {"Republished from The Harbour Gazette under a Creative Commons license.", "The Harbour Gazette"},
           {"This article is republished from The Conversation under a Creative Commons license. Read the original "
            "article.",
            "The Conversation"},
           {"The post Ferry late on Monday appeared first on Harbour Gazette.", "Harbour Gazette"},
           {"Quelle: dpa", "dpa"},
           {"dpa", "dpa"},
           {"(AFP)", "AFP"},
           {"Fuente: EFE", "EFE"},
           {"Kaynak: AA", "AA"},
           {"Fonte: ANSA", "ANSA"},
           {"Avec AFP", "AFP"},
           {"Dieser Artikel erschien zuerst bei Hafenbote.", "Hafenbote"},
           {"Publicado originalmente en Diario del Puerto", "Diario del Puerto"},
           {"The Associated Press contributed to this report.", "The Associated Press"},
           {"Source: https://www.harbourgazette.example/ferry", "harbourgazette.example"}})
    check_at_end(wanted);
}

TEST(CreditLine, StaffLinesGoWithoutACredit) {
  check_at_end({"(Reporting by Ada Mirel in Kabul; Editing by Jon Vesk)", ""});
}

TEST(CreditLine, OwnCopyrightGoesWithoutACredit) {
  Outlet outlet;
  outlet.name = "Harbour Gazette";
  check_at_end({"© 2021 The Harbour Gazette. All rights reserved.", ""}, outlet);
}

TEST(CreditLine, ProseStays) {
  for (const Case& wanted : std::vector<Case>{{"The study was first published in Nature.", "", false},
                                              {"Source: Ministry of Health", "", false},
                                              {"The harbour said the source of the leak was unknown.", "", false},
                                              {"Reuters reported that the ferry was old.", "", false},
                                              {"He told The Associated Press that it was old.", "", false},
                                              {"It was via Rome that he came.", "", false},
                                              {"Photo: AP", "", false},
                                              {"Sources say the ferry was old.", "", false}})
    check_at_end(wanted);
}

TEST(CreditLine, ReadFromTheEndOfProse) {
  NewsText text =
      news_text({"The ferry was late.", "It carried forty people and a dog, the harbour master said. (dpa)"});
  auto credit = take_credit_line(text.blocks, text.page);
  ASSERT_TRUE(credit);
  EXPECT_EQ(credit->name, "dpa");
  EXPECT_EQ(credit->text, "(dpa)");
  EXPECT_EQ(text.blocks.size(), 2u);
}

TEST(CreditLine, TheMiddleIsNotLookedAt) {
  std::vector<std::string> lines = prose;
  lines.insert(lines.begin() + 2, "Source: Reuters");
  lines.push_back("It sailed again.");
  NewsText text = news_text(lines);
  EXPECT_FALSE(take_credit_line(text.blocks, text.page));
  EXPECT_EQ(text.blocks.size(), lines.size());
}

TEST(TextByline, IsTakenWithItsAgency) {
  struct Wanted {
    std::string line, name, agency;
  };
  for (const Wanted& wanted : std::vector<Wanted>{
           {"By Jane Q. Example, CNN", "Jane Q. Example", "CNN"},
           {"By JANE EXAMPLE", "JANE EXAMPLE", ""},
           {"By Jane Example and John Sample, Associated Press", "Jane Example and John Sample", "Associated Press"},
           {"Jane Example | AP", "Jane Example", "Associated Press"},
           {"By The Associated Press", "The Associated Press", "Associated Press"},
           {"Reuters Staff", "Reuters Staff", "Reuters"},
           {"Von Ada Mirel, dpa", "Ada Mirel", "dpa"}}) {
    NewsText text = news_text({wanted.line, "The ferry was late on Monday."});
    auto found = take_text_byline(text.blocks, text.page);
    ASSERT_TRUE(found) << wanted.line;
    EXPECT_EQ(found->byline.text, wanted.name);
    EXPECT_EQ(found->agency, wanted.agency);
    EXPECT_EQ(text.blocks.size(), 1u);
  }
  for (const char* line : {"By the river, a ferry waits.", "Paris Saint Germain", "By noon the ferry had come."}) {
    NewsText text = news_text({line, "The ferry was late on Monday."});
    EXPECT_FALSE(take_text_byline(text.blocks, text.page)) << line;
  }
}

}  // namespace
}  // namespace dateline
