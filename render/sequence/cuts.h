// Takes rows out of a model, each stretch replaced by one row that tells of it.
#pragma once

#include <optional>
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

/// Until when a cut lasts, if that is not the time at which it begins. `note` is its note.
std::optional<std::int64_t> until(const Row& note, const Row& last);

/// How many of the rows first <= r < end print.
std::uint64_t prints_in(const Model& model, std::uint32_t first, std::uint32_t end);

/// States and ends of a model from which `count` rows before the row `at` have gone already, of which `prints` print;
/// one note is put in.
void cut_missing(Model& model, std::uint32_t at, std::uint64_t count, std::uint64_t prints);

/// Drops lanes that no row touches any more; one is always left.
void drop_unused_lanes(Model& model);

}  // namespace coroscope::render::sequence
