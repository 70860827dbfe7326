#include "core/library/size_of.h"

#include <algorithm>

#include "core/vm/objects/bytes.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/number_access.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/set.h"
#include "core/vm/objects/str_access.h"
#include "core/vm/operations.h"

namespace coroscope::library {
namespace {

using vm::Value;
using vm::Vm;

constexpr std::int64_t kCollected = 16;   // what the garbage collector adds in front of an object

std::int64_t size_of_int(Vm& vm, Value value) {
  constexpr int kBitsOfDigit = 30;
  std::int64_t bits = 0;
  if (value.is_int() || value.is_bool()) {
    std::uint64_t rest = value.is_bool() ? value.is_true() : static_cast<std::uint64_t>(std::abs(value.as_int()));
    for (; rest != 0; rest >>= 1) ++bits;
  } else {
    const vm::Ref length = vm.call_method(value, vm.intern("bit_length"), {});
    bits = length && length.get().is_int() ? length.get().as_int() : 63;
  }
  return 24 + 4 * std::max<std::int64_t>(1, (bits + kBitsOfDigit - 1) / kBitsOfDigit);
}

/// One, two or four bytes a character, by the greatest one.
std::int64_t size_of_str(Value value) {
  const std::u32string text = vm::to_code_points(vm::text_of(value));
  const char32_t greatest = text.empty() ? 0 : *std::max_element(text.begin(), text.end());
  const auto count = static_cast<std::int64_t>(text.size());
  if (greatest < 0x80) return 49 + count;
  if (greatest < 0x100) return 73 + count;
  return greatest < 0x10000 ? 74 + 2 * count : 76 + 4 * count;
}

/// A list that has grown by append has room to spare, one that was made whole has (nearly) none.
std::int64_t size_of_list(const vm::List* list) {
  const std::int64_t size = list->size;
  if (size == 0) return kCollected + 40;
  if (size <= 2 && list->capacity == size) return kCollected + 40 + 8 * size;
  if (size <= 64 || list->capacity <= list->size + 1) return kCollected + 40 + 8 * ((list->capacity + 1) / 2 * 2);
  std::int64_t room = 0;
  while (room < size) room = (room + 1 + ((room + 1) >> 3) + 6) & ~std::int64_t{3};
  return kCollected + 40 + 8 * room;
}

std::int64_t size_of_dict(vm::Dict* dict) {
  if (dict->used == 0) return kCollected + 48;
  std::int64_t slots = 8;
  while (slots * 2 / 3 < dict->used) slots *= 2;
  bool only_strings = true;
  for (const vm::DictEntry& entry : vm::items_of(dict)) only_strings = only_strings && vm::is_str(entry.key);
  const std::int64_t width = slots <= 0x80 ? 1 : slots <= 0x8000 ? 2 : 4;
  return kCollected + 48 + 32 + slots * width + slots * 2 / 3 * (only_strings ? 16 : 24);
}

/// The structs of built-in types whose size never varies.
struct Fixed { vm::Type* vm::Types::*type; std::int64_t size; };
constexpr Fixed kFixed[] = {
    {&vm::Types::float_, 24},          {&vm::Types::none, 16},          {&vm::Types::ellipsis, 16},
    {&vm::Types::not_implemented, 16}, {&vm::Types::complex_, 32},      {&vm::Types::range, 48},
    {&vm::Types::slice, 56},           {&vm::Types::object, 16},        {&vm::Types::function, 152},
    {&vm::Types::native_function, 72}, {&vm::Types::method_descriptor, 72}, {&vm::Types::bound_method, 64},
    {&vm::Types::module, 72},          {&vm::Types::generator, 200},    {&vm::Types::coroutine, 200},
    {&vm::Types::async_generator, 216}, {&vm::Types::list_iterator, 48}, {&vm::Types::enumerate, 72},
    {&vm::Types::zip, 72},             {&vm::Types::map, 48},           {&vm::Types::filter, 48},
    {&vm::Types::cell, 40},            {&vm::Types::property, 72},      {&vm::Types::traceback, 64},
};

std::int64_t size_of_built_in(Vm& vm, Value value) {
  const vm::Type* type = vm::type_of(vm, value);
  for (const Fixed& fixed : kFixed) {
    if (type == vm.types.*fixed.type) return fixed.size;
  }
  switch (type->layout) {
    case vm::Layout::k_big_int: return size_of_int(vm, value);
    case vm::Layout::k_str: return size_of_str(value);
    case vm::Layout::k_bytes: return 33 + static_cast<std::int64_t>(value.as<vm::Bytes>()->size);
    case vm::Layout::k_tuple: return kCollected + 24 + 8 * static_cast<std::int64_t>(value.as<vm::Tuple>()->size);
    case vm::Layout::k_list: return size_of_list(value.as<vm::List>());
    case vm::Layout::k_dict: return size_of_dict(value.as<vm::Dict>());
    case vm::Layout::k_set:
    case vm::Layout::k_frozenset: {
      const std::int64_t mask = value.as<vm::Set>()->mask;
      return kCollected + 200 + (mask > 7 ? 16 * (mask + 1) : 0);
    }
    case vm::Layout::k_type: return value.as<vm::Type>()->is_heap_type ? 1688 : 424;
    case vm::Layout::k_exception: return 88;
    case vm::Layout::k_instance: return kCollected + 16 + 8 * (type->has_instance_dict ? 3 + type->fixed_slots : type->fixed_slots);
    default: break;
  }
  if (value.is_int() || value.is_bool()) return size_of_int(vm, value);
  return 48;
}

}  // namespace

std::optional<std::int64_t> size_in_cpython(Vm& vm, Value value) {
  const Value method = vm::find_in_type(vm::type_of(vm, value), vm.names.__sizeof__);
  if (method && vm::is_exactly(method, vm.types.function)) {
    const vm::Ref size = vm.call(method, {value});
    if (!size) return std::nullopt;
    if (!size.get().is_int()) {
      vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer", vm::type_name(vm, *size));
      return std::nullopt;
    }
    return size.get().as_int() + kCollected;
  }
  return size_of_built_in(vm, value);
}

}  // namespace coroscope::library
