#include <gtest/gtest.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <thread>

#include "dateline/suppression.h"
#include "serve/route_table.h"
#include "serve/web_files.h"
#include "store/sample_records.h"

namespace dateline::serve {
namespace {

using nlohmann::json;

// A service over a store with three full records and one bare one.
class Routes : public testing::Test {
 protected:
  void SetUp() override {
    ServeOptions options;
    options.store_path = folder_ / "routes.db";
    {
      Store store = *Store::open(options.store_path, Store::Mode::read_write);
      ASSERT_TRUE(store.begin());
      for (unsigned number : {1u, 2u, 3u}) add(store, samples::full_record(number));
      add(store, samples::bare_record(9));
      ASSERT_TRUE(store.add_skipped({ErrorCode::truncated, "ends inside a record", "cut.warc.gz"}, 512));
      ASSERT_TRUE(store.commit());
    }
    service_ = std::make_unique<Service>(options);
  }

  static void add(Store& store, const Record& record) { ASSERT_TRUE(store.add(record, samples::page_of(record))); }

  Reply ask(const std::string& target, const std::string& method = "GET") {
    Request request;
    request.method = method;
    std::size_t question = target.find('?');
    request.path = target.substr(0, question);
    for (std::size_t at = question; at != std::string::npos;) {
      std::size_t end = target.find('&', at + 1);
      std::string pair = target.substr(at + 1, end == std::string::npos ? end : end - at - 1);
      std::size_t equals = pair.find('=');
      request.params.emplace(pair.substr(0, equals), pair.substr(equals + 1));
      at = end;
    }
    return answer(request, *service_);
  }

  void expect_error(const std::string& target, int status, const std::string& code, const std::string& method = "GET") {
    Reply reply = ask(target, method);
    EXPECT_EQ(reply.status, status) << target;
    json body = json::parse(reply.body);
    EXPECT_EQ(body["ok"], false) << target;
    EXPECT_EQ(body["code"], code) << target;
    EXPECT_EQ(body["status"], status) << target;
    EXPECT_TRUE(body["error"].is_string()) << target;
  }

  samples::TemporaryFolder folder_;
  std::unique_ptr<Service> service_;
  std::string id_ = samples::full_record(1).id;
};

TEST_F(Routes, EveryOneAnswers) {
  for (const Route& route : routes()) {
    if (route.method != "GET" || route.pattern.ends_with("{job}")) continue;
    std::string path(route.pattern);
    if (std::size_t at = path.find("{id}"); at != std::string::npos) path.replace(at, 4, id_);
    Reply reply = ask(path);
    EXPECT_EQ(reply.status, 200) << path << ": " << reply.body;
    EXPECT_FALSE(reply.body.empty()) << path;
    EXPECT_EQ(ask(path, "HEAD").status, 200) << path;
  }
}

TEST_F(Routes, APageWithAWithheldNameIsNotShown) {
  {
    Store store = *Store::open(folder_ / "routes.db", Store::Mode::read_write);
    ASSERT_TRUE(suppress_name(store, "Ana Or\u00e9", std::nullopt, {}));
  }
  for (const char* route : {"/page", "/bytes"}) expect_error("/api/v1/articles/" + id_ + route, 451, "withheld");
  json values = json::parse(ask("/api/v1/articles/" + id_ + "/provenance").body)["values"];
  for (const json& value : values) EXPECT_EQ(value.dump().find("Or\u00e9"), std::string::npos) << value;
  EXPECT_EQ(ask("/api/v1/articles/" + id_).body.find("Or\u00e9"), std::string::npos);
  EXPECT_EQ(json::parse(ask("/api/v1/articles?words=Ana").body)["total"], 0);
}

TEST_F(Routes, ListArticlesByPages) {
  json all = json::parse(ask("/api/v1/articles?order=oldest").body);
  EXPECT_EQ(all["total"], 4);
  ASSERT_EQ(all["articles"].size(), 4u);
  json second = json::parse(ask("/api/v1/articles?order=oldest&offset=1&limit=1").body);
  ASSERT_EQ(second["articles"].size(), 1u);
  EXPECT_EQ(second["articles"][0]["id"], all["articles"][1]["id"]);
  EXPECT_EQ(second["total"], 4);
}

TEST_F(Routes, FilterArticles) {
  EXPECT_EQ(json::parse(ask("/api/v1/articles?outlet=The Gazette").body)["total"], 3);
  EXPECT_EQ(json::parse(ask("/api/v1/articles?outlet=").body)["total"], 1);
  EXPECT_EQ(json::parse(ask("/api/v1/articles?date=none").body)["total"], 1);
  EXPECT_EQ(json::parse(ask("/api/v1/articles?words=harbour").body)["total"], 3);
  for (const char* within : {"from=2021&to=2021", "from=2021-01&to=2021-01", "from=2020-12-31", "to=2021-01"})
    EXPECT_EQ(json::parse(ask(std::string("/api/v1/articles?") + within).body)["total"], 3) << within;
  EXPECT_EQ(json::parse(ask("/api/v1/articles?from=2022").body)["total"], 0);
  EXPECT_EQ(json::parse(ask("/api/v1/facets?to=2020-12").body)["outlet"].size(), 0u);
  EXPECT_EQ(json::parse(ask("/api/v1/articles?words=harbour&outlet=").body)["total"], 0);
}

// The sample's snippet has characters of two to four bytes before and between its words.
TEST_F(Routes, CountHitsInCodePoints) {
  json row = json::parse(ask("/api/v1/articles?words=hurt").body)["articles"][0];
  ASSERT_FALSE(row["snippet_hits"].empty()) << row;
  std::u32string points;
  std::string snippet = row["snippet"];
  for (std::size_t at = 0; at < snippet.size(); ++at)
    if ((static_cast<unsigned char>(snippet[at]) & 0xC0) != 0x80) points += static_cast<unsigned char>(snippet[at]);
  std::size_t begin = row["snippet_hits"][0][0], end = row["snippet_hits"][0][1];
  EXPECT_EQ(points.substr(begin, end - begin), U"hurt");
}

TEST_F(Routes, WriteCsv) {
  Reply reply = ask("/api/v1/articles?format=csv&order=title");
  EXPECT_EQ(reply.type, "text/csv; charset=utf-8");
  EXPECT_TRUE(reply.body.starts_with("id,key,title,outlet,origin,url,published,language,words,snippet\r\n"));
  EXPECT_TRUE(ask("/api/v1/facets?format=csv").body.find("outlet,The Gazette,3\r\n") != std::string::npos);
  EXPECT_TRUE(ask("/api/v1/skipped?format=csv").body.find("cut.warc.gz,512,truncated,") != std::string::npos);
}

TEST_F(Routes, NameFacetsLikeTheirParameters) {
  json facets = json::parse(ask("/api/v1/facets").body);
  EXPECT_EQ(facets["outlet"][0], json::parse(R"({"value":"The Gazette","count":3})"));
  for (const char* name : {"outlet", "origin", "language", "date"}) EXPECT_TRUE(facets[name].is_array()) << name;
}

TEST_F(Routes, GiveTheRecord) {
  json record = json::parse(ask("/api/v1/articles/" + id_ + "?raw=1").body);
  EXPECT_EQ(record["schema"], "dateline.article/1");
  EXPECT_TRUE(record.contains("raw"));
  EXPECT_FALSE(json::parse(ask("/api/v1/articles/" + id_).body).contains("raw"));
  EXPECT_EQ(json::parse(ask("/api/v1/articles/page-1").body)["id"], id_) << "a key serves as well";
}

TEST_F(Routes, TellWhereValuesCameFrom) {
  json values = json::parse(ask("/api/v1/articles/" + id_ + "/provenance").body)["values"];
  EXPECT_EQ(values[0]["field"], "title");
  EXPECT_EQ(values[0]["basis"], "json-ld");
  EXPECT_EQ(values[0]["page_bytes"], json::parse("[3,40]"));
  auto byline = std::find_if(values.begin(), values.end(), [](const json& one) { return one["value"] == "City desk"; });
  ASSERT_NE(byline, values.end());
  EXPECT_TRUE((*byline)["page_bytes"].is_null());
}

TEST_F(Routes, SendThePageSoThatNothingInItRuns) {
  Reply reply = ask("/api/v1/articles/" + id_ + "/page?highlight=30-40");
  EXPECT_EQ(reply.type, "text/html; charset=utf-8");
  std::map<std::string, std::string> headers(reply.headers.begin(), reply.headers.end());
  EXPECT_TRUE(headers["Content-Security-Policy"].starts_with("sandbox; default-src 'none';"));
  EXPECT_NE(reply.body.find("id=\"dateline-found\""), std::string::npos);
  EXPECT_NE(ask("/api/v1/articles/" + id_ + "/page?view=source&marks=0").body.find("&lt;html&gt;"), std::string::npos);
}

TEST_F(Routes, SendTheBytesToBeSaved) {
  Reply reply = ask("/api/v1/articles/" + id_ + "/bytes");
  EXPECT_EQ(reply.body, samples::page_of(samples::full_record(1)));
  EXPECT_EQ(reply.type, "application/octet-stream");
  EXPECT_EQ(reply.headers[0].second, "attachment; filename=\"" + id_ + ".html\"");
}

TEST_F(Routes, NameWhatIsWrong) {
  expect_error("/api/v1/nothing", 404, "not_found");
  expect_error("/api", 404, "not_found");
  expect_error("/api/v1/articles/", 404, "not_found");
  expect_error("/api/v1/articles/ffffffffffffffff", 404, "not_found");
  expect_error("/api/v1/articles/" + id_ + "/nothing", 404, "not_found");
  expect_error("/api/v1/articles?limit=10001", 400, "bad_request");
  expect_error("/api/v1/articles?offset=-1", 400, "bad_request");
  expect_error("/api/v1/articles?order=sideways", 400, "bad_request");
  expect_error("/api/v1/articles?format=xml", 400, "bad_request");
  expect_error("/api/v1/articles?date=yesterday", 400, "bad_request");
  expect_error("/api/v1/articles?from=2021-4-3", 400, "bad_request");
  expect_error("/api/v1/articles?from=2021-13", 400, "bad_request");
  expect_error("/api/v1/articles?to=2021-02-30", 400, "bad_request");
  expect_error("/api/v1/articles?from=2021-05&to=2021-04", 400, "bad_request");
  expect_error("/api/v1/articles/" + id_ + "/page?highlight=9-3", 400, "bad_request");
  expect_error("/api/v1/articles/" + id_ + "/page?view=inside", 400, "bad_request");
  expect_error("/api/v1/articles", 405, "bad_request", "DELETE");
  expect_error("/api/v1/ingest", 405, "bad_request");
  expect_error("/api/v1/ingest/1", 404, "not_found");
}

TEST_F(Routes, NeverFailForWhatIsSearched) {
  for (const char* words : {"\"", "(", "AND", "a NEAR b", "*", "'; drop table", "-", "\xff", "col:umn", "^x"})
    EXPECT_EQ(ask(std::string("/api/v1/articles?words=") + words).status, 200) << words;
}

TEST_F(Routes, RefuseUploadsToAServerThatReadsOnly) { expect_error("/api/v1/ingest", 403, "store_read_only", "POST"); }

TEST_F(Routes, CountWhatTheyAnswer) {
  ask("/api/v1/articles/" + id_);
  ask("/api/v1/articles/none-such");
  std::string metrics = ask("/metrics").body;
  EXPECT_NE(metrics.find("dateline_articles 4\n"), std::string::npos);
  EXPECT_NE(metrics.find("dateline_http_requests_total{route=\"/api/v1/articles/{id}\",status=\"404\"} 1\n"),
            std::string::npos)
      << metrics;
}

TEST_F(Routes, GiveOnlyTheFilesThatWereBuiltIn) {
  for (const char* path : {"/../CMakeLists.txt", "/assets/../../etc/passwd", "/http_api.yaml", "/etc/passwd", "//"}) {
    Reply reply = ask(path);
    EXPECT_EQ(reply.status, 404) << path;
  }
  if (!has_web_app()) GTEST_SKIP() << "built without web/dist";
  EXPECT_EQ(ask("/").status, 200);
  EXPECT_EQ(ask("/articles/" + id_).type, "text/html; charset=utf-8");
  for (const char* view : {"/actors", "/actors/c1", "/claims", "/events", "/ties", "/skipped"})
    EXPECT_EQ(ask(view).status, 200) << view;
  EXPECT_EQ(ask("/actors/c1/names").status, 404);
}

// Uploads, as the server takes them: each file in pieces.
class Uploads : public Routes {
 protected:
  void SetUp() override {
    Routes::SetUp();
    service_->jobs = std::make_unique<IngestJobs>(service_->options.store_path);
  }

  Reply upload(const std::vector<std::pair<std::string, std::string>>& files, bool is_complete = true) {
    Request request;
    request.method = "POST";
    request.path = "/api/v1/ingest";
    request.read_upload = [&](const auto& file, const auto& bytes) {
      for (const auto& [name, contents] : files) {
        if (!file(UploadedFile{name})) return false;
        for (std::size_t at = 0; at < contents.size(); at += 7)
          if (!bytes(std::string_view(contents).substr(at, 7))) return false;
      }
      return is_complete;
    };
    return answer(request, *service_);
  }

  // Waits until the job is over; ctest's own limit ends a wait that never does.
  json result(const Reply& taken) {
    std::string job = json::parse(taken.body)["job"];
    while (true) {
      json progress = json::parse(ask("/api/v1/ingest/" + job).body);
      if (progress["state"] == "done" || progress["state"] == "failed") return progress;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
  }
};

const char* const small_page =
    "<html lang=en><head><title>Ferry runs again</title></head><body><article><h1>Ferry runs again</h1>"
    "<p>The ferry between the two islands ran again on Monday after a week of storms, its crew said, and all "
    "who had waited were taken across before noon.</p><p>The harbour office said that nobody had been hurt and that "
    "the timetable would hold for the rest of the month.</p></article></body></html>";

TEST_F(Uploads, AreReadIntoTheStore) {
  Reply taken = upload({{"ferry.html", small_page}});
  ASSERT_EQ(taken.status, 202) << taken.body;
  json progress = result(taken);
  EXPECT_EQ(progress["state"], "done") << progress;
  EXPECT_EQ(progress["articles"], 1) << progress;
  json row = json::parse(ask("/api/v1/articles?words=timetable").body)["articles"][0];
  EXPECT_EQ(row["key"], "ferry");
  EXPECT_EQ(row["title"], "Ferry runs again");
}

TEST_F(Uploads, AreTakenTwiceAndKeptOnce) {
  result(upload({{"ferry.html", small_page}}));
  json again = result(upload({{"ferry.html", small_page}}));
  EXPECT_EQ(again["articles"], 0) << again;
  EXPECT_EQ(again["already_there"], 1) << again;
}

TEST_F(Uploads, ReportWhatWasSkippedByItsOwnName) {
  json progress = result(upload({{"empty.html", ""}, {"ferry.html", small_page}}));
  EXPECT_EQ(progress["articles"], 1) << progress;
  ASSERT_EQ(progress["skipped_count"], 1) << progress;
  EXPECT_EQ(progress["skipped"][0]["path"], "empty.html");
  EXPECT_EQ(progress.dump().find("dateline-upload"), std::string::npos) << "a folder of the server's own shows";
}

TEST_F(Uploads, AreRefusedOverTheLimit) {
  service_->options.upload_bytes = 10;
  Reply reply = upload({{"ferry.html", small_page}});
  EXPECT_EQ(reply.status, 413);
  EXPECT_EQ(json::parse(reply.body)["code"], "too_large");
}

TEST_F(Uploads, AreRefusedWithoutFilesOrCutOff) {
  EXPECT_EQ(upload({}).status, 400);
  EXPECT_EQ(upload({{"ferry.html", small_page}}, false).status, 400);
  EXPECT_EQ(ask("/api/v1/ingest", "POST").status, 400) << "no multipart body";
}

}  // namespace
}  // namespace dateline::serve
