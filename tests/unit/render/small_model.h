// Models of sequence diagrams written by hand, for tests of those who draw them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "render/sequence/model.h"

namespace coroscope::render {

/// Lanes by name, rows, states and ends, one after the other; bands follow from the times.
class SmallModel {
 public:
  using Kind = sequence::RowKind;
  using State = sequence::State;

  SmallModel& lane(sequence::LaneKind kind, std::string name);
  /// At the time of the row before; lanes by number, -1 for none.
  SmallModel& row(Kind kind, int from, int to, std::string label, std::uint32_t line = 0);
  SmallModel& later(std::int64_t seconds, int blocked_by = sequence::kNoLane);
  SmallModel& span(int lane, State state, std::uint32_t first, std::uint32_t last);
  SmallModel& end(int lane, sequence::Ending ending, std::uint32_t row);

  sequence::Model model;

 private:
  std::int64_t now_ = 0;
  int blocked_by_ = sequence::kNoLane;
};

/// A loop that runs a task, which sleeps a second and prints.
sequence::Model one_sleep();

}  // namespace coroscope::render
