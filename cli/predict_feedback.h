// What `predict` says about an answer: a little after the first try, everything after the last. Texts in lines for a
// terminal, clean.
#pragma once

#include <optional>
#include <string>

#include "cli/paint.h"
#include "cli/run_story.h"
#include "core/predict/study.h"

namespace coroscope::cli {

class PredictFeedback {
 public:
  PredictFeedback(const predict::Study& study, RunStory& story, std::string name, std::string why_options,
                  scenario::Language language, const Paint& paint)
      : study_(study),
        story_(story),
        name_(std::move(name)),
        why_options_(std::move(why_options)),
        language_(language),
        paint_(paint) {}

  /// An answer that cannot be read: what is wrong, and what to write instead.
  std::string problem(const predict::AnswerProblem& problem, const scenario::Ask& ask) const;
  /// One sentence of praise, and what an author says about the choice.
  std::string right(const scenario::Ask& ask, const predict::Answer& answer, const predict::Judgement& judgement,
                    std::size_t try_number) const;
  /// Where the first difference is and of what kind, without the answer.
  std::string wrong(const scenario::Ask& ask, const predict::Answer& answer,
                    const predict::Judgement& judgement) const;
  /// The beliefs that the answer fits, and what in this program's run speaks against them. Tells a line of the answer.
  std::string beliefs(const predict::Judgement& judgement) const;
  /// The answer; beside what was answered, if anything was.
  std::string truth(const scenario::Ask& ask, const predict::Answer* answer) const;
  /// Why the first line that was wrong is as it is; empty if there is no such line.
  std::string why(const predict::Answer& answer, const predict::Judgement& judgement) const;
  /// What the author of the scenario says.
  std::string author() const;

 private:
  std::string chosen_because(const scenario::Ask& ask, const predict::Answer& answer, bool only_wrong) const;
  std::string choices(const scenario::Ask& ask, const predict::Answer* answer) const;
  std::string refutation(run::Misconception model, bool with_evidence) const;
  std::string plain_truth(const scenario::Ask& ask, const predict::Answer* answer) const;
  std::string heading(const std::string& text) const { return paint_.bold(text) + "\n"; }

  const predict::Study& study_;
  RunStory& story_;
  std::string name_;
  std::string why_options_;  // to be repeated in `coroscope why`: " --lang zh"
  scenario::Language language_;
  Paint paint_;
};

}  // namespace coroscope::cli
