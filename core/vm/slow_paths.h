// What the interpreter loop calls when an instruction is not one of the quick cases. All follow the conventions of
// operations.h: borrowed in, owned out, empty or false when an exception is set.
#pragma once

#include <optional>
#include <vector>

#include "core/vm/frame.h"
#include "core/vm/objects/generator.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

// ---- names
void raise_unbound_local(Vm& vm, Str* name);
void raise_unbound_free(Vm& vm, Str* name);
/// Borrowed; remembers the place in `cache`.
Value find_global(Vm& vm, Dict* globals, InlineCache& cache);
bool delete_global(Vm& vm, Dict* globals, Str* name);
/// Names in the body of a class, whose namespace may be any mapping; elsewhere these are globals.
Ref load_name(Vm& vm, Frame* frame, Str* name);
bool store_name(Vm& vm, Frame* frame, Str* name, Value value);
bool delete_name(Vm& vm, Frame* frame, Str* name);
Ref load_class_free(Vm& vm, Frame* frame, std::uint32_t index, Str* name);

// ---- operators and attributes
std::optional<bool> compare_truth(Vm& vm, Comparison comparison, Value left, Value right);
/// Does the older memory of a cache fit the object's type? Then it becomes the newer one, and the instruction can begin
/// again. If not, a new one is to be made: the newer becomes the older.
bool swap_caches(Vm& vm, Value object, InlineCache& cache);
/// Gives the attribute and remembers in the cache how it was found, so that the interpreter does the same again itself.
Ref load_attribute(Vm& vm, Value object, InlineCache& cache);
bool store_attribute(Vm& vm, Value object, InlineCache& cache, Value value);
/// Fills target[0] and target[1] as LOAD_METHOD says.
bool load_method(Vm& vm, Ref object, InlineCache& cache, Value* target);

// ---- building values; windows are owned and consumed
Ref make_slice(Vm& vm, Value* window, std::uint32_t count);
Ref build_set(Vm& vm, Value* window, std::uint32_t count);
Ref build_dict(Vm& vm, Value* window, std::uint32_t count);
Ref build_string(Vm& vm, Value* window, std::uint32_t count);
Ref format_part(Vm& vm, Ref value, std::uint16_t conversion, Value spec);
Ref build_function(Vm& vm, Frame* frame, Value* window, CodeObject* code, std::uint16_t flags);
bool extend_display(Vm& vm, List* list, Ref iterable);
Ref list_to_tuple(Vm& vm, Ref list);
bool update_display(Vm& vm, Dict* dict, Ref mapping);
bool merge_keywords(Vm& vm, Dict* keywords, Ref mapping, Value callee);
bool unpack(Vm& vm, Ref sequence, Value* target, std::uint32_t count);
bool unpack_star(Vm& vm, Ref sequence, Value* target, std::uint32_t before, std::uint32_t after);

// ---- calls
inline void release_window(Value* window, std::uint32_t count) {
  for (std::uint32_t i = 0; i < count; ++i) release(window[i]);
}
/// The arguments of a call with * and **, laid out one behind the other.
struct StarArguments {
  std::vector<Value> values;   ///< owned
  Ref keywords;                ///< tuple of names, or empty
  std::uint32_t positional = 0;

  StarArguments() = default;
  StarArguments(const StarArguments&) = delete;
  StarArguments& operator=(const StarArguments&) = delete;
  ~StarArguments() { clear(); }
  Arguments arguments() const { return {values.data(), positional, keywords ? keywords.as<Tuple>() : nullptr}; }
  void clear();
};
bool gather_star_arguments(Vm& vm, Value callee, Value positional, Value keywords, StarArguments& out);

/// The call of a class gives the instance, not what __init__ gave, which must be None; both are consumed. Empty: TypeError.
Value result_of_initializer(Vm& vm, Value instance, Value returned);

// ---- generators and awaitables
/// The generator or coroutine object of a function whose GENERATOR_START is running; takes the frame's contents over.
Generator* make_generator(Vm& vm, Frame* frame);
inline bool is_plain_generator(Vm& vm, Value value) { return value.object()->type == vm.types.generator; }
/// Can the interpreter loop resume it by sending `sent` (empty: None)? If not, the slow way raises what is to be raised.
bool can_resume_here(Vm& vm, Generator* generator, Value sent);
/// Can the running generator delegate to it? False without an error: it is a finished generator.
bool can_delegate(Vm& vm, Generator* inner);
Ref get_yield_from_iter(Vm& vm, Frame* frame, Ref iterable);
Ref get_awaitable(Vm& vm, Ref value, std::uint16_t context);
/// One step of something that is no generator of ours, or of a generator that somebody else has finished.
Outcome step_awaitable(Vm& vm, Value awaitable, Resumption resumption);
/// The same for a coroutine object of any state: a finished or running one raises what coroutine.send raises.
Outcome step_awaitable_checked(Vm& vm, Value awaitable, Resumption resumption);
Ref get_async_iterator(Vm& vm, Ref iterable);
Ref get_async_next(Vm& vm, Value iterator);
Ref wrap_async_yield(Frame* frame, Ref value);
void raise_stop_iteration(Vm& vm, Value value);
/// PEP 479: a StopIteration that leaves a generator becomes a RuntimeError.
void replace_stop_iteration(Vm& vm, Generator* generator);

// ---- exceptions
const bytecode::HandlerEntry* find_handler(const bytecode::Code& code, std::uint32_t instruction);
void raise_from(Vm& vm, Value exception, Value cause);
bool split_group(Vm& vm, Value group, Ref pattern, Value* target);
Ref join_group(Vm& vm, Value* window);

// ---- match; windows are owned and consumed
std::optional<bool> match_sequence(Vm& vm, Value subject, std::uint32_t count, bool at_least);
std::optional<bool> match_mapping(Vm& vm, Value subject, std::uint32_t count);
Ref match_keys(Vm& vm, Value subject, Value* window, std::uint32_t count);
Ref match_rest(Vm& vm, Value subject, Value* window, std::uint32_t count);
/// `shape`: how many positional patterns, then the names of the others.
Ref match_class(Vm& vm, Value subject, Value cls, const Tuple* shape);

// ---- with, import
bool enter_with(Vm& vm, Ref manager, bool is_async, Value* target);
Ref call_exit(Vm& vm, Value exit, Value exception);
Ref import_name(Vm& vm, Str* name, bool last_part);
Ref import_from(Vm& vm, Value module, Str* name);
bool import_star(Vm& vm, Frame* frame, Ref module);

// ---- trace events; called only with a recorder
void trace_call(Vm& vm, Frame* frame);
void trace_return(Vm& vm, Frame* frame);
/// `previous`: what the frame ran before; the instruction itself at its beginning.
void trace_line(Vm& vm, Frame* frame, const LinkedInstruction* previous);
void trace_generator_created(Vm& vm, Generator* generator);
/// `sent` empty: no value is sent; `how`: next, for.
void trace_resume(Vm& vm, Generator* generator, Value sent, std::string_view how);
void trace_delegation(Vm& vm, Generator* outer, Generator* inner);
/// throw(), close().
void trace_throw(Vm& vm, Generator* generator, Value exception);
void trace_close(Vm& vm, Generator* generator);
void trace_yield(Vm& vm, Generator* root, Generator* leaf, Value value);
void trace_generator_returned(Vm& vm, Generator* generator, Value value);
void trace_generator_raised(Vm& vm, Generator* generator);
/// An exception that `frame`'s instruction raised is handled there; it may leave the frame in the end.
void note_raised_at(Frame* frame);
/// An exception leaves the frame of a generator: its place is where it was raised, not where nobody wanted it.
/// Source: CPython Python/ceval.c, RERAISE (3.11), which sets the frame's instruction back in the same way.
void return_to_raised_at(Frame* frame);

}  // namespace coroscope::vm
