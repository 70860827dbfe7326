// Collects events while a program runs. Cheap: a test of a bit, then a 40-byte store.
//
// An event kind that nobody wants is not made: `record` then returns the cause it was given, so that chains of causes
// stay unbroken whatever is left out.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <unordered_map>

#include "core/trace/trace.h"

namespace coroscope::trace {

inline constexpr std::uint16_t kAllGroups = 0x3FF;
/// What diagrams and explanations need: all but calls and lines.
inline constexpr std::uint16_t kDefaultGroups = 0x27F;

class Recorder {
 public:
  /// `groups` is a sum of EventGroup bits; `program` is always recorded.
  explicit Recorder(std::shared_ptr<const text::Source> source, std::uint16_t groups = kDefaultGroups);

  bool wants(EventGroup group) const { return (groups_ & static_cast<std::uint16_t>(group)) != 0; }
  bool wants(EventKind kind) const { return wants(kGroupOf[static_cast<std::size_t>(kind)]); }

  /// Adds an event and returns its id; returns `event.cause` if the kind is not wanted.
  EventId record(const Event& event) {
    if (!wants(event.kind)) return event.cause;
    parts_.events.push_back(event);
    return static_cast<EventId>(parts_.events.size() - 1);
  }
  std::size_t event_count() const { return parts_.events.size(); }

  /// The id of a string; equal strings get equal ids.
  StringId intern(std::string_view string);
  /// Stores a string without looking for an equal one (program output).
  StringId store(std::string_view string);

  ActorId add_actor(ActorKind kind, StringId name, StringId function, bool hidden = false);
  void set_actor_created(ActorId actor, EventId event) { parts_.actors[actor].created = event; }
  bool is_hidden(ActorId actor) const { return actor < parts_.actors.size() && parts_.actors[actor].hidden; }
  void set_actor_name(ActorId actor, std::string_view name) { parts_.actors[actor].name = intern(name); }

  /// Registers the spans of one code object; the id of its i-th span is the result plus i.
  SpanId add_spans(std::span<const text::Span> spans);

  /// Ends the recording. The recorder is empty afterwards.
  Trace finish(Ending ending);

 private:
  static const EventGroup kGroupOf[kEventKindCount];

  std::uint16_t groups_;
  Trace::Parts parts_;
  std::unordered_map<std::string_view, StringId> string_ids_;   // views into a stable arena
  std::vector<std::unique_ptr<char[]>> arena_;
};

}  // namespace coroscope::trace
