#include "extract/outlet_name.h"

#include <algorithm>
#include <string>

#include "extract/agencies.h"
#include "text/characters.h"

namespace dateline {

namespace {

bool is_whole_word_of(std::string_view name, std::string_view of) {
  std::string small = " " + squeeze(lower(of)) + " ";
  return small.find(" " + squeeze(lower(name)) + " ") != std::string::npos;
}

}  // namespace

bool names_outlet(std::string_view name, const Outlet& outlet) {
  if (name.empty()) return false;
  std::string key = name_key(name);
  std::string_view agency = agency_named(name);
  if (outlet.name) {
    std::string own = name_key(*outlet.name);
    if (own == key || (!agency.empty() && agency == agency_named(*outlet.name))) return true;
    // "WQRN" is the station of "WQRN 12".
    if (key.size() >= 3 && is_whole_word_of(name, *outlet.name)) return true;
    // "The Example Gazette" and "Example Gazette Online" are one.
    if (std::min(own.size(), key.size()) >= 6 && (own.starts_with(key) || key.starts_with(own))) return true;
  }
  if (outlet.domain && !outlet.domain->empty()) {
    if (!agency.empty() && agency == agency_of_host(*outlet.domain)) return true;
    std::string host = lower(*outlet.domain);
    std::string label = fold_to_letters(host.substr(0, host.find('.')));
    if (label == key || fold_to_letters(host) == key) return true;
    if (key.size() >= 6 && label.size() >= 6 && (label.starts_with(key) || key.starts_with(label))) return true;
  }
  return false;
}

}  // namespace dateline
