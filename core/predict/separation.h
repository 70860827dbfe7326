// Which misconceptions a scenario tells apart: those that would make its program print something else than it does, by
// what they would make it print.
#pragma once

#include <span>
#include <vector>

#include "core/predict/belief.h"

namespace coroscope::predict {

/// Misconceptions with the same wrong output, in the order of the catalog; none of them twice.
using Shared = std::vector<run::Misconception>;

struct Separation {
  std::vector<run::Misconception> alone;      ///< whose wrong output no other misconception has
  std::vector<Shared> together;               ///< two or more each, in the order of their first
  std::vector<run::Misconception> undefined;  ///< under which the program does not end, or cannot run

  /// Nothing is told apart: no misconception would print something else.
  bool empty() const { return alone.empty() && together.empty(); }
};

Separation separate(const Facts& truth, std::span<const Belief> beliefs);

}  // namespace coroscope::predict
