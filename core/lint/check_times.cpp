// Do the texts still fit the program: times and line numbers?

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
  while (end < text.size() &&
         (is_digit(text[end]) || (text[end] == '.' && end + 1 < text.size() && is_digit(text[end + 1]))))
    ++end;
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
    add(waits);  // all of them, one after the other
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

/// A text whose code in backquotes is spaces: what a program prints is no line of it.
std::string blank_code(std::string_view text) {
  std::string blank(text);
  for (const CodeSpan& span : code_spans(text)) {
    std::fill(blank.begin() + static_cast<std::ptrdiff_t>(span.begin),
              blank.begin() + static_cast<std::ptrdiff_t>(span.end), '_');
  }
  return blank;
}

/// Whether a text ends with one of some words, not as a part of a longer one: "deadline" does not end with "line".
bool ends_with_word(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (!text.ends_with(word)) continue;
    const std::string_view before = text.substr(0, text.size() - word.size());
    return before.empty() || (!is_letter(before.back()) && !is_digit(before.back()) && before.back() != '-');
  }
  return false;
}

std::string_view without_spaces_at_end(std::string_view text) {
  while (text.ends_with(' ') || text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

constexpr std::string_view kJoints[] = {",", "-", "–", "and", "to", "or", "、", "和", "到", "至"};  // 41 and 99

/// The text before a number that goes on a list of them, without what joins the two: "lines 41" of "lines 41 and ".
std::string_view without_joint(std::string_view before) {
  for (const std::string_view joint : kJoints) {
    if (before.ends_with(joint)) return without_spaces_at_end(before.substr(0, before.size() - joint.size()));
  }
  return before;
}

/// Whether the rest of a list of numbers ends with 行: "、99 行".
bool goes_on_to_hang(std::string_view behind) {
  while (!behind.starts_with("行")) {
    const auto joint = std::find_if(std::begin(kJoints), std::end(kJoints),
                                    [&](std::string_view one) { return behind.starts_with(one); });
    const std::size_t length = joint != std::end(kJoints) ? joint->size() : 1;
    if (length == 1 && (behind.empty() || (behind[0] != ' ' && behind[0] != ',' && behind[0] != '-' && !is_digit(behind[0]))))
      return false;
    behind.remove_prefix(length);
  }
  return true;
}

std::vector<LineSpan> lines_in(std::string_view with_code) {
  const std::string blank = blank_code(with_code);
  const std::string_view text = blank;
  std::vector<LineSpan> lines;
  std::size_t list_end = std::string_view::npos;  // behind the last number of "lines 41 and 99"
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at]) || (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '.' || is_letter(text[at - 1]))))
      continue;
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end - at > 6) continue;
    const std::string_view before = without_spaces_at_end(text.substr(0, at));
    const bool goes_on = without_joint(before).size() == list_end && before.size() != list_end;
    const bool begins_list = ends_with_word(before, {"lines", "Lines"}) ||
                             (before.ends_with("第") && goes_on_to_hang(text.substr(end)));
    if (!goes_on && !begins_list && !ends_with_word(before, {"line", "Line"})) continue;
    if (goes_on || begins_list) list_end = end;
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

void check_times(const Subject& subject, Findings& findings) {
  std::optional<KnownTimes> known;
  for (const PlacedText& text : subject.texts) {
    if (text.name.field != Field::k_answer) continue;
    for (const TimeSpan& time : times_in(text.text)) {
      if (findings.is_full()) return;
      if (!known) known.emplace(subject);
      if (known->has(time.nanoseconds)) continue;
      findings.add(Rule::k_wrong_seconds, text.place(subject.source, time.begin, time.end),
                   fmt::format("{} is no time of this run",
                               in_backquotes(std::string_view(text.text).substr(time.begin, time.end - time.begin))),
                   fmt::format("the program takes {} s", static_cast<double>(subject.facts.elapsed) / 1e9));
    }
  }
}

void check_line_numbers(const Subject& subject, Findings& findings) {
  for (const PlacedText& text : subject.texts) {
    for (const LineSpan& line : lines_in(text.text)) {
      if (findings.is_full()) return;
      // It may be a line of the output.
      if (line.number >= 1 && line.number <= subject.facts.truth.lines.size()) continue;
      if (is_program_line(subject, line.number)) continue;
      findings.add(Rule::k_wrong_line, text.place(subject.source, line.begin, line.end),
                   fmt::format("the program has no line {}", line.number), "name the line by what stands on it");
    }
  }
}

}  // namespace coroscope::lint
