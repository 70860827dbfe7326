// What an instruction does to registers, worked out from its row in opcodes.def. The compiler keeps its books with
// this, and the verifier holds the compiler against it.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "core/bytecode/code.h"

namespace coroscope::bytecode {

/// Neighbouring registers.
struct RegisterRange {
  std::uint16_t first = 0;
  std::uint32_t count = 0;
};

/// A few ranges; an instruction never names more than kMost of one sort.
struct RegisterRanges {
  static constexpr int kMost = 4;
  std::array<RegisterRange, kMost> items;
  int size = 0;

  void add(std::uint16_t first, std::uint32_t count = 1) {
    if (count > 0) items[size++] = {first, count};
  }
  const RegisterRange* begin() const { return items.data(); }
  const RegisterRange* end() const { return items.data() + size; }
};

/// One outcome of one instruction. Locals and cells that are only borrowed stand in `consumed` and `kept` too.
struct Effect {
  RegisterRanges consumed;  ///< read; temporaries among them are dead afterwards, also if the instruction raises
  RegisterRanges kept;      ///< read; alive while the instruction runs
  RegisterRanges ended;     ///< those of `kept` that are dead when the instruction has succeeded
  RegisterRanges produced;  ///< written
};

/// Of the instruction going on behind itself, or (`jumps`) going to its target.
Effect effect_of(const Code& code, const Instruction& instruction, bool jumps);

/// False after RETURN, RAISE, JUMP …
bool falls_through(Opcode opcode);
/// Whether operand d is a jump target.
bool has_jump(Opcode opcode);
/// Whether it can raise, or run code that can.
bool may_raise(Opcode opcode);
/// How many registers the `win` operand number `operand` (0 … 3) spans.
std::uint32_t window_size(const Code& code, const Instruction& instruction, int operand);
/// Cells that MAKE_FUNCTION or BUILD_CLASS of this code constant takes; 0 if it is no code.
std::uint32_t free_count(const Code& code, std::uint16_t constant);

}  // namespace coroscope::bytecode
