// What a sequence diagram says, before anybody asks where it stands on the page: lanes, rows, states, bands of time.
//
// The rules, which every notation that draws a Model may rely on:
//   - one event that a learner can see is one row;
//   - between two rows exactly one lane runs: Python does one thing at a time. (Objects never run.)
//   - what the event loop does for itself (handles, timers, iterations) has no row.
// Strings are as the program has them (not cleaned); labels have their white space collapsed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/trace/trace.h"
#include "render/sequence/options.h"
#include "render/sequence/row_kind.h"

namespace coroscope::render::sequence {

enum class LaneKind : std::uint8_t {
  k_loop,
  k_program,
  k_task,
  k_generator,
  k_thread,
  k_object,  ///< a lock, queue, event, semaphore or future: nothing in it ever runs
  k_group,   ///< the tasks and generators for which there is no room
};

/// How a lane stands when the run ends.
enum class Fate : std::uint8_t { k_unknown, k_done, k_raised, k_cancelled, k_suspended, k_running, k_never_started };

/// A column with a lifeline.
struct Lane {
  LaneKind kind = LaneKind::k_task;
  trace::ActorId actor = trace::kNoActor;
  std::string name;
  Fate fate = Fate::k_unknown;  ///< in the whole run, whatever of it is drawn
  std::vector<std::string> other_names{};  ///< by which it can be asked for too: its function, its task
};

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
  std::string sentence;  ///< the same in one whole sentence, in the model's language
  std::uint64_t count = 0;  ///< of k_left_out and k_repeat: how many rows it stands for
  std::uint64_t prints = 0; ///< and how many of them print
  bool open = false;  ///< of k_print: without a newline at its end, so what is printed next goes on in its line
};

enum class State : std::uint8_t {
  k_ready,  ///< created, nothing of it has run
  k_running,
  k_calling,  ///< on the stack: has called somebody who runs
  k_suspended,
  k_held,  ///< of an object: a lock that somebody has, a queue with items, an event that is set
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
  scenario::Language language = scenario::Language::k_en;  ///< of labels, sentences and lane names of ours
  std::vector<Lane> lanes;  ///< the loop first if there is one, then the program if it is seen, then by creation
  std::vector<Row> rows;
  std::vector<Span> spans;  ///< by first row, then lane
  std::vector<End> ends;
  std::vector<Band> bands;
  std::vector<std::uint32_t> notes_without_row;  ///< lines of notes on which nothing happens that has a row
  bool selection_is_empty = false;               ///< nothing of the run is what was selected
  std::uint64_t events_left_out = 0;  ///< rows that are not shown, and events that belong to lanes that are not
  std::uint64_t events_not_selected = 0;  ///< those of them that somebody has selected away

  bool has_loop() const { return !lanes.empty() && lanes.front().kind == LaneKind::k_loop; }
};

Model build_model(const trace::Trace& trace, const ModelOptions& options = {});

/// The golden form: one line per lane, row, span, end and band.
std::string to_text(const Model& model);

/// "0 s", "0.25 s", "1 s".
std::string seconds(std::int64_t nanoseconds);

}  // namespace coroscope::render::sequence
