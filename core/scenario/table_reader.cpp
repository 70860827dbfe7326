#include "core/scenario/table_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/scenario/nearest.h"
#include "core/text/display_width.h"

namespace coroscope::scenario {

namespace {

constexpr std::size_t kMostProblems = 50;

std::string example(std::string_view key, TomlValue::Kind kind) {
  using Kind = TomlValue::Kind;
  switch (kind) {
    case Kind::k_string:
      return fmt::format("`{} = \"…\"`", key);
    case Kind::k_integer:
      return fmt::format("`{} = 1`", key);
    case Kind::k_boolean:
      return fmt::format("`{0} = true` or `{0} = false`", key);
    case Kind::k_array:
      return fmt::format("`{} = [\"…\"]`", key);
    default:
      return fmt::format("`{} = {{ en = \"…\", zh = \"…\" }}`", key);
  }
}

bool blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

void Problems::add(text::Span span, std::string message, std::string advice, std::string_view rule) {
  if (found_.size() <= kMostProblems) {
    found_.push_back({text::Severity::kError, "scenario", span, std::move(message), std::move(advice)});
    found_.back().rule = rule;
  }
  if (found_.size() <= kMostProblems) return;
  text::Diagnostic& last = found_.back();
  last.message = fmt::format("here and below {} more", ++left_out_);
  last.advice.clear();
}

TableReader::TableReader(const TomlValue& table, text::Span place, std::string name, Problems& problems)
    : table_(table), place_(place), name_(std::move(name)), problems_(problems) {}

std::string TableReader::taken_name(std::string_view key) const {
  return name_.empty() ? std::string(key) : fmt::format("{}.{}", name_, key);
}

const TomlEntry* TableReader::take(std::string_view key, TomlValue::Kind kind, Needed needed) {
  known_.push_back(key);
  const auto entry =
      std::find_if(table_.entries.begin(), table_.entries.end(), [&](const TomlEntry& e) { return e.key == key; });
  if (entry == table_.entries.end()) {
    if (needed == Needed::k_yes) {
      problems_.add(place_, fmt::format("`{}` is missing", taken_name(key)),
                    fmt::format("write {}", example(key, kind)), "missing-key");
    }
    return nullptr;
  }
  if (entry->value.kind != kind) {
    problems_.add(entry->value.span.begin == entry->value.span.end ? entry->key_span : entry->value.span,
                  fmt::format("`{}` is {}, not {}", taken_name(key), kind_words(kind), kind_words(entry->value.kind)),
                  fmt::format("write {}", example(key, kind)));
    return nullptr;
  }
  return &*entry;
}

std::string TableReader::take_string(std::string_view key, Needed needed, Lines lines) {
  const TomlEntry* entry = take(key, TomlValue::Kind::k_string, needed);
  if (entry == nullptr) return {};
  if (blank(entry->value.string)) {
    problems_.add(entry->value.span, fmt::format("`{}` is empty", taken_name(key)), "write something there",
                  "missing-translation");
  } else if (lines == Lines::k_one && text::escape_invisible(entry->value.string) != entry->value.string) {
    problems_.add(entry->value.span, fmt::format("`{}` is to be one line of characters that can be seen", taken_name(key)),
                  fmt::format("write {}", in_backquotes(text::escape_invisible(entry->value.string))));
  }
  return entry->value.string;
}

Words TableReader::take_translations(Lines lines) {
  Words words{take_string("en", Needed::k_no, lines), take_string("zh", Needed::k_no, lines)};
  const auto has = [&](std::string_view key) {
    return std::any_of(table_.entries.begin(), table_.entries.end(), [&](const TomlEntry& e) { return e.key == key; });
  };
  const std::string whose = name_.empty() ? "" : fmt::format("`{}` ", name_);
  if (!has("en") && !has("zh")) {
    problems_.add(place_, fmt::format("{}says nothing", whose), "write `en = \"…\"` and `zh = \"…\"`",
                  "missing-translation");
  } else if (!has("en")) {
    problems_.add(place_, fmt::format("{}has no English", whose), "write `en = \"…\"` too", "missing-translation");
  } else if (!has("zh")) {
    problems_.add(place_, fmt::format("{}has no Chinese", whose), "write `zh = \"…\"` too", "missing-translation");
  }
  return words;
}

Words TableReader::take_words(std::string_view key, Needed needed, Lines lines) {
  const TomlEntry* entry = take(key, TomlValue::Kind::k_table, needed);
  if (entry == nullptr) return {};
  TableReader reader(entry->value, entry->key_span, taken_name(key), problems_);
  const Words words = reader.take_translations(lines);
  reader.finish();
  return words;
}

std::vector<const TomlValue*> TableReader::take_tables(std::string_view key) {
  known_.push_back(key);
  std::vector<const TomlValue*> tables;
  for (const TomlEntry& entry : table_.entries) {
    if (entry.key != key) continue;
    if (entry.value.kind == TomlValue::Kind::k_table) {
      problems_.add(entry.value.span, fmt::format("`{}` is a list of tables", taken_name(key)),
                    fmt::format("write `[[{}]]`, with two brackets", taken_name(key)));
      continue;
    }
    if (entry.value.kind != TomlValue::Kind::k_array) {
      problems_.add(entry.value.span,
                    fmt::format("`{}` is a list of tables, not {}", taken_name(key), kind_words(entry.value.kind)),
                    fmt::format("write `[[{}]]`", taken_name(key)));
      continue;
    }
    for (const TomlValue& item : entry.value.items) {
      if (item.kind == TomlValue::Kind::k_table) {
        tables.push_back(&item);
      } else {
        problems_.add(item.span, fmt::format("`{}` is a list of tables", taken_name(key)),
                      fmt::format("write `[[{}]]`", taken_name(key)));
      }
    }
  }
  return tables;
}

void TableReader::finish() {
  for (const TomlEntry& entry : table_.entries) {
    if (std::find(known_.begin(), known_.end(), entry.key) != known_.end()) continue;
    std::string advice;
    if (const auto meant = nearest(entry.key, known_)) {
      advice = fmt::format("write `{}`", *meant);
    } else if (!known_.empty()) {
      advice = fmt::format("known here: {}", fmt::join(known_, ", "));
    }
    problems_.add(entry.key_span, fmt::format("unknown key {}", in_backquotes(entry.key)), std::move(advice), "unknown-key");
  }
}

}  // namespace coroscope::scenario
