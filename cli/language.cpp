#include "cli/language.h"

namespace coroscope::cli {

scenario::Language pick_language(const std::string& chosen, const Environment& environment) {
  std::string locale = chosen;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (locale.empty()) locale = environment.variable(name);
  }
  return locale.starts_with("zh") ? scenario::Language::k_zh : scenario::Language::k_en;
}

}  // namespace coroscope::cli
