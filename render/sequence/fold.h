// Cuts the middle out of a model that is too long to be drawn, and says so in a row of its own.
#pragma once

#include "render/sequence/model.h"

namespace coroscope::render::sequence {

/// Leaves at most `limit` rows (at least 3), the note among them. States that reach into the cut end or begin beside
/// it. `missing` rows are gone from `model.rows` already, after the first `limit` and before the last `limit`.
void fold(Model& model, std::uint32_t limit, std::uint32_t missing);

/// Groups the rows by virtual time; to be called last.
void find_bands(Model& model);

}  // namespace coroscope::render::sequence
