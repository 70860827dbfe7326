// What whoever asked for a diagram should know about it: what was asked for and is not there, and what was left out.
#pragma once

#include <string>
#include <vector>

#include "render/sequence/selection.h"

namespace coroscope::render::sequence {

/// One line each, in the model's language.
std::vector<std::string> remarks(const Model& model);
/// What is asked for by names that no lane has; empty if there is nothing of that kind.
std::string lane_remark(const LaneNames& names, scenario::Language language);

}  // namespace coroscope::render::sequence
