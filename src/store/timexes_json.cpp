#include "store/timexes_json.h"

#include "dateline/record/annotation_names.h"

namespace dateline {

void write_timexes(JsonWriter& json, const std::vector<Timex>& timexes, const CodePointSpans& spans) {
  json.key("timexes");
  json.begin_list();
  for (const Timex& timex : timexes) {
    json.begin_object();
    json.member("span", spans.of(timex.span));
    json.member("type", name(timex.type));
    json.member("value", timex.value);
    if (!timex.mod.empty()) json.member("mod", timex.mod);
    json.member("edtf", timex.edtf);
    json.member("earliest", timex.earliest);
    json.member("latest", timex.latest);
    json.member("basis", name(timex.basis));
    json.end_object();
  }
  json.end_list();
}

}  // namespace dateline
