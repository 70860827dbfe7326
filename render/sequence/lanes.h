// Which actors of a trace get a lane, and what stands over it.
//
// Tasks and generators do, in order of creation. Coroutines that are awaited run inside their task and get none, unless
// somebody drives them by hand with send(). Hidden actors belong to the library and get none. The main program gets one
// if it does anything that can be seen, or if no loop ran at all.
#pragma once

#include <vector>

#include "render/sequence/model.h"

namespace coroscope::render::sequence {

struct LaneTable {
  std::vector<Lane> lanes;
  std::vector<int> lane_of;       ///< by ActorId; kNoLane if it has none
  std::vector<char> is_left_out;  ///< by ActorId: would have a lane, but there are too many
  int loop = kNoLane, program = kNoLane;
  std::uint32_t left_out = 0;  ///< how many actors
};

LaneTable find_lanes(const trace::Trace& trace, std::uint32_t limit);

}  // namespace coroscope::render::sequence
