// Everything that happened in the true run of a scenario, for those who explain it; made when first asked for.
#pragma once

#include <optional>
#include <vector>

#include "cli/load.h"
#include "core/predict/history.h"
#include "core/predict/output_lines.h"

namespace coroscope::cli {

class RunStory {
 public:
  RunStory(Context& context, const Loaded& loaded, std::optional<std::uint64_t> seed)
      : context_(context), loaded_(loaded), seed_(seed) {}

  struct Told {
    explicit Told(trace::Trace recorded)
        : trace(std::move(recorded)), history(trace), lines(predict::output_lines(trace)) {}

    trace::Trace trace;
    predict::History history;
    std::vector<predict::OutputLine> lines;
  };
  /// Null if nothing has run: a program that does not compile.
  const Told* told();

 private:
  Context& context_;
  const Loaded& loaded_;
  std::optional<std::uint64_t> seed_;
  std::optional<Told> told_;
  bool made_ = false;
};

}  // namespace coroscope::cli
