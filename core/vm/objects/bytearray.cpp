#include "core/vm/objects/bytearray.h"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

#include "core/vm/objects/bytes.h"
#include "core/vm/objects/bytes_methods.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/iterator.h"
#include "core/vm/objects/number_access.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/str_access.h"

namespace coroscope::vm {
namespace {

constexpr std::size_t kLongest = 0xFFFF0000;

ByteArray* self_of(Value value) { return value.as<ByteArray>(); }

// ------------------------------------------------------------------------------------------------ the bytes

/// Replaces `count` bytes from `position` on. False: raised.
bool splice(Vm& vm, ByteArray* array, std::size_t position, std::size_t count, std::string_view bytes) {
  const std::string copy(bytes);  // may be a part of the array itself
  const std::size_t size = array->size - count + copy.size();
  if (size != array->size && array->views > 0) {
    vm.raise(vm.types.buffer_error, "Existing exports of data: object cannot be re-sized");
    return false;
  }
  if (size > kLongest || (size > array->capacity && !vm.can_allocate(size))) {
    if (!vm.has_error()) raise_memory_error(vm);
    return false;
  }
  if (size > array->capacity) {
    const std::size_t capacity = std::min(kLongest, size + size / 8 + 8);
    auto* data = static_cast<char*>(vm.heap.allocate(capacity));
    if (array->data != nullptr) {
      std::memcpy(data, array->data, array->size);
      vm.heap.free(array->data, array->capacity);
    }
    array->data = data;
    array->capacity = static_cast<std::uint32_t>(capacity);
  }
  if (array->data == nullptr) return true;
  std::memmove(array->data + position + copy.size(), array->data + position + count, array->size - position - count);
  if (!copy.empty()) std::memcpy(array->data + position, copy.data(), copy.size());
  array->size = static_cast<std::uint32_t>(size);
  return true;
}

std::optional<char> byte_of(Vm& vm, Value value) {
  const auto number = to_index(vm, value, true);
  if (!number) return std::nullopt;
  if (*number >= 0 && *number <= 255) return static_cast<char>(*number);
  vm.raise_message(vm.types.value_error, "byte must be in range(0, 256)");
  return std::nullopt;
}

/// Bytes, or the ints of an iterable; `refusal` words the TypeError for what is neither.
std::optional<std::string> read_bytes(Vm& vm, Value value, std::string_view refusal) {
  if (is_bytes_like(vm, value)) return std::string(*bytes_of(vm, value));
  const Ref iterator = iterate(vm, value);
  if (!iterator) {
    if (vm.catch_error(vm.types.type_error)) vm.raise_message(vm.types.type_error, refusal);
    return std::nullopt;
  }
  if (!ask_for_length(vm, value)) return std::nullopt;
  std::string out;
  while (const Ref item = next(vm, *iterator)) {
    const auto byte = byte_of(vm, *item);
    if (!byte) return std::nullopt;
    out.push_back(*byte);
  }
  return vm.has_error() ? std::nullopt : std::optional(std::move(out));
}

/// Is it a number of any kind? CPython's PyNumber_Check.
bool is_number(Vm& vm, Value value) {
  const Type* type = type_of(vm, value);
  return is_int(vm, value) || is_any_float(value) || type->layout == Layout::k_complex ||
         find_in_type(type, vm.names.__index__) || find_in_type(type, vm.names.__int__) ||
         find_in_type(type, vm.names.__float__);
}

ByteArray* allocate_bytearray(Vm& vm, Type* type) {
  auto* array = allocate_instance<ByteArray>(vm, type);
  array->data = nullptr;
  array->size = array->capacity = array->views = 0;
  return array;
}

void destroy_bytearray(Vm& vm, Object* object) {
  auto* array = static_cast<ByteArray*>(object);
  if (array->data != nullptr) vm.heap.free(array->data, array->capacity);
  free_instance<ByteArray>(vm, array);
}

// ------------------------------------------------------------------------------------------------ behaviour

Ref repr_bytearray(Vm& vm, Value self) {
  return make_str(vm, fmt::format("{}({})", self.object()->type->name->view(), quoted_bytes(self_of(self)->view())));
}

std::optional<std::int64_t> length_of_bytearray(Vm&, Value self) { return self_of(self)->size; }

Ref compare_bytearray(Vm& vm, Comparison comparison, Value left, Value right) {
  if (!is_bytes_like(vm, right)) return Ref::not_implemented();
  const int order = self_of(left)->view().compare(*bytes_of(vm, right));
  return Ref::of_bool(holds(comparison, order, 0));
}

/// A bytes object with the same contents.
Ref as_bytes(Vm& vm, Value value) {
  return type_of(vm, value) == vm.types.bytes ? Ref::share(value) : make_bytes(vm, self_of(value)->view());
}

/// What bytes gives, as bytearray.
Ref as_bytearray(Vm& vm, Ref result) {
  if (!result || !is_bytes(*result)) return result;
  return make_bytearray(vm, result.as<Bytes>()->view());
}

bool is_array(Vm& vm, Value value) { return is_instance(vm, value, vm.types.bytearray); }

Ref binary_bytearray(Vm& vm, BinaryOperator op, Value left, Value right) {
  if (op != BinaryOperator::k_add && op != BinaryOperator::k_multiply && op != BinaryOperator::k_modulo) {
    return Ref::not_implemented();
  }
  if (op == BinaryOperator::k_add && !is_array(vm, left)) return Ref::not_implemented();
  if (op == BinaryOperator::k_add && !is_bytes_like(vm, right)) {
    return vm.raise(vm.types.type_error, "can't concat {} to bytearray", type_name(vm, right));
  }
  const Ref a = is_array(vm, left) ? as_bytes(vm, left) : Ref::share(left);
  const Ref b = is_array(vm, right) ? as_bytes(vm, right) : Ref::share(right);
  if (!a || !b) return {};
  return as_bytearray(vm, vm.types.bytes->can.binary(vm, op, *a, *b));
}

Ref inplace_bytearray(Vm& vm, BinaryOperator op, Value left, Value right) {
  ByteArray* array = self_of(left);
  if (op == BinaryOperator::k_add) {
    if (!is_bytes_like(vm, right)) {
      return vm.raise(vm.types.type_error, "can't concat {} to bytearray", type_name(vm, right));
    }
    return splice(vm, array, array->size, 0, *bytes_of(vm, right)) ? Ref::share(left) : Ref();
  }
  if (op != BinaryOperator::k_multiply) return Ref::not_implemented();
  const Ref repeated = binary_bytearray(vm, op, left, right);
  if (!repeated) return {};
  return splice(vm, array, 0, array->size, self_of(*repeated)->view()) ? Ref::share(left) : Ref();
}

std::optional<std::size_t> array_index(Vm& vm, const ByteArray* array, Value key) {
  const auto index = sequence_index(vm, key, array->size, "bytearray index");
  return index ? std::optional(static_cast<std::size_t>(*index)) : std::nullopt;
}

Ref get_array_item(Vm& vm, Value self, Value key) {
  const ByteArray* array = self_of(self);
  if (type_of(vm, key) != vm.types.slice) {
    const auto index = array_index(vm, array, key);
    return index ? Ref::of_int(static_cast<unsigned char>(array->data[*index])) : Ref();
  }
  const Ref bytes = as_bytes(vm, self);
  return bytes ? as_bytearray(vm, vm.types.bytes->can.get_item(vm, *bytes, key)) : Ref();
}

/// array[slice] = bytes, or with bytes empty and `deleting`: del array[slice].
bool set_slice(Vm& vm, ByteArray* array, Value slice, std::string_view bytes, bool deleting) {
  const auto bounds = resolve_slice(vm, slice, array->size);
  if (!bounds) return false;
  const auto count = static_cast<std::size_t>(bounds->count);
  if (bounds->step == 1) {
    return splice(vm, array, static_cast<std::size_t>(bounds->start), count, bytes);
  }
  if (!deleting && bytes.size() != count) {
    vm.raise(vm.types.value_error, "attempt to assign bytes of size {} to extended slice of size {}", bytes.size(), count);
    return false;
  }
  std::vector<std::size_t> places;
  for (std::int64_t i = 0; i < bounds->count; ++i) places.push_back(static_cast<std::size_t>(bounds->start + i * bounds->step));
  if (!deleting) {
    for (std::size_t i = 0; i < places.size(); ++i) array->data[places[i]] = bytes[i];
    return true;
  }
  std::sort(places.rbegin(), places.rend());
  for (const std::size_t place : places) {
    if (!splice(vm, array, place, 1, "")) return false;
  }
  return true;
}

bool set_array_item(Vm& vm, Value self, Value key, Value value) {
  ByteArray* array = self_of(self);
  if (type_of(vm, key) == vm.types.slice) {
    if (!value) return set_slice(vm, array, key, "", true);
    if (is_str(value) || is_number(vm, value)) {
      vm.raise(vm.types.type_error, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
      return false;
    }
    const Ref made = bytes_of_arguments(vm, {&value, 1, nullptr}, "bytearray");
    return made && set_slice(vm, array, key, made.as<Bytes>()->view(), false);
  }
  const auto index = array_index(vm, array, key);
  if (!index) return false;
  if (!value) return splice(vm, array, *index, 1, "");
  const auto byte = byte_of(vm, value);
  if (byte) array->data[*index] = *byte;
  return byte.has_value();
}

std::optional<bool> array_contains(Vm& vm, Value self, Value item) {
  const Ref bytes = as_bytes(vm, self);
  return bytes ? vm.types.bytes->can.contains(vm, *bytes, item) : std::nullopt;
}

Ref iterate_array(Vm& vm, Value self) { return make_iterator(vm, vm.types.bytearray_iterator, self); }

Ref next_of_array(Vm&, Value self) {
  auto* iterator = self.as<IteratorObject>();
  if (!iterator->source) return {};
  const std::string_view bytes = self_of(iterator->source)->view();
  if (iterator->position < static_cast<std::int64_t>(bytes.size())) {
    return Ref::of_int(static_cast<unsigned char>(bytes[static_cast<std::size_t>(iterator->position++)]));
  }
  exhaust(iterator);
  return {};
}

bool initialize_array(Vm& vm, Value self, const Arguments& arguments) {
  const Ref bytes = bytes_of_arguments(vm, arguments, "bytearray");
  if (!bytes) return false;
  return splice(vm, self_of(self), 0, self_of(self)->size, bytes.as<Bytes>()->view());
}

Ref construct_array(Vm& vm, Type* type, const Arguments& arguments) {
  Ref array = Ref::adopt(allocate_bytearray(vm, type));
  return type->is_heap_type || initialize_array(vm, *array, arguments) ? array : Ref();
}

// ------------------------------------------------------------------------------------------------ its own methods

Ref done(bool okay) { return okay ? Ref::none() : Ref(); }

Ref array_append(Vm& vm, const Arguments& a) {
  const auto byte = byte_of(vm, a[1]);
  return done(byte && splice(vm, self_of(a[0]), self_of(a[0])->size, 0, {&*byte, 1}));
}
Ref array_extend(Vm& vm, const Arguments& a) {
  const auto bytes = read_bytes(vm, a[1], fmt::format("can't extend bytearray with {}", type_name(vm, a[1])));
  return done(bytes && splice(vm, self_of(a[0]), self_of(a[0])->size, 0, *bytes));
}
Ref array_insert(Vm& vm, const Arguments& a) {
  const auto index = to_size(vm, a[1]);
  if (!index) return {};
  const auto byte = byte_of(vm, a[2]);
  if (!byte) return {};
  const std::int64_t size = self_of(a[0])->size;
  const std::int64_t at = std::clamp<std::int64_t>(*index < 0 ? *index + size : *index, 0, size);
  return done(splice(vm, self_of(a[0]), static_cast<std::size_t>(at), 0, {&*byte, 1}));
}
Ref array_pop(Vm& vm, const Arguments& a) {
  ByteArray* array = self_of(a[0]);
  std::int64_t index = -1;
  if (a.positional > 1) {
    const auto given = to_size(vm, a[1]);
    if (!given) return {};
    index = *given;
  }
  if (array->size == 0) return vm.raise(vm.types.index_error, "pop from empty bytearray");
  if (index < 0) index += array->size;
  if (index < 0 || index >= array->size) return vm.raise(vm.types.index_error, "pop index out of range");
  const auto byte = static_cast<unsigned char>(array->data[index]);
  return splice(vm, array, static_cast<std::size_t>(index), 1, "") ? Ref::of_int(byte) : Ref();
}
Ref array_remove(Vm& vm, const Arguments& a) {
  const auto byte = byte_of(vm, a[1]);
  if (!byte) return {};
  const std::size_t at = self_of(a[0])->view().find(*byte);
  if (at == std::string_view::npos) return vm.raise(vm.types.value_error, "value not found in bytearray");
  return done(splice(vm, self_of(a[0]), at, 1, ""));
}
Ref array_clear(Vm& vm, const Arguments& a) { return done(splice(vm, self_of(a[0]), 0, self_of(a[0])->size, "")); }
Ref array_copy(Vm& vm, const Arguments& a) { return make_bytearray(vm, self_of(a[0])->view()); }
Ref array_reverse(Vm&, const Arguments& a) {
  if (self_of(a[0])->data != nullptr) std::reverse(self_of(a[0])->data, self_of(a[0])->data + self_of(a[0])->size);
  return Ref::none();
}
Ref array_from_hex(Vm& vm, const Arguments& a) {
  if (!takes_class_and_one(vm, a, "bytearray.fromhex")) return {};
  Ref bytes = bytes_of_hex(vm, a[1]);
  if (a[0] == Value(vm.types.bytearray)) return as_bytearray(vm, std::move(bytes));
  return bytes ? vm.call(a[0], {*bytes}) : Ref();
}

constexpr NativeDefinition kMethods[] = {
    {"append", array_append, ArgumentStyle::k_one},
    {"extend", array_extend, ArgumentStyle::k_one},
    {"insert", array_insert, ArgumentStyle::k_counted, 2, 2},
    {"pop", array_pop, ArgumentStyle::k_counted, 0, 1},
    {"remove", array_remove, ArgumentStyle::k_one},
    {"clear", array_clear, ArgumentStyle::k_none},
    {"copy", array_copy, ArgumentStyle::k_none},
    {"reverse", array_reverse, ArgumentStyle::k_none},
};
constexpr NativeDefinition kFromHex{"fromhex", array_from_hex};

// ------------------------------------------------------------------------------------------------ methods of bytes

/// The methods of bytes, one table behind the other.
const NativeDefinition* method_of_bytes(std::size_t index) {
  for (const auto table : {bytes_methods(), bytes_layout_methods(), bytes_other_methods()}) {
    if (index < table.size()) return &table[index];
    index -= table.size();
  }
  return nullptr;
}

/// A list or tuple of bytes with bytearrays instead.
Ref convert_result(Vm& vm, Ref result) {
  if (result && (has_layout(*result, Layout::k_list) || has_layout(*result, Layout::k_tuple))) {
    const bool is_list = has_layout(*result, Layout::k_list);
    std::vector<Value> items;
    const auto view = is_list ? std::span<const Value>(result.as<List>()->view()) : result.as<Tuple>()->view();
    for (const Value item : view) items.push_back(as_bytearray(vm, Ref::share(item)).take());
    return is_list ? make_list_of_owned(vm, items) : make_tuple_of_owned(vm, items);
  }
  return as_bytearray(vm, std::move(result));
}

template <std::size_t index>
Ref forward(Vm& vm, const Arguments& a) {
  const Ref self = as_bytes(vm, a[0]);
  if (!self) return {};
  std::vector<Value> values(a.values, a.values + a.positional + a.keyword_count());
  values[0] = *self;
  return convert_result(vm, method_of_bytes(index)->call(vm, {values.data(), a.positional, a.keywords}));
}

constexpr std::size_t kMostMethods = 64;
template <std::size_t... index>
std::span<const NativeDefinition> forwarded(std::index_sequence<index...>) {
  static const std::vector<NativeDefinition> kTable = [] {
    constexpr NativeCall kCalls[] = {forward<index>...};
    std::vector<NativeDefinition> table;
    for (std::size_t i = 0; i < kMostMethods && method_of_bytes(i) != nullptr; ++i) {
      if (std::string_view(method_of_bytes(i)->name) == "__bytes__") continue;
      table.push_back(*method_of_bytes(i));
      table.back().call = kCalls[i];
    }
    return table;
  }();
  return kTable;
}

}  // namespace

Ref make_bytearray(Vm& vm, std::string_view bytes) {
  ByteArray* array = allocate_bytearray(vm, vm.types.bytearray);
  Ref owned = Ref::adopt(array);
  return splice(vm, array, 0, 0, bytes) ? owned : Ref();
}

void set_up_bytearray(Vm& vm) {
  Type* type = ensure_type(vm, vm.types.bytearray, "bytearray", Layout::k_native, sizeof(ByteArray));
  Behaviour& can = type->can;
  can.destroy = destroy_bytearray;
  can.repr = repr_bytearray;
  can.hash = nullptr;
  can.length = length_of_bytearray;
  can.binary = binary_bytearray;
  can.inplace = inplace_bytearray;
  can.compare = compare_bytearray;
  can.get_item = get_array_item;
  can.set_item = set_array_item;
  can.contains = array_contains;
  can.iterate = iterate_array;
  can.construct = construct_array;
  can.initialize = initialize_array;
  add_methods(vm, type, forwarded(std::make_index_sequence<kMostMethods>()));
  add_methods(vm, type, kMethods);
  add_class_method(vm, type, kFromHex);
  Type* iterator = ensure_type(vm, vm.types.bytearray_iterator, "bytearray_iterator", Layout::k_iterator, sizeof(IteratorObject));
  iterator->can.destroy = destroy_iterator;
  iterator->can.iterate = iterator_itself;
  iterator->can.next = next_of_array;
}

}  // namespace coroscope::vm
