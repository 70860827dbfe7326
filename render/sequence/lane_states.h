// In which state each lane is at a row and in the gap below it, and which lanes end there. To be asked row by row.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "render/sequence/model.h"

namespace coroscope::render::sequence {

/// Of two states the one that says more about who has control.
std::optional<State> busier(std::optional<State> a, std::optional<State> b);

class LaneStates {
 public:
  explicit LaneStates(const Model& model);

  /// Goes on to a row; rows must come in order.
  void move_to(std::uint32_t row);
  /// At the row: a lane that hands over control and the one that gets it are both running.
  std::optional<State> at_row(int lane) const { return state(lane, 0); }
  /// Between the row and the next one.
  std::optional<State> below_row(int lane) const { return state(lane, 1); }
  /// The lanes that end at the row.
  std::span<const End> ends() const {
    return std::span(ends_).subspan(first_end_, end_of_ends_ - first_end_);
  }

 private:
  std::optional<State> state(int lane, std::uint32_t below) const;

  const Model& model_;
  std::uint32_t row_ = 0;
  std::size_t next_span_ = 0;
  std::vector<std::vector<Span>> open_;  // by lane: those that reach to the row
  std::vector<End> ends_;                // by row
  std::size_t first_end_ = 0, end_of_ends_ = 0;    // of the row
};

}  // namespace coroscope::render::sequence
