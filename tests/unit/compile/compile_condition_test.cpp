#include <gtest/gtest.h>

#include "tests/unit/compile/compiling.h"

namespace coroscope::compile {
namespace {

using testing::listing;

TEST(CompileConditions, WhileTestsAtTheBottom) {
  EXPECT_EQ("\n" + listing(R"(
def f(n):
    i = 0
    while i < n:
        i += 1
)"),
            R"(
f (function, 1 parameter, 3 registers)
   0    3  LOAD_INT                 i 0
   1    4  JUMP_IF_NOT_LESS         i n -> 4
   2    5  ADD_INT                  i i 1 1
   3    4  JUMP_BACK_IF_LESS        i n -> 2
   4    4  LOAD_CONST               t0 None
   5    4  RETURN                   t0
)");
}

TEST(CompileConditions, AndOrNotBecomeJumps) {
  EXPECT_EQ("\n" + listing(R"(
def f(a, b):
    if not (a and b > 3) or a is None:
        return 1
)"),
            R"(
f (function, 2 parameters, 3 registers)
   0    3  JUMP_IF_FALSE            a -> 3
   1    3  JUMP_IF_NOT_GREATER_INT  b 3 -> 3
   2    3  JUMP_IF_NOT_NONE         a -> 5
   3    4  LOAD_INT                 t0 1
   4    4  RETURN                   t0
   5    3  LOAD_CONST               t0 None
   6    3  RETURN                   t0
)");
}

TEST(CompileConditions, ChainWithoutValues) {
  EXPECT_EQ("\n" + listing(R"(
def f(x):
    while 0 <= x < 10:
        x += 1
)"),
            R"(
f (function, 1 parameter, 2 registers)
   0    3  LOAD_INT                 t0 0
   1    3  JUMP_IF_NOT_LESS_EQUAL   t0 x -> 7
   2    3  JUMP_IF_NOT_LESS_INT     x 10 -> 7
   3    4  ADD_INT                  x x 1 1
   4    3  LOAD_INT                 t0 0
   5    3  JUMP_IF_NOT_LESS_EQUAL   t0 x -> 7
   6    3  JUMP_BACK_IF_LESS_INT    x 10 -> 3
   7    3  LOAD_CONST               t0 None
   8    3  RETURN                   t0
)");
}

TEST(CompileConditions, ChainKeepsTheMiddleValue) {
  EXPECT_EQ("\n" + listing(R"(
def f(a, b):
    return a < g(b) < 9
)"),
            R"(
f (function, 2 parameters, 5 registers)
   0    3  MOVE                     t0 b
   1    3  CALL_GLOBAL              t0 [t0] 1 g
   2    3  COPY                     t1 t0
   3    3  LESS                     t1 a t1
   4    3  JUMP_IF_FALSE_ELSE_RELEASE t1 -> 8
   5    3  LOAD_INT                 t1 9
   6    3  LESS                     t0 t0 t1
   7    3  JUMP                     -> 11
   8    3  MOVE                     t2 t0
   9    3  MOVE                     t0 t1
  10    3  RELEASE                  t2
  11    3  RETURN                   t0
)");
}

TEST(CompileConditions, WhileTrueHasNoTest) {
  EXPECT_EQ("\n" + listing(R"(
def f():
    while True:
        if g():
            continue
        break
)"),
            R"(
f (function, 0 parameters, 1 registers)
   0    4  CALL_GLOBAL              t0 [] 0 g
   1    4  JUMP_IF_FALSE            t0 -> 3
   2    5  JUMP_BACK                -> 0
   3    6  JUMP                     -> 4
   4    3  LOAD_CONST               t0 None
   5    3  RETURN                   t0
)");
}

}  // namespace
}  // namespace coroscope::compile
