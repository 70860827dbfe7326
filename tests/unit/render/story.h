// Traces written by hand, the way the virtual machine would record them, for tests of the renderer.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/trace/recorder.h"
#include "core/trace/trace.h"

namespace coroscope::render {

/// Writes one trace, event by event. Places in the source are told by the words that stand there; every look for words
/// begins at the line given.
class Story {
 public:
  explicit Story(std::string source);

  trace::ActorId program() const { return program_; }
  trace::ActorId loop() const { return loop_; }
  trace::ActorId actor(trace::ActorKind kind, std::string_view name, std::string_view function = "",
                       bool hidden = false);

  /// The clock, in ns.
  std::int64_t now = 0;

  /// The place of `words` in line `line` (from 1); of the whole line without words.
  trace::SpanId at(std::uint32_t line, std::string_view words = "");

  Story& event(trace::EventKind kind, trace::ActorId actor, trace::ActorId subject = trace::kNoActor,
               std::string_view text = "", trace::SpanId span = 0, std::int64_t number = 0);
  Story& output(trace::ActorId actor, std::string_view text, trace::SpanId span = 0);
  /// Nothing was ready: the clock jumps on.
  Story& jump(std::int64_t time);

  trace::Trace finish(trace::Ending ending = trace::Ending::k_ok);

 private:
  std::shared_ptr<const text::Source> source_;
  trace::Recorder recorder_;
  trace::ActorId program_, loop_;
};

inline constexpr std::int64_t kSecond = 1'000'000'000;

/// The classic: gather of a task that sleeps two seconds and one that sleeps one.
trace::Trace two_sleeps();
/// next(g), g.send(10), and the end of the generator.
trace::Trace generator_send();
/// A task that is cancelled, beside one that raises.
trace::Trace cancel_and_raise();
/// time.sleep in one task keeps the other from running.
trace::Trace blocking_sleep();
/// `count` tasks, each of which prints and sleeps `rounds` times.
trace::Trace many_tasks(int count, int rounds);
/// Every string that a program can choose is hostile.
trace::Trace hostile(const std::string& string);

}  // namespace coroscope::render
