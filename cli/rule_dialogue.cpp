#include "cli/rule_dialogue.h"

#include <fmt/format.h>

#include "cli/predict_words.h"
#include "cli/terminal_text.h"
#include "cli/wrap.h"
#include "core/predict/answer.h"
#include "core/predict/half_width.h"
#include "render/words/answer_words.h"
#include "render/words/rule_words.h"

namespace coroscope::cli {

using predict::RuleQuestion;

bool RuleDialogue::ask(const predict::RuleMaterial& material) {
  const std::optional<RuleQuestion> question = predict::rule_question(material);
  if (!question) return true;
  show(*question, material);
  bool ended = false;
  const std::optional<std::size_t> chosen = read_choice(*question, ended);
  if (!ended) tell(*question, chosen, material.history.trace());
  return !ended;
}

void RuleDialogue::show(const RuleQuestion& question, const predict::RuleMaterial& material) {
  std::string text = "\n" + wrapped(terminal_text(rule_question_words(question, material.lines, language_)));
  for (std::size_t i = 0; i < question.choices.size(); ++i) {
    text += wrapped(render::words::rule_words(question.choices[i], language_),
                    fmt::format("   {}) ", predict::choice_letter(i)), "      ");
  }
  environment_.write_out(text);
}

std::optional<std::size_t> RuleDialogue::read_choice(const RuleQuestion& question, bool& ended) {
  scenario::Ask ask;
  ask.kind = scenario::AskKind::k_choice;
  ask.choices.resize(question.choices.size());
  while (true) {
    const std::optional<std::string> line = input_.read(rule_prompt_words(language_));
    const std::string plain = line ? predict::half_width(*line) : std::string();
    ended = !line || plain == ":q";
    if (ended || line->empty()) return std::nullopt;
    if (plain == ":a") return question.choices.size();  // none: the answer is to be shown
    if (plain == ":?" || plain == ":h" || plain == ":help") {
      environment_.write_out(rule_prompt_help(question.choices.size(), language_));
      continue;
    }
    const auto read = predict::read_answer(ask, *line, {});
    const auto* answer = std::get_if<predict::Answer>(&read);
    if (answer != nullptr && answer->choices.size() == 1) return answer->choices.front();
    environment_.write_out(wrapped(one_letter_words(question.choices.size(), language_), "  ", "  "));
  }
}

void RuleDialogue::tell(const RuleQuestion& question, std::optional<std::size_t> chosen, const trace::Trace& trace) {
  if (!chosen) return;
  const bool right = *chosen == question.right;
  const std::string letter = predict::choice_letter(question.right);
  const bool given_up = *chosen == question.choices.size();
  std::string text = (right      ? paint_.good(rule_right_words(language_))
                      : given_up ? rule_shown_words(letter, language_)
                                 : paint_.bad(rule_wrong_words(letter, language_))) +
                     "\n";
  const std::string proof = render::words::rule_proof_words(trace, question, language_);
  const std::string refusal = right || given_up ? "" : render::words::rule_refusal_words(question.choices[*chosen], language_);
  if (!refusal.empty() && refusal != proof) text += wrapped(refusal, "  ", "  ");
  text += wrapped(terminal_text(proof), "  ", "  ");
  environment_.write_out(text);
}

}  // namespace coroscope::cli
