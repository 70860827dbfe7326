#include "core/predict/truth.h"

#include <gtest/gtest.h>

#include "core/trace/recorder.h"

namespace coroscope::predict {
namespace {

using Lines = std::vector<std::string>;

TEST(Truth, IsTheOutputAsLines) {
  run::Result result;
  result.output = "a \nb\n\n";
  const Truth truth = truth_of(result);
  EXPECT_EQ(truth.lines, (Lines{"a", "b"}));
  EXPECT_FALSE(truth.ends_with_error);
}

TEST(Truth, EndsWithTheLastTracebackLineAlsoWhenWarningsFollow) {
  run::Result result;
  result.output = "a\n";
  result.ending = trace::Ending::k_exception;
  result.error_output =
      "Traceback (most recent call last):\n  File \"x.py\", line 1, in <module>\n    f()\nKeyError: 'k'\n\n"
      "During handling of the above exception, another exception occurred:\n\n"
      "Traceback (most recent call last):\n  File \"x.py\", line 2, in <module>\n    g()\n"
      "ValueError: no\nsys:1: RuntimeWarning: coroutine 'f' was never awaited\n";
  const Truth truth = truth_of(result);
  EXPECT_EQ(truth.lines, (Lines{"a", "ValueError: no"}));
  EXPECT_TRUE(truth.ends_with_error);
}

TEST(Truth, TakesTheExceptionFromTheTraceIfThereIsOne) {
  trace::Recorder recorder(std::make_shared<const text::Source>());
  recorder.record({.kind = trace::EventKind::k_exception_uncaught, .text = recorder.intern("KeyError: 'k'")});
  run::Result result;
  result.ending = trace::Ending::k_exception;
  result.trace = recorder.finish(trace::Ending::k_exception);
  EXPECT_EQ(truth_of(result).lines, (Lines{"KeyError: 'k'"}));
}

std::uint32_t line_of_uncaught(const std::string& program) {
  const auto source = std::make_shared<const text::Source>("x.py", program);
  const run::Result result = run::run(source, {.trace_groups = trace::kDefaultGroups});
  for (const trace::Event& event : result.trace->events()) {
    if (event.kind == trace::EventKind::k_exception_uncaught) return result.trace->line(event);
  }
  return 0;
}

TEST(Truth, AnExceptionThatNobodyCatchesHasTheLineWhereTheProgramStood) {
  EXPECT_EQ(line_of_uncaught("def split(guests):\n    return 60 // guests\nsplit(0)\n"), 2U);
  EXPECT_EQ(line_of_uncaught("def items():\n    raise KeyError(1)\n    yield\nnext(items())\n"), 4U);
  EXPECT_EQ(line_of_uncaught("import asyncio\nasync def main():\n    raise KeyError(1)\nasyncio.run(main())\n"), 4U);
}

TEST(Truth, OfAProgramThatDoesNotCompileIsTheSyntaxError) {
  run::Result result;
  text::Diagnostic diagnostic;
  diagnostic.category = "SyntaxError";
  diagnostic.message = "'await' outside async function";
  result.diagnostics.push_back(diagnostic);
  EXPECT_EQ(truth_of(result).lines, (Lines{"SyntaxError: 'await' outside async function"}));
}

TEST(Truth, WhatOnlyWeRefuseIsNoTruth) {
  run::Result result;
  text::Diagnostic diagnostic;
  diagnostic.category = "unsupported";
  result.diagnostics.push_back(diagnostic);
  EXPECT_TRUE(truth_of(result).lines.empty());
}

}  // namespace
}  // namespace coroscope::predict
