#include "core/loop/event_loop.h"

#include <gtest/gtest.h>

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "tests/unit/loop/script.h"

namespace coroscope::loop {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

class EventLoopTest : public testing::Test {
 protected:
  VirtualClock clock;
  EventLoop loop{clock};
  Script script{loop};
};

// ---- one iteration

TEST_F(EventLoopTest, RunsHandlesInTheOrderTheyWereQueued) {
  for (const char* name : {"a", "b", "c"}) script.soon(name);
  EXPECT_EQ(loop.run_once(), Outcome::k_continue);
  EXPECT_EQ(script.log(), "a b c");
}

TEST_F(EventLoopTest, WhatABatchQueuesRunsInTheNextIteration) {
  script.soon("a", [&] { script.soon("late"); });
  script.soon("b");
  loop.run_once();
  EXPECT_EQ(script.log(), "a b");
  loop.run_once();
  EXPECT_EQ(script.log(), "a b late");
}

TEST_F(EventLoopTest, ReadyHandlesRunBeforeTimersThatHaveJustBecomeDue) {
  script.later(0, "timer");
  script.soon("ready");
  loop.run_once();
  EXPECT_EQ(script.log(), "ready timer");
}

TEST_F(EventLoopTest, CallSoonFromACallbackBeatsATimerThatBecomesDueMeanwhile) {
  script.soon("a", [&] {
    script.later(0, "timer");
    script.soon("soon");
  });
  loop.run();
  EXPECT_EQ(script.log(), "a soon timer");
}

TEST_F(EventLoopTest, TimersWithoutDelayGoThroughTheQueueInOrderOfDeadline) {
  loop.advance(2 * kSecond);
  script.at(kSecond, "overdue");
  script.later(0, "zero");
  script.later(-5, "negative");
  script.soon("ready");
  loop.run_once();
  EXPECT_EQ(script.log(), "ready negative overdue zero");
}

TEST_F(EventLoopTest, StopFinishesTheBatchAndKeepsWhatItQueued) {
  script.soon("a", [&] {
    loop.stop();
    script.soon("next");
  });
  script.soon("b");
  EXPECT_EQ(loop.run(), Outcome::k_stopped);
  EXPECT_EQ(script.log(), "a b");
  loop.stop();
  EXPECT_EQ(loop.run(), Outcome::k_stopped);
  EXPECT_EQ(script.log(), "a b next");
}

TEST_F(EventLoopTest, AStoppingLoopDoesNotMoveTheClock) {
  script.later(1, "timer");
  loop.stop();
  EXPECT_EQ(loop.run(), Outcome::k_stopped);
  EXPECT_EQ(script.log(), "");
  EXPECT_EQ(loop.now_ns(), 0);
}

TEST_F(EventLoopTest, InterruptLeavesTheRestOfTheBatchQueued) {
  script.soon("a", [&] { loop.interrupt(); });
  script.soon("b");
  EXPECT_EQ(loop.run(), Outcome::k_interrupted);
  EXPECT_EQ(script.log(), "a");
  EXPECT_EQ(loop.ready_count(), 1u);
  loop.run_once();
  EXPECT_EQ(script.log(), "a b");
}

TEST_F(EventLoopTest, AnExceptionLeavesTheRestOfTheBatchQueued) {
  script.soon("a", [] { throw 1; });
  script.soon("b");
  EXPECT_THROW(loop.run_once(), int);
  loop.run_once();
  EXPECT_EQ(script.log(), "a b");
}

TEST_F(EventLoopTest, KeepsTheOrderOfAMillionHandles) {
  struct Count {
    std::intptr_t next = 0;
    bool in_order = true;
  };
  static Count count;
  constexpr std::intptr_t kHandles = 1'000'000;
  for (std::intptr_t i = 0; i < kHandles; ++i) {
    loop.call_soon([](void* ptr, bool) { count.in_order &= reinterpret_cast<std::intptr_t>(ptr) == count.next++; },
                   reinterpret_cast<void*>(i));
  }
  loop.run_once();
  EXPECT_EQ(count.next, kHandles);
  EXPECT_TRUE(count.in_order);
}

// ---- the clock

TEST_F(EventLoopTest, JumpsToTheEarliestDeadlineOnlyWhenNothingIsReady) {
  script.later(1.5, "timer");
  script.soon("ready");
  loop.run_once();
  EXPECT_EQ(loop.time(), 0.0);
  loop.run_once();
  EXPECT_EQ(loop.time(), 1.5);
  EXPECT_EQ(script.log(), "ready timer");
}

TEST_F(EventLoopTest, ACancelledTimerNeverMovesTheClock) {
  const TimerId early = script.later(1, "early");
  script.later(2, "late");
  EXPECT_TRUE(loop.cancel(early));
  EXPECT_FALSE(loop.cancel(early));
  loop.run_once();
  EXPECT_EQ(loop.time(), 2.0);
  EXPECT_EQ(script.log(), "(early) late");
}

TEST_F(EventLoopTest, AFiredTimerCannotBeCancelled) {
  TimerId second;
  script.later(1, "first", [&] { EXPECT_FALSE(loop.cancel(second)); });
  second = script.later(1, "second");
  EXPECT_TRUE(loop.pending(second));
  loop.run_once();
  EXPECT_FALSE(loop.pending(second));
  EXPECT_EQ(script.log(), "first second");
}

TEST_F(EventLoopTest, SleepingMovesTheClockAndLetsNobodyRun) {
  script.later(3, "c");
  script.later(1, "a");
  script.later(2, "b");
  script.soon("main", [&] {
    loop.advance(5 * kSecond);
    script.later(0, "zero");
    script.soon("soon");
  });
  loop.run_once();
  EXPECT_EQ(script.log(), "main");
  loop.run_once();
  EXPECT_EQ(script.log(), "main soon a b c zero");
  EXPECT_EQ(loop.time(), 5.0);
}

TEST_F(EventLoopTest, ReportsThatNothingCanEverHappen) {
  EXPECT_EQ(loop.run_once(), Outcome::k_deadlock);
  EXPECT_EQ(loop.iteration_count(), 0u);
  script.later(1, "timer");
  EXPECT_EQ(loop.run(), Outcome::k_deadlock);
  EXPECT_EQ(script.log(), "timer");
}

// ---- lateness: of two timers due at one time the one behind fewer waits fires first

TEST_F(EventLoopTest, FewerWaitsFireFirst) {
  // 0.095 + 0.005 against ten times 0.01, as floats 0.1 and 0.09999999999999999.
  int waits = 10;
  std::function<void()> step = [&] { --waits == 0 ? script.write("ten") : (void)script.later(0.01, ".", step); };
  script.later(0.01, ".", step);
  script.later(0.095, "one", [&] { script.later(0.005, "two"); });
  loop.run();
  EXPECT_EQ(script.log(), ". . . . . . . . . one two . ten");
}

TEST_F(EventLoopTest, ATickerIsTooLateForAWaitThatEndsWithIt) {
  std::function<void()> tick = [&] { script.later(0.1, "tick", tick); };
  script.soon("start", [&] {
    script.later(0.1, "tick", tick);
    script.later(0.4, "main", [&] { loop.stop(); });
  });
  loop.run();
  EXPECT_EQ(script.log(), "start tick tick tick main");
}

TEST_F(EventLoopTest, OneWaitLaterStillSharesTheIteration) {
  script.later(0.2, "main", [&] { loop.stop(); });
  script.later(0.1, "tick", [&] { script.later(0.1, "tick"); });
  loop.run();
  EXPECT_EQ(script.log(), "tick main tick");
}

TEST_F(EventLoopTest, EqualLatenessIsOrderOfRegistration) {
  for (const char* name : {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"}) script.later(1, name);
  loop.run_once();
  EXPECT_EQ(script.log(), "0 1 2 3 4 5 6 7 8 9 10 11");
}

// ---- programs that would never end

TEST_F(EventLoopTest, APollingProgramReachesItsTimer) {
  bool done = false;
  std::uint32_t polls = 0;
  std::function<void()> poll = [&] {
    ++polls;
    if (!done) script.soon("", poll);
  };
  script.later(1, "timer", [&] { done = true; });
  script.soon("", poll);
  EXPECT_EQ(loop.run(), Outcome::k_deadlock);
  EXPECT_EQ(loop.time(), 1.0);
  EXPECT_EQ(polls, EventLoop::kPollPatience + 2);  // the timer's handle is behind the poll of its iteration
}

TEST_F(EventLoopTest, PollingWithoutATimerIsNoReasonToHurry) {
  std::uint32_t left = EventLoop::kPollPatience + 5;
  std::function<void()> poll = [&] {
    if (--left != 0) return script.soon("", poll);
    script.later(1, "timer");
    script.soon("", [&] { script.soon("", [&] { EXPECT_EQ(loop.now_ns(), 0); }); });
  };
  script.soon("", poll);
  loop.run();
  EXPECT_EQ(loop.time(), 1.0);
}

TEST_F(EventLoopTest, ABusyWaitOnTheClockEnds) {
  int reads = 0;
  while (clock.read_ns() < kSecond / 2) ++reads;
  EXPECT_EQ(reads, 20'000 + 499);
}

// ---- observers

class Notes final : public LoopObserver {
 public:
  explicit Notes(Script& script) : script_(script) {}
  void iteration_started(std::uint64_t index) override { script_.write("#" + std::to_string(index)); }
  void clock_jumped(std::int64_t from_ns, std::int64_t to_ns, const Timer&) override {
    script_.write(std::to_string(from_ns) + ">" + std::to_string(to_ns));
  }
  void timer_fired(const Timer& timer) override { script_.write("fired:" + std::to_string(timer.deadline.ns)); }

 private:
  Script& script_;
};

TEST_F(EventLoopTest, TellsAnObserverWhatItDoesByItself) {
  Notes notes(script);
  loop.set_observer(&notes);
  script.at(7, "a");
  script.at(7, "b", [&] { loop.advance(2); });
  script.at(8, "c");
  script.soon("start");
  loop.run();
  EXPECT_EQ(script.log(), "#0 start #1 0>7 fired:7 fired:7 a b #2 fired:8 c");
}

TEST_F(EventLoopTest, AnObserverMayEndTheRunBeforeTheBatch) {
  class Limit final : public LoopObserver {
   public:
    explicit Limit(EventLoop& loop) : loop_(loop) {}
    void iteration_started(std::uint64_t) override {}
    void clock_jumped(std::int64_t, std::int64_t to_ns, const Timer&) override {
      if (to_ns > kSecond) loop_.interrupt();
    }
    void timer_fired(const Timer&) override {}

   private:
    EventLoop& loop_;
  } limit(loop);
  loop.set_observer(&limit);
  script.later(1, "a");
  script.later(2, "b");
  EXPECT_EQ(loop.run(), Outcome::k_interrupted);
  EXPECT_EQ(script.log(), "a");
}

// ---- more than one loop, and the end

TEST_F(EventLoopTest, TwoLoopsHaveTwoClocks) {
  EventLoop other;
  Script other_script(other);
  script.later(1, "here");
  other_script.later(2, "there");
  loop.run();
  EXPECT_EQ(loop.time(), 1.0);
  EXPECT_EQ(other.time(), 0.0);
  other.run();
  EXPECT_EQ(other.time(), 2.0);
}

TEST_F(EventLoopTest, TheDestructorLetsGoOfEverythingThatWaits) {
  auto dying = std::make_unique<EventLoop>();
  struct Chain {
    EventLoop* loop;
    int left;
    static void call(void* ptr, bool run) {
      EXPECT_FALSE(run);
      auto* chain = static_cast<Chain*>(ptr);
      if (--chain->left > 0) chain->loop->call_soon(&call, chain);  // letting go of one may queue another
    }
  };
  Chain ready{dying.get(), 3};
  Chain timed{dying.get(), 2};
  dying->call_soon(&Chain::call, &ready);
  dying->call_later(1, &Chain::call, &timed);
  dying.reset();
  EXPECT_EQ(ready.left, 0);
  EXPECT_EQ(timed.left, 0);
}

// ---- real time

/// Many timers, some set by others, some cancelled.
std::string busy_program(double speed) {
  EventLoop loop;
  Script script(loop);
  if (speed > 0) loop.set_realtime(speed);
  for (int i = 0; i < 40; ++i) {
    const std::string name = std::to_string(i);
    script.later((i * 7 % 13) * 0.1, name, [&loop, &script, name, i] {
      if (i % 3 == 0) script.later(0.1, name + "'");
      if (i % 5 == 0) loop.advance(30'000'000);
      if (i % 7 == 0) loop.cancel(script.later(0.05, name + "x"));
    });
  }
  loop.run();
  return script.log() + " at " + std::to_string(loop.now_ns());
}

TEST_F(EventLoopTest, TiesCanBeTurnedRoundButForTimersThatAreSetAtOneMoment) {
  clock.turn_ties_round();
  script.later(2, "early");
  script.later(2, "early too");
  script.later(1, "", [&] { script.later(1, "late"); });
  loop.run();
  EXPECT_EQ(script.log(), "late early early too");
}

TEST(RealTime, HasTheSameOrderAndTheSameClock) {
  EXPECT_EQ(busy_program(1000), busy_program(0));
}

TEST(RealTime, TakesAsLongAsItSays) {
  EventLoop loop;
  Script script(loop);
  loop.set_realtime(10);
  script.later(0.2, "timer", [&] { loop.advance(100'000'000); });
  const auto start = std::chrono::steady_clock::now();
  loop.run();
  EXPECT_GE(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(30));
  EXPECT_EQ(loop.now_ns(), 300'000'000);
}

}  // namespace
}  // namespace coroscope::loop
