#include "core/bytecode/code.h"

namespace coroscope::bytecode {
namespace {

constexpr OpcodeInfo kOpcodes[] = {
#define OPCODE(name, a, b, c, d, text) \
  {#name, {OperandKind::k_##a, OperandKind::k_##b, OperandKind::k_##c, OperandKind::k_##d}, text},
#include "core/bytecode/opcodes.def"
};

}  // namespace

const OpcodeInfo& opcode_info(Opcode opcode) { return kOpcodes[static_cast<std::size_t>(opcode)]; }

}  // namespace coroscope::bytecode
