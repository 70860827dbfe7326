// How each lane stands in the end.
#pragma once

#include "render/sequence/model.h"

namespace coroscope::render::sequence {

/// Sets `fate` of all lanes from the states and ends of a model from which nothing has been left out yet. Of threads
/// nothing tells whether they have ended.
void find_fates(Model& model);

/// Forgets them: what is left out of the model may tell otherwise.
void forget_fates(Model& model);

}  // namespace coroscope::render::sequence
