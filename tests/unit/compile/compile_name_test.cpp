#include <gtest/gtest.h>

#include "tests/unit/compile/compiling.h"

namespace coroscope::compile {
namespace {

using testing::listing;

TEST(CompileNames, LocalThatMayBeUnboundIsChecked) {
  EXPECT_EQ("\n" + listing(R"(
def f(c):
    if c:
        x = 1
    print(x)
    return x
)"),
            R"(
f (function, 1 parameter, 4 registers)
   0    3  JUMP_IF_FALSE            c -> 2
   1    4  LOAD_INT                 x 1
   2    5  LOAD_GLOBAL              t0 print
   3    5  CHECK_LOCAL              x x
   4    5  MOVE                     t1 x
   5    5  CALL                     t0 [t0..t1] 1 0
   6    5  RELEASE                  t0
   7    6  RETURN                   x
)");
}

TEST(CompileNames, BothBranchesAssign) {
  EXPECT_EQ("\n" + listing(R"(
def f(c):
    if c:
        x = 1
    else:
        x = 2
    return x
)"),
            R"(
f (function, 1 parameter, 2 registers)
   0    3  JUMP_IF_FALSE            c -> 3
   1    4  LOAD_INT                 x 1
   2    4  JUMP                     -> 4
   3    6  LOAD_INT                 x 2
   4    7  RETURN                   x
)");
}

TEST(CompileNames, ClosureSharesACell) {
  EXPECT_EQ("\n" + listing(R"(
def f(n):
    def g():
        nonlocal n
        n += 1
        return n
    return g
)"),
            R"(
f (function, 1 parameter, 4 registers)
   0    2  MAKE_CELL_OF             &n n
   1    3  CELL_OF_CELL             t0 &n
   2    3  MAKE_FUNCTION            g [t0] <code f.<locals>.g> 0
   3    7  RETURN                   g

f.<locals>.g (function, 0 parameters, 1 registers)
   0    5  LOAD_FREE                t0 ^n n
   1    5  ADD_INT                  t0 t0 1 1
   2    5  STORE_FREE               ^n t0
   3    6  LOAD_FREE                t0 ^n n
   4    6  RETURN                   t0
)");
}

TEST(CompileNames, PrivateNamesAreMangled) {
  EXPECT_EQ("\n" + listing(R"(
class C:
    def f(self):
        return self.__secret
)"),
            R"(
C (class, 0 parameters, 1 registers)
   0    2  LOAD_NAME                t0 __name__
   1    2  STORE_NAME               t0 __module__
   2    2  LOAD_CONST               t0 'C'
   3    2  STORE_NAME               t0 __qualname__
   4    3  MAKE_FUNCTION            t0 [] <code C.f> 0
   5    3  STORE_NAME               t0 f
   6    3  LOAD_CONST               t0 None
   7    3  RETURN                   t0

C.f (function, 1 parameter, 2 registers)
   0    4  LOAD_ATTRIBUTE           t0 self _C__secret
   1    4  RETURN                   t0
)");
}

TEST(CompileNames, SuperNeedsTheClassCell) {
  EXPECT_EQ("\n" + listing(R"(
class C:
    def f(self):
        super().f()
)"),
            R"(
C (class, 0 parameters, 2 registers)
   0    2  MAKE_CELL                &__class__
   1    2  LOAD_NAME                t0 __name__
   2    2  STORE_NAME               t0 __module__
   3    2  LOAD_CONST               t0 'C'
   4    2  STORE_NAME               t0 __qualname__
   5    3  CELL_OF_CELL             t0 &__class__
   6    3  MAKE_FUNCTION            t0 [t0] <code C.f> 0
   7    3  STORE_NAME               t0 f
   8    2  SET_CLASS_CELL           &__class__
   9    3  LOAD_CONST               t0 None
  10    3  RETURN                   t0

C.f (function, 1 parameter, 3 registers)
   0    4  CALL_GLOBAL              t0 [] 0 super
   1    4  LOAD_METHOD              t0 t0 f
   2    4  CALL_METHOD              t0 [t0..t1] 0 0
   3    4  RELEASE                  t0
   4    4  LOAD_CONST               t0 None
   5    4  RETURN                   t0
)");
}

}  // namespace
}  // namespace coroscope::compile
