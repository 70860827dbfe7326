// Finds steps that happen again and again: loops of the program, tickers, workers.
#pragma once

#include <vector>

#include "render/sequence/cuts.h"

namespace coroscope::render::sequence {

/// The cuts that leave of every long repetition its first two rounds and the last one. Rows are alike if they are of one
/// kind, on one line of the source, and between the same lanes; labels and times may differ. Linear in the rows.
std::vector<Cut> find_repeats(const Model& model);

}  // namespace coroscope::render::sequence
