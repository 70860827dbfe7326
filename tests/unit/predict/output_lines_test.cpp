#include "core/predict/output_lines.h"

#include <gtest/gtest.h>

#include "core/predict/truth.h"
#include "core/trace/recorder.h"

namespace coroscope::predict {
namespace {

using trace::EventKind;

/// A trace of prints alone: event i + 1 writes texts[i].
trace::Trace trace_of(const std::vector<std::string>& texts, const char* error = nullptr) {
  trace::Recorder recorder(std::make_shared<const text::Source>("program.py", ""));
  recorder.record({0, 0, EventKind::k_run_started, 0});
  recorder.add_actor(trace::ActorKind::k_program, 0, 0);
  for (const std::string& text : texts) {
    recorder.record({0, 0, EventKind::k_output, 0, trace::kNoActor, 0, 0, recorder.store(text)});
  }
  if (error != nullptr) {
    recorder.record({0, 0, EventKind::k_exception_uncaught, 0, trace::kNoActor, 0, 0, recorder.store(error)});
  }
  return recorder.finish(error != nullptr ? trace::Ending::k_exception : trace::Ending::k_ok);
}

TEST(OutputLines, SeveralPrintsCanMakeOneLine) {
  const auto lines = output_lines(trace_of({"a ", "b\n", "c\n"}));
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].text, "a b");
  EXPECT_EQ(lines[0].prints, (std::vector<trace::EventId>{1, 2}));
  EXPECT_EQ(lines[1].prints, (std::vector<trace::EventId>{3}));
}

TEST(OutputLines, OnePrintCanMakeSeveralLines) {
  const auto lines = output_lines(trace_of({"a\nb\n"}));
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].prints, lines[1].prints);
}

TEST(OutputLines, EmptyLinesAtTheEndDoNotCount) {
  EXPECT_EQ(output_lines(trace_of({"a\n", "\n", "\n"})).size(), 1u);
  EXPECT_TRUE(output_lines(trace_of({"\n"})).empty());
}

TEST(OutputLines, TheExceptionThatEndsTheProgramIsTheLast) {
  const auto lines = output_lines(trace_of({"a\n"}, "ValueError: two\nlines"));
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[1].text, "ValueError: two");
  EXPECT_EQ(lines[1].prints, (std::vector<trace::EventId>{2}));
}

}  // namespace
}  // namespace coroscope::predict
