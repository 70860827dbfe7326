// Which actors of a trace get a lane, and what stands over it.
//
//   - Tasks and generators do, in order of creation. Coroutines that are awaited run inside their task and get none,
//     unless somebody drives them by hand with send(). Hidden actors belong to the library and get none.
//   - The main program gets one if it does anything that can be seen, or if no loop ran at all; a thread if it does.
//   - Locks, queues, events, semaphores, and futures that the program makes by hand, get one if somebody waits for them
//     or if they are used from several lanes (or always, or never: Objects).
//   - If there are too many, those that say least share one: generators that only a `for` drives and that print
//     nothing, then those that were created last.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/sequence/model.h"

namespace coroscope::render::sequence {

struct LaneTable {
  std::vector<Lane> lanes;
  std::vector<int> lane_of;               ///< by ActorId; kNoLane if it has none
  std::vector<std::string> member_names;  ///< by ActorId, of the actors in the group; empty if there is no group
  int loop = kNoLane, program = kNoLane, group = kNoLane;
  std::size_t members = 0;  ///< tasks, generators and threads in the group
};

/// As much of a name as there is room for: a program may call a task anything.
std::string shortened_name(std::string_view name);

LaneTable find_lanes(const trace::Trace& trace, const ModelOptions& options);

}  // namespace coroscope::render::sequence
