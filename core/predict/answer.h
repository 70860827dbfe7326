// What somebody answers to a question of a scenario, read from the text that was written.
//
//   output    the lines that are printed                         see prediction.h
//   order     the shuffled lines in another order: by their numbers ("3 1 2", "3→1→2"), or the lines themselves
//   choice    letters: "b", "a c", "a, c", "ac"
//   elapsed   virtual seconds: "2", "2.0", "2s", "2 秒", "0.3", "300 ms"
//   error     an exception ("ValueError", "ValueError: no such thing", a whole traceback), or "none", "无"; see
//             error_answer.h
//
// Chinese punctuation and full-width letters and digits are read as the others. Reading does not know what is right.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/predict/prediction.h"
#include "core/scenario/scenario.h"

namespace coroscope::predict {

struct Answer {
  scenario::AskKind kind = scenario::AskKind::k_output;
  Prediction prediction;             ///< output, order: the lines
  std::vector<std::size_t> choices;  ///< choice: places in Ask::choices from 0, in order, each once
  std::int64_t elapsed = 0;          ///< elapsed: virtual ns
  std::string error;                 ///< error: one line; empty for "none"
};

/// Why a text is no answer at all: it is neither right nor wrong, and should be written again.
enum class AnswerProblemKind : std::uint8_t {
  k_nothing,            ///< nothing is written where something must be
  k_no_number,          ///< elapsed: not a number of seconds
  k_no_letter,          ///< choice: not one of the letters
  k_no_such_line,       ///< order: a number that no line has
  k_line_twice,         ///< order: the number of a line that was there already
  k_line_missing,       ///< order: the number of a line was left out
  k_no_exception,       ///< error: neither the name of an exception nor "none"
  k_no_order,           ///< order: neither numbers nor lines of the list
};
/// The name in files: "no_number".
std::string_view answer_problem_name(AnswerProblemKind kind);

struct AnswerProblem {
  AnswerProblemKind kind = AnswerProblemKind::k_nothing;
  std::string written;    ///< the smallest wrong thing as it stands there; k_line_missing: the number that is missing
  std::size_t count = 0;  ///< how many lines or choices there are
};

/// `shuffled`: the lines as an `order` shows them (see Study::shuffled); not used for other kinds. `classes`: the
/// names of the classes of the program; only used for an `error`.
std::variant<Answer, AnswerProblem> read_answer(const scenario::Ask& ask, std::string_view text,
                                                std::span<const std::string> shuffled,
                                                std::span<const std::string> classes = {});

/// The letter of a choice, counted from 0: a, b … z, aa, ab …
std::string choice_letter(std::size_t index);

/// Virtual ns of "2", "2.0", "2 s", "0.3秒"; rounded to whole ns, at most the largest number. -1 if it is none.
std::int64_t read_seconds(std::string_view text);

}  // namespace coroscope::predict
