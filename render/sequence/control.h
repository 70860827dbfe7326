// Who has control: the stack of lanes in which the topmost runs, and the states that follow from it.
//
// Every change happens at a row. The loop is an ordinary lane here: it calls a task, the task may call a generator.
#pragma once

#include <vector>

#include "render/sequence/model.h"

namespace coroscope::render::sequence {

class Control {
 public:
  Control(std::size_t lane_count, int loop_lane);

  /// The lane that runs now, or kNoLane.
  int top() const { return stack_.empty() ? kNoLane : stack_.back(); }
  bool on_stack(int lane) const;
  bool ended(int lane) const { return lanes_[static_cast<std::size_t>(lane)].ended; }

  void create(int lane, std::uint32_t row);
  /// `lane` is called by the top.
  void enter(int lane, std::uint32_t row);
  /// `lane` and all that it has called wait; whoever called it goes on. They come back together.
  void suspend(int lane, std::uint32_t row);
  /// What was suspended together goes on: the innermost lane runs.
  void resume(int lane, std::uint32_t row);
  void end(int lane, Ending ending, std::uint32_t row);
  /// Makes `lane` the running one, however little the events have told about how it came to run.
  void ensure_top(int lane, std::uint32_t row);

  /// What `lane` had called when it was suspended does not go on with it.
  void forget_called(int lane) { lanes_[static_cast<std::size_t>(lane)].called.clear(); }
  /// Whether nothing is known of a lane now: it does not exist yet, has ended, or has nothing to do.
  bool rests(int lane) const { return !lanes_[static_cast<std::size_t>(lane)].has_state; }
  /// `lane` has nothing to do any more; whoever ran before it goes on.
  void rest(int lane, std::uint32_t row);
  /// Ends a lane of which nothing more is known: it did not wait until the end.
  void drop(int lane, std::uint32_t row);

  /// Drops the states that lie wholly in the rows first <= r < end: nobody will draw them.
  void forget(std::uint32_t first, std::uint32_t end);
  /// Closes what is open at the last row; then the results may be taken.
  void finish(std::uint32_t last_row);
  std::vector<Span> take_spans() { return std::move(spans_); }
  std::vector<End> take_ends() { return std::move(ends_); }

 private:
  struct Status {
    bool has_state = false;
    bool ended = false;
    State state = State::k_ready;
    std::uint32_t since = 0;
    std::vector<int> called;  // while suspended: the lanes that it had called, outermost first
  };
  void set(int lane, State state, std::uint32_t row);
  void clear(int lane, std::uint32_t row);
  void unwind_above(std::size_t depth, std::uint32_t row);

  int loop_lane_;
  std::vector<Status> lanes_;
  std::vector<int> stack_;
  std::vector<Span> spans_;
  std::vector<End> ends_;
};

}  // namespace coroscope::render::sequence
