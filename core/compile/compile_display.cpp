// Lists, tuples, sets, dicts and f-strings.
#include "core/compile/compiler.h"

namespace coroscope::compile {

namespace {

// Longer displays are filled element by element, so that they do not need a register for each. (CPython has 30 too.)
constexpr std::size_t kLongDisplay = 30;
// From here on a set of constants is built by way of a frozenset, and its order is another one.
constexpr std::size_t kConstantSet = 3;

bool has_star(Expressions elements) {
  for (const Expression* element : elements) {
    if (element->kind == NodeKind::kStarred) return true;
  }
  return false;
}

}  // namespace

void Compiler::build_sequence(Expressions elements, Opcode build, Opcode append, Opcode extend, Span span,
                              Register out) {
  CodeBuilder& code = builder();
  Register first = code.next();
  bool in_one_go = elements.size() <= kLongDisplay && !has_star(elements);
  std::size_t prefix = in_one_go ? elements.size() : 0;
  for (; prefix < elements.size() && prefix < kLongDisplay; ++prefix) {
    if (elements[prefix]->kind == NodeKind::kStarred) break;
  }
  for (const Expression* element : elements.first(prefix)) push(*element);
  code.emit(build, span, in_one_go ? out : first, first, prefix);
  if (in_one_go) return;
  for (const Expression* element : elements.subspan(prefix)) {
    const auto* starred = try_as<syntax::Starred>(element);
    Register value = operand(starred != nullptr ? *starred->value : *element);
    code.emit(starred != nullptr ? extend : append, span, first, value);
  }
  if (out != first) code.emit(Opcode::MOVE, span, out, first);
}

void Compiler::evaluate_tuple(const syntax::Tuple& node, Register out) {
  if (auto constant = constant_of(node)) return load_constant(*constant, out, node.span);
  if (node.elts.size() <= kLongDisplay && !has_star(node.elts)) {
    return build_sequence(node.elts, Opcode::BUILD_TUPLE, Opcode::LIST_APPEND, Opcode::LIST_EXTEND, node.span, out);
  }
  Register list = builder().next();
  build_sequence(node.elts, Opcode::BUILD_LIST, Opcode::LIST_APPEND, Opcode::LIST_EXTEND, node.span, list);
  builder().emit(Opcode::LIST_TO_TUPLE, node.span, out, list);
}

void Compiler::push_tuple_of(Expressions elements, Span span) {
  Register list = builder().next();
  bool is_tuple = elements.size() <= kLongDisplay && !has_star(elements);
  build_sequence(elements, is_tuple ? Opcode::BUILD_TUPLE : Opcode::BUILD_LIST, Opcode::LIST_APPEND,
                 Opcode::LIST_EXTEND, span, list);
}

void Compiler::evaluate_list(const syntax::List& node, Register out) {
  CodeBuilder& code = builder();
  if (node.elts.size() > kLongDisplay) {
    if (auto items = constants_of(node.elts)) {
      Register list = code.next();
      code.emit(Opcode::BUILD_LIST, node.span, list, list, 0);
      load_constant({bytecode::TupleConstant{std::move(*items)}}, code.next(), node.span);
      code.emit(Opcode::LIST_EXTEND, node.span, list, code.top());
      if (out != list) code.emit(Opcode::MOVE, node.span, out, list);
      return;
    }
  }
  build_sequence(node.elts, Opcode::BUILD_LIST, Opcode::LIST_APPEND, Opcode::LIST_EXTEND, node.span, out);
}

void Compiler::evaluate_set(const syntax::Set& node, Register out) {
  if (node.elts.size() >= kConstantSet) {
    if (auto items = constants_of(node.elts)) {
      std::uint16_t constant = builder().constant({bytecode::TupleConstant{std::move(*items)}});
      return builder().emit(Opcode::BUILD_CONSTANT_SET, node.span, out, constant, 0);
    }
  }
  build_sequence(node.elts, Opcode::BUILD_SET, Opcode::SET_ADD, Opcode::SET_UPDATE, node.span, out);
}

void Compiler::evaluate_dict(const syntax::Dict& node, Register out) {
  CodeBuilder& code = builder();
  Register first = code.next();
  std::size_t prefix = 0;
  while (prefix < node.keys.size() && prefix < kLongDisplay && node.keys[prefix] != nullptr) ++prefix;
  for (std::size_t index = 0; index < prefix; ++index) {
    push(*node.keys[index]);
    push(*node.values[index]);
  }
  bool in_one_go = prefix == node.keys.size();
  code.emit(Opcode::BUILD_DICT, node.span, in_one_go ? out : first, first, prefix);
  if (in_one_go) return;
  for (std::size_t index = prefix; index < node.keys.size(); ++index) {
    if (node.keys[index] == nullptr) {
      code.emit(Opcode::DICT_UPDATE, node.span, first, operand(*node.values[index]));
    } else {
      Register key = operand_before(*node.keys[index], node.values[index]->span);
      Register value = operand(*node.values[index]);
      code.emit(Opcode::DICT_SET, node.span, first, key, value);
    }
  }
  if (out != first) code.emit(Opcode::MOVE, node.span, out, first);
}

// CPython makes a tuple of a constant list and a frozenset of a constant set that is only iterated or searched (ast_opt.c,
// fold_iter): the frozenset has an order of its own, which a search does not show.
void Compiler::push_iterable(const Expression& expression) {
  const auto* set = try_as<syntax::Set>(&expression);
  auto items = set != nullptr ? constants_of(set->elts) : std::nullopt;
  if (!items) return push_searched(expression);
  const std::uint16_t constant = builder().constant({bytecode::TupleConstant{std::move(*items)}});
  builder().emit(Opcode::BUILD_CONSTANT_SET, set->span, builder().next(), constant, 1);
}

void Compiler::push_searched(const Expression& expression) {
  if (const auto* list = try_as<syntax::List>(&expression)) {
    if (auto items = constants_of(list->elts)) {
      return load_constant({bytecode::TupleConstant{std::move(*items)}}, builder().next(), list->span);
    }
  } else if (const auto* set = try_as<syntax::Set>(&expression)) {
    return build_sequence(set->elts, Opcode::BUILD_SET, Opcode::SET_ADD, Opcode::SET_UPDATE, set->span,
                          builder().next());
  }
  push(expression);
}

// ---- f-strings

void Compiler::evaluate_joined_string(const syntax::JoinedStr& node, Register out) {
  if (node.values.empty()) return load_constant({std::string()}, out, node.span);
  Register first = builder().next();
  for (const Expression* part : node.values) {
    const auto* formatted = try_as<syntax::FormattedValue>(part);
    formatted != nullptr ? push_formatted(*formatted) : push(*part);
  }
  if (node.values.size() > 1) {
    builder().emit(Opcode::BUILD_STRING, node.span, out, first, node.values.size());
  } else if (out != first) {
    builder().emit(Opcode::MOVE, node.span, out, first);
  }
}

void Compiler::push_formatted(const syntax::FormattedValue& node) {
  CodeBuilder& code = builder();
  Register out = code.next();
  unsigned conversion = static_cast<unsigned char>(node.conversion);
  if (node.format_spec == nullptr) {
    Register value = operand(*node.value);
    return code.emit(Opcode::FORMAT, node.span, out, value, conversion);
  }
  Register value = operand_before(*node.value, node.format_spec->span);
  Register spec = operand(*node.format_spec);
  code.emit(Opcode::FORMAT_SPEC, node.span, out, value, conversion, spec);
}

}  // namespace coroscope::compile
