#include "core/bytecode/disassemble.h"

#include <gtest/gtest.h>

namespace coroscope::bytecode {
namespace {

TEST(Disassemble, ConstantsLookLikePython) {
  EXPECT_EQ(show_constant({NoneConstant()}), "None");
  EXPECT_EQ(show_constant({true}), "True");
  EXPECT_EQ(show_constant({std::int64_t{-3}}), "-3");
  EXPECT_EQ(show_constant({2.0}), "2.0");
  EXPECT_EQ(show_constant({std::string("it's\n")}), R"('it\'s\n')");
  EXPECT_EQ(show_constant({BytesConstant{"\xff"}}), R"(b'\xff')");
  EXPECT_EQ(show_constant({TupleConstant{{{std::int64_t{1}}}}}), "(1,)");
}

TEST(Disassemble, NamesRegistersAndCells) {
  Code code;
  code.qualified_name = "f";
  code.positional = 1;
  code.local_names = {"x"};
  code.cell_names = {"y"};
  code.temporary_base = 2;
  code.register_count = 3;
  code.names = {"y"};
  code.instructions = {{Opcode::LOAD_CELL, 2, 1, 0}, {Opcode::ADD, 0, 0, 2}, {Opcode::RETURN, 0}};
  code.spans.resize(3);
  code.live_temporaries = {0, 0, 0};
  EXPECT_EQ("\n" + disassemble(code, text::Source("prog.py", "x\n")), R"(
f (function, 1 parameter, 3 registers)
   0    1  LOAD_CELL                t0 &y y
   1    1  ADD                      x x t0
   2    1  RETURN                   x
)");
}

}  // namespace
}  // namespace coroscope::bytecode
