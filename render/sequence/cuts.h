// Takes rows out of a model, each stretch replaced by one row that tells of it.
#pragma once

#include <vector>

#include "render/sequence/model.h"

namespace coroscope::render::sequence {

/// The rows first <= r < end go, `note` stands there instead.
struct Cut {
  std::uint32_t first = 0, end = 0;
  Row note;
};

/// How many rows of the run a row stands for.
std::uint64_t weight(const Row& row);

/// The note for a cut of k_left_out: how many rows of `model` it stands for.
Row left_out_note(const Model& model, std::uint32_t first, std::uint32_t end, std::uint64_t more = 0);

/// `cuts` are in order and do not overlap. Counts what goes in `model.events_left_out` unless it is a k_repeat.
void cut_rows(Model& model, const std::vector<Cut>& cuts);

/// States and ends of a model from which `count` rows before the row `at` have gone already; one note is put in.
void cut_missing(Model& model, std::uint32_t at, std::uint64_t count);

/// Drops lanes that no row touches any more; one is always left.
void drop_unused_lanes(Model& model);

}  // namespace coroscope::render::sequence
