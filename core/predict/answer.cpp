#include "core/predict/answer.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "core/predict/error_answer.h"
#include "core/predict/exception_line.h"
#include "core/predict/half_width.h"
#include "core/predict/order_answer.h"

namespace coroscope::predict {

namespace {

using scenario::AskKind;
using Reading = std::variant<Answer, AnswerProblem>;

constexpr std::string_view kSpace = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(kSpace), text.size());
  const std::size_t end = text.find_last_not_of(kSpace);
  return end == std::string_view::npos ? std::string_view() : text.substr(begin, end + 1 - begin);
}

std::string in_small_letters(std::string_view text) {
  std::string result(text);
  for (char& byte : result) byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  return result;
}

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// The parts between spaces and the signs that people put between letters or numbers.
std::vector<std::string_view> parts(std::string_view text) {
  constexpr std::string_view kBetween = " \t\r\n,;()[].";
  std::vector<std::string_view> found;
  for (std::size_t at = 0; (at = text.find_first_not_of(kBetween, at)) != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(kBetween, at), text.size());
    found.push_back(text.substr(at, end - at));
    at = end;
  }
  return found;
}

AnswerProblem problem(AnswerProblemKind kind, std::string_view written, std::size_t count = 0) {
  return {kind, std::string(written), count};
}

// choice

std::optional<std::size_t> choice_of(std::string_view letters, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    if (choice_letter(i) == letters) return i;
  }
  return std::nullopt;
}

/// Adds the choices of one part: a letter, or several that stand together.
bool add_choices(std::string_view part, std::size_t count, std::vector<std::size_t>& chosen) {
  if (const auto choice = choice_of(part, count)) {
    chosen.push_back(*choice);
    return true;
  }
  if (part.size() > count) return false;
  for (std::size_t i = 0; i < part.size(); ++i) {
    const auto choice = choice_of(part.substr(i, 1), count);
    if (!choice) return false;
    chosen.push_back(*choice);
  }
  return true;
}

Reading read_choice(const scenario::Ask& ask, std::string_view text) {
  Answer answer{.kind = AskKind::k_choice};
  const std::string letters = in_small_letters(half_width(text));
  for (const std::string_view part : parts(letters)) {
    if (add_choices(part, ask.choices.size(), answer.choices)) continue;
    return problem(AnswerProblemKind::k_no_letter, part, ask.choices.size());
  }
  if (answer.choices.empty()) return problem(AnswerProblemKind::k_nothing, "", ask.choices.size());
  std::sort(answer.choices.begin(), answer.choices.end());
  answer.choices.erase(std::unique(answer.choices.begin(), answer.choices.end()), answer.choices.end());
  return answer;
}

// elapsed

struct Unit {
  std::string_view name;
  int digits;  ///< how many digits of its numbers stand before the point, counted in ns
};
constexpr std::array<Unit, 11> kUnits = {{{"", 9},
                                          {"s", 9},
                                          {"sec", 9},
                                          {"secs", 9},
                                          {"second", 9},
                                          {"seconds", 9},
                                          {"秒", 9},
                                          {"秒钟", 9},
                                          {"ms", 6},
                                          {"毫秒", 6},
                                          {"milliseconds", 6}}};

std::optional<int> digits_of_unit(std::string_view unit) {
  for (const Unit& known : kUnits) {
    if (known.name == unit) return known.digits;
  }
  return std::nullopt;
}

/// The whole number that the decimal digits are, rounded half up, with `shift` digits after the point counted in.
std::int64_t scaled(std::string_view whole, std::string_view fraction, int shift) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  std::string digits(whole);
  for (std::size_t i = 0; i < static_cast<std::size_t>(shift); ++i) digits += i < fraction.size() ? fraction[i] : '0';
  std::int64_t value = 0;
  for (const char digit : digits) {
    if (value > (kMost - 10) / 10) return kMost;
    value = value * 10 + (digit - '0');
  }
  const auto next = static_cast<std::size_t>(shift);
  return fraction.size() > next && fraction[next] >= '5' ? value + 1 : value;
}

/// "两秒" → "2秒": a number up to ten in front, written as a Chinese word.
std::string with_digit(std::string text) {
  constexpr auto kWords = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"零", "0"}, {"半", "0.5"}, {"一", "1"}, {"二", "2"}, {"两", "2"}, {"三", "3"}, {"四", "4"}, {"五", "5"},
       {"六", "6"}, {"七", "7"}, {"八", "8"}, {"九", "9"}, {"十", "10"}});
  const std::size_t begin = std::min(text.find_first_not_of(kSpace), text.size());
  for (const auto& [word, digits] : kWords) {
    if (text.compare(begin, word.size(), word) == 0) return text.replace(begin, word.size(), digits);
  }
  return text;
}

Reading read_elapsed(std::string_view text) {
  const std::string_view written = trimmed(text);
  if (written.empty()) return problem(AnswerProblemKind::k_nothing, "");
  const std::int64_t elapsed = read_seconds(written);
  if (elapsed < 0) return problem(AnswerProblemKind::k_no_number, written);
  return Answer{.kind = AskKind::k_elapsed, .elapsed = elapsed};
}

// error

Reading read_error(std::string_view text, std::span<const std::string> classes) {
  Prediction prediction = read_prediction(text);
  if (const auto folded = fold_traceback(prediction)) prediction = *folded;
  std::string_view line = prediction.lines.empty() ? std::string_view() : trimmed(prediction.lines.back());
  if (line.empty()) return problem(AnswerProblemKind::k_nothing, "");
  const auto error = read_error_line(line, classes);
  if (!error) return problem(AnswerProblemKind::k_no_exception, line);
  return Answer{.kind = AskKind::k_error, .error = *error};
}

// order

/// All parts as numbers, or nothing if one of them is none.
std::optional<std::vector<std::string_view>> as_numbers(const std::vector<std::string_view>& found) {
  const auto is_number = [](std::string_view part) { return std::all_of(part.begin(), part.end(), is_digit); };
  if (found.empty() || !std::all_of(found.begin(), found.end(), is_number)) return std::nullopt;
  return found;
}

Reading arrange(const std::vector<std::string_view>& numbers, std::span<const std::string> shuffled) {
  Answer answer{.kind = AskKind::k_order};
  std::vector<bool> taken(shuffled.size(), false);
  for (const std::string_view number : numbers) {
    const std::int64_t line = scaled(number, "", 0);
    if (line < 1 || line > static_cast<std::int64_t>(shuffled.size())) {
      return problem(AnswerProblemKind::k_no_such_line, number, shuffled.size());
    }
    const auto index = static_cast<std::size_t>(line - 1);
    if (taken[index]) return problem(AnswerProblemKind::k_line_twice, number, shuffled.size());
    taken[index] = true;
    answer.prediction.lines.push_back(shuffled[index]);
  }
  const auto missing = std::find(taken.begin(), taken.end(), false);
  if (missing == taken.end()) return answer;
  return problem(AnswerProblemKind::k_line_missing, std::to_string(missing - taken.begin() + 1), shuffled.size());
}

bool has_same_lines(const std::vector<std::string>& lines, std::span<const std::string> shuffled) {
  if (lines.size() != shuffled.size()) return false;
  std::vector<std::string_view> ours(lines.begin(), lines.end());
  std::vector<std::string_view> theirs(shuffled.begin(), shuffled.end());
  std::sort(ours.begin(), ours.end());
  std::sort(theirs.begin(), theirs.end());
  return ours == theirs;
}

/// What somebody writes who answers with lines: one of the list at least, and more than a single line of several.
bool begins_with_lines(const std::vector<std::string>& lines, std::span<const std::string> shuffled) {
  if (lines.size() < 2 && shuffled.size() > 1) return false;
  return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
    return std::find(shuffled.begin(), shuffled.end(), line) != shuffled.end();
  });
}

/// Numbers stand in one line, or one in a line. Where the printed lines are numbers themselves, all of them one in a line
/// are the lines.
Reading read_order(std::string_view text, std::span<const std::string> shuffled) {
  Prediction prediction = read_prediction(text);
  if (prediction.lines.empty() && !shuffled.empty()) return problem(AnswerProblemKind::k_nothing, "", shuffled.size());
  const std::string plain = half_width(text);
  const Answer lines{.kind = AskKind::k_order, .prediction = std::move(prediction)};
  if (has_same_lines(lines.prediction.lines, shuffled)) return lines;
  if (const auto numbers = as_numbers(parts(plain))) return arrange(*numbers, shuffled);
  if (const auto numbers = numbers_of_all(plain, shuffled.size())) return arrange({numbers->begin(), numbers->end()}, shuffled);
  if (begins_with_lines(lines.prediction.lines, shuffled)) return lines;
  return problem(AnswerProblemKind::k_no_order, trimmed(text), shuffled.size());
}

}  // namespace

std::string_view answer_problem_name(AnswerProblemKind kind) {
  constexpr std::array<std::string_view, 8> kNames = {"nothing",    "no_number",    "no_letter",    "no_such_line",
                                                      "line_twice", "line_missing", "no_exception", "no_order"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string choice_letter(std::size_t index) {
  constexpr std::size_t kLetters = 26;
  const auto letter = [](std::size_t number) { return static_cast<char>('a' + number); };
  if (index < kLetters) return {letter(index)};
  return choice_letter(index / kLetters - 1) + letter(index % kLetters);
}

std::int64_t read_seconds(std::string_view text) {
  const std::string plain = with_digit(in_small_letters(half_width(text)));
  std::string_view rest = trimmed(plain);
  const auto take_digits = [&rest] {
    const auto end = std::find_if_not(rest.begin(), rest.end(), is_digit);
    const std::string_view digits = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
    rest.remove_prefix(digits.size());
    return digits;
  };
  const std::string_view whole = take_digits();
  std::string_view fraction;
  if (rest.starts_with('.')) {
    rest.remove_prefix(1);
    fraction = take_digits();
  }
  const auto unit = digits_of_unit(trimmed(rest));
  if (!unit || (whole.empty() && fraction.empty())) return -1;
  return scaled(whole, fraction, *unit);
}

Reading read_answer(const scenario::Ask& ask, std::string_view text, std::span<const std::string> shuffled,
                    std::span<const std::string> classes) {
  switch (ask.kind) {
    case AskKind::k_output:
      return Answer{.kind = AskKind::k_output, .prediction = read_prediction(text)};
    case AskKind::k_order:
      return read_order(text, shuffled);
    case AskKind::k_choice:
      return read_choice(ask, text);
    case AskKind::k_elapsed:
      return read_elapsed(text);
    case AskKind::k_error:
      return read_error(text, classes);
  }
  return problem(AnswerProblemKind::k_nothing, "");
}

}  // namespace coroscope::predict
