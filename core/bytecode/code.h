// Code: what the compiler makes of one function body, and what the VM runs. Plain data; knows neither trees nor values.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/text/source.h"

namespace coroscope::bytecode {

enum class Opcode : std::uint16_t {
#define OPCODE(name, a, b, c, d, text) name,
#include "core/bytecode/opcodes.def"
};
inline constexpr int kOpcodeCount = 0
#define OPCODE(name, a, b, c, d, text) +1
#include "core/bytecode/opcodes.def"
    ;

enum class OperandKind : std::uint8_t {
  k_none, k_out, k_in, k_keep, k_io, k_win, k_cell, k_free, k_const, k_name, k_imm, k_num, k_jump,
};

/// A row of opcodes.def.
struct OpcodeInfo {
  std::string_view name;
  OperandKind operands[4];
  std::string_view text;
};
const OpcodeInfo& opcode_info(Opcode opcode);

/// Operands are numbered as in opcodes.def; a register is its index, `imm` is the bit pattern of an int16.
struct Instruction {
  Opcode opcode = Opcode::MOVE;
  std::uint16_t a = 0;
  std::uint16_t b = 0;
  std::uint16_t c = 0;
  std::uint16_t d = 0;
};

/// A bit of MAKE_FUNCTION's d.
inline constexpr unsigned kKeepsValues = 32;

struct Code;

struct NoneConstant {};
struct EllipsisConstant {};
struct BigIntConstant { std::string decimal; };     ///< an int that does not fit into 62 bits, in decimal
struct BytesConstant { std::string bytes; };
struct ComplexConstant { double imaginary = 0; };
struct Constant;
struct TupleConstant { std::vector<Constant> items; };
/// A constant of the program. Strings are UTF-8 (lone surrogates as WTF-8).
struct Constant {
  std::variant<NoneConstant, EllipsisConstant, bool, std::int64_t, BigIntConstant, double, ComplexConstant, std::string,
               BytesConstant, TupleConstant, std::shared_ptr<const Code>>
      value;
};

/// While an instruction in [begin, end) raises: temporaries from `depth` on are released, the exception is put into
/// temporary number `depth` (register temporary_base + depth), and control goes to `handler`. Inner entries come first.
struct HandlerEntry {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t handler = 0;
  std::uint16_t depth = 0;
};

enum class CodeKind : std::uint8_t { k_module, k_function, k_generator, k_coroutine, k_async_generator, k_class };

struct Code {
  CodeKind kind = CodeKind::k_function;
  std::string name;                      ///< "<lambda>", "task1"
  std::string qualified_name;            ///< "main.<locals>.inner"
  text::Span definition;                 ///< of the whole `def` statement, decorators left out

  // Parameters come first among the registers, in this order: positional-only, positional, keyword-only, *args, **kwargs.
  std::uint16_t positional_only = 0;     ///< how many of `positional`
  std::uint16_t positional = 0;          ///< all that may be given by position
  std::uint16_t keyword_only = 0;
  bool has_star_args = false;
  bool has_star_kwargs = false;
  bool is_iterable_coroutine = false;    ///< never set by the compiler; for types.coroutine

  std::vector<std::string> local_names;  ///< of registers 0 … ; parameters first
  std::vector<std::string> cell_names;   ///< registers local_names.size() …
  std::vector<std::string> free_names;   ///< closure indices
  std::uint16_t temporary_base = 0;      ///< first temporary: local_names.size() + cell_names.size()
  std::uint16_t register_count = 0;      ///< all registers, temporaries included

  std::vector<Instruction> instructions;
  std::vector<text::Span> spans;                 ///< one for each instruction: the expression or statement behind it
  std::vector<std::uint16_t> live_temporaries;   ///< one for each instruction; see opcodes.def
  std::vector<HandlerEntry> handlers;            ///< inner before outer
  std::vector<Constant> constants;
  std::vector<std::string> names;
  std::string docstring;                         ///< empty if there is none
  bool has_docstring = false;
};

}  // namespace coroscope::bytecode
