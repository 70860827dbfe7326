#include "core/predict/find_print.h"

#include <gtest/gtest.h>

namespace coroscope::predict {
namespace {

std::optional<PrintPlace> find(std::string program, std::string_view text) {
  return find_print(text::Source("program.py", std::move(program)), text);
}

TEST(FindPrint, FindsTheCallByItsLiteral) {
  const auto place = find("def f():\n    print('one')\n    print('two')\n", "two");
  ASSERT_TRUE(place);
  EXPECT_EQ(place->line, 3u);
  EXPECT_EQ(place->function, "f");
  EXPECT_TRUE(place->is_whole);
}

TEST(FindPrint, LooksAroundWhatAnFStringPutsIn) {
  const auto place = find("async def f(n):\n    print(f'{n} is {n + 1} done')\n", "7 is 8 done");
  ASSERT_TRUE(place);
  EXPECT_FALSE(place->is_whole);
  EXPECT_EQ(place->line, 2u);
}

TEST(FindPrint, TakesTheCallThatExplainsMost) {
  const auto place = find("print('a')\nprint(x, 'a b')\n", "1 a b");
  ASSERT_TRUE(place);
  EXPECT_EQ(place->line, 2u);
  EXPECT_EQ(place->function, "");
}

TEST(FindPrint, NeedsALiteralThatIsInTheText) {
  EXPECT_FALSE(find("print(x)\nprint('other')\n", "text"));
  EXPECT_FALSE(find("# print('text')\nx = 'text'\n", "text"));
}

TEST(FindPrint, SurvivesWhatIsNoPython) {
  for (const char* program : {"print('", "print(f'{", "print('\\", "\"", "def", "print(f'}')", "  def (", "print(\"a' # b"}) {
    find(program, "a");
  }
}

TEST(FunctionAt, IsTheInnermostAroundALine) {
  const text::Source source("program.py", "def f():\n    def g():\n        pass\n    pass\npass\n");
  EXPECT_EQ(function_at(source, 3), "g");
  EXPECT_EQ(function_at(source, 4), "f");
  EXPECT_EQ(function_at(source, 5), "");
}

}  // namespace
}  // namespace coroscope::predict
