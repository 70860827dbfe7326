// Holds a prediction against the truth: is it right, and if not, where is the first difference and of what kind?
//
// Decides only; the sentences are made elsewhere, in the learner's language. Nothing in a Verdict is text of the truth,
// so showing one never gives the answer away.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/predict/prediction.h"
#include "core/predict/truth.h"

namespace coroscope::predict {

enum class DifferenceKind : std::uint8_t {
  k_wrong_line,   ///< something else is printed here
  k_spelling,     ///< the same but for upper and lower case (and perhaps spaces)
  k_spaces,       ///< the same but for spaces and tabs
  k_missing,      ///< one or more lines are printed here that were not predicted
  k_extra,        ///< this line is not printed, or not any more
  k_other_order,  ///< all the lines are right, but they come in another order
  k_width,        ///< the same but for full-width letters, digits and signs (and perhaps spaces and case)
};
/// The name in files: "wrong_line".
std::string_view difference_name(DifferenceKind kind);
/// The right line, written otherwise: there is nothing to understand.
bool is_slip_of_the_pen(DifferenceKind kind);

struct Difference {
  std::size_t line = 0;  ///< in the prediction, from 1; one past its end if it stops too early
  DifferenceKind kind = DifferenceKind::k_wrong_line;
  std::string predicted;  ///< what was predicted there; empty past the end
};

struct Verdict {
  bool right = false;
  std::size_t predicted_lines = 0;
  std::size_t actual_lines = 0;
  std::size_t matched_prefix = 0;              ///< lines that are right from the beginning
  std::size_t matched_in_order = 0;            ///< longest common subsequence of lines
  std::optional<Difference> first_difference;  ///< empty exactly if the prediction is right
  std::vector<std::size_t> missing;            ///< lines of the truth, from 1, that were not predicted at all
  std::vector<std::size_t> extra;              ///< lines of the prediction, from 1, that are not printed at all
  std::vector<std::size_t> moved;              ///< lines of the prediction, from 1, that are printed elsewhere
  bool exact = true;                           ///< false: too long to compare fully, matched_in_order is a lower bound

  /// From 0 to 1: how far it is right from the beginning, and how much of it is right at all.
  double prefix_score() const;
  double score() const;
};

/// Texts are aligned fully as long as the product of their lengths (without what is equal at both ends) is at most
/// this; longer ones only up to the first difference.
inline constexpr std::size_t kMostCells = 4'000'000;

/// How the line of an exception may be written: its name, with or without the message, or the whole traceback.
enum class ErrorForm : std::uint8_t {
  k_named,  ///< only so
  k_sign,   ///< "(traceback)" and "[ValueError]" too: enough to recognize a belief by, see exception_line.h
};

Verdict compare(const Prediction& prediction, const Truth& truth, ErrorForm form = ErrorForm::k_named);

/// The cheap part of a comparison.
struct Match {
  bool right = false;
  std::size_t prefix = 0;  ///< lines that are right from the beginning
};
Match match(const Prediction& prediction, const Truth& truth, ErrorForm form = ErrorForm::k_named);

}  // namespace coroscope::predict
