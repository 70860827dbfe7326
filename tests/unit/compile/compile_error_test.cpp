#include <gtest/gtest.h>

#include "tests/unit/compile/compiling.h"

namespace coroscope::compile {
namespace {

using testing::error_of;

TEST(CompileError, NonlocalWithoutBinding) {
  EXPECT_EQ("\n" + error_of(R"(
def f():
    nonlocal x
)"),
            R"(
  File "prog.py", line 3
    nonlocal x
    ^^^^^^^^^^
SyntaxError: no binding for nonlocal 'x' found
)");
}

TEST(CompileError, GlobalAfterUse) {
  EXPECT_EQ("\n" + error_of(R"(
def f():
    print(x)
    global x
)"),
            R"(
  File "prog.py", line 4
    global x
    ^^^^^^^^
SyntaxError: name 'x' is used prior to global declaration
)");
}

TEST(CompileError, ParameterTwice) {
  EXPECT_EQ("\n" + error_of(R"(
def f(a, a): pass
)"),
            R"(
  File "prog.py", line 2
    def f(a, a): pass
             ^
SyntaxError: duplicate argument 'a' in function definition
)");
}

TEST(CompileError, AwaitOutside) {
  EXPECT_EQ("\n" + error_of(R"(
def f():
    await x
)"),
            R"(
  File "prog.py", line 3
    await x
    ^^^^^^^
SyntaxError: 'await' outside async function
)");
}

TEST(CompileError, AsyncComprehensionOutside) {
  EXPECT_EQ("\n" + error_of(R"(
def f():
    return [i async for i in a]
)"),
            R"(
  File "prog.py", line 3
    return [i async for i in a]
           ^^^^^^^^^^^^^^^^^^^^
SyntaxError: asynchronous comprehension outside of an asynchronous function
)");
}

TEST(CompileError, ReturnOutside) {
  EXPECT_EQ("\n" + error_of(R"(
class C:
    return 1
)"),
            R"(
  File "prog.py", line 3
    return 1
    ^^^^^^^^
SyntaxError: 'return' outside function
)");
}

TEST(CompileError, ReturnValueInAsyncGenerator) {
  EXPECT_EQ("\n" + error_of(R"(
async def f():
    yield 1
    return 2
)"),
            R"(
  File "prog.py", line 4
    return 2
    ^^^^^^^^
SyntaxError: 'return' with value in async generator
)");
}

TEST(CompileError, BreakOutside) {
  EXPECT_EQ("\n" + error_of(R"(
def f():
    break
)"),
            R"(
  File "prog.py", line 3
    break
    ^^^^^
SyntaxError: 'break' outside loop
)");
}

TEST(CompileError, YieldInComprehension) {
  EXPECT_EQ("\n" + error_of(R"(
def f():
    return [(yield i) for i in x]
)"),
            R"(
  File "prog.py", line 3
    return [(yield i) for i in x]
             ^^^^^^^
SyntaxError: 'yield' inside list comprehension
)");
}

TEST(CompileError, LeavingExceptStar) {
  EXPECT_EQ("\n" + error_of(R"(
def f():
    try:
        pass
    except* A:
        return
)"),
            R"(
  File "prog.py", line 6
    return
    ^^^^^^
SyntaxError: 'break', 'continue' and 'return' cannot appear in an except* block
)");
}

TEST(CompileError, UnreachablePattern) {
  EXPECT_EQ("\n" + error_of(R"(
match x:
    case a:
        pass
    case b:
        pass
)"),
            R"(
  File "prog.py", line 3
    case a:
         ^
SyntaxError: name capture 'a' makes remaining patterns unreachable
)");
}

TEST(CompileError, WalrusRebindsIterationVariable) {
  EXPECT_EQ("\n" + error_of(R"(
[x := 1 for x in y]
)"),
            R"(
  File "prog.py", line 2
    [x := 1 for x in y]
     ^
SyntaxError: assignment expression cannot rebind comprehension iteration variable 'x'
)");
}

TEST(CompileError, FutureTooLate) {
  EXPECT_EQ("\n" + error_of(R"(
x = 1
from __future__ import annotations
)"),
            R"(
  File "prog.py", line 3
    from __future__ import annotations
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
SyntaxError: from __future__ imports must occur at the beginning of the file
)");
}

TEST(CompileError, ImportStarInFunction) {
  EXPECT_EQ("\n" + error_of(R"(
def f():
    from a import *
)"),
            R"(
  File "prog.py", line 3
    from a import *
                  ^
SyntaxError: import * only allowed at module level
)");
}

TEST(CompileError, TooManyBlocks) {
  EXPECT_EQ("\n" + error_of(R"(
while x:
    while x:
        while x:
            while x:
                while x:
                    while x:
                        while x:
                            while x:
                                while x:
                                    while x:
                                        while x:
                                            while x:
                                                while x:
                                                    while x:
                                                        while x:
                                                            while x:
                                                                while x:
                                                                    while x:
                                                                        while x:
                                                                            while x:
                                                                                while x:
                                                                                    pass
)"),
            R"(
  File "prog.py", line 22
    while x:
    ^^^^^^^^
SyntaxError: too many statically nested blocks
)");
}

TEST(CompileError, KeywordTwice) {
  EXPECT_EQ("\n" + error_of(R"(
f(a=1, a=2)
)"),
            R"(
  File "prog.py", line 2
    f(a=1, a=2)
           ^^^
SyntaxError: keyword argument repeated: a
)");
}

TEST(CompileError, StarAlone) {
  EXPECT_EQ("\n" + error_of(R"(
*a = 1
)"),
            R"(
  File "prog.py", line 2
    *a = 1
    ^^
SyntaxError: starred assignment target must be in a list or tuple
)");
}

}  // namespace
}  // namespace coroscope::compile
