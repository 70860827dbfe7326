// What a program would do if a misconception were true: the program run under the changed rule.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/predict/facts.h"
#include "core/run/model.h"

namespace coroscope::predict {

struct Belief {
  run::Misconception model{};   ///< a wrong model; run::belief_of gives the misconception
  Facts facts;                  ///< not defined where the rule makes no sense for the program
};

/// Limits for wrong models: small, since a changed rule can make a program run for ever.
run::Limits belief_limits();

/// run::run, or what stands in for it.
using RunFunction = run::Result (*)(std::shared_ptr<const text::Source> source, const run::Options& options);

/// The program under every wrong model, in the order of the catalog. `options`: seed and path as for the true run.
std::vector<Belief> run_beliefs(RunFunction run, const std::shared_ptr<const text::Source>& source, run::Options options);

}  // namespace coroscope::predict
