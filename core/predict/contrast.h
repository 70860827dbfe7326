// Where an output that somebody expects parts from the true one, and the fact that decides it there.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/predict/inversion.h"
#include "core/predict/missing.h"
#include "core/predict/output_lines.h"

namespace coroscope::predict {

/// At most one of the facts is there, and only if it can be proven.
struct Contrast {
  std::size_t line = 0;                ///< the first line that differs, from 1; it may be past the end of either
  std::size_t later = 0;               ///< inversion: where in the truth the expected line comes, from 1
  std::optional<Inversion> inversion;  ///< the expected line is printed too, but later: what decides that
  std::optional<Missing> missing;      ///< the expected line is never printed: why
};

/// `lines`: those of the history's trace. Nothing if both are the same.
std::optional<Contrast> contrast(const History& history, std::span<const OutputLine> lines,
                                 const std::vector<std::string>& expected);

}  // namespace coroscope::predict
