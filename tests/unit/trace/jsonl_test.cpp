#include "core/trace/jsonl.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <sstream>

#include "tests/unit/trace/sample_trace.h"

namespace coroscope::trace {
namespace {

const std::string kHeader =
    R"({"format":"coroscope-trace","version":2,"source":{"name":"a.py","text":"x\ny\n"},"ending":"ok"})"
    "\n";
const std::string kActor = R"({"actor":0,"kind":"program"})"
                           "\n";
const std::string kStart = R"({"seq":0,"t":0,"kind":"run_started","actor":0})"
                           "\n";

/// "line N: message", or "" if the file is a trace.
std::string mistake(std::string_view file) {
  const auto result = read_jsonl(file);
  const auto* error = std::get_if<FileError>(&result);
  return error == nullptr ? "" : "line " + std::to_string(error->line) + ": " + error->message;
}

std::string rewritten(std::string_view file) {
  const auto result = read_jsonl(file);
  EXPECT_EQ(mistake(file), "");
  return to_jsonl(std::get<Trace>(result));
}

TEST(Jsonl, WritesOneObjectALine) {
  EXPECT_EQ(
      to_jsonl(sample_trace()),
      R"json({"format":"coroscope-trace","version":2,"source":{"name":"wait.py","text":"import asyncio\nasync def 等():\n    await asyncio.sleep(1.5)\n    print('醒了')\nasyncio.run(等())\n"},"ending":"ok"}
{"actor":0,"kind":"program","name":"wait.py","created":0}
{"seq":0,"t":0,"kind":"run_started","actor":0}
{"actor":1,"kind":"loop","hidden":true}
{"actor":2,"kind":"task","name":"Task-1","function":"等","created":1}
{"seq":1,"t":0,"kind":"task_created","actor":0,"subject":2,"cause":0,"line":5,"span":[81,99],"text":"Task-1"}
{"seq":2,"t":0,"kind":"task_suspended","actor":2,"cause":1,"line":3,"span":[36,60],"text":"sleep(1.5)"}
{"seq":3,"t":0,"kind":"timer_set","actor":2,"cause":2,"number":1500000000,"line":3,"span":[36,60]}
{"seq":4,"t":1500000000,"kind":"clock_jumped","actor":1,"cause":3}
{"seq":5,"t":1500000000,"kind":"output","actor":2,"cause":4,"line":4,"span":[65,80],"text":"醒了\n"}
{"seq":6,"t":1500000000,"kind":"run_ended","actor":0,"cause":5,"text":"ok"}
{"actor":3,"kind":"future"}
)json");
}

TEST(Jsonl, ReadsBackWhatItWrote) {
  const Trace before = sample_trace();
  const auto result = read_jsonl(to_jsonl(before));
  ASSERT_TRUE(std::holds_alternative<Trace>(result));
  const Trace& after = std::get<Trace>(result);
  EXPECT_EQ(after.source().name(), before.source().name());
  EXPECT_EQ(after.source().text(), before.source().text());
  EXPECT_EQ(after.ending(), before.ending());
  EXPECT_EQ(after.output(), before.output());
  ASSERT_EQ(after.actors().size(), before.actors().size());
  for (ActorId id = 0; id < before.actors().size(); ++id) {
    EXPECT_EQ(after.actor(id).kind, before.actor(id).kind);
    EXPECT_EQ(after.actor(id).hidden, before.actor(id).hidden);
    EXPECT_EQ(after.actor(id).created, before.actor(id).created);
    EXPECT_EQ(after.string(after.actor(id).name), before.string(before.actor(id).name));
    EXPECT_EQ(after.string(after.actor(id).function), before.string(before.actor(id).function));
  }
  ASSERT_EQ(after.events().size(), before.events().size());
  for (EventId id = 0; id < before.events().size(); ++id) {
    const Event& is = after.event(id);
    const Event& was = before.event(id);
    EXPECT_EQ(std::tuple(is.time, is.number, is.kind, is.actor, is.subject, is.cause),
              std::tuple(was.time, was.number, was.kind, was.actor, was.subject, was.cause));
    EXPECT_EQ(after.span(is.span), before.span(was.span));
    EXPECT_EQ(after.string(is.text), before.string(was.text));
  }
}

TEST(Jsonl, WritingWhatWasReadGivesTheSameBytes) {
  const std::string file = to_jsonl(sample_trace());
  EXPECT_EQ(rewritten(file), file);
}

TEST(Jsonl, WritesTheSameToAStream) {
  Recorder recorder(std::make_shared<const text::Source>("long.py", std::string(100'000, '#')));
  const ActorId program = recorder.add_actor(ActorKind::k_program, 0, 0);
  for (int i = 0; i < 5000; ++i) recorder.record({.time = i, .kind = EventKind::k_output, .actor = program});
  const Trace trace = recorder.finish(Ending::k_limit);
  std::ostringstream out;
  write_jsonl(trace, out);
  EXPECT_EQ(out.str(), to_jsonl(trace));
}

TEST(Jsonl, KeepsEveryKindEveryEndingAndTheLargestNumbers) {
  for (const Ending ending : {Ending::k_ok, Ending::k_exception, Ending::k_deadlock, Ending::k_limit}) {
    Recorder recorder(std::make_shared<const text::Source>(), kAllGroups);
    for (int kind = 0; kind <= static_cast<int>(ActorKind::k_future); ++kind) {
      recorder.add_actor(static_cast<ActorKind>(kind), 0, 0);
    }
    for (int kind = 0; kind < kEventKindCount; ++kind) {
      recorder.record({.time = std::numeric_limits<std::int64_t>::max(),
                       .number = std::numeric_limits<std::int64_t>::min(),
                       .kind = static_cast<EventKind>(kind)});
    }
    const std::string file = to_jsonl(recorder.finish(ending));
    EXPECT_EQ(rewritten(file), file);
    EXPECT_EQ(std::get<Trace>(read_jsonl(file)).ending(), ending);
  }
}

TEST(Jsonl, KeepsLoneSurrogatesOfTheProgramsOutput) {
  Recorder recorder(std::make_shared<const text::Source>());
  const ActorId program = recorder.add_actor(ActorKind::k_program, 0, 0);
  recorder.record({.kind = EventKind::k_output, .actor = program, .text = recorder.store("\xED\xA0\x80\n")});
  const Trace trace = recorder.finish(Ending::k_ok);
  const std::string file = to_jsonl(trace);
  EXPECT_NE(file.find(R"("text":"\ud800\n")"), std::string::npos);
  EXPECT_EQ(std::get<Trace>(read_jsonl(file)).output(), trace.output());
}

TEST(Jsonl, ReadsKeysInAnyOrderAndWhiteSpace) {
  const std::string file = kHeader + kActor + kStart;
  const std::string spaced =
      R"( { "ending" : "ok", "source":{"text":"x\ny\n","name":"a.py"}, "version":2,"format":"coroscope-trace"} )"
      "\r\n" +
      kActor + R"({ "seq" : 0, "kind":"run_started", "actor":0,"t":0 })";
  EXPECT_EQ(rewritten(spaced), file);
}

TEST(JsonlMistakes, HaveALineAndAReason) {
  const auto event = [](std::string_view fields) {
    return mistake(kHeader + kActor + kStart + R"({"seq":1,"t":0,"kind":"output",)" + std::string(fields) + "}\n");
  };
  EXPECT_EQ(mistake(""), "line 1: the file is empty");
  EXPECT_EQ(mistake("hello"), "line 1: expected `{` at column 1");
  EXPECT_EQ(mistake("{}"), R"(line 1: the first line must have `"format":"coroscope-trace"`)");
  EXPECT_EQ(mistake(R"({"format":"chrome"})"), "line 1: not a coroscope trace but `chrome` at column 19");
  EXPECT_EQ(mistake(R"({"format":"coroscope-trace","version":3})"),
            "line 1: version 3 of the format is not known, only 2 at column 40");
  EXPECT_EQ(mistake(R"({"format":"coroscope-trace","version":2})"),
            "line 1: the first line must have `version` and `source`");
  EXPECT_EQ(mistake(R"({"format":"coroscope-trace","version":2,"source":{"name":"a"}})"),
            "line 1: `source` must have `name` and `text` at column 62");
  EXPECT_EQ(mistake(kHeader + "\n"), "line 2: expected `{` at column 1");
  EXPECT_EQ(mistake(kHeader + R"({"kind":"task"})"), "line 2: a line begins with `actor` or `seq`, not with `kind`");
  EXPECT_EQ(mistake(kHeader + R"({"actor":1,"kind":"task"})"), "line 2: expected actor 0, not 1");
  EXPECT_EQ(mistake(kHeader + R"({"actor":0,"kind":"fiber"})"), "line 2: unknown kind of actor `fiber` at column 26");
  EXPECT_EQ(mistake(kHeader + R"({"actor":0})"), "line 2: the actor has no `kind`");
  EXPECT_EQ(mistake(kHeader + R"({"actor":0,"kind":"task","created":0})"),
            "line 2: there is no event 0 that could have created actor 0");
  EXPECT_EQ(mistake(kHeader + kStart), "line 2: there is no actor 0 yet");
  EXPECT_EQ(mistake(kHeader + R"({"seq":1,"t":0,"kind":"output"})"), "line 2: expected event 0, not 1");
  EXPECT_EQ(mistake(kHeader + R"({"seq":0,"kind":"output"})"), "line 2: an event must have `t` and `kind`");
  EXPECT_EQ(mistake(kHeader + R"({"seq":0,"t":-1,"kind":"output"})"), "line 2: time goes back from 0 to -1");
  EXPECT_EQ(event(R"("cause":1)"), "line 4: the cause of event 1 is 1, which is not earlier");
  EXPECT_EQ(event(R"("subject":7)"), "line 4: there is no actor 7 yet");
  EXPECT_EQ(event(R"("span":[0,9])"), "line 4: the span [0,9] is not inside the source at column 44");
  EXPECT_EQ(event(R"("span":[2,3],"line":1)"), "line 4: `line` is 1, but `span` does not begin there");
  EXPECT_EQ(event(R"("colour":1)"), "line 4: unknown key `colour` at column 41");
  EXPECT_EQ(event(R"("text":"a","text":"b")"), "line 4: `text` is given twice at column 50");
  EXPECT_EQ(event(R"("cause":4294967295)"), "line 4: the number is out of range at column 50");
  EXPECT_EQ(event(R"("cause":0,)"), "line 4: expected a string at column 42");
}

TEST(JsonlMistakes, DamagedFilesAreNeverMoreThanAnError) {
  const std::string good = to_jsonl(sample_trace());
  std::mt19937 random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string file = good;
    for (auto left = random() % 4 + 1; left != 0 && !file.empty(); --left) {
      const std::size_t at = random() % file.size();
      switch (random() % 4) {
        case 0:
          file[at] = static_cast<char>(random());
          break;
        case 1:
          file.erase(at, random() % 9);
          break;
        case 2:
          file.insert(at, file, random() % file.size(), random() % 30);
          break;
        default:
          file.resize(at);
          break;
      }
    }
    const auto result = read_jsonl(file);
    if (const Trace* trace = std::get_if<Trace>(&result)) {
      const std::string once = to_jsonl(*trace);
      ASSERT_EQ(rewritten(once), once);
    }
  }
}

}  // namespace
}  // namespace coroscope::trace
