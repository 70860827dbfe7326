// A conversation about one scenario: its program is shown, its questions are asked, answers are told about. Each try is
// kept as soon as it has been judged.
//
//   1. show     the program
//   2. ask      each question: two tries with feedback that grows, hints in between, then the answer
//   3. rule     one question about the rule behind a line
//   4. next     what to do now
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/answer_reader.h"
#include "cli/load.h"
#include "cli/predict_feedback.h"
#include "cli/progress_recorder.h"
#include "core/predict/contrast.h"

namespace coroscope::cli {

struct PredictSettings {
  std::string name;                      ///< of the scenario as it was written
  std::vector<std::size_t> asks;         ///< the questions, from 0
  scenario::Language language{};
  std::optional<std::string> answer;     ///< the first try at the first question
  std::string folder;                    ///< see next_step.h
  std::string options;
  std::string why_options;  ///< those of them that `coroscope why` takes
};

class PredictSession {
 public:
  /// `recorder` is null if nothing is to be kept.
  PredictSession(Context& context, const Loaded& loaded, const predict::Study& study, ProgressRecorder* recorder,
                 PredictSettings settings);

  ExitCode run();

 private:
  enum class Flow { k_on, k_left, k_interrupted };

  /// One question while it is being asked.
  struct Question {
    std::size_t index;  ///< from 0
    const scenario::Ask& ask;
    AnswerReader reader;
    std::size_t tries = 0;
    std::optional<predict::Answer> answer;        ///< the last one
    std::optional<predict::Judgement> judgement;  ///< of it
  };

  Flow ask(std::size_t index);
  Flow read_answer(Question& question, bool& given_up);
  bool take(Question& question, const std::string& text);
  Flow reveal(Question& question, bool given_up);
  Flow offer_hints(const std::string& prompt);
  Flow ask_rule();
  Flow finish();
  ExitCode leave(Flow flow);
  Flow flow_at_end() const { return input_.interrupted() ? Flow::k_interrupted : Flow::k_left; }

  void show_program();
  void show_question(const Question& question);
  void show_next();
  void keep(const Question& question, progress::Outcome outcome);
  void remember_mistake(const Question& question);
  void say_out(const std::string& text) { context_.environment.write_out(text); }

  Context& context_;
  const Loaded& loaded_;
  const predict::Study& study_;
  ProgressRecorder* recorder_;
  PredictSettings settings_;
  Paint paint_;
  RunStory story_;
  PredictFeedback feedback_;
  LineInput input_;
  Hints hints_;
  std::size_t right_ = 0;  // questions
  std::size_t kept_ = 0;   // tries
  std::vector<progress::Attempt> attempts_;       // of this time
  std::vector<run::Misconception> diagnosed_;     // beliefs that showed, the last first
  std::optional<predict::Contrast> mistake_;      // the first line that the learner had wrong
};

}  // namespace coroscope::cli
