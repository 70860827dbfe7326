#include <gtest/gtest.h>

#include "tests/unit/compile/compiling.h"

namespace coroscope::compile {
namespace {

using testing::listing;

TEST(CompileBlocks, ReturnOutOfAFor) {
  EXPECT_EQ("\n" + listing(R"(
def f(a):
    for x in a:
        return x + 1
)"),
            R"(
f (function, 1 parameter, 5 registers)
   0    3  GET_ITER                 t0 a
   1    3  FOR_ITER                 x t0 -> 7
   2    4  ADD_INT                  t1 x 1 0
   3    4  MOVE                     t2 t0
   4    4  MOVE                     t0 t1
   5    4  RELEASE                  t2
   6    4  RETURN                   t0
   7    3  LOAD_CONST               t0 None
   8    3  RETURN                   t0
)");
}

TEST(CompileBlocks, FinallyRunsOnEveryWayOut) {
  EXPECT_EQ("\n" + listing(R"(
def f():
    try:
        return g()
    finally:
        h()
)"),
            R"(
f (function, 0 parameters, 5 registers)
   0    4  CALL_GLOBAL              t0 [] 0 g
   1    6  CALL_GLOBAL              t1 [] 0 h
   2    6  RELEASE                  t1
   3    4  RETURN                   t0
   4    3  ENTER_HANDLER            t0
   5    6  CALL_GLOBAL              t2 [] 0 h
   6    6  RELEASE                  t2
   7    3  COPY                     t2 t0
   8    3  MOVE                     t3 t0
   9    3  MOVE                     t4 t1
  10    3  MOVE                     t0 t2
  11    3  LEAVE_HANDLER            t3
  12    3  RAISE_AGAIN              t0
handlers:
  0-1 -> 4 depth 0
  5-8 -> 8 depth 2
)");
}

TEST(CompileBlocks, ExceptUnbindsItsName) {
  EXPECT_EQ("\n" + listing(R"(
def f():
    try:
        g()
    except ValueError as e:
        h(e)
)"),
            R"(
f (function, 0 parameters, 6 registers)
   0    4  CALL_GLOBAL              t0 [] 0 g
   1    4  RELEASE                  t0
   2    4  LOAD_CONST               t0 None
   3    4  RETURN                   t0
   4    3  ENTER_HANDLER            t0
   5    5  LOAD_GLOBAL              t2 ValueError
   6    5  JUMP_IF_NO_MATCH         t0 t2 -> 19
   7    5  COPY                     e t0
   8    6  LOAD_GLOBAL              t2 h
   9    6  CHECK_LOCAL              e e
  10    6  MOVE                     t3 e
  11    6  CALL                     t2 [t2..t3] 1 0
  12    6  RELEASE                  t2
  13    6  LEAVE_HANDLER            t0
  14    6  RELEASE                  e
  15    6  LOAD_CONST               t0 None
  16    6  RETURN                   t0
  17    5  RELEASE                  e
  18    5  RAISE_AGAIN              t2
  19    5  COPY                     t2 t0
  20    5  MOVE                     t3 t0
  21    5  MOVE                     t4 t1
  22    5  MOVE                     t0 t2
  23    5  LEAVE_HANDLER            t3
  24    5  RAISE_AGAIN              t0
handlers:
  8-13 -> 17 depth 2
  0-2 -> 4 depth 0
  5-13 -> 20 depth 2
  17-20 -> 20 depth 2
)");
}

TEST(CompileBlocks, WithLeavesByReturn) {
  EXPECT_EQ("\n" + listing(R"(
def f(c):
    with c as x:
        return x
)"),
            R"(
f (function, 1 parameter, 8 registers)
   0    3  ENTER_WITH               t0 c 0
   1    3  MOVE                     x t1
   2    4  MOVE                     t1 x
   3    3  CALL_EXIT                t2 t0 0
   4    3  RELEASE                  t2
   5    3  MOVE                     t2 t0
   6    3  MOVE                     t0 t1
   7    3  RELEASE                  t2
   8    4  RETURN                   t0
   9    3  ENTER_HANDLER            t1
  10    3  CALL_EXIT                t3 t0 1
  11    3  JUMP_IF_TRUE             t3 -> 18
  12    3  COPY                     t3 t1
  13    3  MOVE                     t4 t1
  14    3  MOVE                     t5 t2
  15    3  MOVE                     t1 t3
  16    3  LEAVE_HANDLER            t4
  17    3  RAISE_AGAIN              t1
  18    3  LEAVE_HANDLER            t1
  19    3  RELEASE                  t0
  20    3  LOAD_CONST               t0 None
  21    3  RETURN                   t0
handlers:
  1-3 -> 9 depth 1
  10-13 -> 13 depth 3
)");
}

TEST(CompileBlocks, AsyncForCatchesTheEnd) {
  EXPECT_EQ("\n" + listing(R"(
async def f(source):
    async for v in source:
        yield v
)"),
            R"(
f (async generator, 1 parameter, 4 registers)
   0    2  GENERATOR_START
   1    3  GET_AITER                t0 source
   2    3  GET_ANEXT                t1 t0
   3    3  AWAIT                    t1 t1
   4    3  JUMP                     -> 6
   5    3  END_ASYNC_FOR            t1 t0 -> 11
   6    3  MOVE                     v t1
   7    4  WRAP_ASYNC_YIELD         t1 v
   8    4  YIELD                    t1 t1
   9    4  RELEASE                  t1
  10    3  JUMP_BACK                -> 2
  11    3  LOAD_CONST               t0 None
  12    3  RETURN                   t0
handlers:
  2-4 -> 5 depth 1
)");
}

TEST(CompileBlocks, Comprehension) {
  EXPECT_EQ("\n" + listing(R"(
def f(xs, k):
    return [x * k for x in xs if x]
)"),
            R"(
f (function, 2 parameters, 5 registers)
   0    2  MAKE_CELL_OF             &k k
   1    3  CELL_OF_CELL             t0 &k
   2    3  MAKE_FUNCTION            t0 [t0] <code f.<locals>.<listcomp>> 0
   3    3  MOVE                     t1 xs
   4    3  GET_ITER                 t1 t1
   5    3  CALL                     t0 [t0..t1] 1 0
   6    3  RETURN                   t0

f.<locals>.<listcomp> (function, 1 parameter, 5 registers)
   0    3  BUILD_LIST               t0 [] 0
   1    3  MOVE                     t1 .0
   2    3  FOR_ITER                 x t1 -> 8
   3    3  JUMP_IF_FALSE            x -> 7
   4    3  LOAD_FREE                t2 ^k k
   5    3  MULTIPLY                 t2 x t2
   6    3  LIST_APPEND              t0 t2
   7    3  JUMP_BACK                -> 2
   8    3  RETURN                   t0
)");
}

TEST(CompileBlocks, AsyncWithAwaitsBothEnds) {
  EXPECT_EQ("\n" + listing(R"(
async def f(c):
    async with c:
        pass
)"),
            R"(
f (coroutine, 1 parameter, 7 registers)
   0    2  GENERATOR_START
   1    3  ENTER_WITH               t0 c 1
   2    3  GET_AWAITABLE            t1 t1 1
   3    3  DELEGATE                 t1 t1
   4    3  RELEASE                  t1
   5    3  CALL_EXIT                t1 t0 0
   6    3  GET_AWAITABLE            t1 t1 2
   7    3  DELEGATE                 t1 t1
   8    3  RELEASE                  t1
   9    3  RELEASE                  t0
  10    3  JUMP                     -> 24
  11    3  ENTER_HANDLER            t1
  12    3  CALL_EXIT                t3 t0 1
  13    3  GET_AWAITABLE            t3 t3 2
  14    3  DELEGATE                 t3 t3
  15    3  JUMP_IF_TRUE             t3 -> 22
  16    3  COPY                     t3 t1
  17    3  MOVE                     t4 t1
  18    3  MOVE                     t5 t2
  19    3  MOVE                     t1 t3
  20    3  LEAVE_HANDLER            t4
  21    3  RAISE_AGAIN              t1
  22    3  LEAVE_HANDLER            t1
  23    3  RELEASE                  t0
  24    3  LOAD_CONST               t0 None
  25    3  RETURN                   t0
handlers:
  4-5 -> 11 depth 1
  12-17 -> 17 depth 3
)");
}

TEST(CompileBlocks, ExceptStar) {
  EXPECT_EQ("\n" + listing(R"(
def f():
    try:
        g()
    except* E as e:
        h(e)
)"),
            R"(
f (function, 0 parameters, 9 registers)
   0    4  CALL_GLOBAL              t0 [] 0 g
   1    4  RELEASE                  t0
   2    4  LOAD_CONST               t0 None
   3    4  RETURN                   t0
   4    3  ENTER_HANDLER            t0
   5    3  BUILD_LIST               t2 [] 0
   6    3  COPY                     t3 t0
   7    5  LOAD_GLOBAL              t4 E
   8    5  SPLIT_GROUP              [t4..t5] t3 t4
   9    5  MOVE                     t6 t3
  10    5  MOVE                     t3 t5
  11    5  RELEASE                  t6
  12    5  COPY                     t5 t4
  13    5  JUMP_IF_NONE             t5 -> 28
  14    5  ENTER_HANDLER            t4
  15    5  COPY                     e t4
  16    6  LOAD_GLOBAL              t6 h
  17    6  CHECK_LOCAL              e e
  18    6  MOVE                     t7 e
  19    6  CALL                     t6 [t6..t7] 1 0
  20    6  RELEASE                  t6
  21    5  LEAVE_HANDLER            t4
  22    5  RELEASE                  e
  23    5  JUMP                     -> 29
  24    5  RELEASE                  e
  25    5  LIST_APPEND              t2 t6
  26    5  LEAVE_HANDLER            t4
  27    5  JUMP                     -> 29
  28    5  RELEASE                  t4
  29    3  COPY                     t4 t3
  30    3  JUMP_IF_NONE             t4 -> 33
  31    3  LIST_APPEND              t2 t3
  32    3  JUMP                     -> 34
  33    3  RELEASE                  t3
  34    3  COPY                     t3 t0
  35    3  JOIN_GROUP               t2 [t2..t3] 0
  36    3  COPY                     t3 t2
  37    3  JUMP_IF_NOT_NONE         t3 -> 42
  38    3  RELEASE                  t2
  39    3  LEAVE_HANDLER            t0
  40    5  LOAD_CONST               t0 None
  41    5  RETURN                   t0
  42    3  MOVE                     t3 t0
  43    3  MOVE                     t4 t1
  44    3  MOVE                     t0 t2
  45    3  LEAVE_HANDLER            t3
  46    3  RAISE_AGAIN              t0
handlers:
  15-21 -> 24 depth 6
  0-2 -> 4 depth 0
  5-42 -> 42 depth 2
)");
}

TEST(CompileBlocks, MatchBindsWhenAllHasMatched) {
  EXPECT_EQ("\n" + listing(R"(
def f(p):
    match p:
        case [x, 1]:
            return x
)"),
            R"(
f (function, 1 parameter, 7 registers)
   0    3  MOVE                     t0 p
   1    4  MATCH_SEQUENCE           t1 t0 2 0
   2    4  JUMP_IF_FALSE            t1 -> 15
   3    4  UNPACK                   [t0..t1] t0 2
   4    4  COPY                     t2 t0
   5    4  MOVE                     .capture0 t2
   6    4  COPY                     t2 t1
   7    4  LOAD_INT                 t3 1
   8    4  JUMP_IF_NOT_EQUAL        t2 t3 -> 14
   9    4  RELEASE                  t1
  10    4  RELEASE                  t0
  11    4  MOVE                     x .capture0
  12    4  RELEASE                  .capture0
  13    5  RETURN                   x
  14    4  RELEASE                  t1
  15    4  RELEASE                  t0
  16    4  RELEASE                  .capture0
  17    3  LOAD_CONST               t0 None
  18    3  RETURN                   t0
)");
}

}  // namespace
}  // namespace coroscope::compile
