#pragma once

#include "annotate/content_shape.h"
#include "annotate/cue_steps.h"
#include "dateline/record/attribution.h"

namespace dateline {

/// What a rule decides by.
struct CueSetting {
  const CueWords& cue;
  const ContentShape& content;
  Speech speech = Speech::indirect;
};

/// What one step says once the content is looked at; `meaning` as the lexicon has it where no rule turns it.
CueMeaning meaning_in(const CueStep& step, const CueSetting& setting);

}  // namespace dateline
