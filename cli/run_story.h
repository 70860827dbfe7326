// What happened in the true run of a scenario, with what explanations look up in it; made when first asked for.
#pragma once

#include <optional>
#include <vector>

#include "core/predict/history.h"
#include "core/predict/output_lines.h"
#include "core/predict/study.h"

namespace coroscope::cli {

class RunStory {
 public:
  explicit RunStory(const predict::Study& study) : study_(study) {}

  struct Told {
    explicit Told(const trace::Trace& run) : trace(run), history(run), lines(predict::output_lines(run)) {}

    const trace::Trace& trace;
    predict::History history;
    std::vector<predict::OutputLine> lines;
  };
  /// Null if nothing has run: a program that does not compile.
  const Told* told();

 private:
  const predict::Study& study_;
  std::optional<Told> told_;
};

}  // namespace coroscope::cli
