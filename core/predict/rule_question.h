// "Which rule decides that this line comes here?": one question that is made from a finished run, with one right answer
// and a few wrong ones. Decides only; the sentences are made in render/words.
//
// The right answer is what a trace proves. A wrong answer is a misconception, which is never so, or a rule about
// something that this run does not have at all (a program without a generator and how generators pause).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "core/predict/belief.h"
#include "core/predict/contrast.h"
#include "core/run/model.h"

namespace coroscope::predict {

/// How it really is where a misconception holds something else.
struct TrueRule {
  run::Misconception instead_of{};

  friend bool operator==(const TrueRule&, const TrueRule&) = default;
};

/// A rule: what decides an inversion, what a link of a chain of causes tells, what a misconception holds, and the truth.
using Rule = std::variant<InversionKind, LinkKind, run::Misconception, TrueRule>;

/// Whether somebody can be asked about it: that a function's lines run in their order tells nothing.
bool is_telling(InversionKind kind);
bool is_telling(LinkKind kind);

struct RuleQuestion {
  std::size_t line = 0;                ///< of the output, from 1
  std::size_t later = 0;               ///< the line that comes later, if the question is why `line` comes before it; or 0
  std::vector<Rule> choices;           ///< two to four
  std::size_t right = 0;               ///< its place in them, from 0
  std::optional<Inversion> inversion;  ///< what proves it: one of these two; or neither, if a TrueRule is right
  std::optional<Link> link;            ///< then the question is when `line` comes
};

/// What the question can be made from.
struct RuleMaterial {
  const History& history;
  std::span<const OutputLine> lines;              ///< of the history's trace
  std::optional<Contrast> mistake;                ///< where the learner was wrong, if so
  std::span<const run::Misconception> diagnosed;  ///< what the learner likely believes: the first wrong choices
  const Facts& truth;
  std::span<const Belief> beliefs;
  std::string_view scenario;                      ///< its id decides the order of the choices
};

/// About the learner's mistake, else about a line at which a misconception would print something else, else about the line
/// with the most telling cause. Nothing where no rule can be proven or nothing wrong can be offered.
std::optional<RuleQuestion> rule_question(const RuleMaterial& material);

}  // namespace coroscope::predict
