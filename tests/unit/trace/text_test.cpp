#include "core/trace/text.h"

#include <gtest/gtest.h>

#include "tests/unit/trace/sample_trace.h"

namespace coroscope::trace {
namespace {

TEST(TraceText, StandsInColumns) {
  EXPECT_EQ("\n" + to_text(sample_trace()), R"(
 #  time  actor    event           what             line  cause
#0   0.0  wait.py  run started
#1   0.0  wait.py  task created    Task-1              5  because of #0
#2   0.0  Task-1   task suspended  sleep(1.5)          3  because of #1
#3   0.0  Task-1   timer set       for 1.5             3  because of #2
#4   1.5  loop 1   clock jumped    from 0.0 to 1.5        because of #3
#5   1.5  Task-1   output          "醒了\n"            4  because of #4
#6   1.5  wait.py  run ended       ok                     because of #5
)");
}

/// The line of the only event of a trace.
std::string line_of(const Event& event, std::string_view text) {
  Recorder recorder(std::make_shared<const text::Source>(), kAllGroups);
  recorder.add_actor(ActorKind::k_task, recorder.intern("task1"), 0);
  recorder.add_actor(ActorKind::k_generator, 0, 0);
  Event complete = event;
  complete.text = recorder.intern(text);
  recorder.record(complete);
  const std::string all = to_text(recorder.finish(Ending::k_ok));
  const std::size_t begin = all.find('\n') + 1;
  return all.substr(begin, all.size() - begin - 1);
}

TEST(TraceText, ShowsControlCharactersAndNeverSendsThem) {
  const Event output{.kind = EventKind::k_output, .actor = 0};
  EXPECT_EQ(line_of(output, "\x1b[31mred\a\r\n"), R"(#0   0.0  task1  output  "\x1b[31mred\x07\r\n")");
}

TEST(TraceText, NamesActorsWithoutANameByKindAndNumber) {
  EXPECT_EQ(line_of({.kind = EventKind::k_generator_yielded, .actor = 0, .subject = 1}, "42"),
            "#0   0.0  task1  generator yielded  generator 1, 42");
}

TEST(TraceText, CutsLongTexts) {
  const std::string line = line_of({.kind = EventKind::k_output, .actor = 0}, std::string(100, 'x'));
  EXPECT_EQ(line, "#0   0.0  task1  output  \"" + std::string(46, 'x') + "…");
}

TEST(TraceText, ShowsAsManyDigitsAsTheTimesNeed) {
  EXPECT_EQ(
      line_of({.time = 1'250'000'001, .number = 500'000'000, .kind = EventKind::k_clock_advanced, .actor = 0}, ""),
      "#0  1.250000001  task1  clock advanced  by 0.500000000");
  EXPECT_EQ(line_of({.number = -250'000'000, .kind = EventKind::k_timer_set, .actor = 0}, ""),
            "#0  0.00  task1  timer set  for -0.25");
}

}  // namespace
}  // namespace coroscope::trace
