#include "core/vm/objects/containers.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/iterator.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::vm {
namespace {

IteratorObject* iterator_of(Value value) { return value.as<IteratorObject>(); }

Ref next_of_list(Vm&, Value self) {
  IteratorObject* iterator = iterator_of(self);
  if (!iterator->source) return {};
  const List* list = iterator->source.as<List>();
  if (iterator->position < list->size) return Ref::share(list->items[iterator->position++]);
  exhaust(iterator);
  return {};
}

Ref next_of_list_backwards(Vm&, Value self) {
  IteratorObject* iterator = iterator_of(self);
  if (!iterator->source) return {};
  const List* list = iterator->source.as<List>();
  if (iterator->position >= 0 && iterator->position < list->size) return Ref::share(list->items[iterator->position--]);
  exhaust(iterator);
  return {};
}

Ref next_of_tuple(Vm&, Value self) {
  IteratorObject* iterator = iterator_of(self);
  if (!iterator->source) return {};
  const Tuple* tuple = iterator->source.as<Tuple>();
  if (iterator->position < tuple->size) return Ref::share(tuple->items[iterator->position++]);
  exhaust(iterator);
  return {};
}

Ref next_of_range(Vm& vm, Value self) {
  IteratorObject* iterator = iterator_of(self);
  if (iterator->limit <= 0) return {};
  const std::int64_t number = iterator->position;
  --iterator->limit;
  if (iterator->limit > 0) iterator->position += iterator->step;
  return fits_small_int(number) ? Ref::of_int(number) : make_int(vm, number);
}

Ref hint_of_iterator(Vm& vm, const Arguments& arguments) { return make_int(vm, length_hint(vm, arguments[0])); }

constexpr NativeDefinition kMethods[] = {{"__length_hint__", hint_of_iterator, ArgumentStyle::k_none}};

void set_up(Vm& vm, Type*& slot, const char* name, Ref (*next)(Vm&, Value)) {
  Type* type = ensure_type(vm, slot, name, Layout::k_iterator, sizeof(IteratorObject));
  type->can.destroy = destroy_iterator;
  type->can.iterate = iterator_itself;
  type->can.next = next;
  add_methods(vm, type, kMethods);
}

}  // namespace

void set_up_sequence_iterators(Vm& vm) {
  set_up(vm, vm.types.list_iterator, "list_iterator", next_of_list);
  set_up(vm, vm.types.list_reverse_iterator, "list_reverseiterator", next_of_list_backwards);
  set_up(vm, vm.types.tuple_iterator, "tuple_iterator", next_of_tuple);
  set_up(vm, vm.types.range_iterator, "range_iterator", next_of_range);
}

}  // namespace coroscope::vm
