#include "core/predict/belief.h"

namespace coroscope::predict {

run::Limits belief_limits() {
  run::Limits limits;
  limits.steps = 2'000'000;
  limits.memory = std::uint64_t{256} << 20;
  limits.output = std::uint64_t{1} << 20;
  limits.events = 1'000'000;
  return limits;
}

std::vector<Belief> run_beliefs(RunFunction run, const std::shared_ptr<const text::Source>& source, run::Options options) {
  options.limits = belief_limits();
  options.trace_groups = 0;
  options.sink = nullptr;
  std::vector<Belief> beliefs;
  for (const run::MisconceptionInfo& info : run::kMisconceptions) {
    options.model = run::Model(info.misconception);
    beliefs.push_back({info.misconception, facts_of(run(source, options))});
  }
  return beliefs;
}

}  // namespace coroscope::predict
