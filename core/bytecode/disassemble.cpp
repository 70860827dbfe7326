#include "core/bytecode/disassemble.h"

#include <fmt/format.h>

#include "core/bytecode/effect.h"

namespace coroscope::bytecode {
namespace {

std::string quote(std::string_view text, const char* prefix) {
  std::string result = fmt::format("{}'", prefix);
  for (unsigned char byte : text) {
    if (byte == '\'' || byte == '\\') {
      result += '\\';
      result += static_cast<char>(byte);
    } else if (byte == '\n') {
      result += "\\n";
    } else if (byte < 0x20 || byte == 0x7f || (byte >= 0x80 && *prefix != 0)) {
      result += fmt::format("\\x{:02x}", byte);
    } else {
      result += static_cast<char>(byte);
    }
  }
  return result + "'";
}

struct ConstantPrinter {
  std::string operator()(NoneConstant) const { return "None"; }
  std::string operator()(EllipsisConstant) const { return "..."; }
  std::string operator()(bool value) const { return value ? "True" : "False"; }
  std::string operator()(std::int64_t value) const { return std::to_string(value); }
  std::string operator()(const BigIntConstant& value) const { return value.decimal; }
  std::string operator()(double value) const {
    std::string text = fmt::format("{}", value);
    return text.find_first_of(".en") == std::string::npos ? text + ".0" : text;
  }
  std::string operator()(const ComplexConstant& value) const { return fmt::format("{}j", value.imaginary); }
  std::string operator()(const std::string& value) const { return quote(value, ""); }
  std::string operator()(const BytesConstant& value) const { return quote(value.bytes, "b"); }
  std::string operator()(const TupleConstant& value) const {
    std::string text = "(";
    for (std::size_t index = 0; index < value.items.size(); ++index) {
      text += (index > 0 ? ", " : "") + show_constant(value.items[index]);
    }
    return text + (value.items.size() == 1 ? ",)" : ")");
  }
  std::string operator()(const std::shared_ptr<const Code>& code) const {
    return fmt::format("<code {}>", code->qualified_name);
  }
};

std::string_view kind_name(CodeKind kind) {
  switch (kind) {
    case CodeKind::k_module:
      return "module";
    case CodeKind::k_function:
      return "function";
    case CodeKind::k_generator:
      return "generator";
    case CodeKind::k_coroutine:
      return "coroutine";
    case CodeKind::k_async_generator:
      return "async generator";
    case CodeKind::k_class:
      return "class";
  }
  return "?";
}

std::string register_name(const Code& code, std::uint32_t value) {
  if (value < code.local_names.size()) return code.local_names[value];
  if (value < code.temporary_base) return "&" + code.cell_names[value - code.local_names.size()];
  return fmt::format("t{}", value - code.temporary_base);
}

std::string window(const Code& code, const Instruction& instruction, int operand, std::uint16_t first) {
  std::uint32_t size = window_size(code, instruction, operand);
  if (size == 0) return "[]";
  if (size == 1) return fmt::format("[{}]", register_name(code, first));
  return fmt::format("[{}..{}]", register_name(code, first), register_name(code, first + size - 1));
}

std::string show_operand(const Code& code, const Instruction& instruction, int operand, std::uint16_t value) {
  switch (opcode_info(instruction.opcode).operands[operand]) {
    case OperandKind::k_none:
      return "";
    case OperandKind::k_out:
    case OperandKind::k_in:
    case OperandKind::k_keep:
    case OperandKind::k_io:
    case OperandKind::k_cell:
      return register_name(code, value);
    case OperandKind::k_win:
      return window(code, instruction, operand, value);
    case OperandKind::k_free:
      return "^" + code.free_names.at(value);
    case OperandKind::k_const:
      return show_constant(code.constants.at(value));
    case OperandKind::k_name:
      return code.names.at(value);
    case OperandKind::k_imm:
      return std::to_string(static_cast<std::int16_t>(value));
    case OperandKind::k_num: {
      // Where a number is one more than the index of a constant, the constant says more.
      bool is_constant = operand == 3 && value > 0 &&
                         (instruction.opcode == Opcode::CALL || instruction.opcode == Opcode::CALL_METHOD ||
                          instruction.opcode == Opcode::MATCH_CLASS);
      return is_constant ? show_constant(code.constants.at(value - 1u)) : std::to_string(value);
    }
    case OperandKind::k_jump:
      return fmt::format("-> {}", value);
  }
  return "?";
}

std::string show_operands(const Code& code, const Instruction& instruction) {
  const std::uint16_t values[] = {instruction.a, instruction.b, instruction.c, instruction.d};
  std::string text;
  for (int operand = 0; operand < 4; ++operand) {
    std::string shown = show_operand(code, instruction, operand, values[operand]);
    if (!shown.empty()) text += (text.empty() ? "" : " ") + shown;
  }
  return text;
}

void disassemble_into(const Code& code, const text::Source& source, std::string& text) {
  std::size_t parameters = code.positional + code.keyword_only + code.has_star_args + code.has_star_kwargs;
  text += fmt::format("{} ({}, {} parameter{}, {} registers)\n", code.qualified_name, kind_name(code.kind), parameters,
                      parameters == 1 ? "" : "s", code.register_count);
  for (std::size_t index = 0; index < code.instructions.size(); ++index) {
    const Instruction& instruction = code.instructions[index];
    std::string line = fmt::format("{:4} {:4}  {:24} {}", index, source.line_of(code.spans[index].begin),
                                   opcode_info(instruction.opcode).name, show_operands(code, instruction));
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  if (!code.handlers.empty()) text += "handlers:\n";
  for (const HandlerEntry& entry : code.handlers) {
    text += fmt::format("  {}-{} -> {} depth {}\n", entry.begin, entry.end, entry.handler, entry.depth);
  }
  for (const Constant& constant : code.constants) {
    if (const auto* inner = std::get_if<std::shared_ptr<const Code>>(&constant.value)) {
      text += "\n";
      disassemble_into(**inner, source, text);
    }
  }
}

}  // namespace

std::string show_constant(const Constant& constant) {
  return std::visit(ConstantPrinter(), constant.value);
}

std::string disassemble(const Code& code, const text::Source& source) {
  std::string text;
  disassemble_into(code, source, text);
  return text;
}

}  // namespace coroscope::bytecode
