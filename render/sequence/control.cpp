#include "render/sequence/control.h"

#include <algorithm>

namespace coroscope::render::sequence {

Control::Control(std::size_t lane_count, int loop_lane) : loop_lane_(loop_lane), lanes_(lane_count) {}

bool Control::on_stack(int lane) const {
  return std::find(stack_.begin(), stack_.end(), lane) != stack_.end();
}

void Control::clear(int lane, std::uint32_t row) {
  Status& status = lanes_[static_cast<std::size_t>(lane)];
  if (status.has_state && row >= status.since) spans_.push_back({lane, status.state, status.since, row});
  status.has_state = false;
}

void Control::set(int lane, State state, std::uint32_t row) {
  Status& status = lanes_[static_cast<std::size_t>(lane)];
  if (status.has_state && status.state == state) return;
  clear(lane, row);
  status.has_state = true;
  status.state = state;
  status.since = row;
}

void Control::create(int lane, std::uint32_t row) {
  set(lane, State::k_ready, row);
}

void Control::enter(int lane, std::uint32_t row) {
  if (top() == lane) return;
  if (!stack_.empty()) set(top(), State::k_calling, row);
  stack_.push_back(lane);
  set(lane, State::k_running, row);
}

void Control::suspend(int lane, std::uint32_t row) {
  const auto found = std::find(stack_.begin(), stack_.end(), lane);
  if (found == stack_.end()) return;
  lanes_[static_cast<std::size_t>(lane)].called.assign(found + 1, stack_.end());
  for (auto each = found; each != stack_.end(); ++each) set(*each, State::k_suspended, row);
  stack_.erase(found, stack_.end());
  if (!stack_.empty()) set(top(), State::k_running, row);
}

void Control::resume(int lane, std::uint32_t row) {
  enter(lane, row);
  std::vector<int> called = std::move(lanes_[static_cast<std::size_t>(lane)].called);
  lanes_[static_cast<std::size_t>(lane)].called.clear();
  for (const int each : called) enter(each, row);
}

// Lanes above `depth` are no longer called by anybody. Only an incomplete trace leads here with lanes to unwind.
void Control::unwind_above(std::size_t depth, std::uint32_t row) {
  while (stack_.size() > depth) {
    set(stack_.back(), State::k_suspended, row);
    stack_.pop_back();
  }
}

void Control::end(int lane, Ending ending, std::uint32_t row) {
  Status& status = lanes_[static_cast<std::size_t>(lane)];
  if (status.ended) return;
  const auto found = std::find(stack_.begin(), stack_.end(), lane);
  if (found != stack_.end()) {
    unwind_above(static_cast<std::size_t>(found - stack_.begin()) + 1, row);
    stack_.pop_back();
    if (!stack_.empty()) set(top(), State::k_running, row);
  }
  clear(lane, row);
  status.ended = true;
  ends_.push_back({lane, ending, row});
}

void Control::ensure_top(int lane, std::uint32_t row) {
  const auto found = std::find(stack_.begin(), stack_.end(), lane);
  if (found == stack_.end()) {
    enter(lane, row);
    return;
  }
  if (top() == lane) return;
  const std::size_t depth = static_cast<std::size_t>(found - stack_.begin()) + 1;
  while (stack_.size() > depth) {
    const int above = stack_.back();
    stack_.pop_back();
    if (above == loop_lane_) {  // asyncio.run is over: the loop does not wait for anybody
      clear(above, row);
    } else {
      set(above, State::k_suspended, row);
    }
  }
  set(lane, State::k_running, row);
}

void Control::rest(int lane, std::uint32_t row) {
  const auto found = std::find(stack_.begin(), stack_.end(), lane);
  if (found != stack_.end()) {
    unwind_above(static_cast<std::size_t>(found - stack_.begin()) + 1, row);
    stack_.pop_back();
    if (!stack_.empty()) set(top(), State::k_running, row);
  }
  clear(lane, row);
}

void Control::drop(int lane, std::uint32_t row) {
  Status& status = lanes_[static_cast<std::size_t>(lane)];
  if (status.has_state && status.state == State::k_suspended) status.has_state = false;
  clear(lane, row);
}

void Control::forget(std::uint32_t first, std::uint32_t end) {
  std::erase_if(spans_, [&](const Span& span) { return span.first >= first && span.last < end; });
}

void Control::finish(std::uint32_t last_row) {
  for (std::size_t lane = 0; lane < lanes_.size(); ++lane) clear(static_cast<int>(lane), last_row);
}

}  // namespace coroscope::render::sequence
