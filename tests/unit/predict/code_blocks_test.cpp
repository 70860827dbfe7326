#include "core/predict/code_blocks.h"

#include <gtest/gtest.h>

namespace coroscope::predict {
namespace {

const text::Source kProgram("program.py", R"(async def f():
    try:
        for i in range(3):
            await g()

            # a comment
            print(1)
        print(2)
    except ValueError:
        print(3)
    format = 1
    print(4)
async def h():
    await g()
    with suppress(ValueError):
        await g()
    print(5)
)");

TEST(CodeBlocks, StandAroundALineUpToItsFunction) {
  const auto blocks = blocks_around(kProgram, 4);
  ASSERT_EQ(blocks.size(), 3u);
  EXPECT_EQ(blocks[0].head, "for i in range(3):");
  EXPECT_EQ(blocks[1].head, "try:");
  EXPECT_EQ(blocks[2].head, "def f():");
  EXPECT_EQ(blocks[2].line, 1u);
}

TEST(CodeBlocks, ABranchIsNotTheBlockBeforeIt) {
  EXPECT_TRUE(blocks_around(kProgram, 10).front().begins_with("except"));
  EXPECT_EQ(blocks_around(kProgram, 10).size(), 2u);
}

TEST(CodeBlocks, AreNotAroundALineWithoutCode) {
  EXPECT_TRUE(blocks_around(kProgram, 5).empty());
  EXPECT_TRUE(blocks_around(kProgram, 0).empty());
  EXPECT_TRUE(blocks_around(kProgram, 100).empty());
}

TEST(CodeBlocks, BeginWithWholeWords) {
  EXPECT_FALSE((CodeBlock{1, "format = 1"}).begins_with("for"));
  EXPECT_TRUE((CodeBlock{1, "try:"}).begins_with("try"));
}

TEST(CodeBlocks, ALoopHoldsTheLinesInIt) {
  EXPECT_TRUE(in_one_loop(kProgram, 4, 7));
  EXPECT_FALSE(in_one_loop(kProgram, 4, 8));
}

TEST(CodeBlocks, AnExceptionSkipsTheRestOfWhatMayCatchIt) {
  EXPECT_TRUE(skips(kProgram, 4, 8));
  EXPECT_FALSE(skips(kProgram, 4, 10));
  EXPECT_FALSE(skips(kProgram, 4, 12));
}

TEST(CodeBlocks, AnExceptionThatNothingCatchesSkipsTheRestOfTheFunction) {
  EXPECT_TRUE(skips(kProgram, 14, 17));
  EXPECT_FALSE(skips(kProgram, 16, 17));
}

}  // namespace
}  // namespace coroscope::predict
