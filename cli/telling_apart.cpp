#include "cli/telling_apart.h"

#include <set>

#include "core/predict/belief.h"
#include "core/predict/diagnosis.h"

namespace coroscope::cli {

std::vector<run::Misconception> told_apart_by(Context& context, const scenario::Scenario& scenario) {
  run::Options options;
  options.seed = scenario.seed;
  options.path = scenario.source->name();
  const predict::Facts truth = predict::facts_of(context.run(scenario.source, options));
  if (!truth.defined) return {};
  const std::vector<predict::Belief> beliefs = predict::run_beliefs(context.run, scenario.source, options);
  std::set<run::Misconception> found;
  for (const scenario::Ask& ask : scenario.asks) {
    for (const run::Misconception model : predict::told_apart(ask.kind, truth, beliefs)) {
      found.insert(run::belief_of(model));
    }
  }
  return {found.begin(), found.end()};
}

}  // namespace coroscope::cli
