// Reads one TOML table strictly: every key is asked for by name and kind, and what nobody has asked for is an error.
//
//   1. make one for a table
//   2. take the keys that the table may have
//   3. finish: keys that nobody took are reported, with the nearest key that could have been meant
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/scenario/scenario.h"
#include "core/scenario/toml_document.h"
#include "core/text/diagnostic.h"

namespace coroscope::scenario {

/// Collects what is wrong with a TOML text, in spans of that text. After the first fifty only how many there are.
class Problems {
 public:
  /// `rule`: see Diagnostic::rule.
  void add(text::Span span, std::string message, std::string advice = {}, std::string_view rule = "header");
  const text::Diagnostics& found() const { return found_; }

 private:
  text::Diagnostics found_;
  std::size_t left_out_ = 0;  // what the last of them counts
};

enum class Needed { k_yes, k_no };
/// Whether a text is for one line, as a title is: without line breaks and anything that is not to be seen.
enum class Lines { k_one, k_many };

class TableReader {
 public:
  /// `place` is where the table begins, for what is missing in it; `name` is empty for the whole text.
  TableReader(const TomlValue& table, text::Span place, std::string name, Problems& problems);

  /// The entry of a key, if it is there and of this kind. Everything else is reported.
  const TomlEntry* take(std::string_view key, TomlValue::Kind kind, Needed needed);
  std::string take_string(std::string_view key, Needed needed, Lines lines = Lines::k_many);
  /// A table `key = { en = "…", zh = "…" }`.
  Words take_words(std::string_view key, Needed needed, Lines lines = Lines::k_many);
  /// The keys `en` and `zh` of this table itself.
  Words take_translations(Lines lines = Lines::k_many);
  /// The tables of `[[key]]`, none if it is not there.
  std::vector<const TomlValue*> take_tables(std::string_view key);

  void finish();

 private:
  std::string taken_name(std::string_view key) const;

  const TomlValue& table_;
  text::Span place_;
  std::string name_;
  Problems& problems_;
  std::vector<std::string_view> known_;
};

}  // namespace coroscope::scenario
