// One scenario, made ready for many answers: the program is run once, and once more under every wrong model when the
// first wrong answer asks for it. Judging an answer then runs nothing.
//
//   1. make it      runs the program by the true rules
//   2. defined()    false: a limit, a deadlock, or a program that cannot run here; nothing can be judged
//   3. judge        as often as you like, from several threads at once
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/predict/answer.h"
#include "core/predict/belief.h"
#include "core/predict/diagnosis.h"
#include "core/predict/facts.h"
#include "core/predict/verdict.h"
#include "core/scenario/scenario.h"

namespace coroscope::predict {

struct Judgement {
  scenario::AskKind kind = scenario::AskKind::k_output;
  bool right = false;
  bool only_message_differs = false;  ///< error, not right: the exception is the right one, what is written behind it not
  std::optional<Verdict> verdict;  ///< output and order only
  Diagnosis diagnosis;             ///< of a wrong answer, if it was asked for

  /// From 0 to 1: how much of it is right. Kinds without a verdict are right or not.
  double score() const;
  double prefix_score() const;
};

/// A diagnosis needs the runs under the wrong models; without it an answer is only right or wrong.
enum class Diagnose : bool { k_no, k_yes };

class Study {
 public:
  /// Runs the program. `options`: seed and path; what is recorded and the rules are set here.
  Study(RunFunction run, scenario::Scenario scenario, run::Options options);
  Study(const Study&) = delete;
  Study& operator=(const Study&) = delete;

  const scenario::Scenario& scenario() const { return scenario_; }
  /// Of the true run; without its trace.
  const run::Result& result() const { return result_; }
  const Facts& facts() const { return facts_; }
  bool defined() const { return facts_.defined; }

  /// The printed lines as an `order` shows them: shuffled, always in the same way for the same scenario, and never in
  /// the true order if another one looks different.
  std::span<const std::string> shuffled() const { return shuffled_; }

  std::variant<Answer, AnswerProblem> read(const scenario::Ask& ask, std::string_view text) const {
    return read_answer(ask, text, shuffled_, classes_);
  }
  /// Only for a study that is defined.
  Judgement judge(const scenario::Ask& ask, const Answer& answer, Diagnose diagnose = Diagnose::k_yes) const;

  /// The true run with everything that explanations need; the first call runs it. Null: the program cannot run here.
  const trace::Trace* trace() const;
  /// The program under every wrong model; the first call runs them.
  std::span<const Belief> beliefs() const;

 private:
  Diagnosis diagnose(const Answer& answer) const;

  RunFunction run_;
  scenario::Scenario scenario_;
  run::Options options_;
  run::Result result_;
  Facts facts_;
  std::vector<std::string> shuffled_;
  std::vector<std::string> classes_;  // what exceptions can be called here beside the usual names
  mutable std::once_flag trace_made_;
  mutable std::optional<trace::Trace> trace_;
  mutable std::once_flag beliefs_made_;
  mutable std::vector<Belief> beliefs_;
};

}  // namespace coroscope::predict
