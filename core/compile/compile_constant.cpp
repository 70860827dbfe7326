// Constants, and what can be computed of them before anything runs.
#include <algorithm>

#include "core/compile/compiler.h"

namespace coroscope::compile {

using bytecode::Constant;
using syntax::BinaryOperator;
using syntax::ConstantKind;
using syntax::UnaryOperator;

namespace {

// Ints that the VM keeps in a register have 62 bits; larger ones are BigIntConstant.
constexpr std::int64_t kLargestInt = (std::int64_t{1} << 61) - 1;
bool fits(std::int64_t value) {
  return value >= -kLargestInt - 1 && value <= kLargestInt;
}

// Digits of any base as decimal, by long multiplication on groups of nine decimal digits.
std::string to_decimal(std::string_view digits, unsigned base) {
  std::vector<std::uint32_t> groups{0};  // lowest first
  for (char digit : digits) {
    unsigned value =
        digit <= '9' ? static_cast<unsigned>(digit - '0') : static_cast<unsigned>((digit | 0x20) - 'a' + 10);
    std::uint64_t carry = value;
    for (std::uint32_t& group : groups) {
      carry += std::uint64_t{group} * base;
      group = static_cast<std::uint32_t>(carry % 1'000'000'000);
      carry /= 1'000'000'000;
    }
    if (carry > 0) groups.push_back(static_cast<std::uint32_t>(carry));
  }
  std::string text = std::to_string(groups.back());
  for (std::size_t index = groups.size() - 1; index-- > 0;) {
    std::string group = std::to_string(groups[index]);
    text += std::string(9 - group.size(), '0') + group;
  }
  return text;
}

Constant integer(std::int64_t value) {
  if (fits(value)) return {value};
  return {bytecode::BigIntConstant{std::to_string(value)}};
}

Constant literal(const syntax::Constant& node) {
  switch (node.type) {
    case ConstantKind::kNone:
      return {bytecode::NoneConstant()};
    case ConstantKind::kTrue:
      return {true};
    case ConstantKind::kFalse:
      return {false};
    case ConstantKind::kEllipsis:
      return {bytecode::EllipsisConstant()};
    case ConstantKind::kInteger:
      if (node.fits) return integer(node.integer);
      if (node.base == 10) {
        std::size_t begin = std::min(node.text.find_first_not_of('0'), node.text.size() - 1);
        return {bytecode::BigIntConstant{std::string(node.text.substr(begin))}};
      }
      return {bytecode::BigIntConstant{to_decimal(node.text, node.base)}};
    case ConstantKind::kFloat:
      return {node.number};
    case ConstantKind::kImaginary:
      return {bytecode::ComplexConstant{node.number}};
    case ConstantKind::kString:
      return {std::string(node.text)};
    case ConstantKind::kBytes:
      return {bytecode::BytesConstant{std::string(node.text)}};
  }
  return {};
}

std::optional<std::int64_t> folded_int(BinaryOperator op, std::int64_t left, std::int64_t right) {
  std::int64_t result = 0;
  bool overflows;
  switch (op) {
    case BinaryOperator::kAdd:
      overflows = __builtin_add_overflow(left, right, &result);
      break;
    case BinaryOperator::kSub:
      overflows = __builtin_sub_overflow(left, right, &result);
      break;
    case BinaryOperator::kMult:
      overflows = __builtin_mul_overflow(left, right, &result);
      break;
    default:
      return std::nullopt;
  }
  return overflows || !fits(result) ? std::nullopt : std::optional(result);
}

}  // namespace

std::optional<Constant> Compiler::constant_of(const Expression& expression) {
  switch (expression.kind) {
    case NodeKind::kConstant:
      return literal(as<syntax::Constant>(expression));
    case NodeKind::kUnaryOp:
      return folded_unary(as<syntax::UnaryOp>(expression));
    case NodeKind::kBinOp:
      return folded_binary(as<syntax::BinOp>(expression));
    case NodeKind::kTuple: {
      auto items = constants_of(as<syntax::Tuple>(expression).elts);
      if (!items) return std::nullopt;
      return Constant{bytecode::TupleConstant{std::move(*items)}};
    }
    case NodeKind::kName:
      if (as<syntax::Name>(expression).id == "__debug__") return Constant{true};
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

std::optional<std::vector<Constant>> Compiler::constants_of(Expressions expressions) {
  std::vector<Constant> items;
  for (const Expression* element : expressions) {
    std::optional<Constant> item = constant_of(*element);
    if (!item) return std::nullopt;
    items.push_back(std::move(*item));
  }
  return items;
}

std::optional<Constant> Compiler::folded_unary(const syntax::UnaryOp& node) {
  std::optional<Constant> value = constant_of(*node.operand);
  if (!value) return std::nullopt;
  const auto* number = std::get_if<std::int64_t>(&value->value);
  const auto* real = std::get_if<double>(&value->value);
  switch (node.op) {
    case UnaryOperator::kUSub:
      if (number != nullptr) return integer(-*number);
      if (real != nullptr) return Constant{-*real};
      if (const auto* big = std::get_if<bytecode::BigIntConstant>(&value->value)) {
        return Constant{
            bytecode::BigIntConstant{big->decimal.starts_with('-') ? big->decimal.substr(1) : "-" + big->decimal}};
      }
      return std::nullopt;
    case UnaryOperator::kUAdd:
      return number != nullptr || real != nullptr ? value : std::nullopt;
    case UnaryOperator::kInvert:
      return number != nullptr ? std::optional(integer(~*number)) : std::nullopt;
    case UnaryOperator::kNot: {
      const auto* truth = std::get_if<bool>(&value->value);
      return truth != nullptr ? std::optional(Constant{!*truth}) : std::nullopt;
    }
  }
  return std::nullopt;
}

std::optional<Constant> Compiler::folded_binary(const syntax::BinOp& node) {
  if (node.op != BinaryOperator::kAdd && node.op != BinaryOperator::kSub && node.op != BinaryOperator::kMult) {
    return std::nullopt;
  }
  std::optional<Constant> right = constant_of(*node.right);
  if (!right) return std::nullopt;
  std::optional<Constant> left = constant_of(*node.left);
  if (!left || left->value.index() != right->value.index()) return std::nullopt;
  if (const auto* integer_left = std::get_if<std::int64_t>(&left->value)) {
    auto result = folded_int(node.op, *integer_left, std::get<std::int64_t>(right->value));
    return result ? std::optional(Constant{*result}) : std::nullopt;
  }
  if (const auto* real_left = std::get_if<double>(&left->value)) {
    double real_right = std::get<double>(right->value);
    switch (node.op) {
      case BinaryOperator::kAdd:
        return Constant{*real_left + real_right};
      case BinaryOperator::kSub:
        return Constant{*real_left - real_right};
      default:
        return Constant{*real_left * real_right};
    }
  }
  return std::nullopt;
}

std::optional<std::int16_t> Compiler::small_int(const Expression& expression) {
  if (expression.kind != NodeKind::kConstant && expression.kind != NodeKind::kUnaryOp) return std::nullopt;
  std::optional<Constant> value = constant_of(expression);
  const auto* number = value ? std::get_if<std::int64_t>(&value->value) : nullptr;
  if (number == nullptr || *number < INT16_MIN || *number > INT16_MAX) return std::nullopt;
  return static_cast<std::int16_t>(*number);
}

void Compiler::load_constant(const Constant& value, Register out, Span span) {
  const auto* number = std::get_if<std::int64_t>(&value.value);
  if (number != nullptr && *number >= INT16_MIN && *number <= INT16_MAX) {
    builder().emit(Opcode::LOAD_INT, span, out, static_cast<std::uint16_t>(*number));
  } else {
    builder().emit(Opcode::LOAD_CONST, span, out, builder().constant(value));
  }
}

}  // namespace coroscope::compile
