// Makes a model shorter, and says so in rows of its own: what was not selected, what repeats, what is too much.
#pragma once

#include "render/sequence/model.h"

namespace coroscope::render::sequence {

/// Rows that are gone from `model.rows` already: `count` of them, before the row with index `at`.
struct MissingRows {
  std::uint32_t at = 0;
  std::uint64_t count = 0;
  std::uint64_t prints = 0;  ///< how many of them print
};

/// Finds the fates of the lanes, puts the notes of the writer behind the first row of their lines (lines on which
/// nothing happens go into `model.notes_without_row`); then selection, then folding, then the limit of rows.
void reduce(Model& model, const ModelOptions& options, const MissingRows& missing);

/// Groups the rows by virtual time; to be called last.
void find_bands(Model& model);

}  // namespace coroscope::render::sequence
