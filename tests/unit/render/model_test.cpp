// From a trace to the rows, states and bands of a sequence diagram.
#include "render/sequence/model.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/render/story.h"

namespace coroscope::render {
namespace {

using sequence::build_model;
using sequence::Model;
using sequence::RowKind;
using trace::ActorKind;
using trace::EventKind;

std::vector<std::pair<const char*, trace::Trace>> all_stories() {
  std::vector<std::pair<const char*, trace::Trace>> stories;
  stories.emplace_back("two_sleeps", two_sleeps());
  stories.emplace_back("generator_send", generator_send());
  stories.emplace_back("cancel_and_raise", cancel_and_raise());
  stories.emplace_back("blocking_sleep", blocking_sleep());
  stories.emplace_back("many_tasks", many_tasks(8, 3));
  stories.emplace_back("hostile", hostile("x"));
  return stories;
}

TEST(Model, TellsTwoSleeps) {
  EXPECT_EQ(to_text(build_model(two_sleeps())), R"model(lane loop event loop
lane task main
lane task task1
lane task task2
band 0 s rows 0-10
band 1 s rows 11-13
band 2 s rows 14-18
row 0 L16 create event loop -> main "asyncio.run" then event loop
row 1 L13 start event loop -> main "start" then main
row 2 L14 create main -> task1 "create (gather)" then main
row 3 L14 create main -> task2 "create (gather)" then main
row 4 L14 suspend main -> event loop "await gather(task1(), task2())" then event loop
row 5 L3 start event loop -> task1 "start" then task1
row 6 L4 print task1 -> - "1-start" then task1
row 7 L5 suspend task1 -> event loop "await sleep(2)" then event loop
row 8 L8 start event loop -> task2 "start" then task2
row 9 L9 print task2 -> - "2-start" then task2
row 10 L10 suspend task2 -> event loop "await sleep(1)" then event loop
row 11 L10 resume event loop -> task2 "resume" then task2
row 12 L11 print task2 -> - "2-end" then task2
row 13 L11 return task2 -> event loop "return" then event loop
row 14 L5 resume event loop -> task1 "resume" then task1
row 15 L6 print task1 -> - "1-end" then task1
row 16 L6 return task1 -> event loop "return" then event loop
row 17 L14 resume event loop -> main "resume ← [None, None]" then main
row 18 L14 return main -> event loop "return" then event loop
span event loop running 0-1
span main ready 0-1
span event loop calling 1-4
span main running 1-4
span task1 ready 2-5
span task2 ready 3-8
span event loop running 4-5
span main suspended 4-17
span event loop calling 5-7
span task1 running 5-7
span event loop running 7-8
span task1 suspended 7-14
span event loop calling 8-10
span task2 running 8-10
span event loop running 10-11
span task2 suspended 10-11
span event loop calling 11-13
span task2 running 11-13
span event loop running 13-14
span event loop calling 14-16
span task1 running 14-16
span event loop running 16-17
span event loop calling 17-18
span main running 17-18
span event loop running 18-18
end task2 done 13
end task1 done 16
end main done 18
)model");
}

TEST(Model, TellsAGenerator) {
  EXPECT_EQ(to_text(build_model(generator_send())), R"model(lane program main program
lane generator gen()
band 0 s rows 0-10
row 0 L7 create main program -> gen() "gen()" then main program
row 1 L8 next main program -> gen() "next(g)" then gen()
row 2 L2 print gen() -> - "A" then gen()
row 3 L3 yield gen() -> main program "yield 1" then main program
row 4 L8 print main program -> - "1" then main program
row 5 L9 send main program -> gen() "g.send(10)" then gen()
row 6 L4 print gen() -> - "B 10" then gen()
row 7 L5 yield gen() -> main program "yield 2" then main program
row 8 L9 print main program -> - "2" then main program
row 9 L10 next main program -> gen() "for: next" then gen()
row 10 L5 return gen() -> main program "return" then -
span main program running 0-1
span gen() ready 0-1
span main program calling 1-3
span gen() running 1-3
span main program running 3-5
span gen() suspended 3-5
span main program calling 5-7
span gen() running 5-7
span main program running 7-9
span gen() suspended 7-9
span main program calling 9-10
span gen() running 9-10
span main program running 10-10
end gen() done 10
end main program done 10
)model");
}

TEST(Model, TellsCancelAndRaise) {
  EXPECT_EQ(to_text(build_model(cancel_and_raise())), R"model(lane loop event loop
lane task main
lane task worker (Task-2)
lane task worker (Task-3)
band 0 s rows 0-8
band 1 s rows 9-18
row 0 L14 create event loop -> main "asyncio.run" then event loop
row 1 L5 start event loop -> main "start" then main
row 2 L6 create main -> worker (Task-2) "create_task" then main
row 3 L7 create main -> worker (Task-3) "create_task" then main
row 4 L9 suspend main -> event loop "await a" then event loop
row 5 L2 start event loop -> worker (Task-2) "start" then worker (Task-2)
row 6 L3 suspend worker (Task-2) -> event loop "await sleep(1)" then event loop
row 7 L2 start event loop -> worker (Task-3) "start" then worker (Task-3)
row 8 L3 suspend worker (Task-3) -> event loop "await sleep(5)" then event loop
row 9 L3 resume event loop -> worker (Task-2) "resume" then worker (Task-2)
row 10 L4 raise worker (Task-2) -> event loop "ValueError: no" then event loop
row 11 L9 resume event loop -> main "resume ← ValueError: no" then main
row 12 L11 print main -> - "caught no" then main
row 13 L12 cancel main -> worker (Task-3) "cancel worker (Task-3)" then main
row 14 L13 suspend main -> event loop "await gather(b, return_exceptions=True)" then event loop
row 15 L3 resume event loop -> worker (Task-3) "resume ← CancelledError" then worker (Task-3)
row 16 L3 cancelled worker (Task-3) -> event loop "CancelledError" then event loop
row 17 L13 resume event loop -> main "resume ← [CancelledError()]" then main
row 18 L13 return main -> event loop "return" then event loop
span event loop running 0-1
span main ready 0-1
span event loop calling 1-4
span main running 1-4
span worker (Task-2) ready 2-5
span worker (Task-3) ready 3-7
span event loop running 4-5
span main suspended 4-11
span event loop calling 5-6
span worker (Task-2) running 5-6
span event loop running 6-7
span worker (Task-2) suspended 6-9
span event loop calling 7-8
span worker (Task-3) running 7-8
span event loop running 8-9
span worker (Task-3) suspended 8-15
span event loop calling 9-10
span worker (Task-2) running 9-10
span event loop running 10-11
span event loop calling 11-14
span main running 11-14
span event loop running 14-15
span main suspended 14-17
span event loop calling 15-16
span worker (Task-3) running 15-16
span event loop running 16-17
span event loop calling 17-18
span main running 17-18
span event loop running 18-18
end worker (Task-2) raised 10
end worker (Task-3) cancelled 16
end main done 18
)model");
}

TEST(Model, TellsABlockingSleep) {
  EXPECT_EQ(to_text(build_model(blocking_sleep())), R"model(lane loop event loop
lane program main program
lane task main
lane task polite
lane task rude
band 0 s rows 0-9
band 3 s rows 10-18 blocked by rude
row 0 L10 print main program -> - "before" then main program
row 1 L11 create main program -> main "asyncio.run" then event loop
row 2 L8 start event loop -> main "start" then main
row 3 L9 create main -> polite "create (gather)" then main
row 4 L9 create main -> rude "create (gather)" then main
row 5 L9 suspend main -> event loop "await gather(polite(), rude())" then event loop
row 6 L5 start event loop -> polite "start" then polite
row 7 L6 suspend polite -> event loop "await sleep(1)" then event loop
row 8 L2 start event loop -> rude "start" then rude
row 9 L3 block rude -> rude "time.sleep(3)" then rude
row 10 L4 print rude -> - "rude is done" then rude
row 11 L4 return rude -> event loop "return" then event loop
row 12 L6 resume event loop -> polite "resume" then polite
row 13 L7 print polite -> - "polite is late" then polite
row 14 L7 return polite -> event loop "return" then event loop
row 15 L9 resume event loop -> main "resume ← [None, None]" then main
row 16 L9 return main -> event loop "return" then event loop
row 17 L11 return event loop -> main program "asyncio.run ends" then main program
row 18 L12 print main program -> - "after" then -
span main program running 0-1
span event loop running 1-2
span main program calling 1-17
span main ready 1-2
span event loop calling 2-5
span main running 2-5
span polite ready 3-6
span rude ready 4-8
span event loop running 5-6
span main suspended 5-15
span event loop calling 6-7
span polite running 6-7
span event loop running 7-8
span polite suspended 7-12
span event loop calling 8-11
span rude running 8-11
span event loop running 11-12
span event loop calling 12-14
span polite running 12-14
span event loop running 14-15
span event loop calling 15-16
span main running 15-16
span event loop running 16-17
span main program running 17-18
end rude done 11
end polite done 14
end main done 16
end main program done 18
)model");
}

// Python does one thing at a time: between two rows exactly one lane runs, and it is the one that the row names.
TEST(Model, OneLaneRunsBetweenTwoRows) {
  for (const auto& [name, trace] : all_stories()) {
    const Model model = build_model(trace);
    for (std::uint32_t r = 0; r + 1 < model.rows.size(); ++r) {
      std::vector<int> running;
      for (const sequence::Span& span : model.spans) {
        if (span.state == sequence::State::k_running && span.first <= r && span.last > r) running.push_back(span.lane);
      }
      EXPECT_EQ(running, std::vector<int>{model.rows[r].running_after}) << name << " after row " << r << "\n"
                                                                        << to_text(model);
    }
  }
}

TEST(Model, StatesOfALaneDoNotOverlap) {
  for (const auto& [name, trace] : all_stories()) {
    const Model model = build_model(trace);
    for (const sequence::Span& a : model.spans) {
      for (const sequence::Span& b : model.spans) {
        if (&a == &b || a.lane != b.lane) continue;
        EXPECT_TRUE(a.last <= b.first || b.last <= a.first) << name << "\n" << to_text(model);
      }
    }
  }
}

TEST(Model, JoinsTheWritesOfOnePrint) {
  Story s("print('a', end='')\nprint('b')\n");
  s.output(s.program(), "a")
      .output(s.program(), "b")
      .output(s.program(), "\n")
      .output(s.program(), "\n")
      .output(s.program(), "c");
  const Model model = build_model(s.finish());
  ASSERT_EQ(model.rows.size(), 3u);
  EXPECT_EQ(model.rows[0].label, "ab");
  EXPECT_EQ(model.rows[1].label, "");
  EXPECT_EQ(model.rows[2].label, "c");
}

TEST(Model, GivesHiddenActorsNoLane) {
  Story s("x\n");
  const auto main = s.actor(ActorKind::k_task, "Task-1", "main");
  const auto helper = s.actor(ActorKind::k_task, "Task-2", "helper", true);
  s.event(EventKind::k_task_created, s.program(), main).event(EventKind::k_iteration_started, s.loop());
  s.event(EventKind::k_task_started, main).event(EventKind::k_task_created, main, helper);
  s.event(EventKind::k_task_suspended, main).event(EventKind::k_task_started, helper);
  s.event(EventKind::k_task_returned, helper, trace::kNoActor, "None");
  const Model model = build_model(s.finish());
  EXPECT_EQ(model.lanes.size(), 2u) << to_text(model);
  EXPECT_EQ(model.rows.size(), 3u) << to_text(model);
}

TEST(Model, RunsAnAsyncGeneratorInsideItsTask) {
  Story s("async for x in g(): ...\n");
  const auto main = s.actor(ActorKind::k_task, "Task-1", "main");
  const auto g = s.actor(ActorKind::k_async_generator, "g()", "g");
  s.event(EventKind::k_task_created, s.program(), main).event(EventKind::k_iteration_started, s.loop());
  s.event(EventKind::k_task_started, main).event(EventKind::k_generator_created, main, g);
  s.event(EventKind::k_generator_resumed, main, g, "async for");
  s.event(EventKind::k_task_suspended, main, trace::kNoActor, "asyncio.sleep(1)");
  s.jump(kSecond);
  s.event(EventKind::k_task_resumed, main, trace::kNoActor, "None");
  s.event(EventKind::k_generator_yielded, main, g, "1");
  s.event(EventKind::k_task_returned, main, trace::kNoActor, "None");
  const Model model = build_model(s.finish());
  // The task and the generator that it has called wait together, and come back together.
  EXPECT_EQ(model.rows[4].kind, RowKind::k_suspend);
  EXPECT_EQ(model.rows[4].from, 2);
  EXPECT_EQ(model.rows[5].to, 2);
  EXPECT_EQ(model.rows[5].running_after, 2);
  EXPECT_EQ(model.rows[6].running_after, 1) << to_text(model);
}

TEST(Model, DrawsTheOneWhoIsWokenByHand) {
  Story s("fut.set_result(42)\n");
  const auto a = s.actor(ActorKind::k_task, "Task-1", "waits");
  const auto b = s.actor(ActorKind::k_task, "Task-2", "sets");
  const auto future = s.actor(ActorKind::k_future, "future");
  s.event(EventKind::k_iteration_started, s.loop());
  s.event(EventKind::k_task_started, a).event(EventKind::k_task_suspended, a, future, "fut");
  s.event(EventKind::k_task_started, b).event(EventKind::k_future_resolved, b, future, "42", s.at(1));
  const Model model = build_model(s.finish());
  EXPECT_EQ(model.rows.back().kind, RowKind::k_set);
  EXPECT_EQ(model.rows.back().label, "fut.set_result(42)");
  EXPECT_EQ(model.rows.back().from, 2);
  EXPECT_EQ(model.rows.back().to, 1);
}

TEST(Model, EndsAGeneratorThatWasAskedByHandWithStopIteration) {
  Story s("next(g)\n");
  const auto g = s.actor(ActorKind::k_generator, "gen()", "gen");
  s.event(EventKind::k_generator_created, s.program(), g)
      .event(EventKind::k_generator_resumed, s.program(), g, "next", s.at(1));
  s.event(EventKind::k_generator_returned, s.program(), g, "7");
  EXPECT_EQ(build_model(s.finish()).rows.back().label, "return 7 → StopIteration");
}

TEST(Model, CutsALongTraceAndSaysSo) {
  const Model model = build_model(many_tasks(3, 500), {.folding = sequence::Folding::k_never});
  EXPECT_EQ(model.rows.size(), 400u);
  const auto note = std::find_if(model.rows.begin(), model.rows.end(),
                                 [](const auto& row) { return row.kind == RowKind::k_left_out; });
  ASSERT_NE(note, model.rows.end());
  EXPECT_EQ(model.events_left_out + 399, 1u + 1 + 3 + 1 + 3 * 500 * 3 + 3 * 2 + 2);
  EXPECT_EQ(note->label, "… 4115 events not shown");
  for (const sequence::Span& span : model.spans) {
    EXPECT_LE(span.first, span.last);
    EXPECT_LT(span.last, model.rows.size());
  }
  for (const sequence::End& end : model.ends) EXPECT_LT(end.row, model.rows.size());
}

TEST(Model, ForgetsTheMiddleOfAVeryLongTraceWithoutChangingTheResult) {
  // 300,000 rows pass through the builder, which keeps 200,000 of them.
  const Model model = build_model(many_tasks(2, 50'000), {.rows = 100, .folding = sequence::Folding::k_never});
  EXPECT_EQ(model.rows.size(), 100u);
  EXPECT_EQ(model.rows.back().kind, RowKind::k_return);
  EXPECT_EQ(model.bands.back().time, 50'000 * kSecond / 4);
  EXPECT_EQ(model.ends.size(), 3u);
}

TEST(Model, IsEmptyForAnEmptyTrace) {
  const Model model =
      build_model(trace::Trace({std::make_shared<text::Source>("x.py", ""), {}, {}, {""}, {{}}, trace::Ending::k_ok}));
  EXPECT_TRUE(model.rows.empty());
}

TEST(Seconds, AreShort) {
  EXPECT_EQ(sequence::seconds(0), "0 s");
  EXPECT_EQ(sequence::seconds(250'000'000), "0.25 s");
  EXPECT_EQ(sequence::seconds(90 * kSecond), "90 s");
}

}  // namespace
}  // namespace coroscope::render
