#include "core/predict/diagnosis.h"

#include <algorithm>
#include <array>

#include "core/predict/verdict.h"

namespace coroscope::predict {

namespace {

void add(std::vector<run::Misconception>& models, run::Misconception model) {
  const auto same = [&](run::Misconception known) { return run::belief_of(known) == run::belief_of(model); };
  if (std::none_of(models.begin(), models.end(), same)) models.push_back(model);
}

/// The wrong models for which `gives` holds; one that gives what is true as well says nothing.
template <class Predicate>
Diagnosis exact_fits(std::span<const Belief> beliefs, Predicate gives) {
  Diagnosis diagnosis;
  for (const Belief& belief : beliefs) {
    if (belief.facts.defined && gives(belief.facts)) add(diagnosis.models, belief.model);
  }
  if (!diagnosis.models.empty()) diagnosis.fit = diagnosis.models.size() == 1 ? Fit::k_unique : Fit::k_shared;
  return diagnosis;
}

std::string_view name_of_error(std::string_view line) { return line.substr(0, line.find(':')); }

}  // namespace

std::string_view fit_name(Fit fit) {
  constexpr std::array<std::string_view, 4> kNames = {"none", "unique", "shared", "closest"};
  return kNames[static_cast<std::size_t>(fit)];
}

Diagnosis diagnose_output(const Prediction& prediction, const Facts& truth, std::span<const Belief> beliefs) {
  Diagnosis diagnosis =
      exact_fits(beliefs, [&](const Facts& facts) { return compare(prediction, facts.truth).right; });
  if (diagnosis.fit != Fit::k_none) return diagnosis;
  // The closest: it agrees for longer than the truth does, and for longer than any other.
  std::size_t best = compare(prediction, truth.truth).matched_prefix;
  for (const Belief& belief : beliefs) {
    const std::size_t prefix = compare(prediction, belief.facts.truth).matched_prefix;
    if (prefix > best) {
      best = prefix;
      diagnosis.models.clear();
    }
    if (prefix == best && prefix > compare(prediction, truth.truth).matched_prefix) add(diagnosis.models, belief.model);
  }
  if (diagnosis.models.size() != 1) return {};
  diagnosis.fit = Fit::k_closest;
  diagnosis.matched_prefix = best;
  return diagnosis;
}

Diagnosis diagnose_elapsed(std::int64_t elapsed, const Facts& truth, std::span<const Belief> beliefs) {
  if (elapsed == truth.elapsed) return {};
  return exact_fits(beliefs, [&](const Facts& facts) { return facts.elapsed == elapsed; });
}

Diagnosis diagnose_error(std::string_view error, const Facts& truth, std::span<const Belief> beliefs) {
  const auto same = [&](const Facts& facts) {
    return error == facts.error || (!facts.error.empty() && error == name_of_error(facts.error));
  };
  if (same(truth)) return {};
  return exact_fits(beliefs, same);
}

std::vector<run::Misconception> told_apart(const Facts& truth, std::span<const Belief> beliefs) {
  std::vector<run::Misconception> models;
  for (const Belief& belief : beliefs) {
    if (belief.facts.defined && belief.facts.truth.lines != truth.truth.lines) add(models, run::belief_of(belief.model));
  }
  return models;
}

}  // namespace coroscope::predict
