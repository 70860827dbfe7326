#include <gtest/gtest.h>

#include "tests/unit/compile/compiling.h"

namespace coroscope::compile {
namespace {

using testing::listing;

TEST(CompileStraightLine, SwapMakesNoTuple) {
  EXPECT_EQ("\n" + listing(R"(
def swap(a, b):
    a, b = b, a + b
    return a
)"),
            R"(
swap (function, 2 parameters, 4 registers)
   0    3  MOVE                     t0 b
   1    3  ADD                      t1 a b
   2    3  MOVE                     a t0
   3    3  MOVE                     b t1
   4    4  RETURN                   a
)");
}

TEST(CompileStraightLine, SmallIntsAreOperands) {
  EXPECT_EQ("\n" + listing(R"(
def f(n):
    return fib(n - 1) + 300000
)"),
            R"(
f (function, 1 parameter, 3 registers)
   0    3  SUBTRACT_INT             t0 n 1 0
   1    3  CALL_GLOBAL              t0 [t0] 1 fib
   2    3  LOAD_CONST               t1 300000
   3    3  ADD                      t0 t0 t1
   4    3  RETURN                   t0
)");
}

TEST(CompileStraightLine, WalrusInTheRightOperandDoesNotChangeTheLeft) {
  EXPECT_EQ("\n" + listing(R"(
def f(x):
    return x + (x := 5)
)"),
            R"(
f (function, 1 parameter, 2 registers)
   0    3  MOVE                     t0 x
   1    3  LOAD_INT                 x 5
   2    3  ADD                      t0 t0 x
   3    3  RETURN                   t0
)");
}

TEST(CompileStraightLine, AugmentedAssignmentEvaluatesTheTargetOnce) {
  EXPECT_EQ("\n" + listing(R"(
def f(a):
    a.b.c += 1
    a[g()] += a
)"),
            R"(
f (function, 1 parameter, 3 registers)
   0    3  LOAD_ATTRIBUTE           t0 a b
   1    3  COPY                     t1 t0
   2    3  LOAD_ATTRIBUTE           t1 t1 c
   3    3  ADD_INT                  t1 t1 1 1
   4    3  STORE_ATTRIBUTE          t0 t1 c
   5    4  CALL_GLOBAL              t0 [] 0 g
   6    4  COPY                     t1 t0
   7    4  LOAD_ITEM                t1 a t1
   8    4  INPLACE_ADD              t1 t1 a
   9    4  STORE_ITEM               a t0 t1
  10    4  LOAD_CONST               t0 None
  11    4  RETURN                   t0
)");
}

TEST(CompileStraightLine, MethodCallWithKeyword) {
  EXPECT_EQ("\n" + listing(R"(
async def f(x):
    return await x.y(1, k=2)
)"),
            R"(
f (coroutine, 1 parameter, 5 registers)
   0    2  GENERATOR_START
   1    3  LOAD_METHOD              t0 x y
   2    3  LOAD_INT                 t2 1
   3    3  LOAD_INT                 t3 2
   4    3  CALL_METHOD              t0 [t0..t3] 1 ('k',)
   5    3  AWAIT                    t0 t0
   6    3  RETURN                   t0
)");
}

TEST(CompileStraightLine, StarCall) {
  EXPECT_EQ("\n" + listing(R"(
def f(a, b):
    return g(1, *a, k=2, **b)
)"),
            R"(
f (function, 2 parameters, 6 registers)
   0    3  LOAD_GLOBAL              t0 g
   1    3  LOAD_INT                 t1 1
   2    3  BUILD_LIST               t1 [t1] 1
   3    3  LIST_EXTEND              t1 a
   4    3  LOAD_CONST               t2 'k'
   5    3  LOAD_INT                 t3 2
   6    3  BUILD_DICT               t2 [t2..t3] 1
   7    3  DICT_MERGE               t2 b t0
   8    3  CALL_STAR                t0 [t0..t2] 1
   9    3  RETURN                   t0
)");
}

TEST(CompileStraightLine, FString) {
  EXPECT_EQ("\n" + listing(R"(
def f(a):
    return f"{a!r:>{10}} and {a}"
)"),
            R"(
f (function, 1 parameter, 4 registers)
   0    3  LOAD_CONST               t0 '>'
   1    3  LOAD_INT                 t1 10
   2    3  FORMAT                   t1 t1 0
   3    3  BUILD_STRING             t0 [t0..t1] 2
   4    3  FORMAT_SPEC              t0 a 114 t0
   5    3  LOAD_CONST               t1 ' and '
   6    3  FORMAT                   t2 a 0
   7    3  BUILD_STRING             t0 [t0..t2] 3
   8    3  RETURN                   t0
)");
}

}  // namespace
}  // namespace coroscope::compile
