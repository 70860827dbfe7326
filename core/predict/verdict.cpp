#include "core/predict/verdict.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

#include "core/predict/exception_line.h"
#include "core/predict/half_width.h"

namespace coroscope::predict {

namespace {

using LineId = std::uint32_t;
constexpr std::size_t kUnmatched = static_cast<std::size_t>(-1);

/// Which line of the truth each predicted line is, and the other way round.
struct Alignment {
  std::vector<std::size_t> of_predicted;
  std::vector<std::size_t> of_actual;
  std::size_t matched = 0;
  bool exact = true;

  void match(std::size_t predicted, std::size_t actual) {
    of_predicted[predicted] = actual;
    of_actual[actual] = predicted;
    ++matched;
  }
};

/// The longest common subsequence by the usual table of lengths of suffixes.
void align_middle(std::span<const LineId> predicted, std::span<const LineId> actual, std::size_t offset,
                  Alignment& alignment) {
  const std::size_t width = actual.size() + 1;
  if (predicted.empty() || actual.empty()) return;
  if (predicted.size() > kMostCells / width) {
    alignment.exact = false;
    return;
  }
  // No length can exceed the smaller side, which is at most the root of kMostCells: 16 bits are enough.
  std::vector<std::uint16_t> length((predicted.size() + 1) * width, 0);
  for (std::size_t i = predicted.size(); i-- > 0;) {
    for (std::size_t j = actual.size(); j-- > 0;) {
      length[i * width + j] = predicted[i] == actual[j]
                                  ? static_cast<std::uint16_t>(length[(i + 1) * width + j + 1] + 1)
                                  : std::max(length[(i + 1) * width + j], length[i * width + j + 1]);
    }
  }
  for (std::size_t i = 0, j = 0; i < predicted.size() && j < actual.size();) {
    if (predicted[i] == actual[j]) {
      alignment.match(offset + i++, offset + j++);
    } else if (length[(i + 1) * width + j] >= length[i * width + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
}

Alignment align(const std::vector<LineId>& predicted, const std::vector<LineId>& actual, std::size_t prefix) {
  Alignment alignment;
  alignment.of_predicted.assign(predicted.size(), kUnmatched);
  alignment.of_actual.assign(actual.size(), kUnmatched);
  std::size_t suffix = 0;
  while (suffix < std::min(predicted.size(), actual.size()) - prefix &&
         predicted[predicted.size() - 1 - suffix] == actual[actual.size() - 1 - suffix]) {
    ++suffix;
  }
  for (std::size_t i = 0; i < prefix; ++i) alignment.match(i, i);
  for (std::size_t i = 1; i <= suffix; ++i) alignment.match(predicted.size() - i, actual.size() - i);
  align_middle(std::span(predicted).subspan(prefix, predicted.size() - suffix - prefix),
               std::span(actual).subspan(prefix, actual.size() - suffix - prefix), prefix, alignment);
  return alignment;
}

std::string without_spaces(std::string_view line) {
  std::string result;
  for (const char byte : line) {
    if (byte != ' ' && byte != '\t') result += byte;
  }
  return result;
}

std::string in_small_letters(std::string line) {
  for (char& byte : line) byte = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  return line;
}

/// A difference that is none of meaning.
std::string in_one_width(std::string_view line) { return in_small_letters(without_spaces(half_width(line))); }

std::optional<DifferenceKind> slip_of_the_pen(std::string_view predicted, std::string_view actual) {
  const std::string written = without_spaces(predicted);
  const std::string printed = without_spaces(actual);
  if (written == printed) return DifferenceKind::k_spaces;
  if (in_small_letters(written) == in_small_letters(printed)) return DifferenceKind::k_spelling;
  if (in_one_width(predicted) == in_one_width(actual)) return DifferenceKind::k_width;
  return std::nullopt;
}

/// Sorts unmatched lines into those that are printed elsewhere and those that are wrong.
void classify_unmatched(const std::vector<LineId>& predicted, const std::vector<LineId>& actual,
                        const Alignment& alignment, Verdict& verdict) {
  std::unordered_map<LineId, std::size_t> left_over;  // lines of the truth that nobody predicted at their place
  for (std::size_t j = 0; j < actual.size(); ++j) {
    if (alignment.of_actual[j] == kUnmatched) ++left_over[actual[j]];
  }
  for (std::size_t i = 0; i < predicted.size(); ++i) {
    if (alignment.of_predicted[i] != kUnmatched) continue;
    const auto found = left_over.find(predicted[i]);
    if (found != left_over.end() && found->second > 0) {
      --found->second;
      verdict.moved.push_back(i + 1);
    } else {
      verdict.extra.push_back(i + 1);
    }
  }
  // What is left was predicted nowhere; of equal lines the later ones are the missing ones.
  for (std::size_t j = actual.size(); j-- > 0;) {
    if (alignment.of_actual[j] != kUnmatched) continue;
    auto& count = left_over[actual[j]];
    if (count == 0) continue;
    --count;
    verdict.missing.push_back(j + 1);
  }
  std::reverse(verdict.missing.begin(), verdict.missing.end());
}

DifferenceKind kind_of_difference(const std::vector<std::string>& predicted, const std::vector<std::string>& actual,
                                  std::size_t at, const Alignment& alignment, const Verdict& verdict) {
  if (at == predicted.size()) return DifferenceKind::k_missing;
  if (at == actual.size()) return DifferenceKind::k_extra;
  if (verdict.missing.empty() && verdict.extra.empty()) return DifferenceKind::k_other_order;
  if (const auto slip = slip_of_the_pen(predicted[at], actual[at])) return *slip;
  const bool predicted_comes = alignment.of_predicted[at] != kUnmatched;
  const bool actual_comes = alignment.of_actual[at] != kUnmatched;
  if (predicted_comes && !actual_comes) return DifferenceKind::k_missing;
  if (actual_comes && !predicted_comes) return DifferenceKind::k_extra;
  return DifferenceKind::k_wrong_line;
}

bool fits_error(std::string_view written, std::string_view line, ErrorForm form) {
  return names_exception(written, line) || (form == ErrorForm::k_sign && stands_for_exception(written, line));
}

/// What to compare with: a traceback at the end counts as its last line, except where the program prints tracebacks
/// itself.
std::optional<Prediction> folded(const Prediction& prediction, const Truth& truth) {
  if (!truth.ends_with_error || has_traceback(truth.lines)) return std::nullopt;
  return fold_traceback(prediction);
}

double part(std::size_t good, std::size_t all) {
  return all == 0 ? 1.0 : static_cast<double>(good) / static_cast<double>(all);
}

}  // namespace

std::string_view difference_name(DifferenceKind kind) {
  constexpr std::array<std::string_view, 7> kNames = {"wrong_line", "spelling",    "spaces", "missing",
                                                      "extra",      "other_order", "width"};
  return kNames[static_cast<std::size_t>(kind)];
}

bool is_slip_of_the_pen(DifferenceKind kind) {
  return kind == DifferenceKind::k_spelling || kind == DifferenceKind::k_spaces || kind == DifferenceKind::k_width;
}

double Verdict::prefix_score() const {
  return part(matched_prefix, std::max(predicted_lines, actual_lines));
}
double Verdict::score() const {
  return part(matched_in_order, std::max(predicted_lines, actual_lines));
}

Verdict compare(const Prediction& written, const Truth& truth, ErrorForm form) {
  const std::optional<Prediction> shorter = folded(written, truth);
  const Prediction& prediction = shorter ? *shorter : written;
  // Equal lines get equal numbers.
  std::unordered_map<std::string_view, LineId> ids;
  const auto number = [&](const std::vector<std::string>& lines) {
    std::vector<LineId> numbers;
    numbers.reserve(lines.size());
    for (const std::string& line : lines) {
      numbers.push_back(ids.emplace(line, static_cast<LineId>(ids.size())).first->second);
    }
    return numbers;
  };
  const std::vector<LineId> actual = number(truth.lines);
  std::vector<LineId> predicted = number(prediction.lines);
  if (truth.ends_with_error && !predicted.empty() && fits_error(prediction.lines.back(), truth.lines.back(), form)) {
    predicted.back() = actual.back();
  }

  Verdict verdict;
  verdict.predicted_lines = predicted.size();
  verdict.actual_lines = actual.size();
  const auto difference = std::mismatch(predicted.begin(), predicted.end(), actual.begin(), actual.end());
  verdict.matched_prefix = static_cast<std::size_t>(difference.first - predicted.begin());
  verdict.right = difference.first == predicted.end() && difference.second == actual.end();
  if (verdict.right) {
    verdict.matched_in_order = actual.size();
    return verdict;
  }

  const Alignment alignment = align(predicted, actual, verdict.matched_prefix);
  verdict.matched_in_order = alignment.matched;
  verdict.exact = alignment.exact;
  classify_unmatched(predicted, actual, alignment, verdict);
  const std::size_t at = verdict.matched_prefix;
  verdict.first_difference =
      Difference{at + 1, kind_of_difference(prediction.lines, truth.lines, at, alignment, verdict),
                 at < prediction.lines.size() ? prediction.lines[at] : std::string()};
  return verdict;
}

Match match(const Prediction& written, const Truth& truth, ErrorForm form) {
  const std::optional<Prediction> shorter = folded(written, truth);
  const std::vector<std::string>& predicted = shorter ? shorter->lines : written.lines;
  const std::vector<std::string>& actual = truth.lines;
  const auto difference = std::mismatch(predicted.begin(), predicted.end(), actual.begin(), actual.end());
  std::size_t prefix = static_cast<std::size_t>(difference.first - predicted.begin());
  const bool at_error = truth.ends_with_error && prefix + 1 == actual.size() && prefix + 1 == predicted.size();
  if (at_error && fits_error(predicted.back(), actual.back(), form)) ++prefix;
  return {prefix == predicted.size() && prefix == actual.size(), prefix};
}

}  // namespace coroscope::predict
