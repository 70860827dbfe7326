// Types: what a value is, and what can be done with it.
//
// A built-in type fills in C++ functions for what it can do (its behaviour); an empty entry means "cannot". A class of
// the program has entries that look up the dunder methods. Nothing else in the VM looks at a type's name.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/vm/value.h"

namespace coroscope::vm {

class Vm;
struct Dict;
struct Str;
struct Tuple;

/// Which C++ struct an object of the type has. A subclass made by the program keeps the layout of its built-in base.
enum class Layout : std::uint8_t {
  k_plain,      ///< objects without a struct of their own: None, bool, int, Ellipsis, `object()`
  k_instance,   ///< instances of classes of the program: attributes only
  k_big_int, k_float, k_complex, k_str, k_bytes, k_list, k_tuple, k_dict, k_set, k_frozenset, k_range, k_slice, k_iterator,
  k_cell, k_function, k_native_function, k_bound_method, k_generator, k_exception, k_type, k_module, k_code, k_traceback,
  k_native,     ///< any other struct in C++ (Future, Task, Lock …)
};

enum class BinaryOperator : std::uint8_t {
  k_add, k_subtract, k_multiply, k_true_divide, k_floor_divide, k_modulo, k_power, k_left_shift, k_right_shift, k_and,
  k_or, k_xor, k_matrix_multiply, k_divmod,
};
enum class UnaryOperator : std::uint8_t { k_negative, k_positive, k_invert, k_absolute };
enum class Comparison : std::uint8_t { k_less, k_less_equal, k_equal, k_not_equal, k_greater, k_greater_equal };

/// What a comparison says of two things that C++ can order. With `holds(comparison, order, 0)`, of what compare() gave.
template <class T>
constexpr bool holds(Comparison comparison, const T& left, const T& right) {
  switch (comparison) {
    case Comparison::k_less: return left < right;
    case Comparison::k_less_equal: return left <= right;
    case Comparison::k_equal: return left == right;
    case Comparison::k_not_equal: return left != right;
    case Comparison::k_greater: return left > right;
    case Comparison::k_greater_equal: return left >= right;
  }
  return false;
}

/// What is handed to a called function. All values are borrowed.
struct Arguments {
  const Value* values = nullptr;      ///< positional ones, then those given by keyword
  std::uint32_t positional = 0;
  const Tuple* keywords = nullptr;    ///< names (Str) of the values behind the positional ones; may be null

  Value operator[](std::size_t i) const { return values[i]; }
  std::uint32_t keyword_count() const;
  /// Positional argument i, or empty.
  Value get(std::size_t i) const { return i < positional ? values[i] : kEmpty; }
  Arguments without_first() const { return {values + 1, positional - 1, keywords}; }
};

/// How an awaitable is run on by one step: exactly one of the two is not empty, except that both are on the first step.
struct Resumption {
  Value sent;       ///< borrowed
  Value exception;  ///< borrowed
  bool first() const { return !sent && !exception; }
};

/// What came of running a generator, a coroutine or an awaitable for one step.
struct Outcome {
  enum class Kind : std::uint8_t { k_returned, k_yielded, k_raised };
  Kind kind = Kind::k_raised;
  Ref value;        ///< empty if raised: then the Vm's error is set

  static Outcome returned(Ref value) { return {Kind::k_returned, std::move(value)}; }
  static Outcome yielded(Ref value) { return {Kind::k_yielded, std::move(value)}; }
  static Outcome raised() { return {}; }
};

/// What values of a type can do. Arguments are borrowed, results owned. An empty Ref, nullopt or false means: raised,
/// the Vm's error is set.
struct Behaviour {
  void (*destroy)(Vm&, Object*) = nullptr;                             ///< last reference gone; frees the memory
  Ref (*repr)(Vm&, Value) = nullptr;                                   ///< a Str
  Ref (*str)(Vm&, Value) = nullptr;                                    ///< a Str; repr if null
  Ref (*format)(Vm&, Value, std::string_view spec) = nullptr;          ///< a Str; for a non-empty spec
  std::optional<std::uint64_t> (*hash)(Vm&, Value) = nullptr;          ///< null: unhashable
  std::optional<bool> (*truth)(Vm&, Value) = nullptr;                  ///< null: by length, else true
  std::optional<std::int64_t> (*length)(Vm&, Value) = nullptr;
  Ref (*binary)(Vm&, BinaryOperator, Value left, Value right) = nullptr;         ///< called for either side; NotImplemented if it can't
  Ref (*inplace)(Vm&, BinaryOperator, Value left, Value right) = nullptr;        ///< NotImplemented: use binary
  Ref (*unary)(Vm&, UnaryOperator, Value) = nullptr;                             ///< NotImplemented if it can't
  Ref (*compare)(Vm&, Comparison, Value left, Value right) = nullptr;            ///< self is left; NotImplemented if it can't
  Ref (*get_item)(Vm&, Value self, Value key) = nullptr;
  bool (*set_item)(Vm&, Value self, Value key, Value value) = nullptr;           ///< value empty: delete
  std::optional<bool> (*contains)(Vm&, Value self, Value item) = nullptr;
  Ref (*iterate)(Vm&, Value self) = nullptr;                                     ///< iter(self)
  Ref (*next)(Vm&, Value self) = nullptr;            ///< the next item; empty and no error set: exhausted
  Ref (*call)(Vm&, Value self, const Arguments&) = nullptr;
  Ref (*construct)(Vm&, Type* type, const Arguments&) = nullptr;                 ///< __new__: calling the type itself
  bool (*initialize)(Vm&, Value self, const Arguments&) = nullptr;               ///< __init__ of a class; null: object's
  Ref (*get_attribute)(Vm&, Value self, Str* name) = nullptr;                    ///< null: the usual rules
  bool (*set_attribute)(Vm&, Value self, Str* name, Value value) = nullptr;      ///< value empty: delete; null: not allowed
  Ref (*get_descriptor)(Vm&, Value self, Value instance, Type* owner) = nullptr; ///< __get__; instance empty: through the class
  bool (*set_descriptor)(Vm&, Value self, Value instance, Value value) = nullptr; ///< __set__; value empty: __delete__
  Outcome (*await_step)(Vm&, Value self, Resumption) = nullptr;                  ///< an awaitable in C++: one step of `await self`
};

struct Shape;

/// What a match statement takes instances for. Source: PEP 634; CPython's Py_TPFLAGS_SEQUENCE and …_MAPPING.
enum class PatternKind : std::uint8_t { k_none, k_sequence, k_mapping };

/// How calling a class makes an instance, remembered while the class stays the same.
struct Construction {
  enum class Kind : std::uint8_t {
    k_general,     ///< __new__ and __init__ are looked up and called
    k_plain,       ///< object.__new__ and object.__init__
    k_function,    ///< object.__new__ and an __init__ that is a function of the program
  };
  std::uint64_t version = 0;       ///< of the type; 0: not looked at yet
  Kind kind = Kind::k_general;
  Value initializer;               ///< borrowed; with k_function
};

/// A type object. Classes of the program are never freed one by one: they refer to themselves.
struct Type : Object {
  Vm* vm = nullptr;
  Str* name = nullptr;             ///< immortal
  Str* qualified_name = nullptr;
  Str* module = nullptr;           ///< "builtins", "__main__", "asyncio.exceptions"
  Type* base = nullptr;            ///< the base whose struct instances have; null only for object
  Tuple* bases = nullptr;          ///< __bases__
  Tuple* resolution_order = nullptr;   ///< __mro__, itself first
  Dict* dictionary = nullptr;      ///< methods and class attributes
  std::uint32_t instance_size = 0; ///< bytes
  std::uint64_t version = 0;       ///< new whenever it or a base changes; unique in the Vm: keys inline caches
  Shape* root_shape = nullptr;     ///< of an instance without attributes; layout k_instance only
  Construction construction;
  Value* subclasses = nullptr;     ///< direct ones, in the order of their making
  std::uint32_t subclass_count = 0;
  std::uint16_t fixed_slots = 0;   ///< members named by __slots__, bases' included; layout k_instance only
  std::uint16_t inline_slots = 0;  ///< room in new instances, fixed slots included; layout k_instance only
  std::int16_t namespace_slot = -1;   ///< other layouts: which of the values that a class adds is the namespace
  std::uint16_t built_in_size = 0;    ///< other layouts: instance_size of the built-in base
  bool has_slot_wrappers = false;  ///< built-in: the dunder methods for its behaviour are in its dictionary
  Layout layout = Layout::k_plain;
  bool is_heap_type = false;       ///< made by the program
  bool has_instance_dict = false;  ///< instances take any attribute
  bool is_exception = false;
  PatternKind pattern = PatternKind::k_none;
  bool is_final = false;           ///< cannot be a base
  bool is_abstract = false;        ///< __abstractmethods__ is not empty
  bool has_finalizer = false;      ///< __del__
  bool is_data_descriptor = false; ///< instances have __set__ or __delete__
  bool shows_module = false;       ///< messages name it "collections.deque", as CPython does types written in C
  bool is_generic = false;         ///< built-in: `list[int]`, for it and for what is derived from it
  bool takes_weak_references = false;  ///< built-in, of layout k_native or k_exception
  Behaviour can;

  /// Is this `other` or a subclass of it?
  bool is_subtype_of(const Type* other) const;
};

}  // namespace coroscope::vm
