// What a question offers to choose from: is the right one marked, and can it not be guessed without the program?

#include <fmt/format.h>

#include <algorithm>

#include "core/lint/code_words.h"
#include "core/lint/subject.h"
#include "core/predict/answer.h"
#include "core/predict/exception_line.h"
#include "core/scenario/nearest.h"
#include "core/text/display_width.h"

namespace coroscope::lint {

namespace {

using scenario::Ask;
using scenario::AskKind;
using scenario::Choice;

const PlacedText* find_text(const Subject& subject, FieldName name, scenario::Language language) {
  for (const PlacedText& text : subject.texts) {
    if (text.name == name && text.language == language) return &text;
  }
  return nullptr;
}

/// Whether each of the choices is right, as the run has it; nothing if that cannot be computed.
using Truths = std::optional<std::vector<bool>>;

bool speaks_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// "How long does the whole program take?": every choice a number of seconds.
Truths by_elapsed(const Subject& subject, const Ask& ask) {
  if (!speaks_of(ask.text.en, {"whole program", "program take", "program run", "in all", "altogether"}))
    return std::nullopt;
  if (!speaks_of(ask.text.en, {"long", "second", "time"})) return std::nullopt;
  std::vector<bool> truths;
  for (const Choice& choice : ask.choices) {
    const std::int64_t elapsed = predict::read_seconds(choice.text.en);
    if (elapsed < 0) return std::nullopt;
    truths.push_back(elapsed == subject.facts.elapsed);
  }
  return truths;
}

/// "A, B, C" or "`A`, then `B`, then `C`" as lines.
std::vector<std::string> as_lines(const std::string& choice) {
  std::vector<std::string> lines;
  const std::vector<CodeSpan> spans = code_spans(choice);
  for (const CodeSpan& span : spans) lines.push_back(span.code);
  if (!spans.empty()) return lines;
  for (std::size_t begin = 0; begin <= choice.size();) {
    const std::size_t end = std::min(choice.find(", ", begin), choice.size());
    lines.push_back(choice.substr(begin, end - begin));
    begin = end + 2;
  }
  return lines;
}

/// The printed lines in several orders.
Truths by_order(const Subject& subject, const Ask& ask) {
  const std::vector<std::string>& printed = subject.facts.truth.lines;
  if (printed.size() < 2) return std::nullopt;
  std::vector<std::string> sorted = printed;
  std::sort(sorted.begin(), sorted.end());
  std::vector<bool> truths;
  for (const Choice& choice : ask.choices) {
    std::vector<std::string> lines = as_lines(choice.text.en);
    truths.push_back(lines == printed);
    std::sort(lines.begin(), lines.end());
    if (lines != sorted) return std::nullopt;
  }
  return truths;
}

/// "With which exception does the program end?": every choice the name of an exception.
Truths by_error(const Subject& subject, const Ask& ask) {
  if (!speaks_of(ask.text.en, {"program end", "program fail", "traceback"}) || subject.facts.error.empty())
    return std::nullopt;
  std::vector<bool> truths;
  for (const Choice& choice : ask.choices) {
    const std::vector<CodeSpan> spans = code_spans(choice.text.en);
    if (spans.size() != 1 || spans[0].code.size() + 2 != choice.text.en.size()) return std::nullopt;
    if (predict::exception_name(spans[0].code).empty()) return std::nullopt;
    truths.push_back(predict::names_exception(spans[0].code, subject.facts.error));
  }
  return truths;
}

void check_marks(const Subject& subject, const Ask& ask, std::size_t index, Findings& findings) {
  Truths truths = by_elapsed(subject, ask);
  if (!truths) truths = by_order(subject, ask);
  if (!truths) truths = by_error(subject, ask);
  if (!truths) return;
  for (std::size_t i = 0; i < ask.choices.size(); ++i) {
    if (ask.choices[i].correct == (*truths)[i]) continue;
    findings.add(
        Rule::k_choice_wrong, subject.place_of_mark(index, i),
        fmt::format("{} is marked as {}, and the run says otherwise", scenario::in_backquotes(ask.choices[i].text.en),
                    ask.choices[i].correct ? "right" : "wrong"),
        fmt::format("write `correct = {}`", (*truths)[i]));
  }
}

void check_doubles(const Subject& subject, const Ask& ask, std::size_t index, Findings& findings) {
  for (const scenario::Language language : {scenario::Language::k_en, scenario::Language::k_zh}) {
    for (std::size_t i = 0; i < ask.choices.size(); ++i) {
      const bool is_twice =
          std::any_of(ask.choices.begin(), ask.choices.begin() + static_cast<std::ptrdiff_t>(i),
                      [&](const Choice& other) { return other.text.in(language) == ask.choices[i].text.in(language); });
      const PlacedText* text = find_text(subject, {Field::k_choice, index, i}, language);
      if (!is_twice || text == nullptr) continue;
      findings.add(Rule::k_choice_twice, text->value,
                   fmt::format("the choice {} stands there twice", scenario::in_backquotes(text->text)),
                   "keep one of the two");
    }
  }
}

constexpr std::size_t kNoticed = 40;  // columns by which a choice must be longer before anybody notices

/// In one language: the only right choice is at least twice as long as all others.
void check_length(const Subject& subject, const Ask& ask, std::size_t index, scenario::Language language,
                  Findings& findings) {
  std::size_t right = ask.choices.size(), longest_wrong = 0;
  for (std::size_t i = 0; i < ask.choices.size(); ++i) {
    if (ask.choices[i].correct) {
      if (right != ask.choices.size()) return;  // several are right
      right = i;
    } else {
      longest_wrong = std::max(longest_wrong, text::display_width(ask.choices[i].text.in(language)));
    }
  }
  if (right == ask.choices.size()) return;
  const std::size_t width = text::display_width(ask.choices[right].text.in(language));
  const PlacedText* text = find_text(subject, {Field::k_choice, index, right}, language);
  if (text == nullptr || width < 2 * longest_wrong || width < longest_wrong + kNoticed) return;
  findings.add(Rule::k_choice_reveals, text->value, "the right choice is twice as long as all others",
               "make it shorter, or say as much in the others");
}

/// In a scenario with several choices the right one has always the same place, the first or the last.
void check_places(const Subject& subject, Findings& findings) {
  std::size_t questions = 0, first = 0, last = 0, last_question = 0;
  for (std::size_t i = 0; i < subject.scenario.asks.size(); ++i) {
    const Ask& ask = subject.scenario.asks[i];
    if (ask.kind != AskKind::k_choice) continue;
    ++questions;
    last_question = i;
    first += ask.choices.front().correct ? 1 : 0;
    last += ask.choices.back().correct ? 1 : 0;
  }
  if (questions < 3 || (first != questions && last != questions)) return;
  const std::size_t place = first == questions ? 0 : subject.scenario.asks[last_question].choices.size() - 1;
  const PlacedText* text = find_text(subject, {Field::k_choice, last_question, place}, scenario::Language::k_en);
  if (text == nullptr) return;
  findings.add(Rule::k_choice_reveals, text->value,
               fmt::format("the {} choice is right in every question", first == questions ? "first" : "last"),
               "change the order in some");
}

}  // namespace

void check_choices(const Subject& subject, Findings& findings) {
  for (std::size_t i = 0; i < subject.scenario.asks.size(); ++i) {
    const Ask& ask = subject.scenario.asks[i];
    if (ask.kind != AskKind::k_choice) continue;
    check_marks(subject, ask, i, findings);
    check_doubles(subject, ask, i, findings);
    for (const scenario::Language language : {scenario::Language::k_en, scenario::Language::k_zh})
      check_length(subject, ask, i, language, findings);
  }
  check_places(subject, findings);
}

}  // namespace coroscope::lint
