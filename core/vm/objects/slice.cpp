#include "core/vm/objects/slice.h"

#include <fmt/format.h>

#include "core/vm/objects/containers.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/iterator.h"
#include "core/vm/objects/numbers.h"

namespace coroscope::vm {
namespace {

void destroy_slice(Vm& vm, Object* object) {
  auto* slice = static_cast<Slice*>(object);
  release(slice->start);
  release(slice->stop);
  release(slice->step);
  free_instance<Slice>(vm, slice);
}

Ref repr_slice(Vm& vm, Value self) {
  const Slice* slice = self.as<Slice>();
  std::string text = "slice(";
  for (const Value part : {slice->start, slice->stop, slice->step}) {
    if (text.size() > 6) text += ", ";
    if (!append_repr(vm, text, part)) return {};
  }
  return make_str(vm, text + ")");
}

Ref compare_slices(Vm& vm, Comparison comparison, Value left, Value right) {
  if (!has_layout(right, Layout::k_slice)) return Ref::not_implemented();
  const auto as_tuple = [&vm](Value value) {
    const Slice* slice = value.as<Slice>();
    const Value parts[] = {slice->start, slice->stop, slice->step};
    return make_tuple(vm, parts);
  };
  const Ref a = as_tuple(left);
  const Ref b = as_tuple(right);
  return compare_sequences(vm, comparison, *a, *b);
}

Ref construct_slice(Vm& vm, Type*, const Arguments& arguments) {
  if (!refuse_keywords(vm, arguments, "slice") || !check_count(vm, arguments, "slice", 1, 3)) return {};
  if (arguments.positional == 1) return make_slice(vm, kNone, arguments[0], kNone);
  return make_slice(vm, arguments[0], arguments[1], arguments.positional == 3 ? arguments[2] : kNone);
}

Ref get_start(Vm&, const Arguments& arguments) { return Ref::share(arguments[0].as<Slice>()->start); }
Ref get_stop(Vm&, const Arguments& arguments) { return Ref::share(arguments[0].as<Slice>()->stop); }
Ref get_step(Vm&, const Arguments& arguments) { return Ref::share(arguments[0].as<Slice>()->step); }

Ref slice_indices(Vm& vm, const Arguments& arguments) {
  const auto length = to_index(vm, arguments[1]);
  if (!length) return {};
  if (*length < 0) return vm.raise(vm.types.value_error, "length should not be negative");
  const auto bounds = resolve_slice(vm, arguments[0], *length);
  if (!bounds) return {};
  const Value parts[] = {Value::of_int(bounds->start), Value::of_int(bounds->stop), Value::of_int(bounds->step)};
  return make_tuple(vm, parts);
}

constexpr NativeDefinition kMethods[] = {{"indices", slice_indices, ArgumentStyle::k_one}};

}  // namespace

Ref make_slice(Vm& vm, Value start, Value stop, Value step) {
  Slice* slice = vm.allocate<Slice>(vm.types.slice);
  slice->start = start;
  slice->stop = stop;
  slice->step = step;
  retain(start);
  retain(stop);
  retain(step);
  return Ref::adopt(slice);
}

std::optional<SliceBounds> resolve_slice(Vm& vm, Value value, std::int64_t length) {
  const Slice* slice = value.as<Slice>();
  SliceBounds bounds{0, 0, 1, 0};
  if (!slice->step.is_none()) {
    const auto step = slice_bound(vm, slice->step, "or None ");
    if (!step) return std::nullopt;
    if (*step == 0) {
      vm.raise(vm.types.value_error, "slice step cannot be zero");
      return std::nullopt;
    }
    bounds.step = std::max<std::int64_t>(*step, -INT64_MAX);
  }
  const bool backwards = bounds.step < 0;
  const auto resolve = [&](Value bound, std::int64_t otherwise) -> std::optional<std::int64_t> {
    if (bound.is_none()) return otherwise;
    auto number = slice_bound(vm, bound, "or None ");
    if (!number) return std::nullopt;
    if (*number < 0) return std::max<std::int64_t>(*number + length, backwards ? -1 : 0);
    return std::min(*number, backwards ? length - 1 : length);
  };
  const auto start = resolve(slice->start, backwards ? length - 1 : 0);
  if (!start) return std::nullopt;
  const auto stop = resolve(slice->stop, backwards ? -1 : length);
  if (!stop) return std::nullopt;
  bounds.start = *start;
  bounds.stop = *stop;
  if (backwards) {
    if (bounds.stop < bounds.start) bounds.count = (bounds.start - bounds.stop - 1) / -bounds.step + 1;
  } else if (bounds.start < bounds.stop) {
    bounds.count = (bounds.stop - bounds.start - 1) / bounds.step + 1;
  }
  return bounds;
}

void set_up_slice(Vm& vm) {
  Type* type = ensure_type(vm, vm.types.slice, "slice", Layout::k_slice, sizeof(Slice));
  type->can.destroy = destroy_slice;
  type->can.repr = repr_slice;
  type->can.hash = nullptr;
  type->can.compare = compare_slices;
  type->can.construct = construct_slice;
  add_methods(vm, type, kMethods);
  add_getter(vm, type, "start", get_start);
  add_getter(vm, type, "stop", get_stop);
  add_getter(vm, type, "step", get_step);
}

void set_up_sequences(Vm& vm) {
  set_up_list(vm);
  set_up_tuple(vm);
  set_up_slice(vm);
  set_up_range(vm);
  set_up_sequence_iterators(vm);
}

}  // namespace coroscope::vm
