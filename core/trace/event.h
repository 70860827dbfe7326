// The records that a trace is made of: events and the actors they are about. Fixed size, strings by id.
#pragma once

#include <cstdint>
#include <optional>
#include <iterator>
#include <string_view>

namespace coroscope::trace {

enum class EventKind : std::uint8_t {
#define EVENT(name, group, text) k_##name,
#include "core/trace/events.def"
};
inline constexpr int kEventKindCount = 0
#define EVENT(name, group, text) +1
#include "core/trace/events.def"
    ;

/// Detail that can be left out of a recording; one bit each.
enum class EventGroup : std::uint16_t {
  k_program = 1, k_loop = 2, k_timer = 4, k_future = 8, k_task = 16, k_coroutine = 32, k_generator = 64, k_call = 128, k_line = 256, k_primitive = 512,
};

/// The name in files: "task_created".
std::string_view event_name(EventKind kind);
/// The kind of a name in a file, if there is one.
std::optional<EventKind> find_event_kind(std::string_view name);
EventGroup event_group(EventKind kind);
/// What the event's fields mean, from events.def.
std::string_view event_text(EventKind kind);

using EventId = std::uint32_t;   ///< position in the trace, from 0
using ActorId = std::uint32_t;   ///< position in the actor table, from 0
using StringId = std::uint32_t;  ///< 0 is the empty string
using SpanId = std::uint32_t;    ///< 0 is "nowhere in the source"

inline constexpr EventId kNoEvent = 0xFFFFFFFF;
inline constexpr ActorId kNoActor = 0xFFFFFFFF;

enum class ActorKind : std::uint8_t { k_program, k_loop, k_task, k_coroutine, k_generator, k_async_generator, k_future, k_thread, k_primitive };
std::string_view actor_kind_name(ActorKind kind);
std::optional<ActorKind> find_actor_kind(std::string_view name);

/// Somebody who acts or is waited for. Ids are given in order of creation.
struct Actor {
  ActorKind kind = ActorKind::k_program;
  bool hidden = false;      ///< belongs to the library's own code, not to the learner's program
  StringId name = 0;        ///< what a diagram writes over the lifeline: "task1", "gen()", "Task-2"
  StringId function = 0;    ///< qualified name of the function that it runs, if any
  EventId created = kNoEvent;
};

/// One event. 40 bytes.
struct Event {
  std::int64_t time = 0;    ///< virtual ns since the start of the run
  std::int64_t number = 0;  ///< see events.def
  EventKind kind = EventKind::k_run_started;
  ActorId actor = kNoActor;
  ActorId subject = kNoActor;
  EventId cause = kNoEvent; ///< an earlier event; kNoEvent only for run_started
  SpanId span = 0;
  StringId text = 0;
};

}  // namespace coroscope::trace
