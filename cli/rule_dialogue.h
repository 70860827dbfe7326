// Asks one question about the rule behind a line, and tells from the run what decides it.
#pragma once

#include <string>

#include "cli/line_input.h"
#include "cli/paint.h"
#include "core/predict/rule_question.h"
#include "core/scenario/scenario.h"

namespace coroscope::cli {

class RuleDialogue {
 public:
  RuleDialogue(Environment& environment, LineInput& input, scenario::Language language, const Paint& paint)
      : environment_(environment), input_(input), language_(language), paint_(paint) {}

  /// False if the input ended. If nothing can be asked, it says nothing.
  bool ask(const predict::RuleMaterial& material);

 private:
  void show(const predict::RuleQuestion& question, const predict::RuleMaterial& material);
  /// The place of the chosen letter, or nothing if the question is left out; `ended` if there is no more input.
  std::optional<std::size_t> read_choice(const predict::RuleQuestion& question, bool& ended);
  void tell(const predict::RuleQuestion& question, std::optional<std::size_t> chosen, const trace::Trace& trace);

  Environment& environment_;
  LineInput& input_;
  scenario::Language language_;
  Paint paint_;
};

}  // namespace coroscope::cli
