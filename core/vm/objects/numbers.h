// int (small ones are tagged values, big ones objects), float, bool. complex is not supported.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <string>
#include <string_view>

#include "core/vm/type.h"

namespace coroscope::vm {

using BigNumber = boost::multiprecision::cpp_int;

/// An int that does not fit into a small one: sign and 64-bit limbs, lowest first, so that the heap owns and counts all
/// of it. An instance of a subclass of int is one too, and may hold a number of any size. Read with to_big.
struct BigInt : Object {
  std::uint32_t size;        ///< limbs; 0 only in a subclass
  bool negative;
  std::uint64_t limbs[1];
};

/// Bytes of memory of a BigInt with so many limbs.
std::size_t big_int_memory(std::size_t limbs);

struct Float : Object {
  double number;
};

Ref make_int(Vm& vm, std::int64_t number);
/// The value itself if it is an int, else what its __index__ gives; TypeError `'float' object cannot be interpreted as an
/// integer`, `__index__ returned non-int (type str)`.
Ref index_of(Vm& vm, Value value);
/// Normalises: small if it fits.
Ref make_int(Vm& vm, BigNumber number);
Ref make_float(Vm& vm, double number);

/// Is it an int (bool counts)?
bool is_int(Vm& vm, Value value);
bool is_float(Vm& vm, Value value);
/// The number of an int value as a BigNumber.
BigNumber to_big(Value value);
/// An int value as int64 (bool counts); nothing, and no error set, if it is too big or no int.
std::optional<std::int64_t> to_int64(Vm& vm, Value value);
/// The number of a float or int as a double; OverflowError, TypeError `must be real number, not X`.
std::optional<double> to_double(Vm& vm, Value value);
/// An index (anything with __index__); clamped into int64 if `clamp`, else IndexError `cannot fit 'int' into an index-sized integer`.
std::optional<std::int64_t> to_index(Vm& vm, Value value, bool clamp = false);
/// The same for sizes and places that functions take: OverflowError "Python int too large to convert to C ssize_t".
std::optional<std::int64_t> to_size(Vm& vm, Value value);

/// repr of a float: the shortest text that reads back, as CPython's.
std::string float_repr(double number);
/// The int of a literal or of int(text, base); nothing if the text is not one.
std::optional<Ref> parse_int(Vm& vm, std::string_view text, int base);
/// hash(int), hash(float) as CPython's.
std::uint64_t hash_of_int64(std::int64_t number);
std::uint64_t hash_of_double(double number, const void* identity);
std::uint64_t hash_of_big(const BigNumber& number);

void set_up_numbers(Vm& vm);

}  // namespace coroscope::vm
