// Source: CPython 3.11 Objects/complexobject.c, for how the parts are computed and which results are errors.
#include "core/vm/objects/complex.h"

#include <cmath>

#include "core/vm/objects/containers.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/number_access.h"
#include "core/vm/objects/str_access.h"

namespace coroscope::vm {
namespace {

/// Not std::complex's operators: those mend NaN results as C does, CPython's do not.
struct Number { double real, imaginary; };

Number number_of(Value value) { return {value.as<Complex>()->real, value.as<Complex>()->imaginary}; }
Ref make(Vm& vm, Number number) { return make_complex(vm, number.real, number.imaginary); }

/// An int, float or complex as a Number; nothing if it is something else, or (then an error is set) too big.
std::optional<Number> to_number(Vm& vm, Value value) {
  if (is_complex(value)) return number_of(value);
  if (!is_any_int(value) && !is_any_float(value)) return std::nullopt;
  const auto real = to_double(vm, value);
  return real ? std::optional<Number>({*real, 0.0}) : std::nullopt;
}

Number multiply(Number a, Number b) {
  return {a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real};
}

/// Smith's method: scaled by the bigger part of the divisor, which is not 0.
Number divide(Number a, Number b) {
  const double real = std::fabs(b.real), imaginary = std::fabs(b.imaginary);
  if (real >= imaginary) {
    const double ratio = b.imaginary / b.real;
    const double divisor = b.real + b.imaginary * ratio;
    return {(a.real + a.imaginary * ratio) / divisor, (a.imaginary - a.real * ratio) / divisor};
  }
  if (imaginary >= real) {
    const double ratio = b.real / b.imaginary;
    const double divisor = b.real * ratio + b.imaginary;
    return {(a.real * ratio + a.imaginary) / divisor, (a.imaginary * ratio - a.real) / divisor};
  }
  return {std::nan(""), std::nan("")};
}

Number whole_power(Number base, std::int64_t exponent) {
  if (exponent < 0) return divide({1.0, 0.0}, whole_power(base, -exponent));
  Number result{1.0, 0.0};
  for (; exponent > 0; exponent >>= 1) {
    if (exponent & 1) result = multiply(result, base);
    base = multiply(base, base);
  }
  return result;
}

Number polar_power(Number base, Number exponent) {
  const double size = std::hypot(base.real, base.imaginary);
  double length = std::pow(size, exponent.real);
  const double angle = std::atan2(base.imaginary, base.real);
  double phase = angle * exponent.real;
  if (exponent.imaginary != 0.0) {
    length /= std::exp(angle * exponent.imaginary);
    phase += exponent.imaginary * std::log(size);
  }
  return {length * std::cos(phase), length * std::sin(phase)};
}

Ref power(Vm& vm, Number base, Number exponent) {
  if (exponent.real == 0.0 && exponent.imaginary == 0.0) return make_complex(vm, 1.0, 0.0);
  if (base.real == 0.0 && base.imaginary == 0.0) {
    if (exponent.imaginary != 0.0 || exponent.real < 0.0) {
      return vm.raise(vm.types.zero_division_error, "0.0 to a negative or complex power");
    }
    return make_complex(vm, 0.0, 0.0);
  }
  const bool whole = exponent.imaginary == 0.0 && exponent.real == std::floor(exponent.real) &&
                     std::fabs(exponent.real) <= 100.0;
  const Number result =
      whole ? whole_power(base, static_cast<std::int64_t>(exponent.real)) : polar_power(base, exponent);
  if (std::isinf(result.real) || std::isinf(result.imaginary)) {
    return vm.raise(vm.types.overflow_error, "complex exponentiation");
  }
  return make(vm, result);
}

Ref binary_complex(Vm& vm, BinaryOperator op, Value left, Value right) {
  const auto a = to_number(vm, left);
  if (!a) return vm.has_error() ? Ref() : Ref::not_implemented();
  const auto b = to_number(vm, right);
  if (!b) return vm.has_error() ? Ref() : Ref::not_implemented();
  switch (op) {
    case BinaryOperator::k_add: return make_complex(vm, a->real + b->real, a->imaginary + b->imaginary);
    case BinaryOperator::k_subtract: return make_complex(vm, a->real - b->real, a->imaginary - b->imaginary);
    case BinaryOperator::k_multiply: return make(vm, multiply(*a, *b));
    case BinaryOperator::k_true_divide:
      if (b->real == 0.0 && b->imaginary == 0.0) {
        return vm.raise(vm.types.zero_division_error, "complex division by zero");
      }
      return make(vm, divide(*a, *b));
    case BinaryOperator::k_power: return power(vm, *a, *b);
    default: return Ref::not_implemented();
  }
}

Ref unary_complex(Vm& vm, UnaryOperator op, Value self) {
  const Number number = number_of(self);
  switch (op) {
    case UnaryOperator::k_negative: return make_complex(vm, -number.real, -number.imaginary);
    case UnaryOperator::k_positive: return make(vm, number);
    case UnaryOperator::k_absolute: {
      const double size = std::hypot(number.real, number.imaginary);
      if (std::isinf(size) && std::isfinite(number.real) && std::isfinite(number.imaginary)) {
        return vm.raise(vm.types.overflow_error, "absolute value too large");
      }
      return make_float(vm, size);
    }
    default: return Ref::not_implemented();
  }
}

Ref compare_complex(Vm&, Comparison comparison, Value left, Value right) {
  if (comparison != Comparison::k_equal && comparison != Comparison::k_not_equal) return Ref::not_implemented();
  const Number a = number_of(left);
  bool same;
  if (is_complex(right)) {
    same = a.real == number_of(right).real && a.imaginary == number_of(right).imaginary;
  } else if (is_any_int(right)) {
    same = a.imaginary == 0.0 && compare_with_double(right, a.real) == 0;
  } else if (is_any_float(right)) {
    same = a.imaginary == 0.0 && right.as<Float>()->number == a.real;
  } else {
    return Ref::not_implemented();
  }
  return Ref::of_bool(same == (comparison == Comparison::k_equal));
}

std::optional<std::uint64_t> hash_complex(Vm& vm, Value self) {
  const Number number = number_of(self);
  const auto identity = [&](double part) {
    return reinterpret_cast<const void*>(std::isnan(part) ? vm.address_of(self) : 0);
  };
  const std::uint64_t hash = hash_of_double(number.real, identity(number.real)) +
                             1000003 * hash_of_double(number.imaginary, identity(number.imaginary));
  return hash == ~std::uint64_t{0} ? ~std::uint64_t{1} : hash;
}

std::optional<bool> truth_of_complex(Vm&, Value self) {
  return number_of(self).real != 0.0 || number_of(self).imaginary != 0.0;
}

Ref repr_of_complex(Vm& vm, Value self) {
  return make_str(vm, complex_repr(number_of(self).real, number_of(self).imaginary));
}

void destroy_complex(Vm& vm, Object* object) { free_instance<Complex>(vm, object); }

// ------------------------------------------------------------------------------------------------ the constructor

/// What value.__complex__() gives; empty and no error if there is no such method.
Ref ask_complex(Vm& vm, Value value) {
  Str* name = vm.intern("__complex__");
  if (is_exactly(value, vm.types.complex_) || !find_in_type(type_of(vm, value), name)) return {};
  if (is_complex(value)) return {};
  Ref result = vm.call_method(value, name, {});
  if (!result || is_complex(*result)) return result;
  return vm.raise(vm.types.type_error, "__complex__ returned non-complex (type {})", type_name(vm, *result));
}

bool is_real_number(Vm& vm, Value value) {
  const Type* type = type_of(vm, value);
  return is_any_int(value) || is_any_float(value) || find_in_type(type, vm.names.__float__) ||
         find_in_type(type, vm.names.__index__);
}

/// A number as a Number; nothing: raised (`error` with the type's name).
std::optional<Number> read_part(Vm& vm, Value value, bool first) {
  if (is_complex(value)) return number_of(value);
  if (first) {
    const Ref asked = ask_complex(vm, value);
    if (vm.has_error()) return std::nullopt;
    if (asked) return number_of(*asked);
  }
  if (!is_real_number(vm, value)) {
    vm.raise(vm.types.type_error, "complex() {}, not '{}'",
             first ? "first argument must be a string or a number" : "second argument must be a number",
             type_name(vm, value));
    return std::nullopt;
  }
  const auto real = to_double(vm, value);
  return real ? std::optional<Number>({*real, 0.0}) : std::nullopt;
}

Ref make_of_type(Vm& vm, Type* type, Number number) {
  auto* object = allocate_instance<Complex>(vm, type);
  object->real = number.real;
  object->imaginary = number.imaginary;
  return Ref::adopt(object);
}

/// An underscore may only stand between two digits.
bool has_stray_underscore(std::string_view text) {
  const auto is_digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  for (std::size_t at = text.find('_'); at != text.npos; at = text.find('_', at + 1)) {
    if (at == 0 || !is_digit(at - 1) || !is_digit(at + 1)) return true;
  }
  return false;
}

Ref construct_from_text(Vm& vm, Type* type, Value text, Value second) {
  if (second) return vm.raise(vm.types.type_error, "complex() can't take second arg if first is a string");
  const auto parsed = parse_complex(text_of(text));
  if (!parsed && has_stray_underscore(text_of(text))) {
    const auto shown = repr_text(vm, text);
    return shown ? vm.raise(vm.types.value_error, "could not convert string to complex: {}", *shown) : Ref();
  }
  if (!parsed) return vm.raise(vm.types.value_error, "complex() arg is a malformed string");
  return make_of_type(vm, type, {parsed->real(), parsed->imag()});
}

Ref construct_complex(Vm& vm, Type* type, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"real", "imag"};
  Value given[2];
  if (!parse_arguments(vm, arguments, "complex", kNames, 2, 0, 2, given)) return {};
  if (given[0] && is_exactly(given[0], type) && !given[1] && type == vm.types.complex_) return Ref::share(given[0]);
  if (given[0] && is_str(given[0])) return construct_from_text(vm, type, given[0], given[1]);
  if (given[1] && is_str(given[1])) return vm.raise(vm.types.type_error, "complex() second arg can't be a string");
  Number number{0.0, 0.0};
  if (given[0]) {
    const auto first = read_part(vm, given[0], true);
    if (!first) return {};
    number = *first;
  }
  if (given[1]) {
    const auto second = read_part(vm, given[1], false);
    if (!second) return {};
    const bool first_is_complex = given[0] && is_complex(given[0]);
    if (is_complex(given[1])) number.real -= second->imaginary;
    number.imaginary = first_is_complex ? number.imaginary + second->real : second->real;
  }
  return make_of_type(vm, type, number);
}

Ref conjugate(Vm& vm, const Arguments& a) {
  return make_complex(vm, number_of(a[0]).real, -number_of(a[0]).imaginary);
}
Ref as_complex(Vm& vm, const Arguments& a) { return make(vm, number_of(a[0])); }
Ref get_real(Vm& vm, const Arguments& a) { return make_float(vm, number_of(a[0]).real); }
Ref get_imaginary(Vm& vm, const Arguments& a) { return make_float(vm, number_of(a[0]).imaginary); }

constexpr NativeDefinition kMethods[] = {
    {"conjugate", conjugate, ArgumentStyle::k_none},
    {"__complex__", as_complex, ArgumentStyle::k_none},
};

}  // namespace

Ref make_complex(Vm& vm, double real, double imaginary) { return make_of_type(vm, vm.types.complex_, {real, imaginary}); }

Ref power_of_complex(Vm& vm, std::complex<double> base, std::complex<double> exponent) {
  return power(vm, {base.real(), base.imag()}, {exponent.real(), exponent.imag()});
}

void set_up_complex(Vm& vm) {
  Type* type = ensure_type(vm, vm.types.complex_, "complex", Layout::k_complex, sizeof(Complex));
  Behaviour& can = type->can;
  can.destroy = destroy_complex;
  can.repr = repr_of_complex;
  can.format = format_complex;
  can.hash = hash_complex;
  can.truth = truth_of_complex;
  can.binary = binary_complex;
  can.unary = unary_complex;
  can.compare = compare_complex;
  can.construct = construct_complex;
  add_methods(vm, type, kMethods);
  add_getter(vm, type, "real", get_real);
  add_getter(vm, type, "imag", get_imaginary);
}

}  // namespace coroscope::vm
