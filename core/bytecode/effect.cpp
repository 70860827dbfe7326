#include "core/bytecode/effect.h"

#include <bit>

namespace coroscope::bytecode {
namespace {

std::uint16_t operand_of(const Instruction& instruction, int operand) {
  switch (operand) {
    case 0:
      return instruction.a;
    case 1:
      return instruction.b;
    case 2:
      return instruction.c;
    default:
      return instruction.d;
  }
}

std::uint32_t keyword_count(const Code& code, std::uint16_t one_more) {
  if (one_more == 0 || one_more > code.constants.size()) return 0;
  const auto* names = std::get_if<TupleConstant>(&code.constants[one_more - 1u].value);
  return names == nullptr ? 0 : static_cast<std::uint32_t>(names->items.size());
}

bool writes_window(Opcode opcode) {
  return opcode == Opcode::UNPACK || opcode == Opcode::UNPACK_STAR || opcode == Opcode::SPLIT_GROUP;
}

bool writes_two(Opcode opcode) {
  return opcode == Opcode::LOAD_METHOD || opcode == Opcode::ENTER_WITH;
}

void add_operand(const Code& code, const Instruction& instruction, int operand, Effect& effect) {
  std::uint16_t value = operand_of(instruction, operand);
  switch (opcode_info(instruction.opcode).operands[operand]) {
    case OperandKind::k_out:
      return effect.produced.add(value, writes_two(instruction.opcode) ? 2 : 1);
    case OperandKind::k_in:
      return effect.consumed.add(value);
    case OperandKind::k_keep:
      return effect.kept.add(value);
    case OperandKind::k_win: {
      RegisterRanges& ranges = writes_window(instruction.opcode) ? effect.produced : effect.consumed;
      return ranges.add(value, window_size(code, instruction, operand));
    }
    default:
      return;  // `io` is told apart below; the rest are no temporaries
  }
}

}  // namespace

std::uint32_t free_count(const Code& code, std::uint16_t constant) {
  if (constant >= code.constants.size()) return 0;
  const auto* inner = std::get_if<std::shared_ptr<const Code>>(&code.constants[constant].value);
  return inner == nullptr ? 0 : static_cast<std::uint32_t>((*inner)->free_names.size());
}

std::uint32_t window_size(const Code& code, const Instruction& instruction, int operand) {
  switch (instruction.opcode) {
    case Opcode::BUILD_DICT:
      return 2u * instruction.c;
    case Opcode::CALL:
      return 1u + instruction.c + keyword_count(code, instruction.d);
    case Opcode::CALL_METHOD:
      return 2u + instruction.c + keyword_count(code, instruction.d);
    case Opcode::CALL_STAR:
      return 2u + instruction.c;
    case Opcode::MAKE_FUNCTION:
      return static_cast<std::uint32_t>(std::popcount(instruction.d & ~kKeepsValues)) + free_count(code, instruction.c);
    case Opcode::BUILD_CLASS:
      return 2u + free_count(code, instruction.c);
    case Opcode::UNPACK_STAR:
      return 1u + instruction.c + instruction.d;
    case Opcode::MATCH_KEYS:
    case Opcode::MATCH_REST:
      return instruction.d;
    case Opcode::SPLIT_GROUP:
    case Opcode::JOIN_GROUP:
      return 2;
    default:
      (void)operand;
      return instruction.c;  // BUILD_LIST, CALL_GLOBAL, UNPACK …
  }
}

Effect effect_of(const Code& code, const Instruction& instruction, bool jumps) {
  Effect effect;
  switch (instruction.opcode) {
    case Opcode::FOR_ITER:
      effect.kept.add(instruction.b);
      jumps ? effect.ended.add(instruction.b) : effect.produced.add(instruction.a);
      return effect;
    case Opcode::JUMP_IF_TRUE_ELSE_RELEASE:
    case Opcode::JUMP_IF_FALSE_ELSE_RELEASE:
      effect.kept.add(instruction.a);
      if (!jumps) effect.ended.add(instruction.a);
      return effect;
    case Opcode::DELEGATE:
    case Opcode::AWAIT:
      effect.kept.add(instruction.b);
      effect.ended.add(instruction.b);
      effect.produced.add(instruction.a);
      return effect;
    case Opcode::END_ASYNC_FOR:
      effect.consumed.add(instruction.a);
      effect.kept.add(instruction.b);
      effect.ended.add(instruction.b);
      return effect;
    case Opcode::ENTER_HANDLER:
      effect.kept.add(instruction.a);
      effect.produced.add(instruction.a + 1);
      return effect;
    case Opcode::LEAVE_HANDLER:
      effect.consumed.add(instruction.a, 2);
      return effect;
    case Opcode::RAISE_ASSERTION:
      if (instruction.b == 1) effect.consumed.add(instruction.a);
      return effect;
    case Opcode::CALL_EXIT:
      effect.kept.add(instruction.b, instruction.c == 1 ? 2 : 1);
      effect.produced.add(instruction.a);
      return effect;
    default:
      break;
  }
  for (int operand = 0; operand < 4; ++operand) add_operand(code, instruction, operand, effect);
  return effect;
}

bool falls_through(Opcode opcode) {
  switch (opcode) {
    case Opcode::JUMP:
    case Opcode::JUMP_BACK:
    case Opcode::RETURN:
    case Opcode::END_ASYNC_FOR:
    case Opcode::RAISE:
    case Opcode::RAISE_FROM:
    case Opcode::RAISE_AGAIN:
    case Opcode::RAISE_CURRENT:
    case Opcode::RAISE_ASSERTION:
      return false;
    default:
      return true;
  }
}

bool has_jump(Opcode opcode) {
  return opcode_info(opcode).operands[3] == OperandKind::k_jump;
}

bool may_raise(Opcode opcode) {
  switch (opcode) {
    case Opcode::MOVE:
    case Opcode::COPY:
    case Opcode::LOAD_CONST:
    case Opcode::LOAD_INT:
    case Opcode::RELEASE:
    case Opcode::MAKE_CELL:
    case Opcode::MAKE_CELL_OF:
    case Opcode::STORE_CELL:
    case Opcode::STORE_FREE:
    case Opcode::CELL_OF_CELL:
    case Opcode::CELL_OF_FREE:
    case Opcode::STORE_GLOBAL:
    case Opcode::JUMP:
    case Opcode::JUMP_IF_NONE:
    case Opcode::JUMP_IF_NOT_NONE:
    case Opcode::ENTER_HANDLER:
    case Opcode::LEAVE_HANDLER:
    case Opcode::RETURN:
      return false;
    default:
      return true;
  }
}

}  // namespace coroscope::bytecode
