#include "core/progress/evidence.h"

#include <algorithm>
#include <cmath>

namespace coroscope::progress {

namespace {

/// The different beliefs behind some names. Names that are not known stay apart from each other.
struct Beliefs {
  std::vector<run::Misconception> known;
  std::size_t unknown = 0;

  std::size_t count() const { return known.size() + unknown; }
};

Beliefs beliefs_of(const std::vector<std::string>& names) {
  Beliefs beliefs;
  for (auto name = names.begin(); name != names.end(); ++name) {
    if (std::find(names.begin(), name, *name) != name) continue;
    const auto model = find_misconception(*name);
    if (!model) {
      ++beliefs.unknown;
    } else if (const auto belief = run::belief_of(*model);
               std::find(beliefs.known.begin(), beliefs.known.end(), belief) == beliefs.known.end()) {
      beliefs.known.push_back(belief);
    }
  }
  return beliefs;
}

bool is_exact(predict::Fit fit) {
  return fit == predict::Fit::k_unique || fit == predict::Fit::k_shared;
}

/// How much of an attempt's evidence is left.
double weight(std::int64_t time, std::int64_t now) {
  const std::int64_t age = std::max<std::int64_t>(0, now - time);
  return std::exp2(-static_cast<double>(age) / static_cast<double>(kHalfLife));
}

class Scales {
 public:
  Scales() : evidence_(run::kMisconceptions.size()), logarithms_(run::kMisconceptions.size()) {
    for (std::size_t i = 0; i < evidence_.size(); ++i)
      evidence_[i].misconception = run::kMisconceptions[i].misconception;
  }

  void add(const Attempt& attempt, double weight) {
    if (attempt.outcome == Outcome::k_right) {
      if (attempt.try_number > 1) return;
      for (const run::Misconception belief : beliefs_of(attempt.told_apart).known) {
        logarithm(belief) += weight * std::log(kFactorAgainst);
        ++evidence(belief).against_it;
      }
    } else if (attempt.outcome == Outcome::k_wrong && is_exact(attempt.fit)) {
      const Beliefs beliefs = beliefs_of(attempt.models);
      for (const run::Misconception belief : beliefs.known) {
        logarithm(belief) += weight * std::log(kFactorFor) / static_cast<double>(beliefs.count());
        ++evidence(belief).for_it;
      }
    }
  }

  std::vector<Evidence> take() {
    for (std::size_t i = 0; i < evidence_.size(); ++i) evidence_[i].odds = std::exp(logarithms_[i]);
    std::erase_if(evidence_, [](const Evidence& one) { return run::info_of(one.misconception).is_reading; });
    return std::move(evidence_);
  }

 private:
  Evidence& evidence(run::Misconception belief) { return evidence_[static_cast<std::size_t>(belief)]; }
  double& logarithm(run::Misconception belief) { return logarithms_[static_cast<std::size_t>(belief)]; }

  std::vector<Evidence> evidence_;
  std::vector<double> logarithms_;  // of the odds: products of thousands of factors would leave the range of a double
};

}  // namespace

std::vector<Evidence> weigh(std::span<const Attempt> attempts, std::int64_t now) {
  Scales scales;
  for (const Attempt& attempt : attempts) scales.add(attempt, weight(attempt.time, now));
  return scales.take();
}

}  // namespace coroscope::progress
