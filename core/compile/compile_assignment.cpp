// Assignment in all its forms, annotations of variables, and del.
#include "core/compile/compiler.h"

namespace coroscope::compile {

using syntax::BinaryOperator;

namespace {

// More targets than this are not worth the registers.
constexpr std::size_t kParallel = 8;

const Expressions* elements_of(const Expression& expression) {
  if (const auto* tuple = try_as<syntax::Tuple>(&expression)) return &tuple->elts;
  if (const auto* list = try_as<syntax::List>(&expression)) return &list->elts;
  return nullptr;
}

bool has_star(Expressions elements) {
  for (const Expression* element : elements) {
    if (element->kind == NodeKind::kStarred) return true;
  }
  return false;
}

// `a` of `*a` in a list of targets.
const Expression& without_star(const Expression& target) {
  const auto* starred = try_as<syntax::Starred>(&target);
  return starred != nullptr ? *starred->value : target;
}

bool are_names(Expressions elements) {
  for (const Expression* element : elements) {
    if (without_star(*element).kind != NodeKind::kName) return false;
  }
  return true;
}

Opcode inplace_opcode(BinaryOperator op) {
  switch (op) {
    case BinaryOperator::kAdd:
      return Opcode::INPLACE_ADD;
    case BinaryOperator::kSub:
      return Opcode::INPLACE_SUBTRACT;
    case BinaryOperator::kMult:
      return Opcode::INPLACE_MULTIPLY;
    case BinaryOperator::kMatMult:
      return Opcode::INPLACE_MATRIX_MULTIPLY;
    case BinaryOperator::kDiv:
      return Opcode::INPLACE_TRUE_DIVIDE;
    case BinaryOperator::kMod:
      return Opcode::INPLACE_MODULO;
    case BinaryOperator::kPow:
      return Opcode::INPLACE_POWER;
    case BinaryOperator::kLShift:
      return Opcode::INPLACE_LEFT_SHIFT;
    case BinaryOperator::kRShift:
      return Opcode::INPLACE_RIGHT_SHIFT;
    case BinaryOperator::kBitOr:
      return Opcode::INPLACE_BIT_OR;
    case BinaryOperator::kBitXor:
      return Opcode::INPLACE_BIT_XOR;
    case BinaryOperator::kBitAnd:
      return Opcode::INPLACE_BIT_AND;
    case BinaryOperator::kFloorDiv:
      return Opcode::INPLACE_FLOOR_DIVIDE;
  }
  return Opcode::INPLACE_ADD;
}

}  // namespace

void Compiler::write_assign(const syntax::Assign& node) {
  CodeBuilder& code = builder();
  if (node.targets.size() == 1) {
    const Expression& target = *node.targets[0];
    if (std::optional<Register> local = local_target(target)) {
      forbid_debug(as<syntax::Name>(target).id, target.span);
      evaluate(*node.value, *local);
      return mark_assigned(as<syntax::Name>(target).id);
    }
    if (write_parallel(node)) return;
    return store(target, operand_before(*node.value, target.span));
  }
  Register value = code.next();
  push(*node.value);
  for (const Expression* target : node.targets.first(node.targets.size() - 1)) {
    std::optional<Register> local = local_target(*target);
    Register copy = local.value_or(code.next());
    code.emit(Opcode::COPY, node.span, copy, value);
    store(*target, copy);
  }
  store(*node.targets.back(), value);
}

// `a, b = b, a`: no tuple is made.
bool Compiler::write_parallel(const syntax::Assign& node) {
  const Expressions* targets = elements_of(*node.targets[0]);
  const auto* values = try_as<syntax::Tuple>(node.value);
  if (targets == nullptr || values == nullptr || targets->size() != values->elts.size() || targets->empty() ||
      targets->size() > kParallel || has_star(*targets) || has_star(values->elts)) {
    return false;
  }
  Register first = builder().next();
  for (const Expression* value : values->elts) push(*value);
  store_each(*targets, first);
  return true;
}

void Compiler::store(const Expression& target, Register value) {
  CodeBuilder& code = builder();
  switch (target.kind) {
    case NodeKind::kName:
      return store_name(as<syntax::Name>(target).id, value, target.span);
    case NodeKind::kAttribute: {
      const auto& attribute = as<syntax::Attribute>(target);
      forbid_debug(attribute.attr, attribute.span);
      Register object = operand(*attribute.value);
      return code.emit(Opcode::STORE_ATTRIBUTE, attribute_span(attribute, attribute.span), object, value,
                       code.name(mangle(attribute.attr)));
    }
    case NodeKind::kSubscript: {
      const auto& subscript = as<syntax::Subscript>(target);
      Register object = operand_before(*subscript.value, subscript.slice->span);
      Register index = subscript_operand(*subscript.slice);
      return code.emit(Opcode::STORE_ITEM, subscript.span, object, index, value);
    }
    case NodeKind::kStarred:
      fail(target.span, "starred assignment target must be in a list or tuple");
    default:
      return store_unpacked(*elements_of(target), value, target.span);
  }
}

void Compiler::store_unpacked(Expressions targets, Register value, Span span) {
  CodeBuilder& code = builder();
  std::optional<std::size_t> star;
  for (std::size_t index = 0; index < targets.size(); ++index) {
    if (targets[index]->kind != NodeKind::kStarred) continue;
    if (star) fail(span, "multiple starred expressions in assignment");
    star = index;
  }
  if (star && *star >= 256) fail(span, "too many expressions in star-unpacking assignment");
  Register first = code.is_temporary(value) ? value : code.next();
  if (star) {
    code.emit(Opcode::UNPACK_STAR, span, first, value, *star, targets.size() - *star - 1);
  } else {
    code.emit(Opcode::UNPACK, span, first, value, targets.size());
  }
  store_each(targets, first);
}

// Storing in a name cannot fail, so the first value may go while later ones are still there. Anything else might: then
// each value is copied to the top, and all of them are dropped at the end.
void Compiler::store_each(Expressions targets, Register first) {
  CodeBuilder& code = builder();
  bool in_namespace = state_->scope.kind == ScopeKind::k_class;
  if (are_names(targets) && !in_namespace) {
    for (std::size_t index = 0; index < targets.size(); ++index) {
      store(without_star(*targets[index]), static_cast<Register>(first + index));
    }
    return;
  }
  for (std::size_t index = 0; index + 1 < targets.size(); ++index) {
    const Expression& target = without_star(*targets[index]);
    Register copy = local_target(target).value_or(code.next());
    code.emit(Opcode::COPY, target.span, copy, static_cast<unsigned>(first + index));
    store(target, copy);
  }
  if (targets.empty()) return;
  store(without_star(*targets.back()), static_cast<Register>(first + targets.size() - 1));
  for (std::size_t index = targets.size() - 1; index-- > 0;) {
    code.emit(Opcode::RELEASE, targets.back()->span, static_cast<unsigned>(first + index));
  }
}

// ---- x += 1

void Compiler::write_augmented(const syntax::AugAssign& node) {
  CodeBuilder& code = builder();
  auto apply = [&](Register out, Register value) {
    std::optional<Opcode> short_form = small_int_opcode(node.op);
    if (std::optional<std::int16_t> right = short_form ? small_int(*node.value) : std::nullopt) {
      return code.emit(*short_form, node.span, out, value, static_cast<std::uint16_t>(*right), 1);
    }
    Register right = operand(*node.value);
    code.emit(inplace_opcode(node.op), node.span, out, value, right);
  };
  if (const auto* name = try_as<syntax::Name>(node.target)) {
    forbid_debug(name->id, node.span);
    if (std::optional<Register> local = local_register(name->id)) {
      Register value = operand_before(*name, node.value->span);
      apply(*local, value);
      return mark_assigned(name->id);
    }
    Register value = code.next();
    load_name(name->id, name->span, value);
    apply(value, value);
    return store_name(name->id, value, node.span);
  }
  // A temporary that names the object has to be there twice: for the load and for the store.
  auto again = [&](Register value) {
    if (!code.is_temporary(value)) return value;
    Register copy = code.next();
    code.emit(Opcode::COPY, node.target->span, copy, value);
    return copy;
  };
  if (const auto* attribute = try_as<syntax::Attribute>(node.target)) {
    Register object = operand_before(*attribute->value, node.value->span);
    Register value = code.next();
    Register copy = again(object);
    Span span = attribute_span(*attribute, attribute->span);
    std::uint16_t attribute_name = code.name(mangle(attribute->attr));
    code.emit(Opcode::LOAD_ATTRIBUTE, span, value, copy, attribute_name);
    apply(value, value);
    return code.emit(Opcode::STORE_ATTRIBUTE, span, object, value, attribute_name);
  }
  const auto& subscript = as<syntax::Subscript>(*node.target);
  Register object = operand_before(*subscript.value, {subscript.slice->span.begin, node.span.end});
  Register index = subscript.slice->kind == NodeKind::kSlice ? subscript_operand(*subscript.slice)
                                                             : operand_before(*subscript.slice, node.value->span);
  Register value = code.next();
  Register object_copy = again(object);
  Register index_copy = again(index);
  code.emit(Opcode::LOAD_ITEM, subscript.span, value, object_copy, index_copy);
  apply(value, value);
  code.emit(Opcode::STORE_ITEM, subscript.span, object, index, value);
}

// ---- x: int = 1

// CPython: compiler_annassign.
void Compiler::write_annotated(const syntax::AnnAssign& node) {
  const Expression& target = *node.target;
  bool in_namespace = !state_->scope.is_function();
  if (node.value != nullptr) {
    if (std::optional<Register> local = local_target(target)) {
      forbid_debug(as<syntax::Name>(target).id, target.span);
      evaluate(*node.value, *local);
      mark_assigned(as<syntax::Name>(target).id);
    } else {
      store(target, operand_before(*node.value, target.span));
    }
  }
  if (const auto* name = try_as<syntax::Name>(&target)) {
    forbid_debug(name->id, target.span);
    if (node.simple && in_namespace) return store_annotation(mangle(name->id), *node.annotation, node.span);
  } else if (const auto* attribute = try_as<syntax::Attribute>(&target)) {
    forbid_debug(attribute->attr, target.span);
    if (node.value == nullptr) discard(*attribute->value);
  } else if (const auto* subscript = try_as<syntax::Subscript>(&target);
             subscript != nullptr && node.value == nullptr) {
    discard(*subscript->value);
    Register index = subscript_operand(*subscript->slice);
    if (builder().is_temporary(index)) builder().emit(Opcode::RELEASE, node.span, index);
  }
  if (in_namespace && !future_annotations_) discard(*node.annotation);
}

void Compiler::push_annotation(const Expression& annotation) {
  if (future_annotations_) {
    return load_constant({std::string(source_.slice(annotation.span))}, builder().next(), annotation.span);
  }
  const auto* starred = try_as<syntax::Starred>(&annotation);  // *args: *Types
  if (starred == nullptr) return push(annotation);
  Register first = builder().next();
  Register value = operand(*starred->value);
  builder().emit(Opcode::UNPACK, annotation.span, first, value, 1);
}

void Compiler::store_annotation(std::string_view name, const Expression& annotation, Span span) {
  CodeBuilder& code = builder();
  Register first = code.next();
  push_annotation(annotation);
  load_name("__annotations__", span, code.next());
  load_constant({std::string(name)}, code.next(), span);
  code.emit(Opcode::STORE_ITEM, span, first + 1, first + 2, first);
}

// ---- del

void Compiler::write_delete(const syntax::Delete& node) {
  for (const Expression* target : node.targets) delete_target(*target);
}

void Compiler::delete_target(const Expression& target) {
  CodeBuilder& code = builder();
  if (const auto* name = try_as<syntax::Name>(&target)) return delete_name(name->id, target.span);
  if (const auto* attribute = try_as<syntax::Attribute>(&target)) {
    forbid_debug(attribute->attr, target.span, "delete");
    Register object = operand(*attribute->value);
    return code.emit(Opcode::DELETE_ATTRIBUTE, attribute_span(*attribute, target.span), object,
                     code.name(mangle(attribute->attr)));
  }
  if (const auto* subscript = try_as<syntax::Subscript>(&target)) {
    Register object = operand_before(*subscript->value, subscript->slice->span);
    Register index = subscript_operand(*subscript->slice);
    return code.emit(Opcode::DELETE_ITEM, target.span, object, index);
  }
  for (const Expression* element : *elements_of(target)) delete_target(*element);
}

}  // namespace coroscope::compile
