// Which misconception a wrong prediction fits. Decides only; the sentences are made in render/words.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/predict/belief.h"
#include "core/predict/prediction.h"
#include "core/scenario/scenario.h"

namespace coroscope::predict {

enum class Fit : std::uint8_t {
  k_none,      ///< nothing can be said
  k_unique,    ///< exactly what one misconception gives
  k_shared,    ///< exactly what several give
  k_closest,   ///< no misconception gives just this; one comes nearer than the truth and than all others
};
/// The name in files: "unique".
std::string_view fit_name(Fit fit);

struct Diagnosis {
  Fit fit = Fit::k_none;
  std::vector<run::Misconception> models;   ///< none, one or several; in the order of the catalog, no second readings of
                                            ///< a misconception that is there already
  std::size_t matched_prefix = 0;           ///< k_closest: so many lines agree from the beginning
};

/// Of a prediction of the output that is not right.
Diagnosis diagnose_output(const Prediction& prediction, const Facts& truth, std::span<const Belief> beliefs);
/// Of a wrong number of virtual ns, or of a wrong exception (its line; empty: none): only exact fits.
Diagnosis diagnose_elapsed(std::int64_t elapsed, const Facts& truth, std::span<const Belief> beliefs);
Diagnosis diagnose_error(std::string_view error, const Facts& truth, std::span<const Belief> beliefs);

/// The misconceptions whose output differs from the truth: those that a right answer speaks against.
std::vector<run::Misconception> told_apart(const Facts& truth, std::span<const Belief> beliefs);
/// The same for what a question of any kind asks for. Choices are an author's words: they tell nothing apart.
std::vector<run::Misconception> told_apart(scenario::AskKind kind, const Facts& truth, std::span<const Belief> beliefs);

}  // namespace coroscope::predict
