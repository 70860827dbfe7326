#include "core/vm/objects/numbers.h"

#include <bit>
#include <cmath>
#include <cstring>

#include "core/vm/objects/added_room.h"
#include "core/vm/objects/number_access.h"

namespace coroscope::vm {
namespace {

constexpr std::uint64_t kModulus = (std::uint64_t{1} << 61) - 1;  // _PyHASH_MODULUS
__extension__ using Wide = unsigned __int128;

constexpr std::uint64_t kHashOfInfinity = 314159;
constexpr std::uint64_t kAskAboveBits = 64 << 13;                 // 64 KiB: smaller numbers are not worth asking for
constexpr std::uint64_t kMostBits = 1 << 23;                      // 2.5 million digits; more take long to divide

std::uint64_t with_sign(std::uint64_t hash, bool negative) {
  if (negative) hash = ~hash + 1;
  return hash == ~std::uint64_t{0} ? ~std::uint64_t{1} : hash;  // -1 becomes -2
}

BigInt* allocate_big_int(Vm& vm, Type* type, std::size_t limbs) {
  const std::size_t own = big_int_memory(limbs);
  BigInt* big = vm.allocate<BigInt>(type, with_added_room<BigInt>(type, own));
  if (type != vm.types.int_) clear_added_room<BigInt>(big, own);
  big->size = static_cast<std::uint32_t>(limbs);
  big->negative = false;
  return big;
}

}  // namespace

Ref index_of(Vm& vm, Value value) {
  if (is_any_int(value)) return Ref::share(value);
  const Value method = find_in_type(type_of(vm, value), vm.names.__index__);
  if (!method) {
    return vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer", type_name(vm, value));
  }
  Ref result = vm.call(method, {value});
  if (result && !is_any_int(*result)) {
    return vm.raise(vm.types.type_error, "__index__ returned non-int (type {})", type_name(vm, *result));
  }
  return result;
}

std::size_t big_int_memory(std::size_t limbs) {
  return sizeof(BigInt) + sizeof(std::uint64_t) * (limbs == 0 ? 0 : limbs - 1);
}

void destroy_int(Vm& vm, Object* object) {
  vm.heap.free(object, with_added_room<BigInt>(object->type, big_int_memory(static_cast<BigInt*>(object)->size)));
}

Ref make_int(Vm& vm, std::int64_t number) {
  if (fits_small_int(number)) return Ref::of_int(number);
  BigInt* big = allocate_big_int(vm, vm.types.int_, 1);
  big->negative = number < 0;
  big->limbs[0] = number < 0 ? ~static_cast<std::uint64_t>(number) + 1 : static_cast<std::uint64_t>(number);
  return Ref::adopt(big);
}

Ref make_int(Vm& vm, BigNumber number) {
  const auto& backend = number.backend();
  if (backend.size() == 1) {
    const std::uint64_t limb = backend.limbs()[0];
    if (limb <= static_cast<std::uint64_t>(kSmallIntMax)) {
      return Ref::of_int(backend.sign() ? -static_cast<std::int64_t>(limb) : static_cast<std::int64_t>(limb));
    }
    if (backend.sign() && limb == static_cast<std::uint64_t>(kSmallIntMax) + 1) return Ref::of_int(kSmallIntMin);
  } else if (backend.size() > kAskAboveBits / 64 && !vm.can_allocate(std::uint64_t{backend.size()} * 8)) {
    return {};
  }
  BigInt* big = allocate_big_int(vm, vm.types.int_, backend.size());
  big->negative = backend.sign();
  std::memcpy(big->limbs, backend.limbs(), std::size_t{backend.size()} * 8);
  return Ref::adopt(big);
}

Ref make_int_of_type(Vm& vm, Type* type, Value integer) {
  const BigNumber number = to_big(integer);
  const auto& backend = number.backend();
  BigInt* big = allocate_big_int(vm, type, backend.size());
  big->negative = backend.sign();
  std::memcpy(big->limbs, backend.limbs(), std::size_t{backend.size()} * 8);
  return Ref::adopt(big);
}

Ref make_float(Vm& vm, double number) {
  Float* object = vm.allocate<Float>(vm.types.float_);
  object->number = number;
  return Ref::adopt(object);
}

bool is_int(Vm&, Value value) { return is_any_int(value); }
bool is_float(Vm&, Value value) { return is_any_float(value); }

BigNumber to_big(Value value) {
  if (value.is_int()) return BigNumber(value.as_int());
  if (value.is_bool()) return BigNumber(value.is_true() ? 1 : 0);
  const BigInt* big = value.as<BigInt>();
  BigNumber number;
  if (big->size == 0) return number;
  number.backend().resize(big->size, big->size);
  std::memcpy(number.backend().limbs(), big->limbs, std::size_t{big->size} * 8);
  number.backend().normalize();
  if (big->negative) number.backend().negate();
  return number;
}

std::optional<std::int64_t> narrow(Value integer) {
  if (integer.is_int()) return integer.as_int();
  if (integer.is_bool()) return integer.is_true() ? 1 : 0;
  const BigInt* big = integer.as<BigInt>();
  if (big->size == 0) return 0;
  if (big->size > 1) return std::nullopt;
  const std::uint64_t limb = big->limbs[0];
  constexpr std::uint64_t kMost = std::uint64_t{1} << 63;
  if (big->negative) return limb <= kMost ? std::optional(static_cast<std::int64_t>(~limb + 1)) : std::nullopt;
  return limb < kMost ? std::optional(static_cast<std::int64_t>(limb)) : std::nullopt;
}

bool is_negative(Value integer) {
  if (integer.is_int()) return integer.as_int() < 0;
  return integer.is_object() && integer.as<BigInt>()->negative;
}

bool is_zero(Value integer) {
  if (integer.is_int()) return integer.as_int() == 0;
  if (integer.is_bool()) return !integer.is_true();
  const BigInt* big = integer.as<BigInt>();
  return big->size == 0 || (big->size == 1 && big->limbs[0] == 0);
}

std::optional<std::int64_t> to_int64(Vm&, Value value) { return is_any_int(value) ? narrow(value) : std::nullopt; }

std::optional<double> to_double(Vm& vm, Value value) {
  if (is_any_float(value)) return value.as<Float>()->number;
  if (value.is_int()) return static_cast<double>(value.as_int());
  if (value.is_bool()) return value.is_true() ? 1.0 : 0.0;
  if (is_any_int(value)) {
    const double number = nearest_double(to_big(value));
    if (std::isinf(number)) {
      vm.raise(vm.types.overflow_error, "int too large to convert to float");
      return std::nullopt;
    }
    return number;
  }
  if (const Value method = find_in_type(type_of(vm, value), vm.names.__float__)) {
    const Ref result = vm.call(method, {value});
    if (!result) return std::nullopt;
    if (is_any_float(*result)) return result.as<Float>()->number;
    vm.raise(vm.types.type_error, "{}.__float__ returned non-float (type {})", type_name(vm, value),
             type_name(vm, *result));
    return std::nullopt;
  }
  if (find_in_type(type_of(vm, value), vm.names.__index__)) {
    const Ref index = index_of(vm, value);
    return index ? to_double(vm, *index) : std::nullopt;
  }
  vm.raise(vm.types.type_error, "must be real number, not {}", type_name(vm, value));
  return std::nullopt;
}

std::optional<std::int64_t> to_index(Vm& vm, Value value, bool clamp) {
  if (value.is_int()) return value.as_int();
  const Ref index = index_of(vm, value);
  if (!index) return std::nullopt;
  if (const auto number = narrow(*index)) return number;
  if (clamp) return is_negative(*index) ? INT64_MIN : INT64_MAX;
  vm.raise(vm.types.index_error, "cannot fit '{}' into an index-sized integer", type_name(vm, value));
  return std::nullopt;
}

std::optional<std::int64_t> to_size(Vm& vm, Value value) {
  if (value.is_int()) return value.as_int();
  const Ref index = index_of(vm, value);
  if (!index) return std::nullopt;
  if (const auto number = narrow(*index)) return number;
  vm.raise_message(vm.types.overflow_error, "Python int too large to convert to C ssize_t");
  return std::nullopt;
}

bool can_hold(Vm& vm, std::uint64_t bits) {
  if (bits <= kAskAboveBits) return true;
  if (bits <= kMostBits) return vm.can_allocate(bits / 8);
  vm.raise_message(vm.types.memory_error, "");
  return false;
}

std::uint64_t bit_length(const BigNumber& number) {
  if (number.is_zero()) return 0;
  const auto& backend = number.backend();
  const std::uint64_t top = backend.limbs()[backend.size() - 1];
  return std::uint64_t{backend.size()} * 64 - static_cast<unsigned>(std::countl_zero(top));
}

std::uint64_t hash_of_int64(std::int64_t number) {
  const std::uint64_t size = number < 0 ? ~static_cast<std::uint64_t>(number) + 1 : static_cast<std::uint64_t>(number);
  return with_sign(size % kModulus, number < 0);
}

std::uint64_t hash_of_big(const BigNumber& number) {
  const auto& backend = number.backend();
  Wide rest = 0;
  for (std::size_t i = backend.size(); i-- > 0;) rest = (rest << 64 | backend.limbs()[i]) % kModulus;
  return with_sign(static_cast<std::uint64_t>(rest), backend.sign());
}

std::uint64_t hash_of_double(double number, const void* identity) {
  if (std::isnan(number)) {
    const auto address = reinterpret_cast<std::uint64_t>(identity);
    return with_sign(std::rotr(address, 4), false);
  }
  if (std::isinf(number)) return with_sign(kHashOfInfinity, number < 0);
  int exponent;
  double fraction = std::frexp(std::fabs(number), &exponent);
  // The fraction times 2^61 is a whole number plus bits to come: 28 bits at a time, each step a rotation modulo 2^61-1.
  std::uint64_t hash = 0;
  while (fraction != 0) {
    hash = (hash << 28 & kModulus) | hash >> (61 - 28);
    fraction *= 268435456.0;  // 2^28
    exponent -= 28;
    const auto whole = static_cast<std::uint64_t>(fraction);
    fraction -= static_cast<double>(whole);
    hash += whole;
    if (hash >= kModulus) hash -= kModulus;
  }
  exponent = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61;
  hash = exponent == 0 ? hash : ((hash << exponent & kModulus) | hash >> (61 - exponent));
  return with_sign(hash, std::signbit(number));
}

}  // namespace coroscope::vm
