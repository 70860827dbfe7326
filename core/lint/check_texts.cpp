// Do the texts still fit the program: the names in backquotes, the lines that they quote, times and line numbers?

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/lint/code_words.h"
#include "core/lint/subject.h"
#include "core/scenario/nearest.h"
#include "core/trace/event.h"

namespace coroscope::lint {

namespace {

using scenario::in_backquotes;

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_'; }

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

/// The names of a piece of code that nobody knows. What stands in the strings of code that is not the program's own may be
/// anything.
std::vector<NameSpan> unknown_names(const Subject& subject, const PlacedText& text, const CodeSpan& span) {
  const bool is_choice = text.name.field == Field::k_choice || text.name.field == Field::k_because;
  const bool any_strings = is_choice || !uses_program(subject, span.code);
  std::vector<NameSpan> unknown;
  for (const NameSpan& name : names_in(std::string_view(text.text).substr(span.begin, span.end - span.begin))) {
    const bool is_called = !name.in_string && text.text.substr(span.begin + name.end, 1) == "(";
    const WordSet& known = is_called ? subject.names : subject.words;   // a word that is printed cannot be called
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
  const bool is_name = std::all_of(name.begin(), name.end(), [](char byte) { return is_letter(byte) || is_digit(byte) || byte == '.'; });
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
  if (begins_with_keyword || code.find("...") != std::string_view::npos || code.find("…") != std::string_view::npos) return true;
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
  if (holds(subject.program(), code) || holds(subject.result.output, code) || holds(subject.shown_errors, code)) return true;
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
               fmt::format("`{}` is neither in the program nor in Python", name.name), nearest_name(subject, name.name));
}

// ------------------------------------------------------------------------------------------------ times

/// A time in a text: "2 seconds", "0.5 s", "300 ms", "2 秒".
struct TimeSpan {
  std::size_t begin = 0, end = 0;
  double nanoseconds = 0;
};


struct Unit {
  std::string_view word;
  double nanoseconds;
};
/// Longer ones first.
constexpr Unit kUnits[] = {{"milliseconds", 1e6}, {"millisecond", 1e6}, {"seconds", 1e9}, {"second", 1e9},
                           {"毫秒", 1e6},         {"秒", 1e9},          {"ms", 1e6},      {"s", 1e9}};

/// The unit that stands at a place of a text, if one does.
const Unit* unit_at(std::string_view text, std::size_t at) {
  for (const Unit& unit : kUnits) {
    if (!text.substr(at).starts_with(unit.word)) continue;
    const std::size_t end = at + unit.word.size();
    if (is_letter(unit.word[0]) && end < text.size() && (is_letter(text[end]) || is_digit(text[end]))) continue;
    return &unit;
  }
  return nullptr;
}

/// A number at a place of a text, with its end; -1 if it is too long.
std::pair<double, std::size_t> number_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && (is_digit(text[end]) || (text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1])))) ++end;
  if (end - at > 12) return {-1, end};
  return {std::stod(std::string(text.substr(at, end - at))), end};
}

std::vector<TimeSpan> times_in(std::string_view text) {
  std::vector<TimeSpan> times;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at]) || (at > 0 && (is_letter(text[at - 1]) || text[at - 1] == '.'))) {
      ++at;
      continue;
    }
    const auto [number, end] = number_at(text, at);
    std::size_t behind = end;
    while (behind < text.size() && (text[behind] == ' ' || text[behind] == '-' || text[behind] == '\n')) ++behind;
    const Unit* unit = unit_at(text, behind);
    if (unit != nullptr && number >= 0) times.push_back({at, behind + unit->word.size(), number * unit->nanoseconds});
    at = end;
  }
  return times;
}

constexpr std::size_t kMostMoments = 300;

/// Every time that a text could rightly speak of.
class KnownTimes {
 public:
  explicit KnownTimes(const Subject& subject) {
    add_moments(subject);
    add_numbers(subject.program());
    add_numbers(subject.result.output);
    add(subject.facts.elapsed);
    for (const predict::Belief& belief : subject.beliefs) {
      add(belief.facts.elapsed);
      for (const std::string& line : belief.facts.truth.lines) add_numbers(line);
    }
  }

  bool has(double nanoseconds) const {
    const auto after = times_.lower_bound(static_cast<std::int64_t>(nanoseconds) - 1000);
    return after != times_.end() && *after <= static_cast<std::int64_t>(nanoseconds) + 1000;
  }

 private:
  void add(std::int64_t nanoseconds) { times_.insert(nanoseconds); }

  /// The moments of the run, and how far they are apart.
  void add_moments(const Subject& subject) {
    const std::optional<trace::Trace> trace = subject.trace();
    if (!trace) return;
    std::set<std::int64_t> moments;
    std::int64_t waits = 0;
    for (const trace::Event& event : trace->events()) {
      if (moments.size() < kMostMoments) moments.insert(event.time);
      if (event.kind == trace::EventKind::k_timer_set) waits = sum(waits, event.number - event.time);
      if (event.kind == trace::EventKind::k_clock_advanced) waits = sum(waits, event.number);
      if (event.kind == trace::EventKind::k_timer_set) add(event.number - event.time);
    }
    add(waits);   // all of them, one after the other
    for (const std::int64_t first : moments) {
      for (const std::int64_t second : moments) {
        if (second >= first) add(second - first);
      }
    }
  }

  static std::int64_t sum(std::int64_t first, std::int64_t second) {
    std::int64_t result = 0;
    return __builtin_add_overflow(first, second, &result) ? first : result;
  }

  /// Numbers that stand somewhere, as seconds and as milliseconds.
  void add_numbers(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      if (!is_digit(text[at])) {
        ++at;
        continue;
      }
      const auto [number, end] = number_at(text, at);
      if (number >= 0 && number < 1e9) {
        add(static_cast<std::int64_t>(number * 1e9));
        add(static_cast<std::int64_t>(number * 1e6));
      }
      at = end;
    }
  }

  std::set<std::int64_t> times_;
};

// ------------------------------------------------------------------------------------------------ line numbers

/// "line 12", "第 12 行"
struct LineSpan {
  std::size_t begin = 0, end = 0;
  std::size_t number = 0;
};

std::vector<LineSpan> lines_in(std::string_view text) {
  std::vector<LineSpan> lines;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at]) || (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '.'))) continue;
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end - at > 6) continue;
    std::string_view before = text.substr(0, at);
    while (before.ends_with(' ')) before.remove_suffix(1);
    std::string_view behind = text.substr(end);
    while (behind.starts_with(' ')) behind.remove_prefix(1);
    const bool is_english = before.ends_with("line") || before.ends_with("lines") || before.ends_with("Line");
    if (!is_english && !(before.ends_with("第") && behind.starts_with("行"))) continue;
    lines.push_back({at, end, static_cast<std::size_t>(std::stoul(std::string(text.substr(at, end - at))))});
  }
  return lines;
}

bool is_program_line(const Subject& subject, std::size_t number) {
  if (number == 0 || number > subject.source.line_count()) return false;
  const text::Span span = line_span(subject.source, static_cast<std::uint32_t>(number));
  return span.begin < span.end && span.begin >= subject.scenario.header.end;
}

}  // namespace

void check_names(const Subject& subject, Findings& findings) {
  for (const PlacedText& text : subject.texts) {
    for (const CodeSpan& span : code_spans(text.text)) check_span(subject, text, span, findings);
  }
}

void check_times(const Subject& subject, Findings& findings) {
  std::optional<KnownTimes> known;
  for (const PlacedText& text : subject.texts) {
    if (text.name.field != Field::k_answer) continue;
    for (const TimeSpan& time : times_in(text.text)) {
      if (!known) known.emplace(subject);
      if (known->has(time.nanoseconds)) continue;
      findings.add(Rule::k_wrong_seconds, text.place(subject.source, time.begin, time.end),
                   fmt::format("{} is no time of this run", in_backquotes(std::string_view(text.text).substr(time.begin, time.end - time.begin))),
                   fmt::format("the program takes {} s", static_cast<double>(subject.facts.elapsed) / 1e9));
    }
  }
}

void check_line_numbers(const Subject& subject, Findings& findings) {
  for (const PlacedText& text : subject.texts) {
    for (const LineSpan& line : lines_in(text.text)) {
      // It may be a line of the output.
      if (line.number >= 1 && line.number <= subject.facts.truth.lines.size()) continue;
      if (is_program_line(subject, line.number)) continue;
      findings.add(Rule::k_wrong_line, text.place(subject.source, line.begin, line.end),
                   fmt::format("the program has no line {}", line.number), "name the line by what stands on it");
    }
  }
}

}  // namespace coroscope::lint
