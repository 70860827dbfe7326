// What a sequence diagram says, before anybody asks where it stands on the page: lanes, rows, states, bands of time.
//
// The rules, which every notation that draws a Model may rely on:
//   - one event that a learner can see is one row;
//   - between two rows exactly one lane runs: Python does one thing at a time;
//   - what the event loop does for itself (handles, timers, iterations) has no row.
// Strings are as the program has them (not cleaned); labels have their white space collapsed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/trace/trace.h"

namespace coroscope::render::sequence {

enum class LaneKind : std::uint8_t { k_loop, k_program, k_task, k_generator };

/// A column with a lifeline.
struct Lane {
  LaneKind kind = LaneKind::k_task;
  trace::ActorId actor = trace::kNoActor;
  std::string name;
};

enum class RowKind : std::uint8_t {
  k_create,     ///< from made the task or generator `to`; nothing of it has run
  k_start,      ///< the loop runs the first step of a task
  k_resume,     ///< the loop goes on with a task
  k_suspend,    ///< a task waits; the loop is back in charge
  k_next,       ///< from asks the generator `to` for a value
  k_send,       ///< from sends a value into `to`
  k_throw,      ///< from throws an exception into `to`
  k_yield,      ///< a generator hands a value to `to` and is suspended: it has not ended
  k_close,      ///< from closes the generator `to`
  k_return,     ///< the lane has ended, with a result
  k_raise,      ///< the lane has ended, with an exception
  k_cancelled,  ///< the task has ended cancelled
  k_print,      ///< to the output
  k_cancel,     ///< from asks to cancel `to`
  k_set,        ///< from completes a future that `to` waits for
  k_block,      ///< time.sleep: the clock moves and nobody else runs
  k_warning,    ///< what python3 writes to stderr unasked
  k_failure,    ///< the program ends: uncaught exception, deadlock, limit
  k_left_out,   ///< events that are not shown; the label says how many
};
std::string_view row_kind_name(RowKind kind);

inline constexpr int kNoLane = -1;
inline constexpr std::uint32_t kNoRow = 0xFFFFFFFF;

struct Row {
  RowKind kind = RowKind::k_print;
  trace::EventId event = trace::kNoEvent;
  std::int64_t time = 0;             ///< virtual ns
  std::uint32_t line = 0;            ///< of the source, from 1; 0: none
  int lane = kNoLane;                ///< whose event it is: gives the colour; kNoLane for k_left_out
  int from = kNoLane, to = kNoLane;  ///< ends of the arrow; equal or kNoLane: there is none
  int running_after = kNoLane;       ///< who runs until the next row
  std::string label;
  std::string tooltip;  ///< one sentence
};

enum class State : std::uint8_t {
  k_ready,  ///< created, nothing of it has run
  k_running,
  k_calling,  ///< on the stack: has called somebody who runs
  k_suspended,
};
std::string_view state_name(State state);

/// A lane is in one state from a row to a row. A lane that runs does so just before `first` until just after `last`.
struct Span {
  int lane = kNoLane;
  State state = State::k_ready;
  std::uint32_t first = 0, last = 0;
};

enum class Ending : std::uint8_t { k_done, k_raised, k_cancelled };

/// A lane ends at a row.
struct End {
  int lane = kNoLane;
  Ending ending = Ending::k_done;
  std::uint32_t row = 0;
};

/// Rows of one virtual time.
struct Band {
  std::int64_t time = 0;
  std::uint32_t first = 0, last = 0;
  int blocked_by = kNoLane;  ///< who ran while the clock moved to here; kNoLane: nobody did, the loop was idle
};

struct Model {
  std::vector<Lane> lanes;  ///< the loop first if there is one, then the program if it is seen, then by creation
  std::vector<Row> rows;
  std::vector<Span> spans;  ///< by first row, then lane
  std::vector<End> ends;
  std::vector<Band> bands;
  std::uint64_t events_left_out = 0;

  bool has_loop() const { return !lanes.empty() && lanes.front().kind == LaneKind::k_loop; }
};

struct ModelLimits {
  std::uint32_t rows = 400;
  std::uint32_t lanes = 40;
};

Model build_model(const trace::Trace& trace, const ModelLimits& limits = {});

/// The golden form: one line per lane, row, span, end and band.
std::string to_text(const Model& model);

/// "0 s", "0.25 s", "1 s".
std::string seconds(std::int64_t nanoseconds);

}  // namespace coroscope::render::sequence
