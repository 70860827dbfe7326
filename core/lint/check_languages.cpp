// Are the texts in the languages that they are meant to be in, and do both speak of the same code?

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/lint/code_words.h"
#include "core/lint/subject.h"
#include "core/scenario/nearest.h"

namespace coroscope::lint {

namespace {

using scenario::Language;

/// Whether a text has words of its own language, and not only code and words of the program.
bool has_own_words(const Subject& subject, const PlacedText& text) {
  const std::string rest = without_code(text.text);
  const std::vector<NameSpan> names = names_in(rest);
  return std::any_of(names.begin(), names.end(),
                     [&](const NameSpan& name) { return !subject.words.contains(name.name); });
}

void check_chinese(const Subject& subject, const PlacedText& text, Findings& findings) {
  if (has_chinese(without_code(text.text))) return;
  if (!has_own_words(subject, text)) return;  // only code
  findings.add(Rule::k_untranslated, text.value, "this Chinese text has no Chinese character", "translate it");
}

void check_english(const Subject& subject, const PlacedText& text, Findings& findings) {
  const std::string rest = without_code(text.text);
  if (!has_chinese(rest)) return;
  if (has_own_words(subject, text) && has_chinese(subject.program())) return;  // it quotes the program
  findings.add(Rule::k_untranslated, text.value, "this English text has Chinese characters", "translate it");
}

const PlacedText* other_language(const Subject& subject, const PlacedText& text) {
  for (const PlacedText& other : subject.texts) {
    if (other.name == text.name && other.language != text.language) return &other;
  }
  return nullptr;
}

std::string lower(std::string_view text) {
  std::string small(text);
  for (char& byte : small) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return small;
}

/// Whether a text speaks of a piece of code, in backquotes or as a word: "it is awaited" is about `await`.
bool mentions(const PlacedText& text, std::string_view code) {
  if (text.text.find(code) != std::string::npos) return true;
  for (const CodeSpan& span : code_spans(text.text)) {
    if (span.code.find(code) != std::string::npos) return true;
  }
  return lower(text.text).find(lower(code)) != std::string::npos;
}

/// Whether a piece of code holds a name of the program. Python's names are none: one language uses `send` where the
/// other says that something is sent.
bool is_of_program(const Subject& subject, std::string_view code) {
  const std::vector<NameSpan> names = names_in(code);
  return std::any_of(names.begin(), names.end(), [&](const NameSpan& name) {
    return !name.in_string && !is_python_name(name.name) && subject.own_names.contains(name.name);
  });
}

}  // namespace

void check_languages(const Subject& subject, Findings& findings) {
  for (const PlacedText& text : subject.texts) {
    if (text.language == Language::k_zh) {
      check_chinese(subject, text, findings);
    } else {
      check_english(subject, text, findings);
    }
  }
}

void check_explanation(const Subject& subject, Findings& findings) {
  if (!subject.scenario.has_header) return;
  const bool has_answer = std::any_of(subject.texts.begin(), subject.texts.end(),
                                      [](const PlacedText& text) { return text.name.field == Field::k_answer; });
  if (has_answer) return;
  findings.add(Rule::k_no_answer, subject.place_of("id"), "this scenario has no answer: its learners get no explanation",
               "write an `[answer]` in English and in Chinese");
}

void check_translations(const Subject& subject, Findings& findings) {
  for (const PlacedText& text : subject.texts) {
    const PlacedText* other = other_language(subject, text);
    if (other == nullptr) continue;
    std::set<std::string> told;
    for (const CodeSpan& span : code_spans(text.text)) {
      if (mentions(*other, span.code) || !is_of_program(subject, span.code) || !told.insert(span.code).second) continue;
      findings.add(
          Rule::k_translations_differ, text.place(subject.source, span.begin, span.end),
          fmt::format("the {} text does not speak of {}", other->language == Language::k_en ? "English" : "Chinese",
                      scenario::in_backquotes(span.code)),
          "name the same code in both");
    }
  }
}

}  // namespace coroscope::lint
