// Arithmetic of small ints, on their tagged bits where that saves the untagging. False: the result is no small int.
#pragma once

#include <cstdint>

#include "core/vm/value.h"

namespace coroscope::vm {

inline bool both_small(Value left, Value right) { return (left.bits() & right.bits() & 1) != 0; }

inline bool add_small(Value left, Value right, Value& sum) {
  std::int64_t bits;
  if (__builtin_add_overflow(static_cast<std::int64_t>(left.bits()), static_cast<std::int64_t>(right.bits() - 1), &bits)) {
    return false;
  }
  sum = Value(static_cast<std::uint64_t>(bits));
  return true;
}

inline bool subtract_small(Value left, Value right, Value& difference) {
  std::int64_t bits;
  if (__builtin_sub_overflow(static_cast<std::int64_t>(left.bits()), static_cast<std::int64_t>(right.bits() - 1), &bits)) {
    return false;
  }
  difference = Value(static_cast<std::uint64_t>(bits));
  return true;
}

inline bool multiply_small(Value left, Value right, Value& product) {
  std::int64_t bits;
  if (__builtin_mul_overflow(left.as_int(), static_cast<std::int64_t>(right.bits() - 1), &bits)) return false;
  product = Value(static_cast<std::uint64_t>(bits) | 1);
  return true;
}

inline std::int64_t floor_divide(std::int64_t left, std::int64_t right) {
  const std::int64_t quotient = left / right;
  return quotient - ((left % right != 0) && ((left < 0) != (right < 0)));
}

inline std::int64_t floor_modulo(std::int64_t left, std::int64_t right) {
  const std::int64_t rest = left % right;
  return rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest;
}

/// A small int that a double holds exactly.
inline bool is_exact_double(Value value) {
  constexpr std::int64_t kLimit = std::int64_t{1} << 53;
  return value.is_int() && value.as_int() <= kLimit && value.as_int() >= -kLimit;
}

}  // namespace coroscope::vm
