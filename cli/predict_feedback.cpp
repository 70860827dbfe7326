#include "cli/predict_feedback.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/check_words.h"
#include "cli/predict_words.h"
#include "cli/side_by_side.h"
#include "cli/terminal_text.h"
#include "cli/wrap.h"
#include "core/predict/causes.h"
#include "render/words/answer_words.h"
#include "render/words/evidence_words.h"
#include "render/words/names.h"
#include "render/words/refutation_words.h"
#include "render/words/why_words.h"

namespace coroscope::cli {

using predict::Answer;
using predict::Judgement;
using render::words::say;
using scenario::Ask;
using scenario::AskKind;

namespace {

/// A chain goes back to the start of the program; what is near the line says most.
constexpr std::size_t kMostLinks = 5;
constexpr std::size_t kMostBeliefs = 3;

bool takes_text(AskKind kind) {
  return kind == AskKind::k_output || kind == AskKind::k_order;
}

}  // namespace

// ---- after each try

std::string PredictFeedback::problem(const predict::AnswerProblem& problem, const Ask& ask) const {
  const auto words = render::words::answer_problem_words(problem, ask.kind, language_);
  const std::string separator = language_ == scenario::Language::k_zh ? "；" : "; ";
  return wrapped(terminal_text(words.message + separator + words.advice), "  ", "  ");
}

std::string PredictFeedback::right(const Ask& ask, const Answer& answer, const Judgement& judgement,
                                   std::size_t try_number) const {
  std::string praise = headline_words(judgement, language_);
  if (try_number == 1) praise += say(language_, ", at the first try", "，第一次就对了");
  return paint_.good(terminal_text(praise)) + "\n" + chosen_because(ask, answer, false);
}

std::string PredictFeedback::wrong(const Ask& ask, const Answer& answer, const Judgement& judgement) const {
  std::string text = paint_.bad(terminal_text(headline_words(judgement, language_))) + "\n";
  if (judgement.verdict) text += wrapped(terminal_text(difference_words(*judgement.verdict, language_)), "  ", "  ");
  const std::string because = chosen_because(ask, answer, true);
  if (ask.kind == AskKind::k_choice && because.empty()) {
    text += say(language_, "  what you have chosen is right, but it is not all\n", "  选中的都对，但是还没有选全\n");
  }
  return text + because;
}

std::string PredictFeedback::chosen_because(const Ask& ask, const Answer& answer, bool only_wrong) const {
  std::string text;
  for (const std::size_t chosen : answer.choices) {
    const scenario::Choice& choice = ask.choices[chosen];
    if (only_wrong && choice.correct) continue;
    text += wrapped(terminal_text(choice.because.in(language_)), fmt::format("  {}) ", predict::choice_letter(chosen)), "     ");
  }
  return text;
}

// ---- beliefs

std::string PredictFeedback::beliefs(const Judgement& judgement) const {
  const predict::Diagnosis& diagnosis = judgement.diagnosis;
  if (diagnosis.fit == predict::Fit::k_none) return {};
  std::string text = wrapped(fit_words(diagnosis, language_));
  const std::size_t count = std::min(diagnosis.models.size(), kMostBeliefs);
  for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : "\n") + refutation(diagnosis.models[i], i == 0);
  return text;
}

/// Models with one wrong output share the evidence against it.
std::string PredictFeedback::refutation(run::Misconception model, bool with_evidence) const {
  std::string evidence;
  const RunStory::Told* const told = with_evidence ? story_.told() : nullptr;
  const auto beliefs = study_.beliefs();
  const auto belief = std::find_if(beliefs.begin(), beliefs.end(), [&](const auto& one) { return one.model == model; });
  if (told != nullptr && belief != beliefs.end()) {
    evidence = render::words::evidence_words(told->trace, study_.facts(), *belief, render::words::Reveal::k_lines,
                                             language_);
  }
  std::string text;
  for (const std::string& step : render::words::refutation_steps(model, evidence, language_)) {
    text += wrapped(terminal_text(step), "  ", "  ");
  }
  return text;
}

// ---- the answer

std::string PredictFeedback::truth(const Ask& ask, const Answer* answer) const {
  if (ask.kind == AskKind::k_choice) return choices(ask, answer);
  if (!takes_text(ask.kind)) return plain_truth(ask, answer);
  const std::vector<std::string>& lines = study_.facts().truth.lines;
  if (answer != nullptr) {
    return side_by_side({say(language_, "your answer", "你的答案"), say(language_, "what is printed", "实际输出"),
                         answer->prediction.lines, lines},
                        paint_);
  }
  std::string text = heading(say(language_, "what is printed", "实际输出"));
  if (lines.empty()) text += say(language_, "  nothing\n", "  什么也没有\n");
  for (const std::string& line : lines) text += "  " + terminal_text(line) + "\n";
  return text;
}

std::string PredictFeedback::plain_truth(const Ask& ask, const Answer* answer) const {
  const auto words = [&](std::int64_t elapsed, const std::string& error) {
    if (ask.kind == AskKind::k_elapsed) return render::words::duration_words(language_, elapsed);
    return error.empty() ? say(language_, "no exception", "没有异常") : "`" + terminal_text(error) + "`";
  };
  std::string text = say(language_, "the answer: {}\n", "正确答案：{}\n", words(study_.facts().elapsed, study_.facts().error));
  if (answer != nullptr) text += say(language_, "yours:      {}\n", "你的答案：{}\n", words(answer->elapsed, answer->error));
  return text;
}

std::string PredictFeedback::choices(const Ask& ask, const Answer* answer) const {
  std::string text;
  for (std::size_t i = 0; i < ask.choices.size(); ++i) {
    const scenario::Choice& choice = ask.choices[i];
    const bool chosen = answer != nullptr && std::binary_search(answer->choices.begin(), answer->choices.end(), i);
    const std::string mark = choice.correct ? paint_.good(say(language_, "right", "对")) : paint_.bad(say(language_, "wrong", "错"));
    const std::string yours = chosen ? say(language_, ", your choice", "，你选了它") : std::string();
    text += say(language_, "   {}) {} ({}{})\n", "   {}) {}（{}{}）\n", predict::choice_letter(i),
                terminal_text(choice.text.in(language_)), mark, yours);
    if (choice.correct) text += wrapped(terminal_text(choice.because.in(language_)), "      ", "      ");
  }
  return text;
}

std::string PredictFeedback::why(const Answer& answer, const Judgement& judgement) const {
  if (!judgement.verdict || !judgement.verdict->first_difference || !takes_text(answer.kind)) return {};
  if (predict::is_slip_of_the_pen(judgement.verdict->first_difference->kind)) return {};
  const RunStory::Told* const told = story_.told();
  const std::size_t line = judgement.verdict->first_difference->line;
  if (told == nullptr || line > told->lines.size()) return {};
  const predict::OutputLine& output = told->lines[line - 1];
  const auto links = predict::causes_of(told->history, output.prints);
  std::string text = heading(terminal_text(say(language_, "Why line {} is `{}`:", "为什么第 {} 行是 `{}`：", line, output.text)));
  for (std::size_t i = 0; i < std::min(links.size(), kMostLinks); ++i) {
    text += wrapped(terminal_text(render::words::link_words(told->trace, links[i], language_)), fmt::format("{:>3}. ", i + 1), "     ");
  }
  if (links.size() > kMostLinks) {
    text += say(language_, "     … `coroscope why {} {}{}` tells the rest\n", "     … 其余的请看 `coroscope why {} {}{}`\n", name_,
                line, why_options_);
  }
  return text;
}

std::string PredictFeedback::author() const {
  const scenario::Words& answer = study_.scenario().answer;
  return answer.empty() ? std::string() : wrapped(terminal_text(answer.in(language_)));
}

}  // namespace coroscope::cli
