#include "render/sequence/lane_states.h"

#include <algorithm>

namespace coroscope::render::sequence {

namespace {

// Where two states meet at a row, the one that is busier is shown.
int weight(State state) {
  switch (state) {
    case State::k_running:
      return 4;
    case State::k_calling:
      return 3;
    case State::k_held:
      return 2;
    case State::k_suspended:
      return 1;
    case State::k_ready:
      return 0;
  }
  return 0;
}

}  // namespace

std::optional<State> busier(std::optional<State> a, std::optional<State> b) {
  if (!a || !b) return a ? a : b;
  return weight(*b) > weight(*a) ? b : a;
}

LaneStates::LaneStates(const Model& model) : model_(model), open_(model.lanes.size()), ends_(model.ends) {
  std::stable_sort(ends_.begin(), ends_.end(), [](const End& a, const End& b) { return a.row < b.row; });
}

void LaneStates::move_to(std::uint32_t row) {
  row_ = row;
  for (; next_span_ < model_.spans.size() && model_.spans[next_span_].first <= row; ++next_span_) {
    const Span& span = model_.spans[next_span_];
    auto& open = open_[static_cast<std::size_t>(span.lane)];
    std::erase_if(open, [&](const Span& old) { return old.last < row; });
    open.push_back(span);
  }
  first_end_ = end_of_ends_;
  while (first_end_ < ends_.size() && ends_[first_end_].row < row) ++first_end_;
  end_of_ends_ = first_end_;
  while (end_of_ends_ < ends_.size() && ends_[end_of_ends_].row == row) ++end_of_ends_;
}

std::optional<State> LaneStates::state(int lane, std::uint32_t below) const {
  std::optional<State> best;
  for (const Span& span : open_[static_cast<std::size_t>(lane)]) {
    if (span.first > row_ || span.last < row_ + below) continue;
    best = busier(best, span.state);
  }
  return best;
}

}  // namespace coroscope::render::sequence
