// Small helpers for C++ code that works with numbers: the int behind any int value, big ones with their limits.
#pragma once

#include <span>

#include "core/vm/objects/function.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/operations.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

inline constexpr int kMaximumDigits = 4300;  ///< sys.get_int_max_str_digits()

/// An int on the heap: a big one, or an instance of a subclass of int.
inline bool is_int_object(Value value) { return value.is_object() && value.object()->type->layout == Layout::k_big_int; }
inline bool is_any_int(Value value) { return value.is_int() || value.is_bool() || is_int_object(value); }
inline bool is_any_float(Value value) { return value.is_object() && value.object()->type->layout == Layout::k_float; }

/// An int value (bool counts) as int64; nothing if it is too big. The caller knows that it is an int.
std::optional<std::int64_t> narrow(Value integer);
bool is_negative(Value integer);
bool is_zero(Value integer);
/// Bits of |number|.
std::uint64_t bit_length(const BigNumber& number);
/// False and MemoryError set if a number of so many bits is too big: no limit counts the time of one operation.
bool can_hold(Vm& vm, std::uint64_t bits);

/// The nearest double, ties to even; infinite if too big.
double nearest_double(const BigNumber& number);
/// A finite double without its fraction.
BigNumber truncate(double number);
/// Exactly compares an int with a double: -1, 0, 1; 2 if the double is NaN.
int compare_with_double(Value integer, double number);
/// left / right for ints, correctly rounded. Nothing: ZeroDivisionError or OverflowError is set.
std::optional<double> true_divide(Vm& vm, Value left, Value right);
/// Quotient and remainder that round down. The divisor is not 0.
struct Division { BigNumber quotient, remainder; };
Division floor_divide(const BigNumber& left, const BigNumber& right);

/// The digits of an int; ValueError when there are more than 4300.
std::optional<std::string> decimal_text(Vm& vm, Value integer);
/// Digits of |number| in base 2, 8 or 16.
std::string digits_in_base(const BigNumber& number, int base);

/// base ** exponent for ints, and for floats.
Ref power_of_ints(Vm& vm, Value base, Value exponent);
Ref power_of_floats(Vm& vm, double base, double exponent);
/// The floats' // and %; the divisor is not 0.
double floor_divide(double left, double right);
double modulo(double left, double right);
/// A float rounded to whole numbers (digits empty) or decimals, as round() does.
Ref round_float(Vm& vm, double number, std::optional<std::int64_t> digits);
Ref round_int(Vm& vm, Value integer, std::int64_t digits);

/// The operators of int for two int values.
Ref binary_of_ints(Vm& vm, BinaryOperator op, Value left, Value right);

void destroy_int(Vm& vm, Object* object);
/// An instance of a subclass of int (or a plain big one) with the number of an int value.
Ref make_int_of_type(Vm& vm, Type* type, Value integer);
/// int(text) and float(text) with their errors; `shown` is what the message shows.
Ref int_from_text(Vm& vm, std::string_view text, int base, Value shown);
std::optional<double> parse_float(std::string_view text);

std::span<const NativeDefinition> int_methods();
std::span<const NativeDefinition> float_methods();
void add_int_getters(Vm& vm);
void add_float_getters(Vm& vm);
Ref int_from_bytes(Vm& vm, const Arguments& arguments);
Ref float_from_hex(Vm& vm, const Arguments& arguments);
/// The constructors int(…), float(…), bool(…).
Ref construct_int(Vm& vm, Type* type, const Arguments& arguments);
Ref construct_float(Vm& vm, Type* type, const Arguments& arguments);
Ref construct_bool(Vm& vm, Type* type, const Arguments& arguments);

}  // namespace coroscope::vm
