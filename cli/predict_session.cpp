#include "cli/predict_session.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cli/answer_words.h"
#include "cli/next_step.h"
#include "cli/predict_words.h"
#include "cli/program_text.h"
#include "cli/question_text.h"
#include "cli/rule_dialogue.h"
#include "cli/terminal_text.h"
#include "core/predict/half_width.h"

namespace coroscope::cli {

using predict::Answer;
using predict::AnswerProblem;
using progress::Outcome;
using scenario::AskKind;

namespace {

constexpr std::size_t kTries = 2;

}  // namespace

PredictSession::PredictSession(Context& context, const Loaded& loaded, const predict::Study& study,
                               ProgressRecorder* recorder, PredictSettings settings)
    : context_(context),
      loaded_(loaded),
      study_(study),
      recorder_(recorder),
      settings_(std::move(settings)),
      paint_(context.environment),
      story_(study),
      feedback_(study, story_, settings_.name, settings_.why_options, settings_.language, paint_),
      input_(context.environment),
      hints_(study.scenario(), settings_.language) {}

ExitCode PredictSession::run() {
  context_.environment.catch_interrupts();
  show_program();
  for (const std::size_t index : settings_.asks) {
    const Flow flow = ask(index);
    if (flow != Flow::k_on) return leave(flow);
  }
  const Flow flow = finish();
  if (flow != Flow::k_on) return leave(flow);
  return right_ == settings_.asks.size() ? ExitCode::k_fine : ExitCode::k_wrong;
}

void PredictSession::show_program() {
  say_out(title_text(study_.scenario(), settings_.language, paint_) + program_text(study_.scenario(), paint_));
}

// ---- one question

PredictSession::Flow PredictSession::ask(std::size_t index) {
  const scenario::Ask& ask = study_.scenario().asks[index];
  Question question{index, ask, AnswerReader(context_.environment, input_, hints_, study_, ask, settings_.language), 0, {}, {}};
  show_question(question);
  while (question.tries < kTries) {
    bool given_up = false;
    const Flow flow = read_answer(question, given_up);
    if (flow != Flow::k_on) return flow;
    if (given_up) return reveal(question, true);
    if (question.judgement->right) {
      ++right_;
      say_out(feedback_.right(ask, *question.answer, *question.judgement, question.tries));
      return Flow::k_on;
    }
    say_out(feedback_.wrong(ask, *question.answer, *question.judgement));
    if (question.tries == kTries) break;
    const Flow hinted = offer_hints(want_hint_prompt(settings_.language));
    if (hinted != Flow::k_on) return hinted;
    say_out(second_try_words(settings_.language));
  }
  return reveal(question, false);
}

void PredictSession::show_question(const Question& question) {
  const auto place = std::find(settings_.asks.begin(), settings_.asks.end(), question.index) - settings_.asks.begin();
  say_out("\n" + paint_.bold(question_heading(static_cast<std::size_t>(place) + 1, settings_.asks.size(), settings_.language)));
  say_out(question_text(question.ask, settings_.language));
  if (question.ask.kind == AskKind::k_order) say_out(numbered_lines(study_.shuffled()));
  say_out(paint_.faint(how_to_answer(question.ask.kind, settings_.language)));
}

/// Until there is an answer that can be read; afterwards it has been judged and kept.
PredictSession::Flow PredictSession::read_answer(Question& question, bool& given_up) {
  while (true) {
    if (settings_.answer) {
      const std::string text = *std::exchange(settings_.answer, std::nullopt);
      say_out(numbered_lines(predict::read_prediction(text).lines));
      if (take(question, text)) return Flow::k_on;
      continue;
    }
    const AnswerReader::Input input = question.reader.read();
    switch (input.end) {
      case InputEnd::k_quit:
        return Flow::k_left;
      case InputEnd::k_interrupted:
        return Flow::k_interrupted;
      case InputEnd::k_give_up:
        given_up = true;
        return Flow::k_on;
      case InputEnd::k_answer:
        if (take(question, input.text)) return Flow::k_on;
    }
  }
}

bool PredictSession::take(Question& question, const std::string& text) {
  auto read = study_.read(question.ask, text);
  if (const auto* problem = std::get_if<AnswerProblem>(&read)) {
    say_out(feedback_.problem(*problem, question.ask));
    return false;
  }
  question.answer = std::get<Answer>(std::move(read));
  question.judgement = study_.judge(question.ask, *question.answer);
  ++question.tries;
  keep(question, question.judgement->right ? Outcome::k_right : Outcome::k_wrong);
  if (!question.judgement->right) remember_mistake(question);
  return true;
}

void PredictSession::keep(const Question& question, Outcome outcome) {
  progress::Attempt attempt;
  attempt.scenario = loaded_.name;
  attempt.ask = static_cast<std::uint32_t>(question.index + 1);
  attempt.kind = question.ask.kind;
  attempt.try_number = static_cast<std::uint32_t>(question.tries);
  attempt.outcome = outcome;
  if (outcome == Outcome::k_wrong) {
    attempt.fit = question.judgement->diagnosis.fit;
    attempt.models = progress::names_of(question.judgement->diagnosis.models);
  }
  attempt.told_apart = progress::names_of(predict::told_apart(question.ask.kind, study_.facts(), study_.beliefs()));
  attempt.hints = static_cast<std::uint32_t>(hints_.shown());
  attempts_.push_back(attempt);
  if (recorder_ == nullptr) return;
  recorder_->record(std::move(attempt));
  if (recorder_->is_keeping()) ++kept_;
}

void PredictSession::remember_mistake(const Question& question) {
  const auto& models = question.judgement->diagnosis.models;
  if (!models.empty()) diagnosed_ = models;
  const bool is_text = question.ask.kind == AskKind::k_output || question.ask.kind == AskKind::k_order;
  if (mistake_ || !is_text || story_.told() == nullptr) return;
  mistake_ = predict::contrast(story_.told()->history, story_.told()->lines, question.answer->prediction.lines);
}

// ---- what follows a wrong answer

PredictSession::Flow PredictSession::offer_hints(const std::string& prompt) {
  while (hints_.has_more()) {
    const std::optional<std::string> line = input_.read(prompt);
    if (!line) return flow_at_end();
    const std::string plain = predict::half_width(*line);
    if (plain == ":q") return Flow::k_left;
    if (plain == ":?") {
      say_out(hint_prompt_help(settings_.language));
      continue;
    }
    if (!means_yes(*line)) {
      if (!means_no(*line)) input_.put_back(*line);
      return Flow::k_on;
    }
    say_out(hints_.next());
  }
  return Flow::k_on;
}

PredictSession::Flow PredictSession::reveal(Question& question, bool given_up) {
  if (given_up) {
    ++question.tries;
    keep(question, Outcome::k_given_up);
  } else {
    const std::string beliefs = feedback_.beliefs(*question.judgement);
    if (!beliefs.empty()) say_out("\n" + beliefs);
    const Flow flow = offer_hints(want_hint_before_answer_prompt(settings_.language));
    if (flow != Flow::k_on) return flow;
  }
  const Answer* const answer = question.answer ? &*question.answer : nullptr;
  say_out("\n" + feedback_.truth(question.ask, answer));
  if (answer != nullptr) {
    const std::string why = feedback_.why(*answer, *question.judgement);
    if (!why.empty()) say_out("\n" + why);
  }
  return Flow::k_on;
}

// ---- the end

PredictSession::Flow PredictSession::finish() {
  const std::string author = feedback_.author();
  if (!author.empty()) say_out("\n" + author);
  if (story_.told() != nullptr) {
    const predict::RuleMaterial material{story_.told()->history, story_.told()->lines, mistake_,
                                         diagnosed_,             study_.facts(),       study_.beliefs(),
                                         loaded_.name};
    RuleDialogue dialogue(context_.environment, input_, settings_.language, paint_);
    if (!dialogue.ask(material)) return flow_at_end();
  }
  show_next();
  return Flow::k_on;
}

void PredictSession::show_next() {
  const bool is_kept = recorder_ != nullptr && recorder_->is_keeping();
  const std::vector<progress::Attempt> all = is_kept ? recorder_->attempts() : attempts_;
  Done done{loaded_, settings_.name, {}, diagnosed_, all, is_kept, settings_.folder, settings_.options};
  for (std::size_t i = 0; i < study_.scenario().asks.size(); ++i) {
    const bool asked = std::find(settings_.asks.begin(), settings_.asks.end(), i) != settings_.asks.end();
    if (!asked) done.left_out.push_back(i + 1);
  }
  say_out("\n" + next_step_text(context_, done, settings_.language));
}

ExitCode PredictSession::leave(Flow flow) {
  say_out(leaving_words(kept_, recorder_ != nullptr && recorder_->is_keeping(), settings_.language));
  if (flow == Flow::k_interrupted) return ExitCode::k_interrupted;
  return right_ == settings_.asks.size() ? ExitCode::k_fine : ExitCode::k_wrong;
}

}  // namespace coroscope::cli
