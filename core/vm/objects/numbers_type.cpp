// What int, float and bool can do, and their constructors.
#include <charconv>
#include <cmath>

#include "core/vm/objects/added_room.h"
#include "core/vm/objects/bytes.h"
#include "core/vm/objects/format_values.h"
#include "core/vm/objects/number_access.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/str_access.h"

namespace coroscope::vm {
namespace {

// ---- int

Ref repr_of_int(Vm& vm, Value self) {
  if (self.is_int()) return make_digits(vm, self.as_int());
  if (const auto small = narrow(self)) return make_digits(vm, *small);
  const auto text = decimal_text(vm, self);
  return text ? make_str(vm, *text) : Ref();
}

std::optional<std::uint64_t> hash_int(Vm&, Value self) {
  const auto small = narrow(self);
  return small ? hash_of_int64(*small) : hash_of_big(to_big(self));
}

std::optional<bool> truth_of_int(Vm&, Value self) { return !is_zero(self); }

Ref binary_int(Vm& vm, BinaryOperator op, Value left, Value right) {
  if (!is_any_int(left) || !is_any_int(right)) return Ref::not_implemented();
  return binary_of_ints(vm, op, left, right);
}

Ref unary_int(Vm& vm, UnaryOperator op, Value self) {
  if (const auto small = narrow(self)) {
    switch (op) {
      case UnaryOperator::k_positive: return make_int(vm, *small);
      case UnaryOperator::k_invert: return make_int(vm, ~*small);
      case UnaryOperator::k_absolute:
        if (*small >= 0) return make_int(vm, *small);
        [[fallthrough]];
      case UnaryOperator::k_negative: return *small == INT64_MIN ? make_int(vm, -BigNumber(*small)) : make_int(vm, -*small);
    }
  }
  BigNumber number = to_big(self);
  switch (op) {
    case UnaryOperator::k_negative: return make_int(vm, BigNumber(-number));
    case UnaryOperator::k_invert: return make_int(vm, BigNumber(-number - 1));
    case UnaryOperator::k_absolute: return make_int(vm, BigNumber(abs(number)));
    default: return make_int(vm, std::move(number));
  }
}

Ref compare_int(Vm&, Comparison comparison, Value left, Value right) {
  if (left.is_int() && right.is_int()) {
    return Ref::of_bool(holds(comparison, left.as_int(), right.as_int()));
  }
  if (!is_any_int(right)) return Ref::not_implemented();
  const auto a = narrow(left), b = narrow(right);
  if (a && b) return Ref::of_bool(holds(comparison, *a, *b));
  return Ref::of_bool(holds(comparison, to_big(left).compare(to_big(right)), 0));
}

Ref format_int_value(Vm& vm, Value self, std::string_view spec) { return format_int(vm, self, spec); }

// ---- float

void destroy_float(Vm& vm, Object* object) {
  vm.heap.free(object, with_added_room<Float>(object->type, sizeof(Float)));
}

Ref repr_of_float(Vm& vm, Value self) { return make_str(vm, float_repr(self.as<Float>()->number)); }

std::optional<std::uint64_t> hash_float(Vm& vm, Value self) {
  const double number = self.as<Float>()->number;
  const auto address = std::isnan(number) ? vm.address_of(self) : 0;
  return hash_of_double(number, reinterpret_cast<const void*>(address));
}

std::optional<bool> truth_of_float(Vm&, Value self) { return self.as<Float>()->number != 0.0; }

Ref divide_floats(Vm& vm, BinaryOperator op, double a, double b) {
  if (b == 0.0) {
    const char* message = op == BinaryOperator::k_true_divide    ? "float division by zero"
                          : op == BinaryOperator::k_floor_divide ? "float floor division by zero"
                          : op == BinaryOperator::k_modulo       ? "float modulo"
                                                                 : "float divmod()";
    return vm.raise_message(vm.types.zero_division_error, message);
  }
  switch (op) {
    case BinaryOperator::k_true_divide: return make_float(vm, a / b);
    case BinaryOperator::k_floor_divide: return make_float(vm, floor_divide(a, b));
    case BinaryOperator::k_modulo: return make_float(vm, modulo(a, b));
    default: {
      const Ref quotient = make_float(vm, floor_divide(a, b)), remainder = make_float(vm, modulo(a, b));
      const Value both[] = {*quotient, *remainder};
      return make_tuple(vm, both);
    }
  }
}

Ref binary_float(Vm& vm, BinaryOperator op, Value left, Value right) {
  const auto is_number = [](Value value) { return is_any_float(value) || is_any_int(value); };
  if (!is_number(left) || !is_number(right)) return Ref::not_implemented();
  if (op == BinaryOperator::k_and || op == BinaryOperator::k_or || op == BinaryOperator::k_xor ||
      op == BinaryOperator::k_left_shift || op == BinaryOperator::k_right_shift ||
      op == BinaryOperator::k_matrix_multiply) {
    return Ref::not_implemented();
  }
  const auto a = to_double(vm, left);
  if (!a) return {};
  const auto b = to_double(vm, right);
  if (!b) return {};
  switch (op) {
    case BinaryOperator::k_add: return make_float(vm, *a + *b);
    case BinaryOperator::k_subtract: return make_float(vm, *a - *b);
    case BinaryOperator::k_multiply: return make_float(vm, *a * *b);
    case BinaryOperator::k_power: return power_of_floats(vm, *a, *b);
    default: return divide_floats(vm, op, *a, *b);
  }
}

Ref unary_float(Vm& vm, UnaryOperator op, Value self) {
  const double number = self.as<Float>()->number;
  switch (op) {
    case UnaryOperator::k_negative: return make_float(vm, -number);
    case UnaryOperator::k_positive: return make_float(vm, number);
    case UnaryOperator::k_absolute: return make_float(vm, std::fabs(number));
    default: return Ref::not_implemented();
  }
}

Ref compare_float(Vm&, Comparison comparison, Value left, Value right) {
  const double a = left.as<Float>()->number;
  int order;
  if (is_any_float(right)) {
    const double b = right.as<Float>()->number;
    order = a < b ? -1 : a > b ? 1 : a == b ? 0 : 2;
  } else if (is_any_int(right)) {
    order = compare_with_double(right, a);
    if (order != 2) order = -order;
  } else {
    return Ref::not_implemented();
  }
  if (order == 2) return Ref::of_bool(comparison == Comparison::k_not_equal);  // NaN
  return Ref::of_bool(holds(comparison, order, 0));
}

Ref format_float_value(Vm& vm, Value self, std::string_view spec) { return format_float(vm, self, spec); }

// ---- bool

Ref repr_of_bool(Vm& vm, Value self) {
  return Ref::share(vm.intern(self.is_true() ? "True" : "False"));
}

// ---- constructors

/// The text of a str or bytes argument of int() and float(); nothing if it is neither.
std::optional<std::string_view> number_text(Value value) {
  if (is_str(value)) return text_of(value);
  if (is_bytes(value)) return value.as<Bytes>()->view();
  return std::nullopt;
}

Ref int_with_base(Vm& vm, Value given, Value base_value) {
  const auto base = to_index(vm, base_value, true);
  if (!base) return {};
  if (!given) return vm.raise(vm.types.type_error, "int() missing string argument");
  if (*base != 0 && (*base < 2 || *base > 36)) {
    return vm.raise(vm.types.value_error, "int() base must be >= 2 and <= 36, or 0");
  }
  const auto text = number_text(given);
  if (!text) return vm.raise(vm.types.type_error, "int() can't convert non-string with explicit base");
  return int_from_text(vm, *text, static_cast<int>(*base), given);
}

/// What type(value).__name__() gives, if its class has the method; empty and no error if not.
Ref ask_method(Vm& vm, Value value, Str* name) {
  const Value method = find_in_type(type_of(vm, value), name);
  return method ? vm.call(method, {value}) : Ref();
}

Ref int_of_value(Vm& vm, Value given) {
  if (given.is_int()) return Ref::share(given);
  if (is_any_float(given)) {
    const double number = given.as<Float>()->number;
    if (std::isinf(number)) return vm.raise(vm.types.overflow_error, "cannot convert float infinity to integer");
    if (std::isnan(number)) return vm.raise(vm.types.value_error, "cannot convert float NaN to integer");
    return make_int(vm, truncate(number));
  }
  if (is_any_int(given) && (given.is_bool() || !given.object()->type->is_heap_type)) return make_int(vm, to_big(given));
  if (const auto text = number_text(given)) return int_from_text(vm, *text, 10, given);
  for (Str* name : {vm.names.__int__, vm.names.__index__, vm.intern("__trunc__")}) {
    Ref result = ask_method(vm, given, name);
    if (vm.has_error()) return {};
    if (!result) continue;
    if (is_any_int(*result)) return make_int(vm, to_big(*result));
    return vm.raise(vm.types.type_error, "{} returned non-int (type {})", name->view(), type_name(vm, *result));
  }
  if (is_any_int(given)) return make_int(vm, to_big(given));
  return vm.raise(vm.types.type_error,
                  "int() argument must be a string, a bytes-like object or a real number, not '{}'",
                  type_name(vm, given));
}

}  // namespace

double modulo(double left, double right) {
  double rest = std::fmod(left, right);
  if (rest == 0.0) return std::copysign(0.0, right);
  return (right < 0) != (rest < 0) ? rest + right : rest;
}

double floor_divide(double left, double right) {
  double rest = std::fmod(left, right);
  double quotient = (left - rest) / right;
  if (rest != 0.0 && (right < 0) != (rest < 0)) quotient -= 1.0;
  if (quotient == 0.0) return std::copysign(0.0, left / right);
  const double whole = std::floor(quotient);
  return quotient - whole > 0.5 ? whole + 1.0 : whole;
}

Ref construct_int(Vm& vm, Type* type, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"", "base"};
  Ref number;
  if (arguments.positional == 1 && arguments.keyword_count() == 0) {
    number = int_of_value(vm, arguments[0]);
  } else {
    Value given[2];
    if (!parse_arguments(vm, arguments, "int", kNames, 2, 0, 2, given)) return {};
    number = given[1]   ? int_with_base(vm, given[0], given[1])
             : given[0] ? int_of_value(vm, given[0])
                        : Ref::of_int(0);
  }
  if (!number || type == vm.types.int_) return number;
  return make_int_of_type(vm, type, *number);
}

Ref construct_float(Vm& vm, Type* type, const Arguments& arguments) {
  if (arguments.keyword_count() != 0) return vm.raise(vm.types.type_error, "float() takes no keyword arguments");
  if (arguments.positional > 1) {
    return vm.raise(vm.types.type_error, "float expected at most 1 argument, got {}", arguments.positional);
  }
  double number = 0.0;
  if (arguments.positional == 1) {
    const Value given = arguments[0];
    if (const auto text = number_text(given)) {
      const auto parsed = parse_float(*text);
      if (!parsed) {
        const auto shown = repr_text(vm, given);
        if (!shown) return {};
        return vm.raise(vm.types.value_error, "could not convert string to float: {}", *shown);
      }
      number = *parsed;
    } else {
      const Type* given_type = type_of(vm, given);
      if (!is_any_int(given) && !is_any_float(given) && !find_in_type(given_type, vm.names.__float__) &&
          !find_in_type(given_type, vm.names.__index__)) {
        return vm.raise(vm.types.type_error, "float() argument must be a string or a real number, not '{}'",
                        type_name(vm, given));
      }
      const auto converted = to_double(vm, given);
      if (!converted) return {};
      number = *converted;
    }
  }
  Float* object = vm.allocate<Float>(type, with_added_room<Float>(type, sizeof(Float)));
  object->number = number;
  clear_added_room<Float>(object, sizeof(Float));
  return Ref::adopt(object);
}

Ref construct_bool(Vm& vm, Type*, const Arguments& arguments) {
  if (arguments.keyword_count() != 0) return vm.raise(vm.types.type_error, "bool() takes no keyword arguments");
  if (arguments.positional > 1) {
    return vm.raise(vm.types.type_error, "bool expected at most 1 argument, got {}", arguments.positional);
  }
  if (arguments.positional == 0) return Ref::of_bool(false);
  const auto result = truth(vm, arguments[0]);
  return result ? Ref::of_bool(*result) : Ref();
}

void set_up_numbers(Vm& vm) {
  Types& types = vm.types;
  if (types.int_ == nullptr) types.int_ = vm.make_type("int", types.object, Layout::k_big_int, sizeof(BigInt));
  if (types.float_ == nullptr) types.float_ = vm.make_type("float", types.object, Layout::k_float, sizeof(Float));
  if (types.bool_ == nullptr) types.bool_ = vm.make_type("bool", types.int_, Layout::k_big_int, sizeof(BigInt));

  for (Type* type : {types.int_, types.bool_}) {
    Behaviour& can = type->can;
    can.destroy = destroy_int;
    can.repr = type == types.bool_ ? repr_of_bool : repr_of_int;
    can.format = format_int_value;
    can.hash = hash_int;
    can.truth = truth_of_int;
    can.binary = binary_int;
    can.unary = unary_int;
    can.compare = compare_int;
    can.construct = type == types.bool_ ? construct_bool : construct_int;
  }
  Behaviour& can = types.float_->can;
  can.destroy = destroy_float;
  can.repr = repr_of_float;
  can.format = format_float_value;
  can.hash = hash_float;
  can.truth = truth_of_float;
  can.binary = binary_float;
  can.unary = unary_float;
  can.compare = compare_float;
  can.construct = construct_float;

  add_methods(vm, types.int_, int_methods());
  add_methods(vm, types.float_, float_methods());
  add_int_getters(vm);
  add_float_getters(vm);
  static constexpr NativeDefinition kFromBytes{"from_bytes", int_from_bytes};
  static constexpr NativeDefinition kFromHex{"fromhex", float_from_hex};
  add_class_method(vm, types.int_, kFromBytes);
  add_class_method(vm, types.float_, kFromHex);
}

}  // namespace coroscope::vm
