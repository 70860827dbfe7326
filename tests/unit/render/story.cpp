#include "tests/unit/render/story.h"

#include <fmt/format.h>

#include <vector>

namespace coroscope::render {

using trace::ActorId;
using trace::ActorKind;
using trace::EventKind;

Story::Story(std::string source)
    : source_(std::make_shared<text::Source>("program.py", std::move(source))),
      recorder_(source_),
      program_(actor(ActorKind::k_program, "program")),
      loop_(actor(ActorKind::k_loop, "loop")) {
  event(EventKind::k_run_started, program_);
}

ActorId Story::actor(ActorKind kind, std::string_view name, std::string_view function, bool hidden) {
  return recorder_.add_actor(kind, recorder_.intern(name), recorder_.intern(function), hidden);
}

trace::SpanId Story::at(std::uint32_t line, std::string_view words) {
  const std::string_view text = source_->line_text(line);
  std::uint32_t begin = source_->line_begin(line);
  std::size_t size = text.size();
  if (!words.empty()) {
    const std::size_t found = text.find(words);
    if (found != std::string_view::npos) {
      begin += static_cast<std::uint32_t>(found);
      size = words.size();
    }
  }
  const text::Span span{begin, begin + static_cast<std::uint32_t>(size)};
  return recorder_.add_spans(std::span(&span, 1));
}

Story& Story::event(EventKind kind, ActorId actor, ActorId subject, std::string_view text, trace::SpanId span,
                    std::int64_t number) {
  trace::Event event;
  event.time = now;
  event.number = number;
  event.kind = kind;
  event.actor = actor;
  event.subject = subject;
  event.cause =
      recorder_.event_count() == 0 ? trace::kNoEvent : static_cast<trace::EventId>(recorder_.event_count() - 1);
  event.span = span;
  event.text = recorder_.store(text);
  recorder_.record(event);
  return *this;
}

Story& Story::output(ActorId actor, std::string_view text, trace::SpanId span) {
  return event(EventKind::k_output, actor, trace::kNoActor, text, span);
}

Story& Story::jump(std::int64_t time) {
  const std::int64_t before = now;
  now = time;
  return event(EventKind::k_clock_jumped, loop_, trace::kNoActor, "", 0, before);
}

trace::Trace Story::finish(trace::Ending ending) {
  event(EventKind::k_run_ended, program_, trace::kNoActor, trace::ending_name(ending));
  return recorder_.finish(ending);
}

trace::Trace two_sleeps() {
  Story s(
      "import asyncio\n"                              // 1
      "\n"                                            // 2
      "async def task1():\n"                          // 3
      "    print('1-start')\n"                        // 4
      "    await asyncio.sleep(2)\n"                  // 5
      "    print('1-end')\n"                          // 6
      "\n"                                            // 7
      "async def task2():\n"                          // 8
      "    print('2-start')\n"                        // 9
      "    await asyncio.sleep(1)\n"                  // 10
      "    print('2-end')\n"                          // 11
      "\n"                                            // 12
      "async def main():\n"                           // 13
      "    await asyncio.gather(task1(), task2())\n"  // 14
      "\n"                                            // 15
      "asyncio.run(main())\n");                       // 16
  const ActorId main_coroutine = s.actor(ActorKind::k_coroutine, "main()", "main");
  const ActorId main = s.actor(ActorKind::k_task, "Task-1", "main");
  s.event(EventKind::k_coroutine_created, s.program(), main_coroutine, "", s.at(16, "main()"));
  s.event(EventKind::k_task_created, s.program(), main, "Task-1", s.at(16));
  s.event(EventKind::k_handle_scheduled, s.program(), main);
  s.event(EventKind::k_iteration_started, s.loop());
  s.event(EventKind::k_handle_run, s.loop(), main);
  s.event(EventKind::k_task_started, main, trace::kNoActor, "", s.at(13, "async def main()"));
  const ActorId task1 = s.actor(ActorKind::k_task, "Task-2", "task1");
  const ActorId task2 = s.actor(ActorKind::k_task, "Task-3", "task2");
  const ActorId future = s.actor(ActorKind::k_future, "gather");
  const ActorId sleep1 = s.actor(ActorKind::k_future, "sleep");
  const ActorId sleep2 = s.actor(ActorKind::k_future, "sleep");
  const trace::SpanId gather = s.at(14, "asyncio.gather(task1(), task2())");
  s.event(EventKind::k_task_created, main, task1, "Task-2", gather);
  s.event(EventKind::k_task_created, main, task2, "Task-3", gather);
  s.event(EventKind::k_future_created, main, future, "", gather);
  s.event(EventKind::k_task_suspended, main, future, "asyncio.gather(task1(), task2())", s.at(14));
  s.event(EventKind::k_iteration_started, s.loop(), trace::kNoActor, "", 0, 1);
  s.event(EventKind::k_task_started, task1, trace::kNoActor, "", s.at(3));
  s.output(task1, "1-start\n", s.at(4, "print('1-start')"));
  s.event(EventKind::k_timer_set, task1, sleep1, "", s.at(5), 2 * kSecond);
  s.event(EventKind::k_task_suspended, task1, sleep1, "asyncio.sleep(2)", s.at(5));
  s.event(EventKind::k_task_started, task2, trace::kNoActor, "", s.at(8));
  s.output(task2, "2-start\n", s.at(9, "print('2-start')"));
  s.event(EventKind::k_timer_set, task2, sleep2, "", s.at(10), kSecond);
  s.event(EventKind::k_task_suspended, task2, sleep2, "asyncio.sleep(1)", s.at(10));
  s.event(EventKind::k_iteration_started, s.loop(), trace::kNoActor, "", 0, 2);
  s.jump(kSecond);
  s.event(EventKind::k_timer_fired, s.loop());
  s.event(EventKind::k_future_resolved, s.loop(), sleep2, "None");
  s.event(EventKind::k_task_resumed, task2, sleep2, "None", s.at(10));
  s.output(task2, "2-end\n", s.at(11, "print('2-end')"));
  s.event(EventKind::k_task_returned, task2, trace::kNoActor, "None", s.at(11));
  s.jump(2 * kSecond);
  s.event(EventKind::k_future_resolved, s.loop(), sleep1, "None");
  s.event(EventKind::k_task_resumed, task1, sleep1, "None", s.at(5));
  s.output(task1, "1-end\n", s.at(6, "print('1-end')"));
  s.event(EventKind::k_task_returned, task1, trace::kNoActor, "None", s.at(6));
  s.event(EventKind::k_future_resolved, s.loop(), future, "[None, None]");
  s.event(EventKind::k_task_resumed, main, future, "[None, None]", s.at(14));
  s.event(EventKind::k_task_returned, main, trace::kNoActor, "None", s.at(14));
  return s.finish();
}

trace::Trace generator_send() {
  Story s(
      "def gen():\n"          // 1
      "    print('A')\n"      // 2
      "    x = yield 1\n"     // 3
      "    print('B', x)\n"   // 4
      "    y = yield 2\n"     // 5
      "\n"                    // 6
      "g = gen()\n"           // 7
      "print(next(g))\n"      // 8
      "print(g.send(10))\n"   // 9
      "for value in g:\n"     // 10
      "    print(value)\n");  // 11
  const ActorId g = s.actor(ActorKind::k_generator, "gen()", "gen");
  const ActorId caller = s.program();
  s.event(EventKind::k_generator_created, caller, g, "", s.at(7, "gen()"));
  s.event(EventKind::k_generator_resumed, caller, g, "next", s.at(8, "next(g)"));
  s.output(g, "A", s.at(2, "print('A')")).output(g, "\n", s.at(2, "print('A')"));
  s.event(EventKind::k_generator_yielded, caller, g, "1", s.at(3, "yield 1"));
  s.output(caller, "1\n", s.at(8));
  s.event(EventKind::k_generator_sent, caller, g, "10", s.at(9, "g.send(10)"));
  s.output(g, "B", s.at(4)).output(g, " ", s.at(4)).output(g, "10", s.at(4)).output(g, "\n", s.at(4));
  s.event(EventKind::k_generator_yielded, caller, g, "2", s.at(5, "yield 2"));
  s.output(caller, "2\n", s.at(9));
  s.event(EventKind::k_generator_resumed, caller, g, "for", s.at(10));
  s.event(EventKind::k_generator_returned, caller, g, "None", s.at(5));
  return s.finish();
}

trace::Trace cancel_and_raise() {
  Story s(
      "import asyncio\n"                                       // 1
      "async def worker(n):\n"                                 // 2
      "    await asyncio.sleep(n)\n"                           // 3
      "    raise ValueError('no')\n"                           // 4
      "async def main():\n"                                    // 5
      "    a = asyncio.create_task(worker(1))\n"               // 6
      "    b = asyncio.create_task(worker(5))\n"               // 7
      "    try:\n"                                             // 8
      "        await a\n"                                      // 9
      "    except ValueError as error:\n"                      // 10
      "        print('caught', error)\n"                       // 11
      "    b.cancel()\n"                                       // 12
      "    await asyncio.gather(b, return_exceptions=True)\n"  // 13
      "asyncio.run(main())\n");                                // 14
  const ActorId main = s.actor(ActorKind::k_task, "Task-1", "main");
  const ActorId a = s.actor(ActorKind::k_task, "Task-2", "worker");
  const ActorId b = s.actor(ActorKind::k_task, "Task-3", "worker");
  const ActorId future = s.actor(ActorKind::k_future, "gather");
  s.event(EventKind::k_task_created, s.program(), main, "Task-1", s.at(14));
  s.event(EventKind::k_iteration_started, s.loop());
  s.event(EventKind::k_task_started, main, trace::kNoActor, "", s.at(5));
  s.event(EventKind::k_task_created, main, a, "Task-2", s.at(6, "asyncio.create_task(worker(1))"));
  s.event(EventKind::k_task_created, main, b, "Task-3", s.at(7, "asyncio.create_task(worker(5))"));
  s.event(EventKind::k_task_suspended, main, a, "a", s.at(9, "await a"));
  for (const auto& [task, words] : {std::pair{a, "asyncio.sleep(1)"}, {b, "asyncio.sleep(5)"}}) {
    s.event(EventKind::k_task_started, task, trace::kNoActor, "", s.at(2));
    s.event(EventKind::k_task_suspended, task, trace::kNoActor, words, s.at(3));
  }
  s.jump(kSecond);
  s.event(EventKind::k_task_resumed, a, trace::kNoActor, "None", s.at(3));
  s.event(EventKind::k_task_raised, a, trace::kNoActor, "ValueError: no", s.at(4));
  s.event(EventKind::k_task_resumed, main, a, "", s.at(9));
  s.output(main, "caught no\n", s.at(11));
  s.event(EventKind::k_task_cancel_requested, main, b, "", s.at(12, "b.cancel()"));
  s.event(EventKind::k_task_suspended, main, future, "asyncio.gather(b, return_exceptions=True)", s.at(13));
  s.event(EventKind::k_task_resumed, b, trace::kNoActor, "", s.at(3));
  s.event(EventKind::k_task_cancelled, b, trace::kNoActor, "", s.at(3));
  s.event(EventKind::k_task_resumed, main, future, "[CancelledError()]", s.at(13));
  s.event(EventKind::k_task_returned, main, trace::kNoActor, "None", s.at(13));
  return s.finish();
}

trace::Trace blocking_sleep() {
  Story s(
      "import asyncio, time\n"                        // 1
      "async def rude():\n"                           // 2
      "    time.sleep(3)\n"                           // 3
      "    print('rude is done')\n"                   // 4
      "async def polite():\n"                         // 5
      "    await asyncio.sleep(1)\n"                  // 6
      "    print('polite is late')\n"                 // 7
      "async def main():\n"                           // 8
      "    await asyncio.gather(polite(), rude())\n"  // 9
      "print('before')\n"                             // 10
      "asyncio.run(main())\n"                         // 11
      "print('after')\n");                            // 12
  s.output(s.program(), "before\n", s.at(10));
  const ActorId main = s.actor(ActorKind::k_task, "Task-1", "main");
  const ActorId polite = s.actor(ActorKind::k_task, "Task-2", "polite");
  const ActorId rude = s.actor(ActorKind::k_task, "Task-3", "rude");
  const ActorId future = s.actor(ActorKind::k_future, "gather");
  s.event(EventKind::k_task_created, s.program(), main, "Task-1", s.at(11));
  s.event(EventKind::k_iteration_started, s.loop());
  s.event(EventKind::k_task_started, main, trace::kNoActor, "", s.at(8));
  for (const ActorId task : {polite, rude}) {
    s.event(EventKind::k_task_created, main, task, task == rude ? "Task-3" : "Task-2",
            s.at(9, "asyncio.gather(polite(), rude())"));
  }
  s.event(EventKind::k_task_suspended, main, future, "asyncio.gather(polite(), rude())", s.at(9));
  s.event(EventKind::k_iteration_started, s.loop());
  s.event(EventKind::k_task_started, polite, trace::kNoActor, "", s.at(5));
  s.event(EventKind::k_task_suspended, polite, trace::kNoActor, "asyncio.sleep(1)", s.at(6));
  s.event(EventKind::k_task_started, rude, trace::kNoActor, "", s.at(2));
  s.now = 3 * kSecond;
  s.event(EventKind::k_clock_advanced, rude, trace::kNoActor, "", s.at(3, "time.sleep(3)"), 3 * kSecond);
  s.output(rude, "rude is done\n", s.at(4));
  s.event(EventKind::k_task_returned, rude, trace::kNoActor, "None", s.at(4));
  s.event(EventKind::k_iteration_started, s.loop());
  s.event(EventKind::k_task_resumed, polite, trace::kNoActor, "None", s.at(6));
  s.output(polite, "polite is late\n", s.at(7));
  s.event(EventKind::k_task_returned, polite, trace::kNoActor, "None", s.at(7));
  s.event(EventKind::k_task_resumed, main, future, "[None, None]", s.at(9));
  s.event(EventKind::k_task_returned, main, trace::kNoActor, "None", s.at(9));
  s.output(s.program(), "after\n", s.at(12));
  return s.finish();
}

trace::Trace many_tasks(int count, int rounds) {
  Story s("asyncio.run(main())\nasync def worker(): ...\n");
  const ActorId main = s.actor(ActorKind::k_task, "Task-1", "main");
  s.event(EventKind::k_task_created, s.program(), main, "Task-1", s.at(1));
  s.event(EventKind::k_iteration_started, s.loop());
  s.event(EventKind::k_task_started, main);
  std::vector<ActorId> workers;
  for (int i = 0; i < count; ++i) {
    workers.push_back(s.actor(ActorKind::k_task, fmt::format("Task-{}", i + 2), "worker"));
    s.event(EventKind::k_task_created, main, workers.back(), fmt::format("Task-{}", i + 2), s.at(2));
  }
  s.event(EventKind::k_task_suspended, main, trace::kNoActor, "asyncio.gather(*tasks)", s.at(1));
  for (int round = 0; round < rounds; ++round) {
    if (round > 0) s.jump(s.now + kSecond / 4);
    for (int i = 0; i < count; ++i) {
      s.event(round == 0 ? EventKind::k_task_started : EventKind::k_task_resumed, workers[static_cast<std::size_t>(i)]);
      s.output(workers[static_cast<std::size_t>(i)], fmt::format("worker {} round {}\n", i, round), s.at(2));
      s.event(EventKind::k_task_suspended, workers[static_cast<std::size_t>(i)], trace::kNoActor, "asyncio.sleep(0.25)",
              s.at(2));
    }
  }
  s.jump(s.now + kSecond / 4);
  for (const ActorId worker : workers) {
    s.event(EventKind::k_task_resumed, worker);
    s.event(EventKind::k_task_returned, worker, trace::kNoActor, "None");
  }
  s.event(EventKind::k_task_resumed, main);
  s.event(EventKind::k_task_returned, main, trace::kNoActor, "None");
  return s.finish();
}

trace::Trace hostile(const std::string& string) {
  Story s("run()\n" + string + "\n");
  const ActorId main = s.actor(ActorKind::k_task, string, "");
  const ActorId other = s.actor(ActorKind::k_task, string, string);
  const ActorId g = s.actor(ActorKind::k_generator, string, string);
  s.event(EventKind::k_task_created, s.program(), main, string, s.at(2));
  s.event(EventKind::k_iteration_started, s.loop());
  s.event(EventKind::k_task_started, main, trace::kNoActor, string, s.at(2));
  s.event(EventKind::k_task_created, main, other, string, s.at(2));
  s.output(main, string + "\n", s.at(2));
  s.event(EventKind::k_generator_created, main, g, string, s.at(2));
  s.event(EventKind::k_generator_sent, main, g, string, s.at(2));
  s.event(EventKind::k_generator_yielded, main, g, string, s.at(2));
  s.event(EventKind::k_warning, main, trace::kNoActor, string, s.at(2));
  s.event(EventKind::k_task_suspended, main, trace::kNoActor, string, s.at(2));
  s.event(EventKind::k_task_started, other, trace::kNoActor, string, s.at(2));
  s.event(EventKind::k_task_cancel_requested, other, main, string, s.at(2));
  s.event(EventKind::k_task_raised, other, trace::kNoActor, string, s.at(2));
  s.event(EventKind::k_task_resumed, main, trace::kNoActor, string, s.at(2));
  s.event(EventKind::k_task_returned, main, trace::kNoActor, string, s.at(2));
  s.event(EventKind::k_exception_uncaught, s.program(), trace::kNoActor, string, s.at(2));
  return s.finish(trace::Ending::k_exception);
}

}  // namespace coroscope::render
