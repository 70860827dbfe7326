#include "cli/language.h"

namespace coroscope::cli {

scenario::Language pick_language(const std::string& chosen, const Environment& environment) {
  std::string locale = chosen.empty() ? environment.settings.language : chosen;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (locale.empty()) locale = environment.variable(name);
  }
  return locale.starts_with("zh") ? scenario::Language::k_zh : scenario::Language::k_en;
}

scenario::Language language_of(Arguments arguments, const Environment& environment) {
  constexpr std::string_view kOption = "--lang";
  std::string chosen;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == kOption && i + 1 < arguments.size()) chosen = arguments[i + 1];
    if (arguments[i].starts_with("--lang=")) chosen = arguments[i].substr(kOption.size() + 1);
  }
  if (chosen != "en" && chosen != "zh") chosen.clear();  // what is wrong with it is told in the language of the system
  return pick_language(chosen, environment);
}

}  // namespace coroscope::cli
