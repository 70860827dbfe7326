// A diagram that grows row by row: one picture for each step, all of one size, for slides.
#pragma once

#include "render/sequence/model.h"

namespace coroscope::render::sequence {

/// The model as it was after its first `rows` rows (at least 1); states that go on are open at the last of them.
Model after_rows(const Model& model, std::uint32_t rows);

}  // namespace coroscope::render::sequence
