// A sentence in the learner's language: both versions stand side by side where the values are, so neither can be
// forgotten, and fmt checks both against the arguments when the program is compiled. Number the places if the order of
// words differs: say(language, "{0} waits for {1}", "{1} 让 {0} 等待", …).
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "core/scenario/scenario.h"

namespace coroscope::render::words {

using scenario::Language;

/// Chinese takes a space only beside Latin letters and digits: removes those between Chinese characters, which come from
/// words put in ("主程序 继续"). What stands in backquotes is left alone.
std::string without_spaces_between_chinese(std::string_view text);

template <class... Arguments>
std::string say(Language language, fmt::format_string<const Arguments&...> en,
                fmt::format_string<const Arguments&...> zh, const Arguments&... arguments) {
  if (language == Language::k_en) return fmt::format(en, arguments...);
  return without_spaces_between_chinese(fmt::format(zh, arguments...));
}

}  // namespace coroscope::render::words
