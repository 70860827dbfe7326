#include "core/predict/diagnosis.h"

#include <algorithm>
#include <array>

#include "core/predict/exception_line.h"
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

}  // namespace

std::string_view fit_name(Fit fit) {
  constexpr std::array<std::string_view, 4> kNames = {"none", "unique", "shared", "closest"};
  return kNames[static_cast<std::size_t>(fit)];
}

Diagnosis diagnose_output(const Prediction& prediction, const Facts& truth, std::span<const Belief> beliefs) {
  // "(traceback)" is too little to be right, but it is no other belief than the true one.
  if (match(prediction, truth.truth, ErrorForm::k_sign).right) return {};
  Diagnosis diagnosis =
      exact_fits(beliefs, [&](const Facts& facts) { return match(prediction, facts.truth, ErrorForm::k_sign).right; });
  if (diagnosis.fit != Fit::k_none) return diagnosis;
  // The closest: it agrees for longer than the truth does, and for longer than any other.
  const std::size_t of_truth = match(prediction, truth.truth).prefix;
  std::size_t best = of_truth;
  for (const Belief& belief : beliefs) {
    if (!belief.facts.defined) continue;
    const std::size_t prefix = match(prediction, belief.facts.truth, ErrorForm::k_sign).prefix;
    if (prefix > best) {
      best = prefix;
      diagnosis.models.clear();
    }
    if (prefix == best && prefix > of_truth) add(diagnosis.models, belief.model);
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
    if (error.empty() || facts.error.empty()) return error == facts.error;
    return names_exception(error, facts.error) || stands_for_exception(error, facts.error);
  };
  if (same(truth)) return {};
  return exact_fits(beliefs, same);
}

std::vector<run::Misconception> told_apart(const Facts& truth, std::span<const Belief> beliefs) {
  return told_apart(scenario::AskKind::k_output, truth, beliefs);
}

std::vector<run::Misconception> told_apart(scenario::AskKind kind, const Facts& truth, std::span<const Belief> beliefs) {
  const auto differs = [&](const Facts& belief) {
    switch (kind) {
      case scenario::AskKind::k_output:
      case scenario::AskKind::k_order:
        return belief.truth.lines != truth.truth.lines;
      case scenario::AskKind::k_elapsed:
        return belief.elapsed != truth.elapsed;
      case scenario::AskKind::k_error:
        return belief.error != truth.error;
      case scenario::AskKind::k_choice:
        break;
    }
    return false;
  };
  std::vector<run::Misconception> models;
  for (const Belief& belief : beliefs) {
    if (belief.facts.defined && differs(belief.facts)) add(models, run::belief_of(belief.model));
  }
  return models;
}

}  // namespace coroscope::predict
