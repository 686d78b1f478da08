#include <nlohmann/json.hpp>
#include <optional>

#include "serve/routes/routes.h"

namespace dateline::serve {

namespace {

constexpr std::uint64_t most_files = 10'000;

using Json = nlohmann::ordered_json;

// Takes the files of a multipart body into `folder`. Errors: too_large, unreadable, bad_request.
Result<void> take_files(const Request& request, UploadFolder& folder) {
  std::optional<Error> failure;
  auto keep = [&](Result<void> result) {
    if (!result) failure = result.error();
    return result.has_value();
  };
  bool is_complete = request.read_upload(
      [&](const UploadedFile& file) {
        if (folder.file_count() == most_files)
          return keep(
              fail(ErrorCode::too_large, "the upload has more files than the limit of " + std::to_string(most_files)));
        return keep(folder.begin_file(file.name));
      },
      [&](std::string_view bytes) { return keep(folder.write(bytes)); });
  if (failure) return tl::unexpected(*failure);
  if (!is_complete) return fail(ErrorCode::bad_request, "the upload ends before its last file is complete");
  if (folder.file_count() == 0) return fail(ErrorCode::bad_request, "expected at least one file, found none");
  return folder.finish();
}

Json skipped_json(const Skipped& skipped) {
  return {{"path", skipped.error.subject},
          {"offset", skipped.offset},
          {"code", name(skipped.error.code)},
          {"message", skipped.error.message}};
}

}  // namespace

Reply post_ingest(const Request& request, Service& service) {
  if (!service.jobs)
    return error_reply({ErrorCode::store_read_only, "this server takes no uploads", service.options.store_path});
  if (!request.read_upload)
    return error_reply(
        {ErrorCode::bad_request, "expected a body of type multipart/form-data with one or more files", ""});
  Result<UploadFolder> folder = UploadFolder::make(service.options.upload_bytes);
  if (!folder) return error_reply(folder.error());
  if (Result<void> taken = take_files(request, *folder); !taken) return error_reply(taken.error());
  Result<std::string> job = service.jobs->add(std::move(*folder));
  if (!job) return error_reply(job.error());
  Reply reply = json_reply({{"ok", true}, {"job", *job}}, 202);
  reply.headers.emplace_back("Location", "/api/v1/ingest/" + *job);
  return reply;
}

Reply get_ingest(const Request& request, Service& service) {
  const std::string& job = request.path_values.at("job");
  std::optional<IngestProgress> progress = service.jobs ? service.jobs->progress(job) : std::nullopt;
  if (!progress) return error_reply({ErrorCode::not_found, "no such upload", job});
  Json skipped = Json::array();
  for (const Skipped& one : progress->counts.skipped) skipped.push_back(skipped_json(one));
  Json error = nullptr;
  if (progress->error) error = {{"error", progress->error->text()}, {"code", name(progress->error->code)}};
  return json_reply({{"job", job},
                     {"state", name(progress->state)},
                     {"files", progress->files},
                     {"bytes", progress->bytes},
                     {"inputs", progress->counts.inputs},
                     {"pages", progress->counts.pages},
                     {"articles", progress->counts.articles},
                     {"already_there", progress->counts.already_there},
                     {"without_text", progress->counts.without_text},
                     {"suppressed", progress->counts.suppressed},
                     {"skipped_count", progress->counts.skipped_count},
                     {"skipped", std::move(skipped)},
                     {"file", progress->file},
                     {"file_offset", progress->file_offset},
                     {"file_size", progress->file_size},
                     {"error", std::move(error)}});
}

}  // namespace dateline::serve
