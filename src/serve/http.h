#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dateline/result.h"

namespace dateline::serve {

/// One file of an upload, as the browser names it.
struct UploadedFile {
  std::string name;  ///< untrusted: may hold path separators or nothing at all
};

/// Reads a multipart body piece by piece: `file` is called before the bytes of each file, `bytes` for each
/// piece of them. Either ends the reading by returning false. Returns whether the body was read to its end.
using UploadReader = std::function<bool(const std::function<bool(const UploadedFile&)>& file,
                                        const std::function<bool(std::string_view)>& bytes)>;

/// A request, free of the HTTP library: routes can be called from tests without a socket.
struct Request {
  std::string method = "GET";
  std::string path;                                 ///< percent-decoded, begins with "/"
  std::multimap<std::string, std::string> params;   ///< of the query string, decoded
  std::map<std::string, std::string> path_values;   ///< "{id}" of the route's pattern -> what stood there
  std::multimap<std::string, std::string> headers;  ///< names in lower case
  UploadReader read_upload;                         ///< empty but for multipart requests

  std::string param(const std::string& name) const;  ///< the first one, or empty
  std::vector<std::string> all_params(const std::string& name) const;
  std::string header(const std::string& name) const;  ///< the first one, or empty
};

/// What is sent back.
struct Reply {
  int status = 200;
  std::string type = "application/json";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
};

Reply json_reply(const nlohmann::ordered_json& value, int status = 200);

/// {"ok":false,"error":...,"code":...,"status":...}; the status follows from the code unless one is given.
Reply error_reply(const Error& error, int status = 0);

/// The HTTP status that an error is answered with.
int http_status(ErrorCode code);

/// A parameter that counts something. Errors: bad_request, naming the parameter and its bounds.
Result<std::uint64_t> number_param(const Request& request, const std::string& name, std::uint64_t otherwise,
                                   std::uint64_t highest);

/// Whether CSV was asked for with ?format=csv. Errors: bad_request for any other form than csv and json.
Result<bool> wants_csv(const Request& request);

Reply csv_reply(std::string lines, std::string_view file_name);

}  // namespace dateline::serve
