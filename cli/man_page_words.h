// What man pages say besides the help of the commands, in both languages.
#pragma once

#include <span>
#include <string_view>

#include "core/scenario/scenario.h"

namespace coroscope::cli {

/// The titles of sections, and the texts of the page of the program.
enum class ManWord {
  k_name, k_synopsis, k_description, k_arguments, k_options, k_commands, k_examples, k_see_also,
  k_summary, k_about, k_help_option, k_version_option,
};
std::string_view man_word(ManWord word, scenario::Language language);

/// A section of the page of the program that is a list of terms.
struct ManRow {
  std::string_view term, en, zh;
  std::string_view words(scenario::Language language) const { return language == scenario::Language::k_zh ? zh : en; }
};
struct ManSection {
  std::string_view en, zh;
  std::span<const ManRow> rows;
  std::string_view title(scenario::Language language) const { return language == scenario::Language::k_zh ? zh : en; }
};
/// Exit codes, variables of the environment, files.
std::span<const ManSection> man_sections();

}  // namespace coroscope::cli
