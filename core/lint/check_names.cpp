// Do the texts still fit the program: the names in backquotes and the lines that they quote?

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/lint/code_words.h"
#include "core/lint/subject.h"
#include "core/scenario/nearest.h"

namespace coroscope::lint {

namespace {

using scenario::in_backquotes;

/// `kitchen-timer`: the id of another scenario.
bool is_scenario_id(const Subject& subject, std::string_view code) {
  return code == subject.scenario.id || std::any_of(subject.around.neighbours.begin(), subject.around.neighbours.end(),
                                                    [&](const Neighbour& neighbour) { return neighbour.id == code; });
}

std::string nearest_name(const Subject& subject, std::string_view name) {
  const std::vector<std::string_view> names(subject.words.begin(), subject.words.end());
  if (const auto meant = scenario::nearest(name, names)) return fmt::format("did you mean `{}`?", *meant);
  return "write it as it is called now";
}

/// Whether a piece of code uses a name that the program has given.
bool uses_program(const Subject& subject, std::string_view code) {
  const std::vector<NameSpan> names = names_in(code);
  return std::any_of(names.begin(), names.end(), [&](const NameSpan& name) {
    return !name.in_string && subject.own_names.contains(name.name) && !is_python_name(name.name);
  });
}

/// The names of a piece of code that nobody knows. What stands in the strings of code that is not the program's own may
/// be anything.
std::vector<NameSpan> unknown_names(const Subject& subject, const PlacedText& text, const CodeSpan& span) {
  const bool is_choice = text.name.field == Field::k_choice || text.name.field == Field::k_because;
  const bool any_strings = is_choice || !uses_program(subject, span.code);
  std::vector<NameSpan> unknown;
  for (const NameSpan& name : names_in(std::string_view(text.text).substr(span.begin, span.end - span.begin))) {
    const bool is_called = !name.in_string && text.text.substr(span.begin + name.end, 1) == "(";
    const WordSet& known = is_called ? subject.names : subject.words;  // a word that is printed cannot be called
    if (known.contains(name.name) || is_python_name(name.name) || (any_strings && name.in_string)) continue;
    unknown.push_back(name);
  }
  return unknown;
}

/// `brew`, `tea.brew`, `brew(...)`, `await brew("green")`: what a text calls the things of its program by.
bool is_mention(std::string_view code) {
  constexpr std::string_view kAwait = "await ";
  if (code.starts_with(kAwait)) code.remove_prefix(kAwait.size());
  const std::size_t end = std::min(code.find('('), code.size());
  const std::string_view name = code.substr(0, end);
  const bool is_name =
      std::all_of(name.begin(), name.end(), [](char byte) { return is_letter(byte) || is_digit(byte) || byte == '.'; });
  return is_name && (end == code.size() || code.ends_with(')'));
}

/// Code of which nothing is in the program is an example of something else: `await client.get(address)`.
bool is_other_code(const Subject& subject, const CodeSpan& span, const std::vector<NameSpan>& unknown) {
  if (uses_program(subject, span.code)) return false;
  std::set<std::string_view> different;
  for (const NameSpan& name : unknown) different.insert(name.name);
  return different.size() > 1 || !is_mention(span.code);
}

bool starts_with_exception(std::string_view code) {
  const auto colon = code.find(": ");
  const std::string_view name = code.substr(0, colon == std::string_view::npos ? code.size() : colon);
  return name.ends_with("Error") || name.ends_with("Exception") || name.ends_with("Warning") || name.ends_with("Exit");
}

/// Code, and not a line that is printed.
bool is_code(std::string_view code) {
  const std::vector<NameSpan> names = names_in(code);
  const bool begins_with_keyword = !names.empty() && is_keyword(names.front().name);
  if (begins_with_keyword || code.find("...") != std::string_view::npos || code.find("…") != std::string_view::npos)
    return true;
  return syntax::parse(text::Source("text", std::string(code) + "\n")).ok();
}

/// Whether a text holds a piece of code, not as a part of longer words.
bool holds(std::string_view text, std::string_view code) {
  for (std::size_t at = text.find(code); at != std::string_view::npos; at = text.find(code, at + 1)) {
    const std::size_t end = at + code.size();
    const bool begins = at == 0 || !is_letter(text[at - 1]) || !is_letter(code.front());
    const bool ends = end == text.size() || !is_letter(text[end]) || !is_letter(code.back());
    if (begins && ends) return true;
  }
  return false;
}

/// What is printed, by the true rules or by a wrong model, and the program.
bool stands_somewhere(const Subject& subject, std::string_view code) {
  if (holds(subject.program(), code) || holds(subject.result.output, code) || holds(subject.shown_errors, code))
    return true;
  return std::any_of(subject.beliefs.begin(), subject.beliefs.end(), [&](const predict::Belief& belief) {
    const std::vector<std::string>& lines = belief.facts.truth.lines;
    return std::find(lines.begin(), lines.end(), code) != lines.end();
  });
}

void check_quote(const Subject& subject, const PlacedText& text, const CodeSpan& span, Findings& findings) {
  if (text.name.field != Field::k_answer || span.code.find(' ') == std::string::npos) return;
  if (stands_somewhere(subject, span.code) || starts_with_exception(span.code) || is_code(span.code)) return;
  findings.add(Rule::k_not_printed, text.place(subject.source, span.begin, span.end),
               fmt::format("{} is not printed", in_backquotes(span.code)), "write the line as the program prints it");
}

/// A line that would be printed if it were otherwise: what choices are made of.
bool is_imagined_line(const PlacedText& text, const CodeSpan& span) {
  const bool is_choice = text.name.field == Field::k_choice || text.name.field == Field::k_because;
  return is_choice && !is_code(span.code);
}

void check_span(const Subject& subject, const PlacedText& text, const CodeSpan& span, Findings& findings) {
  if (is_scenario_id(subject, span.code)) return;
  const std::vector<NameSpan> unknown = unknown_names(subject, text, span);
  if (unknown.empty() || is_other_code(subject, span, unknown)) return check_quote(subject, text, span, findings);
  if (is_imagined_line(text, span)) return;
  const NameSpan& name = unknown.front();
  findings.add(Rule::k_unknown_name, text.place(subject.source, span.begin + name.begin, span.begin + name.end),
               fmt::format("`{}` is neither in the program nor in Python", name.name),
               nearest_name(subject, name.name));
}

}  // namespace

void check_names(const Subject& subject, Findings& findings) {
  for (const PlacedText& text : subject.texts) {
    for (const CodeSpan& span : code_spans(text.text)) {
      if (findings.is_full()) return;
      check_span(subject, text, span, findings);
    }
  }
}

}  // namespace coroscope::lint
