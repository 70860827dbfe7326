// data/errors.txt: faulty programs and what CPython prints for them.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "core/syntax/parse.h"

namespace coroscope::syntax {
namespace {

struct Case {
  std::string who, program, expected;
};

std::vector<Case> read_cases() {
  std::ifstream file(COROSCOPE_SOURCE_DIR "/tests/unit/syntax/data/errors.txt", std::ios::binary);
  std::vector<Case> cases;
  std::string* to = nullptr;
  for (std::string line; std::getline(file, line);) {
    if (line == "%%% prints") {
      to = &cases.back().expected;
    } else if (line.starts_with("%%% ")) {
      cases.push_back({line.substr(4), {}, {}});
      to = &cases.back().program;
    } else if (to != nullptr) {
      *to += line + "\n";
    }
  }
  return cases;
}

std::string printed(const std::string& program) {
  const text::Source source("prog.py", program);
  const ParseResult result = parse(source);
  return result.ok() ? "" : text::format_diagnostic(source, result.diagnostics.at(0));
}

TEST(Errors, AreThoseOfCPython) {
  std::size_t count = 0;
  for (const Case& c : read_cases()) {
    if (c.who != "parser") continue;
    ++count;
    EXPECT_EQ(printed(c.program), c.expected) << c.program;
  }
  EXPECT_GE(count, 490u);
}

TEST(Errors, OfTheCompilerAreNotFoundHere) {
  for (const Case& c : read_cases()) {
    if (c.who != "compiler") continue;
    EXPECT_EQ(printed(c.program), "") << c.program;
  }
}

TEST(Errors, DifferOnlyWhereWeSaySo) {
  for (const Case& c : read_cases()) {
    if (c.who != "differs") continue;
    EXPECT_TRUE(printed(c.program).find("unsupported: ") != std::string::npos) << c.program;
  }
}

TEST(Errors, NamelyWhatIsNoTextAtAll) {
  EXPECT_EQ(
      printed("x = 1\ny = '\xff'\n"),
      "SyntaxError: Non-UTF-8 code starting with '\\xff' in file prog.py on line 2, but no encoding declared; see "
      "https://peps.python.org/pep-0263/ for details\n");
  EXPECT_EQ(printed(std::string("x = 1\0\n", 7)),
            "  File \"prog.py\", line 1\n    x = 1?\nSyntaxError: source code cannot contain null bytes\n");
}

// Whatever the input, the C++ stack must not run out and the time must not explode.
TEST(Errors, OfDeepNestingAreErrorsToo) {
  const auto repeat = [](const char* text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
  };
  for (const char* text :
       {"not ",    "-",          "lambda: ", "x+", "x if y else ", "x**", "await ",       "print ", "x = yield ",
        "async ",  "x.",         "x[",       "(",  "{1:",          "{**", "[x for x in ", "f(a=",   "f(**{",
        "(yield ", "lambda x=(", "with (",   "*",  "a b "}) {
    for (const char* end : {"x\n", "x $\n"}) EXPECT_NE(printed(repeat(text, 5000) + end), "") << text;
    printed(repeat(text, 95) + "1 1\n");
  }
  EXPECT_EQ(printed("x = " + repeat("x+", 5000) + "x\n"),
            "RecursionError: maximum recursion depth exceeded during compilation\n");
}

}  // namespace
}  // namespace coroscope::syntax
