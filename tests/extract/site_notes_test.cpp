#include "extract/site_notes.h"

#include <gtest/gtest.h>

#include "text/characters.h"

namespace dateline {
namespace {

PageBlock block_of(std::string_view text, bool linked = false) {
  PageBlock block;
  block.text = {0, static_cast<std::uint32_t>(text.size())};
  block.words = static_cast<std::uint32_t>(word_count(text));
  if (linked) block.linked_bytes = block.text.length();
  return block;
}

TEST(SiteNotes, AnAppealToTheReaderIsNoText) {
  for (std::string_view text :
       {"Subscribe now to our evening edition newsletter.",
        "Follow the Example Post on Twitter and on Facebook @ExamplePost.",
        "For the latest stories download the Example apps.", "Get the day's news straight to your phone.",
        "Jane Q. Example is a reporter. Follow her on Twitter @janeqexample.",
        "S\u00edguenos en Telegram y en Facebook.", "Abonnieren Sie unseren Newsletter.",
        "This page contains affiliate links. If you buy something through a link, we are paid for it."})
    EXPECT_TRUE(is_appeal_to_reader(block_of(text), text)) << text;
}

TEST(SiteNotes, WhatTheTextTellsOfAppealsIsText) {
  for (std::string_view text :
       {"The affiliate was linked to three attacks last year.", "The minister asked people to follow her on the march.",
        "Follow these steps, which a reader sent on Twitter.", "\"Subscribe,\" he said, and the newsletter grew.",
        "Subscribers of the network lost their connection on Monday.",
        "He wrote on Facebook that the bridge had fallen."})
    EXPECT_FALSE(is_appeal_to_reader(block_of(text), text)) << text;
}

TEST(SiteNotes, APicturesCreditIsNoText) {
  for (std::string_view text :
       {"Photo: Jane Q. Example", "(Bild: Jane Q. Example)", "Cr\u00e9dits photo : Agence Exemple"})
    EXPECT_TRUE(is_picture_credit(block_of(text), text)) << text;
  for (std::string_view text : {"Photos of the bridge were shown.", "Fotos zeigten die Br\u00fccke."})
    EXPECT_FALSE(is_picture_credit(block_of(text), text)) << text;
}

TEST(SiteNotes, ALineThatLeadsElsewhereIsNoText) {
  std::string_view text = "MORE: Second bridge falls in the north after a night of rain";
  EXPECT_TRUE(is_site_label(block_of(text, true), text));
  EXPECT_FALSE(is_site_label(block_of(text), text));
  text = "This article is more than 2 years old.";
  EXPECT_TRUE(is_site_label(block_of(text), text));
}

}  // namespace
}  // namespace dateline
