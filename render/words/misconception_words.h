// What is said to people about a misconception. The words themselves are a table: misconception_words.def.
#pragma once

#include <string_view>

#include "core/run/model.h"
#include "core/scenario/scenario.h"

namespace coroscope::render::words {

struct MisconceptionWords {
  std::string_view name;       ///< short: "sleep blocks everything"
  std::string_view statement;  ///< the belief, a clause after "You might think that " (zh: "你可能认为"); no full stop
  std::string_view rule;  ///< how it really is: whole sentences after "The rule: " (zh: "规则："); with full stops
};

/// Code in them stands in backquotes. A second reading of a misconception has words of its own.
const MisconceptionWords& words_of(run::Misconception model, scenario::Language language);

}  // namespace coroscope::render::words
