// Things that can be called: functions of the program, functions in C++, bound methods; and the Cells of closures.
#pragma once

#include <algorithm>
#include <iterator>
#include <span>
#include <vector>

#include "core/vm/type.h"

namespace coroscope::vm {

struct CodeObject;

struct Cell : Object {
  Value contents;            ///< owned; empty: unbound
};

/// A function of the program.
struct Function : Object {
  CodeObject* code;
  Dict* globals;             ///< owned
  Tuple* defaults;           ///< of the last positional parameters; owned, may be null
  Dict* keyword_defaults;    ///< owned, may be null
  Value annotations;         ///< dict, or empty; owned
  Value name;                ///< Str; owned
  Value qualified_name;
  Value documentation;       ///< Str or None
  Value attributes;          ///< dict of attributes that the program set, or empty
  Value wrapped_module;      ///< __module__, or empty for the module of its globals
  std::uint32_t closure_size;
  Cell* closure[1];          ///< owned
};

/// How a function in C++ takes its arguments; decides how a wrong count is worded.
enum class ArgumentStyle : std::uint8_t {
  k_none,       ///< `list.clear() takes no arguments (1 given)`
  k_one,        ///< `list.append() takes exactly one argument (0 given)`
  k_counted,    ///< min … max by position: `pop expected at most 1 argument, got 2`
  k_keywords,   ///< the function looks at keywords itself and checks the count itself
};

/// What the interpreter does itself for a function in C++, without leaving its loop.
enum class Intrinsic : std::uint8_t { k_none, k_next, k_generator_next, k_generator_send };

/// What a function in C++ seems to be: in CPython it may be a function in Python.
enum class Shown : std::uint8_t { k_builtin, k_function, k_coroutine_function };

using NativeCall = Ref (*)(Vm&, const Arguments&);

/// One function or method in C++ in a table.
struct NativeDefinition {
  const char* name;
  NativeCall call;
  ArgumentStyle style = ArgumentStyle::k_keywords;
  int minimum = 0;           ///< self not counted
  int maximum = 0;
  Intrinsic intrinsic = Intrinsic::k_none;
  Shown shown = Shown::k_builtin;
};

struct NativeFunction : Object {
  const NativeDefinition* definition;   ///< static
  Type* owner;               ///< the type whose method it is; null for plain functions
  Value self;                ///< module, or empty; owned
};

/// A method taken from an instance.
struct BoundMethod : Object {
  Value function;            ///< Function or NativeFunction (or any callable); owned
  Value self;                ///< owned
};

/// A call's arguments with one value in front of them, as methods get them. Borrows all; lives as long as the call.
class ArgumentsBehind {
 public:
  ArgumentsBehind(Value first, const Arguments& arguments)
      : positional_(arguments.positional + 1), keywords_(arguments.keywords) {
    const std::size_t count = arguments.positional + arguments.keyword_count();
    if (count + 1 > std::size(few_)) {
      many_.resize(count + 1);
      values_ = many_.data();
    }
    values_[0] = first;
    std::copy_n(arguments.values, count, values_ + 1);
  }
  ArgumentsBehind(const ArgumentsBehind&) = delete;
  ArgumentsBehind& operator=(const ArgumentsBehind&) = delete;

  void set_first(Value first) { values_[0] = first; }
  Arguments all() const { return {values_, positional_, keywords_}; }

 private:
  Value few_[8];
  std::vector<Value> many_;
  Value* values_ = few_;
  std::uint32_t positional_;
  const Tuple* keywords_;
};

Ref make_cell(Vm& vm, Value contents);
Ref make_native_function(Vm& vm, const NativeDefinition& definition, Type* owner = nullptr);
Ref make_bound_method(Vm& vm, Value function, Value self);
/// Adds the methods of a table to a type.
void add_methods(Vm& vm, Type* type, std::span<const NativeDefinition> definitions);
/// Adds a class method: it gets the class before its arguments.
void add_class_method(Vm& vm, Type* type, const NativeDefinition& definition);
/// Has a class method got one argument by position and nothing else? `name` is for the TypeError: "float.fromhex".
bool takes_class_and_one(Vm& vm, const Arguments& arguments, const char* name);
/// What a class method of the built-in type `plain` has made, as an instance of the class that it was called on.
Ref as_instance_of(Vm& vm, Value cls, const Type* plain, Ref made);
/// Adds an attribute that is computed by a function of self (a getset descriptor).
void add_getter(Vm& vm, Type* type, const char* name, NativeCall getter, NativeCall setter = nullptr);

/// Calls a NativeFunction: checks the count as its style says, then the call.
Ref call_native(Vm& vm, NativeFunction* function, const Arguments& arguments);

/// Reads the arguments of a function in C++ by position and keyword into `out` (borrowed; empty where not given).
/// Errors are worded as CPython's PyArg_ParseTupleAndKeywords does for `function_name`.
/// `names` ends after `count`; `required` many must be given; `positional_limit` many may come by position.
bool parse_arguments(Vm& vm, const Arguments& arguments, const char* function_name, const char* const* names, int count,
                     int required, int positional_limit, Value* out);

void set_up_functions(Vm& vm);

}  // namespace coroscope::vm
