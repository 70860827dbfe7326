#include "core/vm/operations.h"

#include "core/vm/objects/class_behaviour.h"
#include "core/vm/objects/iterator.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/object.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/str.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

Type* type_of(Vm& vm, Value value) {
  if (value.is_object()) return value.object()->type;
  if (value.is_int()) return vm.types.int_;
  if (value.is_bool()) return vm.types.bool_;
  if (value == kEllipsis) return vm.types.ellipsis;
  if (value == kNotImplemented) return vm.types.not_implemented;
  return vm.types.none;
}

std::string_view message_name(const Type* type) {
  if (!type->shows_module) return type->name->view();
  return type->vm->intern(fmt::format("{}.{}", type->module->view(), type->name->view()))->view();
}

std::string_view type_name(Vm& vm, Value value) { return message_name(type_of(vm, value)); }

bool is_instance(Vm& vm, Value value, const Type* type) { return type_of(vm, value)->is_subtype_of(type); }

// ------------------------------------------------------------------------------------------------ text

namespace {

/// What a method of the program gave as text.
Ref checked_text(Vm& vm, Ref text, const char* method) {
  if (!text || type_of(vm, *text)->layout == Layout::k_str) return text;
  return vm.raise(vm.types.type_error, "{} returned non-string (type {})", method, type_name(vm, *text));
}

}  // namespace

Ref repr(Vm& vm, Value value) {
  Type* type = type_of(vm, value);
  if (type->can.repr == nullptr) return default_repr(vm, value);
  return checked_text(vm, type->can.repr(vm, value), "__repr__");
}

Ref str(Vm& vm, Value value) {
  if (value.is_int()) return make_digits(vm, value.as_int());
  Type* type = type_of(vm, value);
  if (type == vm.types.str) return Ref::share(value);
  const auto make = type->can.str != nullptr ? type->can.str : type->can.repr;
  return make == nullptr ? default_repr(vm, value) : checked_text(vm, make(vm, value), "__str__");
}

Ref ascii(Vm& vm, Value value) {
  Ref text = repr(vm, value);
  if (!text || text.as<Str>()->is_ascii()) return text;
  std::string escaped;
  const std::string_view view = text.as<Str>()->view();
  for (std::size_t i = 0; i < view.size();) {
    const std::uint32_t c = next_code_point(view, i);
    if (c < 0x80) {
      escaped += static_cast<char>(c);
    } else if (c < 0x100) {
      escaped += fmt::format("\\x{:02x}", c);
    } else if (c < 0x10000) {
      escaped += fmt::format("\\u{:04x}", c);
    } else {
      escaped += fmt::format("\\U{:08x}", c);
    }
  }
  return make_str(vm, escaped);
}

Ref format(Vm& vm, Value value, std::string_view spec) {
  Type* type = type_of(vm, value);
  if (spec.empty() && !formats_itself(type)) return str(vm, value);
  if (type->can.format != nullptr) return type->can.format(vm, value, spec);
  if (spec.empty()) return str(vm, value);
  return vm.raise(vm.types.type_error, "unsupported format string passed to {}.__format__", message_name(type));
}

std::optional<std::string> repr_text(Vm& vm, Value value) {
  Ref text = repr(vm, value);
  if (!text) return std::nullopt;
  return std::string(text.as<Str>()->view());
}

std::optional<std::string> str_text(Vm& vm, Value value) {
  Ref text = str(vm, value);
  if (!text) return std::nullopt;
  return std::string(text.as<Str>()->view());
}

// ------------------------------------------------------------------------------------------------ truth, hash, comparison

std::optional<bool> truth(Vm& vm, Value value) {
  if (value.is_bool()) return value.is_true();
  if (value.is_int()) return value.as_int() != 0;
  if (value.is_none()) return false;
  if (!value.is_object()) return true;
  const Behaviour& can = value.object()->type->can;
  if (can.truth != nullptr) return can.truth(vm, value);
  if (can.length != nullptr) {
    const std::optional<std::int64_t> size = can.length(vm, value);
    if (!size) return std::nullopt;
    return *size != 0;
  }
  return true;
}

std::optional<std::uint64_t> hash(Vm& vm, Value value) {
  if (value.is_int()) return hash_of_int64(value.as_int());
  if (value.is_object() && value.object()->type == vm.types.str) return hash_of(value.as<Str>());
  Type* type = type_of(vm, value);
  if (type->can.hash != nullptr) return type->can.hash(vm, value);
  vm.raise(vm.types.type_error, "unhashable type: '{}'", message_name(type));
  return std::nullopt;
}

namespace {

Comparison reflected(Comparison comparison) {
  switch (comparison) {
    case Comparison::k_less: return Comparison::k_greater;
    case Comparison::k_less_equal: return Comparison::k_greater_equal;
    case Comparison::k_greater: return Comparison::k_less;
    case Comparison::k_greater_equal: return Comparison::k_less_equal;
    default: return comparison;
  }
}

constexpr std::string_view kComparisonSymbols[] = {"<", "<=", "==", "!=", ">", ">="};

/// Does the right operand go first? It does if its type is a subclass of the left one's.
bool right_goes_first(const Type* left, const Type* right) { return left != right && right->is_subtype_of(left); }

}  // namespace

Ref compare(Vm& vm, Comparison comparison, Value left, Value right) {
  Type* left_type = type_of(vm, left);
  Type* right_type = type_of(vm, right);
  const bool right_first = right_goes_first(left_type, right_type) && right_type->can.compare != nullptr;
  if (!vm.enter_recursion(" in comparison")) return {};
  Ref result = Ref::not_implemented();
  if (right_first) result = right_type->can.compare(vm, reflected(comparison), right, left);
  if (result && *result == kNotImplemented && left_type->can.compare != nullptr) {
    result = left_type->can.compare(vm, comparison, left, right);
  }
  if (result && *result == kNotImplemented && !right_first && right_type->can.compare != nullptr) {
    result = right_type->can.compare(vm, reflected(comparison), right, left);
  }
  vm.leave_recursion();
  if (!result || *result != kNotImplemented) return result;
  if (comparison == Comparison::k_equal) return Ref::of_bool(left == right);
  if (comparison == Comparison::k_not_equal) return Ref::of_bool(left != right);
  return vm.raise(vm.types.type_error, "'{}' not supported between instances of '{}' and '{}'",
                  kComparisonSymbols[static_cast<std::size_t>(comparison)], message_name(left_type),
                  message_name(right_type));
}

std::optional<bool> equal(Vm& vm, Value left, Value right) {
  if (left == right) return true;
  if (left.is_int() && right.is_int()) return false;
  if (left.is_object() && right.is_object() && left.object()->type == vm.types.str &&
      right.object()->type == vm.types.str) {
    return equal(left.as<Str>(), right.as<Str>());
  }
  Ref result = compare(vm, Comparison::k_equal, left, right);
  if (!result) return std::nullopt;
  return truth(vm, *result);
}

namespace {

/// By the first items that differ; else the shorter one is less.
std::optional<bool> less_tuples(Vm& vm, std::span<const Value> left, std::span<const Value> right) {
  const std::size_t common = std::min(left.size(), right.size());
  for (std::size_t i = 0; i < common; ++i) {
    const std::optional<bool> same = equal(vm, left[i], right[i]);
    if (!same) return std::nullopt;
    if (*same) continue;
    if (!vm.enter_recursion(" in comparison")) return std::nullopt;
    const std::optional<bool> answer = less(vm, left[i], right[i]);
    vm.leave_recursion();
    return answer;
  }
  return left.size() < right.size();
}

}  // namespace

std::optional<bool> less(Vm& vm, Value left, Value right) {
  if (left.is_int() && right.is_int()) return left.as_int() < right.as_int();
  if (left.is_object() && right.is_object() && left.object()->type == right.object()->type) {
    if (left.object()->type == vm.types.str) return left.as<Str>()->view() < right.as<Str>()->view();
    if (left.object()->type == vm.types.tuple) return less_tuples(vm, left.as<Tuple>()->view(), right.as<Tuple>()->view());
  }
  Ref result = compare(vm, Comparison::k_less, left, right);
  if (!result) return std::nullopt;
  return truth(vm, *result);
}

// ------------------------------------------------------------------------------------------------ arithmetic

std::string_view operator_symbol(BinaryOperator op) {
  constexpr std::string_view kSymbols[] = {"+", "-", "*", "/", "//", "%", "** or pow()", "<<", ">>", "&", "|", "^", "@",
                                           "divmod()"};
  return kSymbols[static_cast<std::size_t>(op)];
}

namespace {

/// Tries the operator without raising TypeError for operands that do not fit.
Ref try_binary(Vm& vm, BinaryOperator op, Value left, Value right) {
  Type* left_type = type_of(vm, left);
  Type* right_type = type_of(vm, right);
  if (left_type->can.binary != nullptr && left_type->can.binary == right_type->can.binary) {
    return left_type->can.binary(vm, op, left, right);
  }
  const bool right_first = right_goes_first(left_type, right_type) && right_type->can.binary != nullptr;
  Ref result = Ref::not_implemented();
  if (right_first) result = right_type->can.binary(vm, op, left, right);
  if (result && *result == kNotImplemented && left_type->can.binary != nullptr) {
    result = left_type->can.binary(vm, op, left, right);
  }
  if (result && *result == kNotImplemented && !right_first && right_type->can.binary != nullptr) {
    result = right_type->can.binary(vm, op, left, right);
  }
  return result;
}

Ref raise_unsupported(Vm& vm, std::string_view symbol, Value left, Value right) {
  return vm.raise(vm.types.type_error, "unsupported operand type(s) for {}: '{}' and '{}'", symbol, type_name(vm, left),
                  type_name(vm, right));
}

}  // namespace

Ref binary(Vm& vm, BinaryOperator op, Value left, Value right) {
  Ref result = try_binary(vm, op, left, right);
  if (!result || *result != kNotImplemented) return result;
  return raise_unsupported(vm, operator_symbol(op), left, right);
}

Ref inplace(Vm& vm, BinaryOperator op, Value left, Value right) {
  Type* type = type_of(vm, left);
  if (type->can.inplace != nullptr) {
    Ref result = type->can.inplace(vm, op, left, right);
    if (!result || *result != kNotImplemented) return result;
  }
  Ref result = try_binary(vm, op, left, right);
  if (!result || *result != kNotImplemented) return result;
  const std::string symbol = op == BinaryOperator::k_power ? "**=" : fmt::format("{}=", operator_symbol(op));
  return raise_unsupported(vm, symbol, left, right);
}

Ref unary(Vm& vm, UnaryOperator op, Value value) {
  Type* type = type_of(vm, value);
  if (type->can.unary != nullptr) {
    Ref result = type->can.unary(vm, op, value);
    if (!result || *result != kNotImplemented) return result;
  }
  constexpr std::string_view kSymbols[] = {"unary -", "unary +", "unary ~", "abs()"};
  return vm.raise(vm.types.type_error, "bad operand type for {}: '{}'", kSymbols[static_cast<std::size_t>(op)],
                  message_name(type));
}

// ------------------------------------------------------------------------------------------------ containers

Ref get_item(Vm& vm, Value container, Value key) {
  Type* type = type_of(vm, container);
  if (type->can.get_item != nullptr) return type->can.get_item(vm, container, key);
  if (type->layout == Layout::k_type) {
    const auto* cls = container.as<Type>();
    if (find_in_type(cls, vm.names.__class_getitem__)) {
      Ref bound = get_attribute(vm, container, vm.names.__class_getitem__);
      return bound ? vm.call(*bound, {key}) : Ref();
    }
    if (is_generic_class(cls)) return make_generic_alias(vm, container, key);
    return vm.raise(vm.types.type_error, "type '{}' is not subscriptable", message_name(cls));
  }
  return vm.raise(vm.types.type_error, "'{}' object is not subscriptable", message_name(type));
}

bool set_item(Vm& vm, Value container, Value key, Value value) {
  Type* type = type_of(vm, container);
  if (type->can.set_item != nullptr) return type->can.set_item(vm, container, key, value);
  vm.raise(vm.types.type_error, "'{}' object does not support item assignment", message_name(type));
  return false;
}

bool delete_item(Vm& vm, Value container, Value key) {
  Type* type = type_of(vm, container);
  if (type->can.set_item != nullptr) return type->can.set_item(vm, container, key, kEmpty);
  vm.raise(vm.types.type_error, "'{}' object doesn't support item deletion", message_name(type));
  return false;
}

std::optional<bool> contains(Vm& vm, Value container, Value item) {
  Type* type = type_of(vm, container);
  if (type->can.contains != nullptr) return type->can.contains(vm, container, item);
  if (!is_iterable(type)) {
    vm.raise(vm.types.type_error, "argument of type '{}' is not iterable", message_name(type));
    return std::nullopt;
  }
  bool found = false;
  const bool finished = for_each(vm, container, [&](Ref candidate) {
    const std::optional<bool> same = equal(vm, *candidate, item);
    if (!same) return false;
    found = *same;
    return !found;
  });
  if (!finished) return std::nullopt;
  return found;
}

std::optional<std::int64_t> length(Vm& vm, Value value) {
  Type* type = type_of(vm, value);
  if (type->can.length != nullptr) return type->can.length(vm, value);
  vm.raise(vm.types.type_error, "object of type '{}' has no len()", message_name(type));
  return std::nullopt;
}

// ------------------------------------------------------------------------------------------------ iteration

Ref iterate(Vm& vm, Value iterable) {
  Type* type = type_of(vm, iterable);
  if (type->can.iterate != nullptr) return type->can.iterate(vm, iterable);
  if (is_iterable(type)) return make_iterator(vm, vm.types.sequence_iterator, iterable);
  return vm.raise(vm.types.type_error, "'{}' object is not iterable", message_name(type));
}

Ref next(Vm& vm, Value iterator) {
  Type* type = type_of(vm, iterator);
  if (type->can.next != nullptr) return type->can.next(vm, iterator);
  return vm.raise(vm.types.type_error, "'{}' object is not an iterator", message_name(type));
}

Ref next_or_raise(Vm& vm, Value iterator) {
  Type* type = type_of(vm, iterator);
  if (type->is_heap_type || type == vm.types.changed_generator) {
    // Its own StopIteration, with its value, reaches the caller.
    if (const Value method = find_in_type(type, vm.names.__next__)) return call_special(vm, method, iterator, {});
  }
  Ref item = next(vm, iterator);
  if (!item && !vm.has_error()) vm.raise_message(vm.types.stop_iteration, "");
  return item;
}

bool for_each(Vm& vm, Value iterable, const std::function<bool(Ref)>& visit) {
  Ref iterator = iterate(vm, iterable);
  if (!iterator) return false;
  for (;;) {
    Ref item = next(vm, *iterator);
    if (!item) return !vm.has_error();
    if (!visit(std::move(item))) return !vm.has_error();
  }
}

bool is_callable(Vm& vm, Value value) {
  const Type* type = type_of(vm, value);
  return type->can.call != nullptr || type == vm.types.function ||
         type == vm.types.native_function || type == vm.types.method_descriptor || type == vm.types.bound_method;
}

}  // namespace coroscope::vm
