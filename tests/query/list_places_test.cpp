#include <gtest/gtest.h>

#include "query/stored_reports.h"

namespace dateline {
namespace {

class Places : public testing::StoredReports {
 protected:
  // "Port Vellan (XU) 2 articles 2 mentions 2 events" for each place.
  std::vector<std::string> found(const ReportFilter& filter) {
    Result<PlaceList> list = list_places(store(), filter, 0, 100);
    EXPECT_TRUE(list) << list.error().text();
    std::vector<std::string> all;
    if (!list) return all;
    EXPECT_EQ(list->total, list->rows.size());
    for (const PlaceRow& row : list->rows)
      all.push_back(row.name + " (" + row.country.value_or("?") + ") " + std::to_string(row.articles) + " " +
                    std::to_string(row.mentions) + " " + std::to_string(row.events));
    return all;
  }
};

TEST_F(Places, AreOneForAllArticles) {
  EXPECT_EQ(found({}), (Any{"Port Vellan (XU) 2 2 2", "Tarn Province (XK) 2 2 2", "the harbour (?) 1 1 1"}));
  PlaceRow row = list_places(store(), {}, 1, 1)->rows.front();
  EXPECT_EQ(row.geonames, 9000002);
  EXPECT_EQ(row.latitude, 50);
  EXPECT_EQ(row.longitude, -170.5);
  EXPECT_EQ(row.level, "A");
  EXPECT_FALSE(list_places(store(), {}, 2, 1)->rows.front().geonames) << "not resolved, and left so";
}

TEST_F(Places, AreThoseOfTheEventsAskedFor) {
  EXPECT_EQ(found(with(&ReportFilter::types, {"CONSULT"})), Any{"Tarn Province (XK) 2 2 2"});
  EXPECT_EQ(found(with(&ReportFilter::statuses, {"negated"})), Any{"Port Vellan (XU) 1 1 1"});
  EXPECT_EQ(found(with(&ReportFilter::text, "Sunday")), Any{"Port Vellan (XU) 1 1 1"});
  EXPECT_EQ(found(with(&ReportFilter::speakers, {"League"})), Any{"Port Vellan (XU) 1 1 1"});
}

TEST_F(Places, AreFilteredByWhatTheyAre) {
  EXPECT_EQ(found(with(&ReportFilter::countries, {"XK"})), Any{"Tarn Province (XK) 2 2 2"});
  EXPECT_EQ(found(with(&ReportFilter::places, {"harbour"})), Any{"the harbour (?) 1 1 1"});
  EXPECT_EQ(found(with(&ReportFilter::box, std::array{0.0, 0.0, 20.0, 30.0})), Any{"Port Vellan (XU) 2 2 2"});
  EXPECT_EQ(found(with(&ReportFilter::article, id_of("aid"))),
            (Any{"Tarn Province (XK) 1 1 1", "Port Vellan (XU) 1 1 0"}));
}

// docs/reference/responsible-use.md
TEST_F(Places, OfAPersonWhoIsAskedForAreNotListed) {
  for (const auto& filter : {with(&ReportFilter::parties, {"Marrack"}), with(&ReportFilter::actors, {"Marrack"}),
                             with(&ReportFilter::text, "Marrack met")}) {
    Result<PlaceList> list = list_places(store(), filter, 0, 10);
    ASSERT_TRUE(list);
    EXPECT_EQ(list->rows.size(), 0u);
    EXPECT_EQ(list->total, 0u);
    EXPECT_EQ(list->withheld, 1u);
  }
  EXPECT_EQ(found(with(&ReportFilter::parties, {"rebels"})), Any{"the harbour (?) 1 1 1"});
}

}  // namespace
}  // namespace dateline
