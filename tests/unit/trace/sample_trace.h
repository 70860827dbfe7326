// A small trace, written by hand: a program with one task that sleeps.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/trace/recorder.h"

namespace coroscope::trace {

inline const std::string kSampleSource =
    "import asyncio\n"
    "async def 等():\n"
    "    await asyncio.sleep(1.5)\n"
    "    print('醒了')\n"
    "asyncio.run(等())\n";

inline text::Span span_of(std::string_view code) {
  const auto begin = static_cast<std::uint32_t>(kSampleSource.find(code));
  return {begin, begin + static_cast<std::uint32_t>(code.size())};
}

inline Trace sample_trace() {
  Recorder recorder(std::make_shared<const text::Source>("wait.py", kSampleSource));
  const SpanId spans = recorder.add_spans(
      std::vector{span_of("await asyncio.sleep(1.5)"), span_of("print('醒了')"), span_of("asyncio.run(等())")});
  const ActorId program = recorder.add_actor(ActorKind::k_program, recorder.intern("wait.py"), 0);
  const EventId started = recorder.record({.kind = EventKind::k_run_started, .actor = program});
  recorder.set_actor_created(program, started);

  const ActorId loop = recorder.add_actor(ActorKind::k_loop, 0, 0, true);
  const ActorId task = recorder.add_actor(ActorKind::k_task, recorder.intern("Task-1"), recorder.intern("等"));
  const EventId created = recorder.record({.kind = EventKind::k_task_created,
                                           .actor = program,
                                           .subject = task,
                                           .cause = started,
                                           .span = spans + 2,
                                           .text = recorder.intern("Task-1")});
  recorder.set_actor_created(task, created);
  const EventId suspended = recorder.record({.kind = EventKind::k_task_suspended,
                                             .actor = task,
                                             .cause = created,
                                             .span = spans,
                                             .text = recorder.intern("sleep(1.5)")});
  const EventId timer = recorder.record(
      {.number = 1'500'000'000, .kind = EventKind::k_timer_set, .actor = task, .cause = suspended, .span = spans});
  const EventId jumped =
      recorder.record({.time = 1'500'000'000, .kind = EventKind::k_clock_jumped, .actor = loop, .cause = timer});
  const EventId printed = recorder.record({.time = 1'500'000'000,
                                           .kind = EventKind::k_output,
                                           .actor = task,
                                           .cause = jumped,
                                           .span = spans + 1,
                                           .text = recorder.store("醒了\n")});
  recorder.record({.time = 1'500'000'000,
                   .kind = EventKind::k_run_ended,
                   .actor = program,
                   .cause = printed,
                   .text = recorder.intern("ok")});
  recorder.add_actor(ActorKind::k_future, 0, 0);  // nobody mentions it
  return recorder.finish(Ending::k_ok);
}

}  // namespace coroscope::trace
