#include "annotate/event_time.h"

#include <gtest/gtest.h>

#include <string>

#include "annotate/tagged_text.h"
#include "dateline/record/annotation_names.h"

namespace dateline {
namespace {

/// The time of the event whose trigger is these words: "edtf", or "relation duration bound of TRIGGER".
std::string time_of(const std::string& tagged, std::string_view trigger, const std::vector<std::string>& dates = {}) {
  TaggedText text(tagged);
  std::vector<Timex> timexes;
  for (const std::string& date : dates) {
    Timex timex;
    timex.span = text.find(date);
    timex.edtf = "<" + date + ">";
    timexes.push_back(timex);
  }
  Annotations annotations = text.annotate({}, timexes);
  for (const Event& event : annotations.events) {
    if (text.at(event.trigger) != trigger) continue;
    if (!event.time) return "none";
    std::string out = event.time->edtf.value_or("");
    if (event.time->relation) {
      out += (out.empty() ? "" : " ") + std::string(name(*event.time->relation));
      if (event.time->duration) out += " " + *event.time->duration;
      if (event.time->bound) out += " " + std::string(name(*event.time->bound));
      if (event.time->anchor) out += " of " + text.at(annotations.events[*event.time->anchor].trigger);
    }
    return out;
  }
  return "no event";
}

const char raid_and_strikes[] =
    "Police/NNS/nsubj/2 raided/VBD/root/0 the/DT/det/4 rebels/NNS/obj/2\n"
    "Strikes/NNS/nsubj/4 on/IN/case/3 militants/NNS/nmod/1 followed/VBD/root/0 ";

TEST(EventTime, TimeOfTheTriggerOrItsVerb) {
  EXPECT_EQ(
      time_of("The/DT/det/3 October/NNP/compound/3 raid/NN/nsubj/6 on/IN/case/5 rebels/NNS/nmod/3 failed/VBD/root/0",
              "raid", {"October"}),
      "<October>");
  EXPECT_EQ(time_of("Rebels/NNS/nsubj/2 attacked/VBD/root/0 police/NNS/obj/2 on/IN/case/5 Friday/NNP/obl/2", "attacked",
                    {"Friday"}),
            "<Friday>");
}

TEST(EventTime, DayOfTheStatementIsNotTheEvents) {
  EXPECT_EQ(
      time_of(
          "Rebels/NNS/nsubj/2 attacked/VBD/ccomp/5 police/NNS/obj/2 officials/NNS/nsubj/5 said/VBD/root/0 on/IN/case/7 "
          "Friday/NNP/obl/5",
          "attacked", {"Friday"}),
      "none");
}

TEST(EventTime, ToldFromTheEventBefore) {
  const std::string start = raid_and_strikes;
  EXPECT_EQ(time_of(start, "Strikes"), "after of raided");
  EXPECT_EQ(
      time_of(start + "in/IN/case/8 the/DT/det/8 ten/CD/nummod/8 days/NNS/obl/4 afterwards/RB/advmod/8", "Strikes"),
      "after P10D within of raided");
  EXPECT_EQ(time_of(start + "two/CD/nummod/6 days/NNS/obl/4 later/RB/advmod/4", "Strikes"),
            "after P2D exactly of raided");
  EXPECT_EQ(time_of(start + "a/DT/det/6 week/NN/obl/4 later/RB/advmod/4", "Strikes"), "after P1W exactly of raided");
  EXPECT_EQ(time_of(start + "three/CD/nummod/6 hours/NNS/obl/4 afterwards/RB/advmod/4", "Strikes"),
            "after PT3H exactly of raided");
}

TEST(EventTime, ToldFromTheEventItNames) {
  const std::string attack = "Rebels/NNS/nsubj/2 attacked/VBD/root/0 police/NNS/obj/2 ";
  EXPECT_EQ(
      time_of(attack + "after/IN/case/6 the/DT/det/6 arrest/NN/obl/2 of/IN/case/8 leaders/NNS/nmod/6", "attacked"),
      "after of arrest");
  EXPECT_EQ(time_of(attack + "before/IN/case/6 the/DT/det/6 talks/NNS/obl/2 with/IN/case/8 Varnia/NNP/nmod/6/place",
                    "attacked"),
            "before of talks");
  EXPECT_EQ(time_of(attack + "during/IN/case/6 the/DT/det/6 talks/NNS/obl/2 with/IN/case/8 Varnia/NNP/nmod/6/place",
                    "attacked"),
            "during of talks");
  EXPECT_EQ(
      time_of(attack + "two/CD/nummod/5 days/NNS/obl/2 after/IN/case/8 the/DT/det/8 arrest/NN/obl/2 of/IN/case/10 "
                       "leaders/NNS/nmod/8",
              "attacked"),
      "after P2D exactly of arrest");
}

TEST(EventTime, NothingToBeToldFrom) {
  EXPECT_EQ(
      time_of(
          "Rebels/NNS/nsubj/2 attacked/VBD/root/0 police/NNS/obj/2 two/CD/nummod/5 days/NNS/obl/2 later/RB/advmod/2",
          "attacked"),
      "none");
}

}  // namespace
}  // namespace dateline
