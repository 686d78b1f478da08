#pragma once

#include <string>

#include "cli/terminal.h"
#include "dateline/record/record.h"

namespace dateline::cli {

/// Which parts of an article are shown below its title.
struct ArticleParts {
  bool speakers = false;
  bool entities = false;
  bool events = false;
  bool places = false;
  bool times = false;
  bool text = false;

  /// Whether all are shown: nothing was chosen.
  bool all() const { return !of_model() && !text; }

  /// Whether one was chosen that annotations have.
  bool of_model() const { return speakers || entities || events || places || times; }
};

/// An article laid out to be read: title, what the page says about it and where each value was found, who
/// said what, who and what is named, what happened, where and when, the text broken to the terminal's width, what was
/// noticed. With all parts shown, long lists are cut short and what was left out is counted; parts that were chosen are
/// shown whole and alone. A page's control characters are left out.
std::string article_view(const Record& record, const ArticleParts& parts, const Terminal& terminal);

}  // namespace dateline::cli
