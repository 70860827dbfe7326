#include "core/vm/objects/iterator.h"

#include "core/vm/objects/containers.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::vm {

Ref make_iterator(Vm& vm, Type* type, Value source, Value extra, std::int64_t position, std::int64_t limit,
                  std::int64_t step) {
  IteratorObject* iterator = allocate_instance<IteratorObject>(vm, type);
  iterator->source = source;
  iterator->extra = extra;
  iterator->position = position;
  iterator->limit = limit;
  iterator->step = step;
  retain(source);
  retain(extra);
  return Ref::adopt(iterator);
}

void destroy_iterator(Vm& vm, Object* object) {
  const DestructionScope scope(object);
  if (scope.postponed()) return;
  auto* iterator = static_cast<IteratorObject*>(object);
  release(iterator->source);
  release(iterator->extra);
  free_instance<IteratorObject>(vm, iterator);
}

void exhaust(IteratorObject* iterator) {
  const Value source = std::exchange(iterator->source, kEmpty);
  release(source);
}

Ref iterator_itself(Vm&, Value self) { return Ref::share(self); }

std::int64_t length_hint(Vm& vm, Value iterable) {
  const Type* type = type_of(vm, iterable);
  if (type->layout == Layout::k_iterator && !type->is_heap_type) {
    const auto* iterator = iterable.as<IteratorObject>();
    if (type == vm.types.range_iterator) return iterator->limit;
    if (!iterator->source) return 0;
    if (type == vm.types.list_iterator) return iterator->source.as<List>()->size - iterator->position;
    if (type == vm.types.list_reverse_iterator) return iterator->position + 1;
    if (type == vm.types.tuple_iterator) return iterator->source.as<Tuple>()->size - iterator->position;
    if (type == vm.types.enumerate) return length_hint(vm, iterator->source);
    if (type == vm.types.zip || type == vm.types.map) {
      std::int64_t shortest = INT64_MAX;
      for (const Value part : iterator->source.as<Tuple>()->view()) {
        shortest = std::min(shortest, length_hint(vm, part));
      }
      return shortest == INT64_MAX ? 0 : shortest;
    }
    if (type == vm.types.dict_key_iterator || type == vm.types.dict_value_iterator ||
        type == vm.types.dict_item_iterator || type == vm.types.set_iterator ||
        type == vm.types.dict_reverse_key_iterator || type == vm.types.dict_reverse_value_iterator ||
        type == vm.types.dict_reverse_item_iterator) {
      return iterator->step;
    }
  }
  return 0;
}

}  // namespace coroscope::vm
