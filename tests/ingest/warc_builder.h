#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/digest.h"

namespace dateline {

/// One WARC record, put together by hand.
struct WarcRecordText {
  std::string type = "response";
  std::string id = "urn:uuid:00000000-0000-4000-8000-000000000001";
  std::string uri = "https://example.org/news/harbour";
  std::string date = "2021-04-30T06:12:00Z";
  std::string content_type = "application/http; msgtype=response";
  std::string more_fields;  ///< whole lines, with their line ends
  std::string block;
  long long length_error = 0;  ///< added to Content-Length

  std::string text() const {
    return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <" + id + ">\r\nWARC-Target-URI: " + uri +
           "\r\nWARC-Date: " + date + "\r\nContent-Type: " + content_type + "\r\n" + more_fields +
           "Content-Length: " + std::to_string(static_cast<long long>(block.size()) + length_error) + "\r\n\r\n" +
           block + "\r\n\r\n";
  }
};

inline std::string http_response(std::string_view body, std::string_view fields = "Content-Type: text/html\r\n",
                                 std::string_view status = "200 OK") {
  return "HTTP/1.1 " + std::string(status) + "\r\n" + std::string(fields) + "\r\n" + std::string(body);
}

/// A response that carries `body` as an HTML page, with a number in its id and address.
inline WarcRecordText html_record(int number, std::string_view body) {
  WarcRecordText record;
  record.id = "urn:uuid:00000000-0000-4000-8000-00000000000" + std::to_string(number);
  record.uri = "https://example.org/news/" + std::to_string(number);
  record.block = http_response(body);
  return record;
}

}  // namespace dateline
