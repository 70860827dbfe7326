#include <cstring>
#include <vector>

#include "core/vm/objects/containers.h"
#include "core/vm/objects/list.h"
#include "core/vm/objects/merge_sort.h"
#include "core/vm/objects/numbers.h"

namespace coroscope::vm {
namespace {

/// A key with the value it stands for.
struct Keyed {
  Value key;
  Value value;
};

Value key_of(Value item) { return item; }
Value key_of(const Keyed& item) { return item.key; }

/// What the keys have in common, for a comparison without detours.
enum class KeyKind { k_small_int, k_float, k_str, k_any };

KeyKind kind_of(const Vm& vm, Value key) {
  if (key.is_int()) return KeyKind::k_small_int;
  if (is_exactly(key, vm.types.float_)) return KeyKind::k_float;
  if (is_exactly(key, vm.types.str)) return KeyKind::k_str;
  return KeyKind::k_any;
}

template <class Item>
KeyKind common_kind(const Vm& vm, const Item* items, std::size_t size) {
  const KeyKind kind = kind_of(vm, key_of(items[0]));
  for (std::size_t i = 1; i < size && kind != KeyKind::k_any; ++i) {
    if (kind_of(vm, key_of(items[i])) != kind) return KeyKind::k_any;
  }
  return kind;
}

bool less_str(const Str* left, const Str* right) {
  // UTF-8 has the order of the code points.
  const int order = std::memcmp(left->data, right->data, std::min(left->size, right->size));
  return order != 0 ? order < 0 : left->size < right->size;
}

template <class Item, class Less>
bool merge_sort(Item* items, std::size_t size, Less less) {
  return MergeSort<Item, Less>(items, size, less).sort();
}

template <class Item>
bool sort_items(Vm& vm, Item* items, std::size_t size) {
  switch (common_kind(vm, items, size)) {
    case KeyKind::k_small_int:  // the tag does not change the order
      return merge_sort(items, size, [](const Item& a, const Item& b) -> int {
        return static_cast<std::int64_t>(key_of(a).bits()) < static_cast<std::int64_t>(key_of(b).bits());
      });
    case KeyKind::k_float:
      return merge_sort(items, size, [](const Item& a, const Item& b) -> int {
        return key_of(a).template as<Float>()->number < key_of(b).template as<Float>()->number;
      });
    case KeyKind::k_str:
      return merge_sort(items, size, [](const Item& a, const Item& b) -> int {
        return less_str(key_of(a).template as<Str>(), key_of(b).template as<Str>());
      });
    case KeyKind::k_any:
      break;
  }
  return merge_sort(items, size, [&vm](const Item& a, const Item& b) -> int {
    const auto lower = less(vm, key_of(a), key_of(b));
    return lower ? static_cast<int>(*lower) : -1;
  });
}

/// Sorts small ints by their digits of 11 bits, lowest first. Equal ones are the same value, so order among them does
/// not matter.
void radix_sort(Value* items, std::size_t size, std::uint64_t lowest, std::uint64_t highest) {
  constexpr int kBits = 11;
  constexpr std::size_t kBuckets = std::size_t{1} << kBits;
  std::vector<Value> other(size);
  Value* from = items;
  Value* to = other.data();
  for (int shift = 1; (highest - lowest) >> shift != 0; shift += kBits) {
    std::size_t places[kBuckets] = {};
    for (std::size_t i = 0; i < size; ++i) ++places[((from[i].bits() - lowest) >> shift) % kBuckets];
    std::size_t place = 0;
    for (std::size_t& bucket : places) place += std::exchange(bucket, place);
    for (std::size_t i = 0; i < size; ++i) to[places[((from[i].bits() - lowest) >> shift) % kBuckets]++] = from[i];
    std::swap(from, to);
    if (shift + kBits >= 64) break;
  }
  if (from != items) std::memcpy(static_cast<void*>(items), from, size * sizeof(Value));
}

/// Small ints without keys. False if there is something else among them; nothing is changed then.
bool sort_small_ints(Value* items, std::size_t size) {
  bool ascending = true, descending = true;
  const auto number = [&](std::size_t i) { return static_cast<std::int64_t>(items[i].bits()); };
  std::int64_t lowest = number(0), highest = lowest;
  if (!items[0].is_int()) return false;
  for (std::size_t i = 1; i < size; ++i) {
    if (!items[i].is_int()) return false;
    ascending &= number(i - 1) <= number(i);
    descending &= number(i - 1) >= number(i);
    lowest = std::min(lowest, number(i));
    highest = std::max(highest, number(i));
  }
  if (ascending) return true;
  if (descending) {
    std::reverse(items, items + size);
    return true;
  }
  const auto range = static_cast<std::uint64_t>(highest) - static_cast<std::uint64_t>(lowest);
  if (size > 512 && range >> 45 == 0) {
    radix_sort(items, size, static_cast<std::uint64_t>(lowest), static_cast<std::uint64_t>(highest));
  } else {
    std::sort(items, items + size, [](Value a, Value b) {
      return static_cast<std::int64_t>(a.bits()) < static_cast<std::int64_t>(b.bits());
    });
  }
  return true;
}

bool sort_by_keys(Vm& vm, Value* items, std::size_t size, Value key, bool reverse) {
  std::vector<Ref> keys;
  keys.reserve(size);
  for (std::size_t i = 0; i < size; ++i) {
    Ref computed = vm.call(key, {items[i]});
    if (!computed) return false;
    keys.push_back(std::move(computed));
  }
  std::vector<Keyed> pairs(size);
  for (std::size_t i = 0; i < size; ++i) pairs[i] = {*keys[i], items[i]};
  if (reverse) std::reverse(pairs.begin(), pairs.end());
  const bool okay = sort_items(vm, pairs.data(), size);
  if (reverse) std::reverse(pairs.begin(), pairs.end());
  for (std::size_t i = 0; i < size; ++i) items[i] = pairs[i].value;
  return okay;
}

bool sort_by_values(Vm& vm, Value* items, std::size_t size, bool reverse) {
  if (sort_small_ints(items, size)) {
    if (reverse) std::reverse(items, items + size);
    return true;
  }
  if (reverse) std::reverse(items, items + size);
  const bool okay = sort_items(vm, items, size);
  if (reverse) std::reverse(items, items + size);
  return okay;
}

}  // namespace

bool sort(Vm& vm, List* list, Value key, bool reverse) {
  // The list is empty while it is being sorted, so that code of the program cannot change what we are moving.
  Value* const items = std::exchange(list->items, nullptr);
  const std::uint32_t size = std::exchange(list->size, 0);
  const std::uint32_t capacity = std::exchange(list->capacity, 0);
  const bool has_key = key && !key.is_none();
  bool okay = true;
  if (has_key && size > 0) {
    okay = sort_by_keys(vm, items, size, key, reverse);
  } else if (size > 1) {
    okay = sort_by_values(vm, items, size, reverse);
  }
  const bool modified = list->items != nullptr;
  Value* const strangers = std::exchange(list->items, items);
  const std::uint32_t stranger_count = std::exchange(list->size, size);
  const std::uint32_t stranger_capacity = std::exchange(list->capacity, capacity);
  if (!modified) return okay;
  for (std::uint32_t i = 0; i < stranger_count; ++i) release(strangers[i]);
  vm.heap.free(strangers, sizeof(Value) * stranger_capacity);
  if (okay) vm.raise(vm.types.value_error, "list modified during sort");
  return false;
}

}  // namespace coroscope::vm
