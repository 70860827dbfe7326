// The iterators of built-in containers and functions: one struct, told apart by its type.
//
//                     source            extra             position        limit             step
//   list_iterator     the list          -                 next index      -                 -
//   list_reverse_…    the list          -                 next index      -                 -
//   tuple_iterator    the tuple         -                 next index      -                 -
//   range_iterator    - (not empty)     -                 next number     numbers left      step
//   dict_…_iterator   the dict          -                 next entry      used at start     items left
//   set_iterator      the set           -                 next slot       used at start     items left
//   enumerate         the iterator      big count or -    count           -                 -
//   zip               tuple of iterators  -               kStrict or 0    -                 -
//   map               tuple of iterators  the function    -               -                 -
//   filter            the iterator      the function      -               -                 -
//   reversed          the sequence      -                 next index      -                 -
//   callable_iterator the function      the sentinel      -               -                 -
//   iterator          an object with    -                 next index      -                 -
//                     __getitem__ alone
//
// Except in range_iterator, whose `limit` says it all, an exhausted iterator has given its source away (empty).
#pragma once

#include "core/vm/type.h"

namespace coroscope::vm {

struct IteratorObject : Object {
  Value source;          ///< what is walked; empty when exhausted; owned
  Value extra;           ///< second value (a function, a tuple of iterators …); owned
  std::int64_t position;
  std::int64_t limit;
  std::int64_t step;

  /// In `flags` of a dict iterator: walks backwards.
  static constexpr std::uint32_t kBackward = 1;
};

/// A new iterator of the given type; shares source and extra.
Ref make_iterator(Vm& vm, Type* type, Value source, Value extra = kEmpty, std::int64_t position = 0,
                  std::int64_t limit = 0, std::int64_t step = 1);
void destroy_iterator(Vm& vm, Object* object);
/// Marks an iterator as exhausted: gives its source away.
void exhaust(IteratorObject* iterator);
/// iter(self) of every iterator: itself.
Ref iterator_itself(Vm& vm, Value self);
/// How many items an iterable will give, if that can be known without running code of the program; else 0.
std::int64_t length_hint(Vm& vm, Value iterable);

/// enumerate, zip, map, filter, reversed, callable_iterator.
void set_up_iterators(Vm& vm);
/// The iterators of lists, tuples and ranges; called by set_up_sequences.
void set_up_sequence_iterators(Vm& vm);

}  // namespace coroscope::vm
