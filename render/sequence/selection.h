// What a selection means by the names of lanes: the name over the lane, that of its function, or that of its task. `*` stands for
// anything, `?` for one character.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/sequence/model.h"

namespace coroscope::render::sequence {

bool is_called(const Lane& lane, std::string_view pattern);

/// What the lanes of a run are called, and what no lane of it is.
struct LaneNames {
  std::vector<std::string> known;    ///< over the lanes, in their order
  std::vector<std::string> unknown;  ///< of the selection
  bool nobody = false;               ///< lanes are asked for, and none of them is there
};
LaneNames look_up_lanes(const trace::Trace& trace, const ModelOptions& options);

}  // namespace coroscope::render::sequence
