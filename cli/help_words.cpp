#include "cli/help_words.h"

#include <unordered_map>

namespace coroscope::cli {

namespace {

const std::unordered_map<std::string_view, std::string_view>& chinese() {
  static const std::unordered_map<std::string_view, std::string_view> table = {
#define HELP(en, zh) {en, zh},
#include "cli/help_words.def"
  };
  return table;
}

}  // namespace

std::string_view help_words(std::string_view english, scenario::Language language) {
  if (language == scenario::Language::k_en) return english;
  const auto found = chinese().find(english);
  return found == chinese().end() ? english : found->second;
}

}  // namespace coroscope::cli
