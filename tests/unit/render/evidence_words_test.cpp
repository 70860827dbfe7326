// What is said against a belief, for programs that show it: the event that its holder would not expect, then where the
// outputs part.
#include "render/words/evidence_words.h"

#include <gtest/gtest.h>

#include "core/predict/belief.h"
#include "core/run/run.h"
#include "core/trace/recorder.h"

namespace coroscope::render::words {
namespace {

using run::Misconception;
using scenario::Language;

std::string evidence(const std::string& program, Misconception model, Language language = Language::k_en,
                     Reveal reveal = Reveal::k_lines) {
  const auto source = std::make_shared<const text::Source>("x.py", program);
  const run::Result truth = run::run(source, {.trace_groups = trace::kDefaultGroups});
  const run::Result wrong = run::run(source, {.limits = predict::belief_limits(), .model = run::Model(model)});
  return evidence_words(*truth.trace, predict::facts_of(truth), {model, predict::facts_of(wrong)}, reveal, language);
}

constexpr const char* kCounter = R"(def count():
    yield "one"
    yield "two"
    return "done"
def both():
    print("got", (yield from count()))
g = count()
print(next(g), next(g))
print(list(g), list(both()))
)";

TEST(Evidence, AGeneratorGoesOnWhereItHadStopped) {
  EXPECT_EQ(evidence(kCounter, Misconception::k_yield_restarts),
            "The generator `count` has stopped at its `yield` on line 2; when it is asked for more on line 8, it goes on from "
            "there. By that belief, output line 1 would be `one one`; python prints `one two` there");
  EXPECT_EQ(evidence(kCounter, Misconception::k_yield_restarts, Language::k_zh),
            "生成器 `count` 停在它的 `yield` 处（第 2 行）；再次向它要值时（第 8 行），它就从那里接着往下执行。照这种想法，输出的第 1 行应该是 "
            "`one one`，而 Python 在这里输出的是 `one two`");
}

TEST(Evidence, WhatIsReturnedIsNoItemButTheValueOfYieldFrom) {
  EXPECT_EQ(evidence(kCounter, Misconception::k_yield_from_last),
            "The generator `count` returns `'done'` on line 4, and just that is the value of the `yield from`; `'two'`, which it "
            "yielded last on line 3, is only handed on. By that belief, output line 2 would be `got two`; python prints `got done` there");
  EXPECT_EQ(evidence("def tea():\n    yield 1\n    return 2\nprint(list(tea()))\n", Misconception::k_return_is_yielded),
            "The generator `tea` ends on line 3 and returns `2`: that value is not one of its items. By that belief, output line 1 would be `[1, 2]`; "
            "python prints `[1]` there");
}

TEST(Evidence, AGeneratorThatHasEndedGivesNothing) {
  EXPECT_EQ(evidence("def tea():\n    yield 1\ng = tea()\nprint(list(g))\nprint(list(g))\n", Misconception::k_gen_reusable),
            "The generator `tea` has come to its end on line 2: after that there is nothing more to get from it. By that belief, "
            "output line 2 would be `[1]`; python prints `[]` there");
}

TEST(Evidence, AValueIsSentToTheYieldThatWaits) {
  EXPECT_EQ(evidence("def echo():\n    print((yield))\n    print((yield))\ng = echo()\nnext(g)\ng.send(\"tea\")\n",
                     Misconception::k_send_lag),
            "The generator `echo` has stopped at its `yield` on line 2, and `'tea'`, which is sent to it on line 6, becomes the "
            "value of just that `yield`. By that belief, output line 1 would be `None`; python prints `tea` there");
}

constexpr const char* kTwoClerks = R"(import asyncio
async def clerk(name):
    for letter in (1, 2):
        print(name, letter)
        await asyncio.sleep(0)
async def main():
    await asyncio.gather(clerk("Ann"), clerk("Ben"))
asyncio.run(main())
)";

TEST(Evidence, SleepOfZeroLetsTheNextOneRun) {
  EXPECT_EQ(evidence(kTwoClerks, Misconception::k_sleep0_no_op),
            "At `await asyncio.sleep(0)` on line 5, Task-2 (clerk) goes to the end of the ready queue, and Task-3 (clerk) has "
            "its turn. By that belief, output line 2 would be `Ann 2`; python prints `Ben 1` there");
}

TEST(Evidence, SaysNothingOfTheRunWhereLinesAreHidden) {
  EXPECT_EQ(evidence(kTwoClerks, Misconception::k_sleep0_no_op, Language::k_en, Reveal::k_places),
            "by that belief, output line 2 would be `Ann 2`; that is not what python prints there");
}

constexpr const char* kShop = R"(import asyncio
async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    if name == "bad":
        raise ValueError(name)
    print("fetched", name)
    return name
async def main():
    print(await asyncio.gather(fetch("late", 2), fetch("soon", 1)))
    try:
        await asyncio.gather(fetch("bad", 1), fetch("good", 2))
    except ValueError:
        print("failed")
    await asyncio.sleep(2)
    try:
        await asyncio.wait_for(fetch("slow", 5), 1)
    except TimeoutError:
        print("too slow")
    await asyncio.sleep(9)
    left = asyncio.create_task(fetch("left", 9))
    await asyncio.sleep(1)
asyncio.run(main())
)";

TEST(Evidence, GatherKeepsTheOrderOfItsArguments) {
  EXPECT_EQ(evidence(kShop, Misconception::k_gather_by_completion),
            "Task-3 (fetch) ends first, at t=1 s, but `asyncio.gather` gives its results in the order of its arguments: `['late', "
            "'soon']`. By that belief, output line 3 would be `['soon', 'late']`; python prints `['late', 'soon']` there");
}

TEST(Evidence, GatherCancelsNobody) {
  EXPECT_EQ(evidence(kShop, Misconception::k_gather_cancels),
            "Task-4 (fetch) fails at t=3 s on line 5, but Task-5 (fetch) is not cancelled for that: it goes on and returns at t=4 "
            "s on line 7. By that belief, output line 5 would be `too slow`; python prints `fetched good` there");
}

TEST(Evidence, ATimeoutCancels) {
  EXPECT_EQ(evidence(kShop, Misconception::k_timeout_leaves_running),
            "At t=6 s the time of `asyncio.wait_for` on line 16 is up, and it cancels Task-6 (fetch), which waits at `await "
            "asyncio.sleep(seconds)` on line 3. By that belief, output line 7 would be `fetched slow`; python prints nothing more");
}

TEST(Evidence, AnErrorEndsOneTask) {
  EXPECT_EQ(evidence("import asyncio\nasync def fail():\n    raise ValueError(1)\nasync def main():\n"
                     "    task = asyncio.create_task(fail())\n    await asyncio.sleep(1)\n    print(\"on\")\nasyncio.run(main())\n",
                     Misconception::k_task_error_escapes),
            "The exception `ValueError(1)` on line 3 ends only Task-2 (fail): at t=1 s Task-1 (main) goes on. By that belief, output line "
            "1 would be the exception `ValueError: 1`; python prints `on` there");
}

TEST(Evidence, AwaitGoesOnWhenTheCoroutineHasEnded) {
  const std::string program = "import asyncio\nasync def ask():\n    return 5\nasync def main():\n    print(await ask())\nasyncio.run(main())\n";
  EXPECT_EQ(evidence(program, Misconception::k_await_spawns),
            "Task-1 (main) awaits the coroutine `ask` on line 5, and goes on only when that has returned `5`, at t=0 s on line 3. "
            "By that belief, output line 1 would be `None`; python prints `5` there");
}

TEST(Evidence, IsTheOrderOfLinesWhereThatSpeaksForItself) {
  const char* const program = "import asyncio\nasync def nap(name):\n    print(name)\n    await asyncio.sleep(1)\n    print(\"up\")\n"
                              "async def main():\n    await asyncio.gather(nap(\"a\"), nap(\"b\"))\nasyncio.run(main())\n";
  EXPECT_EQ(evidence(program, Misconception::k_sleep_blocks_all),
            "Task-2 (nap) waits at `await asyncio.sleep(1)` on line 4 until t=1 s. That stops nobody else: meanwhile, at t=0 s, "
            "Task-3 (nap) runs and `b` is printed. So `b` comes before `up` (output line 3).");
}

TEST(Evidence, SleepStopsNobodyElse) {
  EXPECT_EQ(evidence(kShop, Misconception::k_sleep_blocks_all),
            "Task-2 (fetch) waits at `await asyncio.sleep(seconds)` on line 3. That stops nobody else: at t=0 s Task-3 (fetch) has "
            "its turn. By that belief, output line 1 would be `fetched late`; python prints `fetched soon` there");
}

TEST(Evidence, OfASleepThatWasCutShortIsThatTheOtherRanMeanwhile) {
  const char* const program = "import asyncio\nasync def cook():\n    await asyncio.sleep(5)\n    print(\"soup\")\nasync def main():\n"
                              "    try:\n        await asyncio.wait_for(cook(), 2)\n    except TimeoutError:\n        print(\"late\")\n"
                              "asyncio.run(main())\n";
  EXPECT_EQ(evidence(program, Misconception::k_sleep_blocks_all),
            "Task-2 (cook) waits at `await asyncio.sleep(5)` on line 3. That stops nobody else: at t=2 s Task-1 (main) has its turn. "
            "By that belief, output line 1 would be `soup`; python prints `late` there");
}

constexpr const char* kCake = R"(import asyncio
async def bake():
    print("oven on")
async def main():
    cake = bake()
    print("read the recipe")
    task = asyncio.create_task(cake)
    print("set the table")
    await asyncio.sleep(1)
    print("done")
    await task
asyncio.run(main())
)";

TEST(Evidence, ACallOnlyMakesACoroutineAndCreateTaskOnlyQueuesIt) {
  EXPECT_EQ(evidence(kCake, Misconception::k_call_runs),
            "Calling `bake` on line 5 only makes a coroutine: no line of its body runs there. By that belief, output line 1 would "
            "be `oven on`; python prints `read the recipe` there");
  EXPECT_TRUE(evidence(kCake, Misconception::k_eager_task)
                  .starts_with("Making Task-2 (bake) on line 7 only puts it into the ready queue: it begins when Task-1 (main)"));
}

TEST(Evidence, ATaskBeginsThoughNobodyAwaitsIt) {
  EXPECT_EQ(evidence(kCake, Misconception::k_lazy_task),
            "Task-2 (bake) begins at t=0 s, though nobody awaits it then: Task-1 (main), which made it, waits at `await "
            "asyncio.sleep(1)` on line 9. By that belief, output line 3 would be `done`; python prints `oven on` there");
}

TEST(Evidence, AGeneratorThatHasNotBegunTakesNothing) {
  EXPECT_EQ(evidence("def echo():\n    print((yield))\n    yield\ng = echo()\ntry:\n    g.send(1)\nexcept TypeError:\n    print(\"no\")\n"
                     "next(g)\n", Misconception::k_send_unprimed),
            "The generator `echo`, made on line 4, comes to its first `yield` only when it is asked for a value on line 9: before "
            "that nothing in it can take what is sent. By that belief, output line 1 would be `1`; python prints `no` there");
}

TEST(Evidence, CloseRunsFinally) {
  EXPECT_EQ(evidence("def tea():\n    try:\n        yield\n    finally:\n        print(\"washed\")\ng = tea()\nnext(g)\ng.close()\n"
                     "print(\"end\")\n", Misconception::k_close_skips_finally),
            "`close()` on line 8 raises `GeneratorExit` in the generator `tea`, at the `yield` on line 3 where it has stopped, and "
            "returns only when the `finally` there has run. By that belief, output line 1 would be `end`; python prints `washed` "
            "there");
}

TEST(Evidence, WhatIsThereNeedNotBeWaitedFor) {
  const char* const program = "import asyncio\nasync def put(queue):\n    for i in range(2):\n        await queue.put(i)\n"
                              "        print(\"put\", i)\nasync def main():\n    queue = asyncio.Queue()\n"
                              "    task = asyncio.create_task(put(queue))\n    print(await queue.get())\n    await task\nasyncio.run(main())\n";
  EXPECT_EQ(evidence(program, Misconception::k_await_always_yields),
            "At `await queue.put(i)` on line 4 there is nothing to wait for, and so Task-2 (put) runs on. By that belief, output "
            "line 1 would be `0`; python prints `put 0` there");
}

TEST(Evidence, AnotherTaskCanChangeWhatWasRead) {
  const char* const program = "import asyncio\nn = 0\nasync def add():\n    global n\n    old = n\n    await asyncio.sleep(1)\n"
                              "    n = old + 1\nasync def main():\n    await asyncio.gather(add(), add())\n    print(n)\nasyncio.run(main())\n";
  EXPECT_TRUE(evidence(program, Misconception::k_no_lost_update)
                  .starts_with("Task-3 (add) waits at `await asyncio.sleep(1)` on line 6, and meanwhile Task-2 (add) runs: what Task-3 "
                               "(add) has read before that can be out of date"));
}

TEST(Evidence, IsNothingWhereBothAreTheSame) {
  EXPECT_EQ(evidence("print(1)\n", Misconception::k_send_lag), "");
}

}  // namespace
}  // namespace coroscope::render::words
