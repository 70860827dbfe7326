#include "core/bytecode/verify.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/compile/compile.h"
#include "core/syntax/parse.h"

namespace coroscope::bytecode {
namespace {

// Two locals, three temporaries: registers 0 1 | 2 3 4.
Code code_of(std::vector<Instruction> instructions, std::vector<std::uint16_t> live) {
  Code code;
  code.qualified_name = "f";
  code.local_names = {"x", "y"};
  code.temporary_base = 2;
  code.register_count = 5;
  code.constants = {{NoneConstant()}};
  code.instructions = std::move(instructions);
  code.spans.resize(code.instructions.size());
  code.live_temporaries = std::move(live);
  return code;
}

std::string problems(const Code& code) {
  std::string text;
  for (const std::string& problem : verify(code)) text += problem + "\n";
  return text;
}

TEST(Verify, AcceptsBalancedCode) {
  EXPECT_EQ(problems(code_of({{Opcode::ADD, 2, 0, 1}, {Opcode::RETURN, 2}}, {0, 0})), "");
}

TEST(Verify, RejectsReadingADeadTemporary) {
  EXPECT_EQ(problems(code_of({{Opcode::RETURN, 2}}, {0})), "f: 0 RETURN: reads t0, which is dead\n");
}

TEST(Verify, RejectsOverwritingATemporary) {
  EXPECT_EQ(problems(code_of({{Opcode::LOAD_INT, 2, 1}, {Opcode::LOAD_INT, 2, 1}, {Opcode::RETURN, 2}}, {0, 1, 0})),
            "f: 1 LOAD_INT: writes t0, which is alive\n");
}

TEST(Verify, RejectsReturningWithAValueLeft) {
  EXPECT_EQ(problems(code_of({{Opcode::LOAD_INT, 2, 1}, {Opcode::RETURN, 0}}, {0, 1})),
            "f: 1 RETURN: leaves temporaries alive: {t0}\n");
}

TEST(Verify, RejectsAWrongCountOfLiveTemporaries) {
  EXPECT_EQ(
      problems(code_of({{Opcode::LOAD_INT, 2, 1}, {Opcode::ADD, 3, 0, 1}, {Opcode::RELEASE, 3}, {Opcode::RETURN, 2}},
                       {0, 0, 1, 0})),
      "f: 1 ADD: live_temporaries is 0, but 1 are alive\n");
}

TEST(Verify, RejectsPathsThatMeetWithDifferentTemporaries) {
  EXPECT_EQ(
      problems(code_of({{Opcode::JUMP_IF_TRUE, 0, 0, 0, 2}, {Opcode::LOAD_INT, 2, 1}, {Opcode::RETURN, 0}}, {0, 0, 0})),
      "f: 2 RETURN: paths meet with different temporaries alive: {} and, from 1, {t0}\n");
}

TEST(Verify, RejectsRaisingAboveAHole) {
  EXPECT_EQ(
      problems(code_of({{Opcode::LOAD_INT, 3, 1}, {Opcode::ADD, 2, 0, 1}, {Opcode::RELEASE, 3}, {Opcode::RETURN, 2}},
                       {0, 0, 1, 0})),
      "f: 1 ADD: may raise while t1 is alive above a dead temporary\n");
}

TEST(Verify, RejectsJumpsOutOfTheCodeAndInTheWrongDirection) {
  EXPECT_EQ(problems(code_of({{Opcode::JUMP, 0, 0, 0, 7}}, {0})), "f: 0 JUMP: jumps to 7, behind the end\n");
  EXPECT_EQ(problems(code_of({{Opcode::JUMP_BACK, 0, 0, 0, 1}, {Opcode::RETURN, 0}}, {0, 0})),
            "f: 0 JUMP_BACK: jumps to 1, in the wrong direction\n");
}

TEST(Verify, RejectsAHandlerAboveTheLiveTemporaries) {
  Code code = code_of({{Opcode::ADD, 2, 0, 1}, {Opcode::RETURN, 2}, {Opcode::RAISE_AGAIN, 3}}, {0, 0, 1});
  code.handlers = {{0, 1, 2, 1}};
  EXPECT_EQ(problems(code), "f: 0 ADD: handler depth 1 is above the 0 live temporaries\n");
}

// Every Python file of the project: whatever the compiler makes of it keeps the rules.
TEST(Verify, AcceptsWhatTheCompilerMakes) {
  int count = 0;
  for (const char* folder : {"/tests/conformance", "/scenarios", "/core/library", "/tests/bench"}) {
    std::filesystem::path root = std::string(COROSCOPE_SOURCE_DIR) + folder;
    if (!std::filesystem::exists(root)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      if (entry.path().extension() != ".py") continue;
      std::ifstream file(entry.path());
      std::stringstream content;
      content << file.rdbuf();
      text::Source source(entry.path().string(), content.str());
      syntax::ParseResult parsed = syntax::parse(source);
      if (!parsed.ok()) continue;
      compile::CompileResult result = compile::compile(source, *parsed.tree.module);
      if (!result.ok()) continue;
      EXPECT_EQ(problems(*result.code), "") << entry.path();
      ++count;
    }
  }
  EXPECT_GT(count, 0);
}

}  // namespace
}  // namespace coroscope::bytecode
