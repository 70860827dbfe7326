#include "core/vm/objects/bytes.h"

#include <fmt/format.h>

#include <cstring>

#include "core/vm/objects/added_room.h"
#include "core/vm/objects/bytearray.h"
#include "core/vm/objects/bytes_methods.h"
#include "core/vm/objects/class_behaviour.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/iterator.h"
#include "core/vm/objects/memory_view.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/siphash.h"
#include "core/vm/objects/str_access.h"

namespace coroscope::vm {
namespace {

constexpr std::size_t kLongest = 0xFFFF0000;

void destroy_bytes(Vm& vm, Object* object) {
  vm.heap.free(object, with_added_room<Bytes>(object->type, bytes_memory(static_cast<Bytes*>(object)->size)));
}

/// An instance of a subclass of bytes with these bytes.
Ref copy_as_subclass(Vm& vm, Type* type, std::string_view bytes) {
  const std::size_t own = bytes_memory(bytes.size());
  Bytes* copy = vm.allocate<Bytes>(type, with_added_room<Bytes>(type, own));
  copy->size = static_cast<std::uint32_t>(bytes.size());
  if (!bytes.empty()) std::memcpy(copy->data, bytes.data(), bytes.size());
  copy->data[bytes.size()] = 0;
  clear_added_room<Bytes>(copy, own);
  return Ref::adopt(copy);
}

Ref repr_of_bytes(Vm& vm, Value self) { return make_str(vm, quoted_bytes(self.as<Bytes>()->view())); }

std::optional<std::uint64_t> hash_bytes(Vm& vm, Value self) {
  Bytes* bytes = self.as<Bytes>();
  if ((bytes->flags & Bytes::kHashed) == 0) {
    bytes->hash = hash_of_bytes(bytes->view(), vm.hash_key);
    bytes->flags |= Bytes::kHashed;
  }
  return bytes->hash;
}

std::optional<std::int64_t> length_of_bytes(Vm&, Value self) { return self.as<Bytes>()->size; }

Ref compare_bytes(Vm&, Comparison comparison, Value left, Value right) {
  if (!is_bytes(right)) return Ref::not_implemented();
  const int order = left.as<Bytes>()->view().compare(right.as<Bytes>()->view());
  return Ref::of_bool(holds(comparison, order, 0));
}

Ref add_bytes(Vm& vm, Value left, Value right) {
  if (!is_bytes(left)) return Ref::not_implemented();
  if (!is_bytes_like(vm, right)) {
    return vm.raise(vm.types.type_error, "can't concat {} to bytes", type_name(vm, right));
  }
  std::string both(left.as<Bytes>()->view());
  both += *bytes_of(vm, right);
  return make_bytes(vm, both);
}

Ref repeat_bytes(Vm& vm, Value left, Value right) {
  const Value bytes = is_bytes(left) ? left : right;
  const Value count = is_bytes(left) ? right : left;
  const auto times = repeat_count(vm, count);
  if (!times) return {};
  const std::string_view view = bytes.as<Bytes>()->view();
  if (*times <= 0 || view.empty()) return make_bytes(vm, {});
  if (*times > static_cast<std::int64_t>(kLongest / view.size())) return vm.raise_message(vm.types.memory_error, "");
  const auto total = static_cast<std::size_t>(*times) * view.size();
  if (!vm.can_allocate(total)) return {};
  std::string out;
  out.reserve(total);
  for (std::int64_t i = 0; i < *times; ++i) out += view;
  return make_bytes(vm, out);
}

Ref binary_bytes(Vm& vm, BinaryOperator op, Value left, Value right) {
  switch (op) {
    case BinaryOperator::k_add: return add_bytes(vm, left, right);
    case BinaryOperator::k_multiply: return repeat_bytes(vm, left, right);
    case BinaryOperator::k_modulo:
      return is_bytes(left) ? bytes_percent_format(vm, left, right) : Ref::not_implemented();
    default: return Ref::not_implemented();
  }
}

Ref get_item_of_bytes(Vm& vm, Value self, Value key) {
  const std::string_view bytes = self.as<Bytes>()->view();
  const auto size = static_cast<std::int64_t>(bytes.size());
  const Type* type = type_of(vm, key);
  if (type->layout == Layout::k_slice) {
    const auto bounds = resolve_slice(vm, key, size);
    if (!bounds) return {};
    std::string out;
    for (std::int64_t i = 0; i < bounds->count; ++i) {
      out.push_back(bytes[static_cast<std::size_t>(bounds->start + i * bounds->step)]);
    }
    return make_bytes(vm, out);
  }
  if (!is_int(vm, key) && !find_in_type(type, vm.names.__index__)) {
    return vm.raise(vm.types.type_error, "byte indices must be integers or slices, not {}", type_name(vm, key));
  }
  auto index = to_index(vm, key);
  if (!index) return {};
  if (*index < 0) *index += size;
  if (*index < 0 || *index >= size) return vm.raise(vm.types.index_error, "index out of range");
  return Ref::of_int(static_cast<unsigned char>(bytes[static_cast<std::size_t>(*index)]));
}

std::optional<bool> bytes_contain(Vm& vm, Value self, Value item) {
  const std::string_view bytes = self.as<Bytes>()->view();
  if (is_int(vm, item)) {
    const auto byte = to_int64(vm, item);
    if (!byte || *byte < 0 || *byte > 255) {
      vm.raise(vm.types.value_error, "byte must be in range(0, 256)");
      return std::nullopt;
    }
    return bytes.find(static_cast<char>(*byte)) != bytes.npos;
  }
  const auto wanted = bytes_of(vm, item);
  if (!wanted) return std::nullopt;
  return bytes.find(*wanted) != bytes.npos;
}

Ref identity(Vm&, Value self) { return Ref::share(self); }
Ref iterate_bytes(Vm& vm, Value self) { return make_iterator(vm, vm.types.bytes_iterator, self); }

Ref next_of_bytes(Vm&, Value self) {
  auto* iterator = self.as<IteratorObject>();
  if (!iterator->source) return {};
  const std::string_view bytes = iterator->source.as<Bytes>()->view();
  if (iterator->position >= static_cast<std::int64_t>(bytes.size())) {
    release(std::exchange(iterator->source, kEmpty));
    return {};
  }
  return Ref::of_int(static_cast<unsigned char>(bytes[static_cast<std::size_t>(iterator->position++)]));
}

/// The bytes of the ints that an iterable gives; `kind` is "bytes" or "bytearray", for the errors.
Ref bytes_of_items(Vm& vm, Value items, std::string_view kind) {
  const Ref iterator = iterate(vm, items);
  if (!iterator) {
    if (!vm.catch_error(vm.types.type_error)) return {};
    return vm.raise(vm.types.type_error, "cannot convert '{}' object to {}", type_name(vm, items), kind);
  }
  if (kind == "bytes" && !ask_for_length(vm, items)) return {};
  std::string out;
  while (const Ref item = next(vm, *iterator)) {
    const auto byte = to_index(vm, *item, true);
    if (!byte) return {};
    if (*byte < 0 || *byte > 255) {
      return vm.raise(vm.types.value_error, "{} must be in range(0, 256)", kind == "bytes" ? "bytes" : "byte");
    }
    out.push_back(static_cast<char>(*byte));
  }
  return vm.has_error() ? Ref() : make_bytes(vm, out);
}

/// So many zeros as an object with __index__ says; empty and no error: it does not say.
Ref zeros(Vm& vm, Value given) {
  const auto count = to_index(vm, given);
  if (!count) {
    if (vm.catch_error(vm.types.index_error)) {
      vm.raise(vm.types.overflow_error, "cannot fit '{}' into an index-sized integer", type_name(vm, given));
    } else {
      vm.catch_error(vm.types.type_error);
    }
    return {};
  }
  if (*count < 0) return vm.raise(vm.types.value_error, "negative count");
  if (!vm.can_allocate(static_cast<std::uint64_t>(*count))) return {};
  return make_bytes(vm, std::string(static_cast<std::size_t>(*count), '\0'));
}

/// Source: CPython Objects/bytesobject.c, bytes_new_impl; Objects/bytearrayobject.c, bytearray___init___impl.
Ref bytes_of_value(Vm& vm, Value given, std::string_view kind) {
  if (is_bytes_like(vm, given) && !given.object()->type->is_heap_type) {
    const auto bytes = bytes_of(vm, given);
    return bytes ? make_bytes(vm, *bytes) : Ref();
  }
  const Type* type = type_of(vm, given);
  const Value method = kind == "bytes" ? find_in_type(type, vm.names.__bytes__) : kEmpty;
  if (method) {
    Ref made = call_special(vm, method, given, {});
    if (!made || is_bytes(*made)) return made;
    return vm.raise(vm.types.type_error, "__bytes__ returned non-bytes (type {})", type_name(vm, *made));
  }
  if (is_str(given)) return vm.raise(vm.types.type_error, "string argument without an encoding");
  if (is_int(vm, given) || find_in_type(type, vm.names.__index__)) {
    Ref made = zeros(vm, given);
    if (made || vm.has_error()) return made;
  }
  if (is_bytes_like(vm, given)) {
    const auto bytes = bytes_of(vm, given);
    return bytes ? make_bytes(vm, *bytes) : Ref();
  }
  return bytes_of_items(vm, given, kind);
}

}  // namespace

Ref bytes_of_arguments(Vm& vm, const Arguments& arguments, const char* function) {
  static constexpr const char* kNames[] = {"source", "encoding", "errors"};
  Value given[3];
  if (!parse_arguments(vm, arguments, function, kNames, 3, 0, 3, given)) return {};
  for (int i = 1; i < 3; ++i) {
    if (given[i] && !is_str(given[i])) {
      return vm.raise(vm.types.type_error, "{}() argument '{}' must be str, not {}", function, kNames[i],
                      type_name(vm, given[i]));
    }
  }
  if (given[1] || given[2]) {
    if (!given[0] || !is_str(given[0])) {
      return vm.raise_message(vm.types.type_error,
                              given[1] ? "encoding without a string argument" : "errors without a string argument");
    }
    if (!given[1]) return vm.raise(vm.types.type_error, "string argument without an encoding");
    return encode(vm, given[0], text_of(given[1]), given[2] ? text_of(given[2]) : "strict");
  }
  return given[0] ? bytes_of_value(vm, given[0], function) : make_bytes(vm, {});
}

namespace {

Ref construct_bytes(Vm& vm, Type* type, const Arguments& arguments) {
  Ref bytes = bytes_of_arguments(vm, arguments, "bytes");
  return bytes && type != vm.types.bytes ? copy_as_subclass(vm, type, bytes.as<Bytes>()->view()) : bytes;
}

}  // namespace

Ref make_bytes(Vm& vm, std::string_view text) {
  constexpr std::size_t kAskAbove = 64 << 10;
  if (text.size() > kLongest) return vm.raise_message(vm.types.memory_error, "");
  if (text.size() > kAskAbove && !vm.can_allocate(text.size())) return {};
  Bytes* bytes = vm.allocate<Bytes>(vm.types.bytes, bytes_memory(text.size()));
  bytes->size = static_cast<std::uint32_t>(text.size());
  if (!text.empty()) std::memcpy(bytes->data, text.data(), text.size());
  bytes->data[text.size()] = 0;
  return Ref::adopt(bytes);
}

std::string quoted_bytes(std::string_view bytes) {
  const char quote = bytes.find('\'') != bytes.npos && bytes.find('"') == bytes.npos ? '"' : '\'';
  std::string out = "b";
  out.push_back(quote);
  for (char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == quote || c == '\\') {
      out.push_back('\\');
      out.push_back(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else if (byte >= ' ' && byte < 0x7F) {
      out.push_back(c);
    } else {
      out += fmt::format("\\x{:02x}", byte);
    }
  }
  out.push_back(quote);
  return out;
}

bool is_bytes_like(Vm& vm, Value value) {
  return is_bytes(value) || is_instance(vm, value, vm.types.bytearray) || is_instance(vm, value, vm.types.memoryview);
}

std::optional<std::string_view> bytes_of(Vm& vm, Value value) {
  if (is_bytes(value)) return value.as<Bytes>()->view();
  if (is_instance(vm, value, vm.types.bytearray)) return value.as<ByteArray>()->view();
  if (is_instance(vm, value, vm.types.memoryview)) return contiguous_bytes(vm, value);
  vm.raise(vm.types.type_error, "a bytes-like object is required, not '{}'", type_name(vm, value));
  return std::nullopt;
}

void set_up_bytes(Vm& vm) {
  Types& types = vm.types;
  if (types.bytes == nullptr) types.bytes = vm.make_type("bytes", types.object, Layout::k_bytes, sizeof(Bytes));
  Behaviour& can = types.bytes->can;
  can.destroy = destroy_bytes;
  can.repr = repr_of_bytes;
  can.hash = hash_bytes;
  can.length = length_of_bytes;
  can.binary = binary_bytes;
  can.compare = compare_bytes;
  can.get_item = get_item_of_bytes;
  can.contains = bytes_contain;
  can.iterate = iterate_bytes;
  can.construct = construct_bytes;
  add_methods(vm, types.bytes, bytes_methods());
  add_methods(vm, types.bytes, bytes_layout_methods());
  add_methods(vm, types.bytes, bytes_other_methods());
  static constexpr NativeDefinition kFromHex{"fromhex", bytes_from_hex};
  add_class_method(vm, types.bytes, kFromHex);
  static constexpr NativeDefinition kMakeTranslation{"maketrans", bytes_maketrans, ArgumentStyle::k_counted, 2, 2};
  add_static_method(vm, types.bytes, kMakeTranslation);

  if (types.bytes_iterator == nullptr) {
    types.bytes_iterator = vm.make_type("bytes_iterator", types.object, Layout::k_iterator, sizeof(IteratorObject));
  }
  types.bytes_iterator->can.destroy = destroy_iterator;
  types.bytes_iterator->can.iterate = identity;
  types.bytes_iterator->can.next = next_of_bytes;
}

}  // namespace coroscope::vm
