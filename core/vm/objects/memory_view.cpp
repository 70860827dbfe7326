#include "core/vm/objects/memory_view.h"

#include <string>

#include "core/vm/objects/bytearray.h"
#include "core/vm/objects/bytes.h"
#include "core/vm/objects/bytes_methods.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/iterator.h"
#include "core/vm/objects/number_access.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::vm {
namespace {

MemoryView* self_of(Value value) { return value.as<MemoryView>(); }

bool check_open(Vm& vm, Value self) {
  if (self_of(self)->source) return true;
  vm.raise_message(vm.types.value_error, "operation forbidden on released memoryview object");
  return false;
}

char* data_of(const MemoryView* view) {
  return is_bytes(view->source) ? view->source.as<Bytes>()->data : view->source.as<ByteArray>()->data;
}
unsigned char byte_at(const MemoryView* view, std::int64_t i) {
  return static_cast<unsigned char>(data_of(view)[view->start + i * view->step]);
}
std::string text_of_view(const MemoryView* view) {
  std::string text;
  for (std::int64_t i = 0; i < view->length; ++i) text.push_back(static_cast<char>(byte_at(view, i)));
  return text;
}

Ref make_view(Vm& vm, Value source, std::int64_t start, std::int64_t length, std::int64_t step) {
  auto* view = allocate_instance<MemoryView>(vm, vm.types.memoryview);
  view->source = Ref::share(source).take();
  view->start = start;
  view->length = length;
  view->step = step;
  if (!is_bytes(source)) ++source.as<ByteArray>()->views;
  return Ref::adopt(view);
}

void let_go(MemoryView* view) {
  const Value source = std::exchange(view->source, kEmpty);
  if (source && !is_bytes(source)) --source.as<ByteArray>()->views;
  release(source);
}

void destroy_view(Vm& vm, Object* object) {
  let_go(static_cast<MemoryView*>(object));
  free_instance<MemoryView>(vm, object);
}

Ref construct_view(Vm& vm, Type*, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"object"};
  Value given;
  if (const std::uint32_t count = arguments.positional + arguments.keyword_count(); count > 1) {
    return vm.raise(vm.types.type_error, "memoryview() takes at most 1 argument ({} given)", count);
  }
  if (!parse_arguments(vm, arguments, "memoryview", kNames, 1, 1, 1, &given)) return {};
  if (is_instance(vm, given, vm.types.memoryview)) {
    if (!check_open(vm, given)) return {};
    const MemoryView* other = self_of(given);
    return make_view(vm, other->source, other->start, other->length, other->step);
  }
  if (!is_bytes_like(vm, given)) {
    return vm.raise(vm.types.type_error, "memoryview: a bytes-like object is required, not '{}'", type_name(vm, given));
  }
  return make_view(vm, given, 0, static_cast<std::int64_t>(bytes_of(vm, given)->size()), 1);
}

Ref repr_view(Vm& vm, Value self) {
  const char* const what = self_of(self)->source ? "memory" : "released memory";
  return make_str(vm, fmt::format("<{} at {:#x}>", what, vm.address_of(self)));
}

std::optional<std::int64_t> length_of_view(Vm& vm, Value self) {
  return check_open(vm, self) ? std::optional(self_of(self)->length) : std::nullopt;
}

std::optional<std::int64_t> view_index(Vm& vm, const MemoryView* view, Value key) {
  if (!is_any_int(key) && !find_in_type(type_of(vm, key), vm.names.__index__)) {
    vm.raise(vm.types.type_error, "memoryview: invalid slice key");
    return std::nullopt;
  }
  const auto number = to_index(vm, key);
  if (!number) return std::nullopt;
  const std::int64_t index = *number < 0 ? *number + view->length : *number;
  if (index >= 0 && index < view->length) return index;
  vm.raise_message(vm.types.index_error, "index out of bounds on dimension 1");
  return std::nullopt;
}

Ref get_view_item(Vm& vm, Value self, Value key) {
  if (!check_open(vm, self)) return {};
  const MemoryView* view = self_of(self);
  if (type_of(vm, key) == vm.types.slice) {
    const auto bounds = resolve_slice(vm, key, view->length);
    if (!bounds) return {};
    return make_view(vm, view->source, view->start + bounds->start * view->step, bounds->count, view->step * bounds->step);
  }
  const auto index = view_index(vm, view, key);
  return index ? Ref::of_int(byte_at(view, *index)) : Ref();
}

bool set_view_item(Vm& vm, Value self, Value key, Value value) {
  if (!check_open(vm, self)) return false;
  MemoryView* view = self_of(self);
  if (is_bytes(view->source)) {
    vm.raise_message(vm.types.type_error, "cannot modify read-only memory");
    return false;
  }
  if (!value) {
    vm.raise_message(vm.types.type_error, "cannot delete memory");
    return false;
  }
  if (type_of(vm, key) == vm.types.slice) {
    const auto bounds = resolve_slice(vm, key, view->length);
    if (!bounds) return false;
    const auto bytes = bytes_of(vm, value);
    if (!bytes) return false;
    const std::string copy(*bytes);
    if (static_cast<std::int64_t>(copy.size()) != bounds->count) {
      vm.raise_message(vm.types.value_error, "memoryview assignment: lvalue and rvalue have different structures");
      return false;
    }
    for (std::int64_t i = 0; i < bounds->count; ++i) {
      data_of(view)[view->start + (bounds->start + i * bounds->step) * view->step] = copy[static_cast<std::size_t>(i)];
    }
    return true;
  }
  const auto index = view_index(vm, view, key);
  if (!index) return false;
  if (!is_any_int(value)) {
    vm.raise_message(vm.types.type_error, "memoryview: invalid type for format 'B'");
    return false;
  }
  const auto byte = to_index(vm, value, true);
  if (!byte) return false;
  if (*byte < 0 || *byte > 255) {
    vm.raise_message(vm.types.value_error, "memoryview: invalid value for format 'B'");
    return false;
  }
  data_of(view)[view->start + *index * view->step] = static_cast<char>(*byte);
  return true;
}

Ref compare_views(Vm& vm, Comparison comparison, Value left, Value right) {
  if ((comparison != Comparison::k_equal && comparison != Comparison::k_not_equal) || !is_bytes_like(vm, right)) {
    return Ref::not_implemented();
  }
  const auto text = [&](Value value) {
    if (is_instance(vm, value, vm.types.memoryview)) return self_of(value)->source ? text_of_view(self_of(value)) : "";
    return std::string(*bytes_of(vm, value));
  };
  const bool same = left == right || text(left) == text(right);
  return Ref::of_bool(same == (comparison == Comparison::k_equal));
}

std::optional<std::uint64_t> hash_view(Vm& vm, Value self) {
  if (!check_open(vm, self)) return std::nullopt;
  if (!is_bytes(self_of(self)->source)) {
    vm.raise_message(vm.types.value_error, "cannot hash writable memoryview object");
    return std::nullopt;
  }
  const Ref bytes = make_bytes(vm, text_of_view(self_of(self)));
  return hash(vm, *bytes);
}

Ref iterate_view(Vm& vm, Value self) {
  if (!check_open(vm, self)) return {};
  const Ref list = make_list(vm, {});
  for (std::int64_t i = 0; i < self_of(self)->length; ++i) {
    if (!append(vm, list.as<List>(), Ref::of_int(byte_at(self_of(self), i)))) return {};
  }
  return iterate(vm, *list);
}

Ref view_tobytes(Vm& vm, const Arguments& a) {
  return check_open(vm, a[0]) ? make_bytes(vm, text_of_view(self_of(a[0]))) : Ref();
}
Ref view_tolist(Vm& vm, const Arguments& a) {
  if (!check_open(vm, a[0])) return {};
  const Ref list = make_list(vm, {});
  const Ref iterator = iterate_view(vm, a[0]);
  return iterator && extend(vm, list.as<List>(), *iterator) ? list : Ref();
}
Ref view_hex(Vm& vm, const Arguments& a) {
  if (!check_open(vm, a[0])) return {};
  std::string text;
  for (const char c : text_of_view(self_of(a[0]))) text += fmt::format("{:02x}", static_cast<unsigned char>(c));
  return make_str(vm, text);
}
Ref view_release(Vm&, const Arguments& a) {
  let_go(self_of(a[0]));
  return Ref::none();
}
Ref view_enter(Vm& vm, const Arguments& a) { return check_open(vm, a[0]) ? Ref::share(a[0]) : Ref(); }
Ref view_toreadonly(Vm& vm, const Arguments& a) {
  if (!check_open(vm, a[0])) return {};
  const Ref bytes = make_bytes(vm, text_of_view(self_of(a[0])));
  return make_view(vm, *bytes, 0, self_of(a[0])->length, 1);
}

template <int which>
Ref view_number(Vm& vm, const Arguments& a) {
  if (!check_open(vm, a[0])) return {};
  return Ref::of_int(which == 0 ? self_of(a[0])->length : 1);
}
Ref view_object(Vm& vm, const Arguments& a) { return check_open(vm, a[0]) ? Ref::share(self_of(a[0])->source) : Ref(); }
Ref view_format(Vm& vm, const Arguments& a) { return check_open(vm, a[0]) ? make_str(vm, "B") : Ref(); }
Ref view_readonly(Vm& vm, const Arguments& a) {
  return check_open(vm, a[0]) ? Ref::of_bool(is_bytes(self_of(a[0])->source)) : Ref();
}
Ref view_contiguous(Vm& vm, const Arguments& a) {
  return check_open(vm, a[0]) ? Ref::of_bool(self_of(a[0])->step == 1 || self_of(a[0])->length < 2) : Ref();
}
template <bool strides>
Ref view_tuple(Vm& vm, const Arguments& a) {
  if (!check_open(vm, a[0])) return {};
  const Value one[] = {Value::of_int(strides ? self_of(a[0])->step : self_of(a[0])->length)};
  return make_tuple(vm, one);
}

constexpr NativeDefinition kMethods[] = {
    {"tobytes", view_tobytes},
    {"tolist", view_tolist, ArgumentStyle::k_none},
    {"hex", view_hex},
    {"release", view_release, ArgumentStyle::k_none},
    {"toreadonly", view_toreadonly, ArgumentStyle::k_none},
    {"__enter__", view_enter, ArgumentStyle::k_none},
    {"__exit__", view_release},
};

}  // namespace

std::optional<std::string_view> contiguous_bytes(Vm& vm, Value value) {
  if (!check_open(vm, value)) return std::nullopt;
  const MemoryView* view = self_of(value);
  if (view->length == 0) return std::string_view();
  if (view->step == 1 || view->length == 1) {
    return std::string_view(data_of(view) + view->start, static_cast<std::size_t>(view->length));
  }
  vm.raise_message(vm.types.buffer_error, "memoryview: underlying buffer is not C-contiguous");
  return std::nullopt;
}

void set_up_memory_view(Vm& vm) {
  Type* type = ensure_type(vm, vm.types.memoryview, "memoryview", Layout::k_native, sizeof(MemoryView));
  type->is_final = true;
  type->takes_weak_references = true;
  Behaviour& can = type->can;
  can.destroy = destroy_view;
  can.construct = construct_view;
  can.repr = repr_view;
  can.hash = hash_view;
  can.length = length_of_view;
  can.get_item = get_view_item;
  can.set_item = set_view_item;
  can.compare = compare_views;
  can.iterate = iterate_view;
  add_methods(vm, type, kMethods);
  add_getter(vm, type, "nbytes", view_number<0>);
  add_getter(vm, type, "itemsize", view_number<1>);
  add_getter(vm, type, "ndim", view_number<1>);
  add_getter(vm, type, "obj", view_object);
  add_getter(vm, type, "format", view_format);
  add_getter(vm, type, "readonly", view_readonly);
  add_getter(vm, type, "contiguous", view_contiguous);
  add_getter(vm, type, "c_contiguous", view_contiguous);
  add_getter(vm, type, "shape", view_tuple<false>);
  add_getter(vm, type, "strides", view_tuple<true>);
}

}  // namespace coroscope::vm
