// coroscope path --test-out: questions by which somebody shows which layers of the path they know already.
//
// Each question is asked once, without hints and without telling the answer. A wrong answer ends the test of its layer;
// layers that need something of it are left out. What has been answered at once before is not asked again, so the test
// can be left and taken up. Nothing is kept but the answers, as those of `predict`: see core/progress/course.h.
#pragma once

#include <set>
#include <string>

#include "cli/course.h"
#include "cli/line_input.h"
#include "cli/paint.h"
#include "cli/progress_recorder.h"
#include "core/predict/study.h"

namespace coroscope::cli {

class TestOut {
 public:
  TestOut(Context& context, const CourseOptions& options);

  ExitCode run();

 private:
  enum class Flow { k_right, k_wrong, k_left, k_interrupted };

  Flow ask_layer(const scenario::Layer& layer);
  Flow ask(const scenario::TestQuestion& question);
  void show(const predict::Study& study, const scenario::Ask& ask);
  Flow answer(const predict::Study& study, const scenario::TestQuestion& question);
  bool needs_failed(const scenario::Layer& layer) const;
  bool can_be_asked(const scenario::Layer& layer) const;
  void keep(const predict::Study& study, const scenario::TestQuestion& question, progress::Outcome outcome,
            const predict::Judgement* judgement);
  void say_end();
  void say_out(const std::string& text) { context_.environment.write_out(text); }

  Context& context_;
  const CourseOptions& options_;
  scenario::Language language_;
  Paint paint_;
  Course course_;  // as it was when the test began
  ProgressRecorder recorder_;
  LineInput input_;
  std::set<std::string> failed_;  // layers
  std::size_t number_ = 0;        // of the question
  bool asked_ = false;
};

}  // namespace coroscope::cli
