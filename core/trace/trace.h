// The Trace: everything that happened in one run, in order, immutable. The middle of the house: the VM and the loop
// write it through a Recorder, checkers and renderers only read it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/source.h"
#include "core/trace/event.h"

namespace coroscope::trace {

/// How the run ended.
enum class Ending : std::uint8_t { k_ok, k_exception, k_deadlock, k_limit };
std::string_view ending_name(Ending ending);
std::optional<Ending> find_ending(std::string_view name);

class Trace {
 public:
  /// The parts of a trace, as a Recorder or a file reader has collected them.
  struct Parts {
    std::shared_ptr<const text::Source> source;  ///< the program; never null
    std::vector<Event> events;
    std::vector<Actor> actors;
    std::vector<std::string> strings{std::string()};   ///< index 0 is ""
    std::vector<text::Span> spans{text::Span{}};        ///< index 0 is "nowhere"
    Ending ending = Ending::k_ok;
  };

  explicit Trace(Parts parts) : parts_(std::move(parts)) {}

  const text::Source& source() const { return *parts_.source; }
  std::span<const Event> events() const { return parts_.events; }
  std::span<const Actor> actors() const { return parts_.actors; }
  const Event& event(EventId id) const { return parts_.events[id]; }
  const Actor& actor(ActorId id) const { return parts_.actors[id]; }
  /// Is this the beginning of a generator's close()?
  bool is_closing(EventId id) const {
    return event(id).kind == EventKind::k_generator_thrown && string(event(id).text) == "GeneratorExit()";
  }
  std::string_view string(StringId id) const { return parts_.strings[id]; }
  /// Where in the source; {0,0} for span id 0.
  text::Span span(SpanId id) const { return parts_.spans[id]; }
  /// Line in the source from 1, or 0 for an event without a place.
  std::uint32_t line(const Event& event) const;
  Ending ending() const { return parts_.ending; }
  const Parts& parts() const { return parts_; }

  /// Everything the program wrote to stdout.
  std::string output() const;

 private:
  Parts parts_;
};

}  // namespace coroscope::trace
