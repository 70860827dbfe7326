// Reads the events of a trace in order and writes the rows of a model; Control keeps the states.
//
// One class in four files: model.cpp has the way through the events, and task_rows.cpp, generator_rows.cpp,
// object_rows.cpp and program_rows.cpp what each kind of event becomes.
#pragma once

#include <string>
#include <vector>

#include "render/sequence/control.h"
#include "render/sequence/lanes.h"
#include "render/sequence/model.h"
#include "render/sequence/row_words.h"

namespace coroscope::render::sequence {

class Builder {
 public:
  Builder(const trace::Trace& trace, const ModelOptions& options);
  /// All rows, without bands; `rows_missing` of them have been dropped in the middle because there are too many to keep.
  Model build();
  std::uint64_t rows_missing() const { return missing_; }
  /// Where in `rows` they were.
  std::uint32_t missing_at() const { return kept_rows(); }

 private:
  using Event = trace::Event;
  using EventId = trace::EventId;
  using ActorId = trace::ActorId;

  /// What an object holds: a lock that is taken, a queue with items, an event that is set.
  struct Holding {
    std::int64_t count = 0;
    std::uint32_t since = 0;
  };

  // ---- finding lanes
  int own_lane(ActorId actor) const;
  /// Whose lane an actor's doings belong to: a coroutine, or one that is hidden, runs inside whoever runs.
  int lane_of(ActorId actor) const;
  const std::string& name(int lane) const { return table_.lanes[static_cast<std::size_t>(lane)].name; }
  /// What sentences call an actor: the name over its lane, or, in a group, its own.
  const std::string& name_of(ActorId actor, int lane) const;
  LaneKind kind(int lane) const { return table_.lanes[static_cast<std::size_t>(lane)].kind; }
  bool is_group(int lane) const { return lane != kNoLane && lane == table_.group; }
  bool has_ended(ActorId actor, int lane) const;
  /// Ends the lane of an actor; a group goes on until its last member has ended.
  void end(ActorId actor, int lane, Ending ending) { end_at(actor, lane, ending, next_row()); }
  void end_at(ActorId actor, int lane, Ending ending, std::uint32_t row);

  // ---- writing rows
  std::uint32_t next_row() const { return static_cast<std::uint32_t>(rows_.size() + missing_); }
  std::uint32_t last_row() const { return rows_.empty() ? 0 : next_row() - 1; }
  Row& add(RowKind row_kind, EventId id, int lane, int from, int to, std::string label, std::string sentence);
  /// The same for what an actor does: in a group, the label says which member it is.
  Row& add(RowKind row_kind, EventId id, ActorId actor, int lane, int from, int to, std::string label,
           std::string sentence);
  std::uint32_t kept_rows() const;
  void forget_middle();
  void read(EventId id);
  void dispatch(EventId id, const Event& event);

  // ---- program_rows.cpp
  void give_control(int lane, EventId id);
  void print(EventId id, const Event& event);
  void warning(EventId id, const Event& event);
  void uncaught(EventId id, const Event& event);
  void failure(EventId id, std::string label, std::string sentence);
  void program_end(EventId id);
  void block(EventId id, const Event& event);

  // ---- task_rows.cpp
  void loop_begins();
  void give_loop_control(std::uint32_t row);
  void task_created(EventId id, const Event& event);
  void task_runs(EventId id, const Event& event, RowKind row_kind);
  void task_suspended(EventId id, const Event& event);
  void task_ends(EventId id, const Event& event, RowKind row_kind, Ending ending);
  void cancel(EventId id, const Event& event);
  /// What `lane` waits for has failed: its await will raise this.
  void fails_with(int lane, std::string error);

  // ---- generator_rows.cpp
  void generator_created(EventId id, const Event& event);
  void generator_runs(EventId id, const Event& event, RowKind row_kind, std::string label);
  void generator_yields(EventId id, const Event& event);
  void generator_ends(EventId id, const Event& event, RowKind row_kind, Ending ending);
  void generator_closing(EventId id, const Event& event);
  bool is_end_of(EventId closing, const Event& event) const;
  void generator_closed(EventId id, const Event& event);

  // ---- object_rows.cpp
  void object_created(EventId id, const Event& event);
  void object_used(EventId id, const Event& event, RowKind row_kind);
  void future_done(EventId id, const Event& event, Ending ending);
  void hold(ActorId object, int lane, std::string_view method);
  void finish_holding();

  const trace::Trace& trace_;
  const ModelOptions& options_;
  LaneTable table_;
  Control control_;
  RowSentences sentences_;
  std::vector<int> waiters_;         // by ActorId: the lane that waits for it
  std::vector<std::string> fails_with_;  // by lane: what the await raises when the lane goes on
  std::vector<char> waits_for_turn_, waits_by_wait_for_;  // by lane, of its last await: sleep(0); wait_for(…)
  std::vector<char> asked_by_hand_;  // by lane: the last request was next() or send(), so its end is a StopIteration
  std::vector<char> member_ended_;   // by ActorId, for members of the group
  std::size_t members_left_ = 0;
  std::vector<Holding> holdings_;    // by lane
  std::vector<Span> held_;
  std::vector<Row> rows_;
  std::uint64_t missing_ = 0;              // rows forgotten in the middle of rows_
  EventId asyncio_run_ = trace::kNoEvent;  // the last task that the program made
  std::int64_t now_ = 0;
  bool print_open_ = false;  // the last row is a print without its newline yet
  std::uint64_t events_inside_group_ = 0;
};

}  // namespace coroscope::render::sequence
