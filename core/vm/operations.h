// What can be done with any value: the abstract operations of Python, each by asking the value's type.
// Arguments are borrowed, results owned; an empty Ref, nullopt or false means that an exception is set.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "core/vm/type.h"

namespace coroscope::vm {

Type* type_of(Vm& vm, Value value);
/// "int", "collections.deque": a type's name, as messages write it.
std::string_view message_name(const Type* type);
/// The same of a value's type.
std::string_view type_name(Vm& vm, Value value);
bool is_instance(Vm& vm, Value value, const Type* type);

Ref repr(Vm& vm, Value value);
Ref str(Vm& vm, Value value);
Ref ascii(Vm& vm, Value value);
Ref format(Vm& vm, Value value, std::string_view spec);
/// repr and str as text.
std::optional<std::string> repr_text(Vm& vm, Value value);
std::optional<std::string> str_text(Vm& vm, Value value);
/// A repr for messages and traces that never runs code of the program and never raises; cut after `limit` characters.
std::string safe_repr(Vm& vm, Value value, std::size_t limit = 60);

std::optional<bool> truth(Vm& vm, Value value);
std::optional<std::uint64_t> hash(Vm& vm, Value value);       ///< TypeError `unhashable type: 'list'`
std::optional<bool> equal(Vm& vm, Value left, Value right);   ///< identity first, then ==
std::optional<bool> less(Vm& vm, Value left, Value right);
Ref compare(Vm& vm, Comparison comparison, Value left, Value right);
Ref binary(Vm& vm, BinaryOperator op, Value left, Value right);
Ref inplace(Vm& vm, BinaryOperator op, Value left, Value right);
Ref unary(Vm& vm, UnaryOperator op, Value value);
/// "+", "**"; as errors name it.
std::string_view operator_symbol(BinaryOperator op);

Ref get_item(Vm& vm, Value container, Value key);
bool set_item(Vm& vm, Value container, Value key, Value value);
bool delete_item(Vm& vm, Value container, Value key);
std::optional<bool> contains(Vm& vm, Value container, Value item);
std::optional<std::int64_t> length(Vm& vm, Value value);

Ref get_attribute(Vm& vm, Value object, Str* name);           ///< AttributeError
/// Like get_attribute, but empty and no error set if there is no such attribute.
Ref find_attribute(Vm& vm, Value object, Str* name);
bool set_attribute(Vm& vm, Value object, Str* name, Value value);
bool delete_attribute(Vm& vm, Value object, Str* name);
/// Looks a name up along the type's resolution order: borrowed, empty if there is none.
Value find_in_type(const Type* type, Str* name);
/// For `object.name(...)`: the function and, if it is a method, self apart (a + 1); see LOAD_METHOD.
struct Method { Ref function; Ref self; };
Method get_method(Vm& vm, Value object, Str* name);

/// Do values of the type give an iterator? Those of classes of the program also by __getitem__ alone.
inline bool is_iterable(const Type* type) {
  return type->can.iterate != nullptr || (type->is_heap_type && type->can.get_item != nullptr);
}
Ref iterate(Vm& vm, Value iterable);                          ///< iter(x)
/// The next item; empty: exhausted if !vm.has_error(), else raised.
Ref next(Vm& vm, Value iterator);
/// next(iterator): StopIteration is set when it is exhausted.
Ref next_or_raise(Vm& vm, Value iterator);
/// Calls `visit(item)` for each item until it says false. False: raised (by the iterable or by visit).
bool for_each(Vm& vm, Value iterable, const std::function<bool(Ref)>& visit);
bool is_callable(Vm& vm, Value value);
/// What the match statement takes instances of a type for.
PatternKind pattern_kind_of(const Type* type);

}  // namespace coroscope::vm
