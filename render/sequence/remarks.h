// What whoever asked for a diagram should know about it: what was asked for and is not there, and what was left out.
#pragma once

#include <string>
#include <vector>

#include "render/sequence/model.h"

namespace coroscope::render::sequence {

/// One line each, in the model's language.
std::vector<std::string> remarks(const Model& model);

}  // namespace coroscope::render::sequence
