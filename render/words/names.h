// What sentences call the actors, times and places of a trace. Values of the program are quoted as they are: clean the
// result before it goes to a terminal.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/trace/trace.h"
#include "render/words/say.h"

namespace coroscope::render::words {

/// Virtual ns as "t=1.5 s", "t=1.5 秒".
std::string time_words(Language language, std::int64_t ns);
/// The same as a length of time: "1.5 s".
std::string duration_words(Language language, std::int64_t ns);

/// One event of a trace, or one actor, in words.
class Names {
 public:
  Names(const trace::Trace& trace, Language language) : trace_(trace), language_(language) {}

  Language language() const { return language_; }
  const trace::Trace& trace() const { return trace_; }
  const trace::Event& event(trace::EventId id) const { return trace_.event(id); }

  /// "Task-2 (task1)", "the generator `gen`", "the main program"; a coroutine or a lock is only its name: "`fetch`".
  std::string actor(trace::ActorId id) const;
  /// The same at the beginning of a sentence.
  std::string actor_first(trace::ActorId id) const;
  /// Whoever acts in an event.
  std::string doer(trace::EventId id) const { return actor(event(id).actor); }
  std::string subject(trace::EventId id) const { return actor(event(id).subject); }
  /// The name of the function that a created coroutine or generator runs: "`fetch`".
  std::string function(trace::EventId created) const;

  /// The piece of source of an event: "`asyncio.run(main())`"; "`await`" for one without a place.
  std::string source(trace::EventId id) const;
  /// "t=1 s"
  std::string when(trace::EventId id) const { return time_words(language_, event(id).time); }
  /// " on line 12", "（第 12 行）"; nothing for an event without a place, or of the event loop itself: that stands at
  /// `asyncio.run` all the time.
  std::string where(trace::EventId id) const;
  /// "line 12", "第 12 行".
  std::string line(trace::EventId id) const;
  /// The event's text in backquotes, cut where it is long.
  std::string text(trace::EventId id) const;
  /// What a suspended task waits on, in words of the source: "`await asyncio.sleep(2)`"; its subject if there are none.
  std::string awaited(trace::EventId suspended) const;
  /// The callback of a queue entry, without where it is defined: "`show('a')`".
  std::string callback(trace::EventId scheduled) const;
  /// Is a task_cancel_requested that of asyncio.run, which cancels what is left when its first task has ended?
  bool is_end_of_run(trace::EventId requested) const;
  /// "Task-2 (task1)", "Task-2 (a) and Task-3 (b)", "Task-2 (a), Task-3 (b) and 4 more".
  std::string list(const std::vector<std::string>& items, std::size_t more) const;

 private:
  bool is_at_run_call(trace::EventId id) const;

  const trace::Trace& trace_;
  Language language_;
};

/// One line, in backquotes, at most about 60 characters.
std::string quoted(std::string_view text);

}  // namespace coroscope::render::words
