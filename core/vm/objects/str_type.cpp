// What a str can do: the operators and protocols of the type, and its constructor.
#include <algorithm>
#include <cstring>

#include "core/vm/objects/added_room.h"
#include "core/vm/objects/bytes.h"
#include "core/vm/objects/format_values.h"
#include "core/vm/objects/iterator.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/percent_format.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/str_access.h"

namespace coroscope::vm {
namespace {

void destroy_str(Vm& vm, Object* object) {
  vm.heap.free(object, with_added_room<Str>(object->type, str_memory(static_cast<Str*>(object)->size)));
}

Ref exact(Vm& vm, Value self) {
  if (self.object()->type == vm.types.str) return Ref::share(self);
  return make_str(vm, text_of(self));
}

Ref repr_of_str(Vm& vm, Value self) { return make_str(vm, quoted(text_of(self))); }

std::optional<std::uint64_t> hash_str(Vm&, Value self) { return hash_of(self.as<Str>()); }
std::optional<std::int64_t> length_of_str(Vm&, Value self) { return self.as<Str>()->length; }

Ref compare_str(Vm&, Comparison comparison, Value left, Value right) {
  if (!is_str(right)) return Ref::not_implemented();
  const Str* a = left.as<Str>();
  const Str* b = right.as<Str>();
  if (comparison == Comparison::k_equal) return Ref::of_bool(equal(a, b));
  if (comparison == Comparison::k_not_equal) return Ref::of_bool(!equal(a, b));
  const int order = a->view().compare(b->view());  // the order of UTF-8 bytes is the order of code points
  return Ref::of_bool(holds(comparison, order, 0));
}

/// `'…' + x` where x is no str: its class may still know what to do (__radd__).
Ref ask_right_side(Vm& vm, BinaryOperator op, Value left, Value right) {
  const Type* type = type_of(vm, right);
  const bool may_know = type->is_heap_type || type->layout == Layout::k_native || type->layout == Layout::k_instance;
  if (!may_know || type->can.binary == nullptr || is_str(right)) return Ref::not_implemented();
  return type->can.binary(vm, op, left, right);
}

Ref add_str(Vm& vm, Value left, Value right) {
  if (!is_str(left)) return Ref::not_implemented();
  if (is_str(right)) {
    if (left.as<Str>()->size == 0 && right.object()->type == vm.types.str) return Ref::share(right);
    if (right.as<Str>()->size == 0 && left.object()->type == vm.types.str) return Ref::share(left);
    return concatenate(vm, left.as<Str>(), right.as<Str>());
  }
  Ref result = ask_right_side(vm, BinaryOperator::k_add, left, right);
  if (!result || *result != kNotImplemented) return result;
  return vm.raise(vm.types.type_error, "can only concatenate str (not \"{}\") to str", type_name(vm, right));
}

Ref multiply_str(Vm& vm, Value left, Value right) {
  const bool str_first = is_str(left);
  const Value str = str_first ? left : right;
  const Value count = str_first ? right : left;
  if (!is_int(vm, count)) {
    Ref result = str_first ? ask_right_side(vm, BinaryOperator::k_multiply, left, right) : Ref::not_implemented();
    if (!result || *result != kNotImplemented) return result;
    if (!find_in_type(type_of(vm, count), vm.names.__index__)) {
      return vm.raise(vm.types.type_error, "can't multiply sequence by non-int of type '{}'", type_name(vm, count));
    }
  }
  const auto times = to_index(vm, count);
  if (!times) {
    if (vm.catch_error(vm.types.index_error)) {
      return vm.raise(vm.types.overflow_error, "cannot fit 'int' into an index-sized integer");
    }
    return {};
  }
  if (*times == 1) return exact(vm, str);
  return repeat(vm, str.as<Str>(), *times);
}

Ref binary_str(Vm& vm, BinaryOperator op, Value left, Value right) {
  switch (op) {
    case BinaryOperator::k_add: return add_str(vm, left, right);
    case BinaryOperator::k_multiply: return multiply_str(vm, left, right);
    case BinaryOperator::k_modulo: return is_str(left) ? percent_format(vm, left.as<Str>(), right) : Ref::not_implemented();
    default: return Ref::not_implemented();
  }
}

Ref slice_str(Vm& vm, const Str* self, Value key) {
  const auto bounds = resolve_slice(vm, key, self->length);
  if (!bounds) return {};
  if (bounds->step == 1) return substring(vm, self, bounds->start, bounds->start + bounds->count);
  std::string text;
  text.reserve(static_cast<std::size_t>(bounds->count));
  if (self->is_ascii()) {
    for (std::int64_t i = 0; i < bounds->count; ++i) text.push_back(self->data[bounds->start + i * bounds->step]);
  } else {
    const std::u32string points = to_code_points(self->view());
    for (std::int64_t i = 0; i < bounds->count; ++i) {
      append_code_point(text, points[static_cast<std::size_t>(bounds->start + i * bounds->step)]);
    }
  }
  return make_str(vm, text);
}

Ref get_item_of_str(Vm& vm, Value self, Value key) {
  const Str* str = self.as<Str>();
  std::int64_t index;
  if (key.is_int()) {
    index = key.as_int();
  } else {
    const Type* type = type_of(vm, key);
    if (type->layout == Layout::k_slice) return slice_str(vm, str, key);
    if (!is_int(vm, key) && !find_in_type(type, vm.names.__index__)) {
      return vm.raise(vm.types.type_error, "string indices must be integers, not '{}'", type_name(vm, key));
    }
    const auto number = to_index(vm, key);
    if (!number) return {};
    index = *number;
  }
  if (index < 0) index += str->length;
  if (index < 0 || index >= str->length) return vm.raise(vm.types.index_error, "string index out of range");
  if (str->is_ascii()) return make_character(vm, static_cast<unsigned char>(str->data[index]));
  std::size_t at = byte_offset(str, static_cast<std::uint32_t>(index));
  return make_character(vm, next_code_point(str->view(), at));
}

std::optional<bool> str_contains(Vm& vm, Value self, Value item) {
  if (!is_str(item)) {
    vm.raise(vm.types.type_error, "'in <string>' requires string as left operand, not {}", type_name(vm, item));
    return std::nullopt;
  }
  return text_of(self).find(text_of(item)) != std::string_view::npos;
}

Ref iterate_str(Vm& vm, Value self) {
  return make_iterator(vm, self.as<Str>()->is_ascii() ? vm.types.str_ascii_iterator : vm.types.str_iterator, self);
}

Ref next_of_str(Vm& vm, Value self) {
  auto* iterator = self.as<IteratorObject>();
  if (!iterator->source) return {};
  const Str* str = iterator->source.as<Str>();
  auto position = static_cast<std::size_t>(iterator->position);  // in bytes
  if (position >= str->size) {
    release(std::exchange(iterator->source, kEmpty));
    return {};
  }
  const std::uint32_t c = next_code_point(str->view(), position);
  iterator->position = static_cast<std::int64_t>(position);
  return make_character(vm, c);
}

Ref construct_str(Vm& vm, Type* type, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"object", "encoding", "errors"};
  Value given[3];
  Ref text;
  if (arguments.positional == 1 && arguments.keyword_count() == 0) {
    text = str(vm, arguments[0]);
  } else {
    if (!parse_arguments(vm, arguments, "str", kNames, 3, 0, 3, given)) return {};
    for (int i = 1; i < 3; ++i) {
      if (given[i] && !is_str(given[i])) {
        return vm.raise(vm.types.type_error, "str() argument '{}' must be str, not {}", kNames[i], type_name(vm, given[i]));
      }
    }
    if (!given[0]) {
      text = make_str(vm, {});
    } else if (!given[1] && !given[2]) {
      text = str(vm, given[0]);
    } else {
      text = decode(vm, given[0], given[1] ? text_of(given[1]) : "utf-8", given[2] ? text_of(given[2]) : "strict");
    }
  }
  if (!text || type == vm.types.str) return text;
  return copy_as_subclass(vm, type, text.as<Str>());
}

Ref identity(Vm&, Value self) { return Ref::share(self); }

Ref format_str(Vm& vm, Value self, std::string_view spec) { return format_text(vm, self, spec); }

}  // namespace

Ref copy_as_subclass(Vm& vm, Type* type, const Str* text) {
  const std::size_t own = str_memory(text->size);
  Str* copy = vm.allocate<Str>(type, with_added_room<Str>(type, own));
  clear_added_room<Str>(copy, own);
  copy->flags = text->flags & (Str::kAscii | Str::kHashed);
  copy->size = text->size;
  copy->length = text->length;
  copy->hash = text->hash;
  std::memcpy(copy->data, text->data, text->size + std::size_t{1});
  return Ref::adopt(copy);
}

void add_static_method(Vm& vm, Type* type, const NativeDefinition& definition) {
  const Ref function = make_native_function(vm, definition);
  set(vm, type->dictionary, vm.intern(definition.name), function.get());
  vm.type_changed(type);
}

void set_up_str(Vm& vm) {
  Types& types = vm.types;
  if (types.str == nullptr) types.str = vm.make_type("str", types.object, Layout::k_str, sizeof(Str));
  Behaviour& can = types.str->can;
  can.destroy = destroy_str;
  can.repr = repr_of_str;
  can.str = exact;
  can.format = format_str;
  can.hash = hash_str;
  can.length = length_of_str;
  can.binary = binary_str;
  can.compare = compare_str;
  can.get_item = get_item_of_str;
  can.contains = str_contains;
  can.iterate = iterate_str;
  can.construct = construct_str;
  for (auto methods : {str_case_methods(), str_search_methods(), str_split_methods(), str_layout_methods(),
                       str_format_methods()}) {
    add_methods(vm, types.str, methods);
  }
  static constexpr NativeDefinition kMakeTranslation{"maketrans", str_maketrans, ArgumentStyle::k_counted, 1, 3};
  add_static_method(vm, types.str, kMakeTranslation);

  if (types.str_iterator == nullptr) {
    types.str_iterator = vm.make_type("str_iterator", types.object, Layout::k_iterator, sizeof(IteratorObject));
  }
  types.str_ascii_iterator =
      vm.make_type("str_ascii_iterator", types.object, Layout::k_iterator, sizeof(IteratorObject));
  for (Type* type : {types.str_iterator, types.str_ascii_iterator}) {
    type->can.destroy = destroy_iterator;
    type->can.iterate = identity;
    type->can.next = next_of_str;
    type->can.construct = nullptr;
  }
}

}  // namespace coroscope::vm
