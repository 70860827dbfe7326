#include "core/compile/rewrite.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/compile/compile.h"
#include "core/syntax/dump.h"
#include "core/syntax/parse.h"

namespace coroscope::compile {
namespace {

using testing::HasSubstr;
using testing::Not;

/// The tree of a rewritten program, dumped.
std::string rewritten(const std::string& program, Rewriting rewriting) {
  const text::Source source("program.py", program);
  const syntax::ParseResult parsed = syntax::parse(source);
  syntax::Arena arena;
  return syntax::dump(rewrite(source, *parsed.tree.module, rewriting, arena), source, false);
}

std::string as_it_stands(const std::string& program) { return rewritten(program, Rewriting::k_none); }

/// How often a word stands in a text.
int count(const std::string& text, std::string_view word) {
  int found = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
  return found;
}

TEST(Rewrite, LeavesWhatIsNoAsyncFunctionAsItIs) {
  const std::string program = "def f():\n  a()\n  b()\na()\nb()\n";
  for (const Rewriting rewriting : {Rewriting::k_turn_after_statement, Rewriting::k_await_together,
                                    Rewriting::k_reread_after_await, Rewriting::k_start_iterations}) {
    EXPECT_EQ(rewritten(program, rewriting), as_it_stands(program));
  }
}

TEST(RewriteTurns, StandBetweenTwoStatementsOfABlock) {
  const std::string one = "async def f():\n  a()\n";
  EXPECT_EQ(count(rewritten(one, Rewriting::k_turn_after_statement), "<turn>"), 0);
  const std::string nested = "async def f():\n  a()\n  if b():\n    c()\n    d()\n  else:\n    e()\n";
  EXPECT_EQ(count(rewritten(nested, Rewriting::k_turn_after_statement), "<turn>"), 2);
}

TEST(RewriteTogether, TakesAwaitsThatFollowEachOther) {
  const std::string row = rewritten("async def f():\n  x = await a()\n  await b()\n  c()\n  await d()\n", Rewriting::k_await_together);
  EXPECT_EQ(count(row, "<together>"), 1);
}

TEST(RewriteTogether, KeepsApartWhatNeedsTheOther) {
  const std::string program = "async def f():\n  x = await a()\n  y = await b(x)\n";
  EXPECT_EQ(rewritten(program, Rewriting::k_await_together), as_it_stands(program));
}

TEST(RewriteTogether, LeavesSleepsAlone) {
  const std::string program = "async def f():\n  await asyncio.sleep(1)\n  await b()\n";
  EXPECT_EQ(rewritten(program, Rewriting::k_await_together), as_it_stands(program));
}

TEST(RewriteReread, ReadsAgainBehindTheAwait) {
  const std::string program = "async def f():\n  global n\n  t = n\n  await g()\n  n = t\n";
  const std::string again = "async def f():\n  global n\n  t = n\n  await g()\n  t = n\n  n = t\n";
  // The dumps differ only in where things stand in the source.
  EXPECT_EQ(count(rewritten(program, Rewriting::k_reread_after_await), "Assign"), count(as_it_stands(again), "Assign"));
}

TEST(RewriteReread, KnowsWhatIsTheFunctionsOwn) {
  const std::string program = "async def f(n):\n  t = n\n  await g()\n  print(t)\n";
  EXPECT_EQ(rewritten(program, Rewriting::k_reread_after_await), as_it_stands(program));
}

TEST(RewriteReread, WaitsBeforeItReadsWhatItAddsTo) {
  const std::string text = rewritten("async def f():\n  global n\n  n += await g()\n", Rewriting::k_reread_after_await);
  EXPECT_EQ(count(text, "<value>"), 2);
}

TEST(RewriteIterations, StartsTheBodyForEachItem) {
  const std::string text = rewritten("async def f():\n  async for x in g():\n    total = await h(x)\n", Rewriting::k_start_iterations);
  EXPECT_THAT(text, HasSubstr("<start>"));
  EXPECT_THAT(text, HasSubstr("Nonlocal"));
}

TEST(RewriteIterations, LeavesLoopsThatAreLeftFromInside) {
  for (const char* leaving : {"break", "return", "yield x", "continue"}) {
    const std::string program = std::string("async def f():\n  async for x in g():\n    ") + leaving + "\n";
    EXPECT_EQ(rewritten(program, Rewriting::k_start_iterations), as_it_stands(program)) << leaving;
  }
  const std::string inner = "async def f():\n  async for x in g():\n    for y in x:\n      break\n";
  EXPECT_THAT(rewritten(inner, Rewriting::k_start_iterations), HasSubstr("<start>"));
}

TEST(RewriteKept, MakesANonlocalAnArgumentWithADefault) {
  const std::string text = rewritten("def f():\n  n = 0\n  def g():\n    nonlocal n\n    n += 1\n", Rewriting::k_keep_values);
  EXPECT_THAT(text, HasSubstr("kwonlyargs=[\n       arg(arg='n')]"));
  EXPECT_THAT(text, Not(HasSubstr("Nonlocal")));
}

TEST(RewriteKept, LeavesANameThatHasNoValueYet) {
  const std::string program = "def f():\n  def g():\n    nonlocal n\n    n += 1\n  n = 0\n";
  EXPECT_EQ(rewritten(program, Rewriting::k_keep_values), as_it_stands(program));
}

TEST(Rewrite, KeepsTheErrorsOfTheProgramAsItStands) {
  const text::Source source("program.py", "def g():\n  nonlocal n\n");
  const syntax::ParseResult parsed = syntax::parse(source);
  const CompileResult compiled = compile(source, *parsed.tree.module, {.rewriting = Rewriting::k_keep_values});
  ASSERT_FALSE(compiled.ok());
  EXPECT_EQ(compiled.diagnostics.front().message, "no binding for nonlocal 'n' found");
}

TEST(Rewrite, GivesProgramsThatCompile) {
  const std::string program =
      "async def f(a, *b, c=1, **d):\n"
      "  global n\n"
      "  t = n\n"
      "  x = await g()\n"
      "  await g()\n"
      "  async for a, (k, v) in h():\n"
      "    try:\n      import os.path\n      z = (y := t)\n    except E as e:\n      n = [q for q in z]\n"
      "    match z:\n      case {'k': p, **r}:\n        del z\n"
      "  else:\n    await g()\n"
      "  n = t\n";
  const text::Source source("program.py", program);
  for (const Rewriting rewriting : {Rewriting::k_turn_after_statement, Rewriting::k_await_together,
                                    Rewriting::k_reread_after_await, Rewriting::k_start_iterations}) {
    const syntax::ParseResult parsed = syntax::parse(source);
    ASSERT_TRUE(parsed.ok()) << parsed.diagnostics.front().message;
    const CompileResult compiled = compile(source, *parsed.tree.module, {.rewriting = rewriting});
    EXPECT_TRUE(compiled.ok()) << compiled.diagnostics.front().message;
  }
}

}  // namespace
}  // namespace coroscope::compile
