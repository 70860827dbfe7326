// The virtual machine: one running Python program. Owns the heap, the types, the modules; runs code.
//
// It knows nothing of parsing and nothing of the event loop: code comes in compiled, the loop (above) calls `resume`.
// One Vm belongs to one thread.
#pragma once

#include <fmt/core.h>

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/bytecode/code.h"
#include "core/text/source.h"
#include "core/trace/recorder.h"
#include "core/vm/heap.h"
#include "core/vm/model.h"
#include "core/vm/names.h"
#include "core/vm/objects/dict.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/generator.h"
#include "core/vm/type.h"

namespace coroscope::vm {

struct Module;
struct ChangedGenerator;

/// The built-in types.
struct Types {
  Type* object; Type* type; Type* none; Type* ellipsis; Type* not_implemented; Type* bool_; Type* int_; Type* float_;
  Type* str; Type* bytes; Type* list; Type* tuple; Type* dict; Type* set; Type* frozenset; Type* range; Type* slice;
  Type* cell; Type* function; Type* native_function; Type* method_descriptor; Type* bound_method; Type* native_method;
  Type* getset_descriptor; Type* code; Type* module; Type* traceback; Type* generator; Type* coroutine;
  Type* async_generator; Type* list_iterator; Type* tuple_iterator; Type* str_iterator; Type* str_ascii_iterator; Type* range_iterator;
  Type* set_iterator; Type* dict_key_iterator; Type* dict_value_iterator; Type* dict_item_iterator; Type* dict_keys;
  Type* dict_values; Type* dict_items; Type* dict_reverse_key_iterator;
  Type* dict_reverse_value_iterator; Type* dict_reverse_item_iterator; Type* list_reverse_iterator; Type* enumerate; Type* zip; Type* map; Type* filter;
  Type* reversed; Type* callable_iterator; Type* sequence_iterator; Type* bytes_iterator; Type* property; Type* static_method; Type* class_method;
  Type* super; Type* native_constructor; Type* method_wrapper; Type* member_descriptor; Type* slot_wrapper; Type* mapping_proxy; Type* generic_alias;
  Type* generic_alias_iterator; Type* class_method_descriptor; Type* union_type;
  Type* complex_; Type* bytearray; Type* bytearray_iterator; Type* memoryview; Type* frame; Type* weak_reference;
  Type* weak_proxy; Type* async_generator_step; Type* coroutine_wrapper; Type* anext_awaitable;
#define EXCEPTION(member, name, base) Type* member;
#include "core/vm/objects/exceptions.def"
  Type* exception_group; Type* async_generator_throw;
  Type* changed_generator;   ///< generators of the program under a changed rule; see objects/changed_generator.h
};

/// Where a changed rule of the event loop's meets the interpreter; set by the loop, null under the true rules. Only code
/// of the program asks.
struct ChangedRules {
  /// Calling an async def function has made this coroutine: what the caller gets. Empty: raised.
  Ref (*coroutine_called)(Vm&, Ref coroutine) = nullptr;
  /// `await` of this: what is awaited in its place. Empty: raised.
  Ref (*awaited)(Vm&, Value awaitable) = nullptr;
  /// The same for what `async with` awaits by itself.
  Ref (*awaited_by_with)(Vm&, Value awaitable) = nullptr;
};

/// Where stdout and stderr of the program go.
class Output {
 public:
  virtual ~Output() = default;
  virtual void write_stdout(std::string_view text) = 0;
  virtual void write_stderr(std::string_view text) = 0;
};

/// What the event loop wants to know of async generators (CPython: sys.set_asyncgen_hooks); set by the loop.
struct AsyncGeneratorHooks {
  void (*first_iteration)(Vm&, Generator*) = nullptr;   ///< it is iterated for the first time; sets its `loop` if one runs
  void (*finalizer)(Vm&, Generator*) = nullptr;         ///< one with a loop that nobody holds any more has not ended
  void (*gone)(Vm&, Generator*) = nullptr;              ///< one with a loop is destroyed
};

/// A place in a program, for warnings and messages.
struct SourcePlace {
  std::string where;         ///< "path:line", or "sys:1" when nothing runs
  std::string source_line;   ///< stripped; empty when nothing runs
};

/// Why a run was stopped from outside the program; see run::Limits.
enum class StopReason : std::uint8_t {
  k_none, k_steps, k_memory, k_output, k_virtual_time, k_events, k_deadlock,
  k_abandoned,   ///< the program has ended, a thread of it is left where it is
};

class Vm {
 public:
  struct Limits {
    std::uint64_t steps, memory, output;
    std::uint32_t recursion;
  };
  Vm(const Limits& limits, Output& output, trace::Recorder* recorder, std::uint64_t hash_key = 0);
  Vm(const Vm&) = delete;
  Vm& operator=(const Vm&) = delete;
  ~Vm();

  Heap heap;
  const std::uint64_t hash_key;            ///< of str and bytes: 0 is PYTHONHASHSEED=0
  Model model;                             ///< the rules by which the program runs; set before anything runs
  Types types{};
  Names names{};

  // ---- errors. At most one exception is set; functions that find one set return at once.
  bool has_error() const { return static_cast<bool>(error_); }
  Value error() const { return error_.get(); }
  /// Sets an exception of a type with a message; returns empty, so that `return vm.raise(...)` reads well.
  template <class... T>
  Ref raise(Type* type, fmt::format_string<T...> text, T&&... arguments) {
    return raise_message(type, fmt::format(text, std::forward<T>(arguments)...));
  }
  Ref raise_message(Type* type, std::string_view message);
  /// Sets an exception with one argument that is no text (KeyError(key), StopIteration(value)).
  Ref raise_value(Type* type, Value argument);
  /// Sets an exception instance. Gives it __context__ if another one is being handled.
  void raise_exception(Ref exception);
  /// Sets it without touching its context.
  void restore_error(Ref exception) { error_ = std::move(exception); }
  Ref take_error() { return std::move(error_); }
  /// Is an exception of this type set? If so it is dropped.
  bool catch_error(const Type* type);
  /// The exception being handled by the innermost frame that handles one; empty if none.
  Value handled_exception() const;

  // ---- running
  /// Links code and gives it a place in the Vm. `source` is an index from add_source.
  CodeObject* add_code(std::shared_ptr<const bytecode::Code> code, std::uint32_t source, bool hidden);
  std::uint32_t add_source(std::shared_ptr<const text::Source> source, std::string path);
  const text::Source& source(std::uint32_t index) const { return *sources_[index].source; }
  std::uint32_t source_count() const { return static_cast<std::uint32_t>(sources_.size()); }
  const std::string& source_path(std::uint32_t index) const { return sources_[index].path; }
  /// Runs a module's code in a namespace. False: raised.
  bool run_module(CodeObject* code, Dict* globals);
  Ref call(Value callee, const Arguments& arguments);
  Ref call(Value callee, std::initializer_list<Value> arguments);
  /// Calls object.name(arguments).
  Ref call_method(Value object, Str* name, std::initializer_list<Value> arguments);
  /// One step of a generator or coroutine: sends a value (None to start) or throws.
  Outcome resume(Generator* generator, Resumption resumption);
  /// A plain function object for a piece of code with these globals.
  Ref make_function(CodeObject* code, Dict* globals);

  // ---- names and modules
  Str* intern(std::string_view text);      ///< immortal
  Dict* builtins = nullptr;
  Dict* modules = nullptr;                 ///< sys.modules: name to Module
  /// Called by `import`: gives the module of a dotted name, or raises. Set by the library.
  Ref (*import_module)(Vm&, std::string_view name) = nullptr;

  // ---- the outside
  Output& output;
  bool write_stdout(std::string_view text);   ///< False: the limit on output was met
  void write_stderr(std::string_view text);
  /// RuntimeWarning and others, once per (place, text), as CPython prints them.
  void warn(Type* category, std::string_view text);
  /// "Exception ignored in: ..." with its traceback, for an error that nobody can catch; clears it.
  void report_unraisable(std::string_view where);

  // ---- the trace
  trace::Recorder* recorder;                  ///< may be null
  trace::ActorId current_actor = trace::kNoActor;   ///< who is running
  trace::EventId current_event = trace::kNoEvent;   ///< the event that made it run: cause of what it does
  std::int64_t (*clock_ns)(Vm&) = nullptr;    ///< virtual time for events; set by the loop; null: 0
  AsyncGeneratorHooks async_generator_hooks;
  ChangedRules changed_rules;
  /// A function in C++ that was called from a coroutine and gives nothing, with this set and no error: the coroutine is
  /// suspended in its call, and yields this. Owned; see BlockingSleepYields.
  Value suspension;
  void* loop_data = nullptr;                  ///< belongs to core/loop
  void* library_data = nullptr;               ///< belongs to core/library
  /// Records an event at the current time and place; does nothing without a recorder.
  trace::EventId record(trace::EventKind kind, trace::ActorId actor, trace::ActorId subject, trace::EventId cause,
                        std::string_view text = {}, std::int64_t number = 0);
  bool recording(trace::EventGroup group) const { return recorder != nullptr && recorder->wants(group); }
  const Frame* running_frame() const { return frame_; }
  Frame* running_frame() { return frame_; }
  /// Where the running frame is, as a span of the learner's program; 0 if nowhere.
  trace::SpanId current_span() const;

  /// What belongs to one thread of the program. Simulated threads are switched by exchanging it; see loop/threads.h.
  struct Execution {
    Ref error;
    Frame* frame = nullptr;
    std::uint32_t depth = 0;
    const char* stack_base = nullptr;         ///< an address in the first frame of C++ of the thread
    trace::ActorId actor = trace::kNoActor;
    trace::EventId event = trace::kNoEvent;
  };
  /// Puts another thread's state in the place of the present one, which is given back.
  Execution exchange_execution(Execution next) {
    Execution old{std::move(error_), frame_, depth_, stack_base_, current_actor, current_event};
    error_ = std::move(next.error);
    frame_ = next.frame;
    depth_ = next.depth;
    stack_base_ = next.stack_base;
    current_actor = next.actor;
    current_event = next.event;
    return old;
  }

  // ---- limits
  StopReason stopped = StopReason::k_none;    ///< not none: every frame is being left, nothing more runs
  SourcePlace stopped_at;                           ///< what was running then
  void stop(StopReason reason);
  /// For loops in C++ that nothing else bounds (an endless iterator, a search that goes back and back): counts steps.
  /// False: the limit was met, the run is being stopped.
  bool count_steps(std::int64_t steps = 1) {
    steps_left_ -= steps;
    if (steps_left_ >= 0) [[likely]] return true;
    stop(heap.over_limit() ? StopReason::k_memory : StopReason::k_steps);
    return false;
  }
  /// False and MemoryError set if an object of so many bytes would break the limit.
  bool can_allocate(std::uint64_t bytes);
  /// RecursionError; for functions in C++ that recurse.
  bool enter_recursion(const char* where = "") {
    const char here = 0;
    if (depth_ < recursion_limit && stack_base_ - &here < kStackOfCpp) [[likely]] {
      ++depth_;
      return true;
    }
    return refuse_recursion(where);
  }
  void leave_recursion() { --depth_; }
  std::uint32_t recursion_limit;
  std::uint64_t event_limit = UINT64_MAX;     ///< events in the trace; looked at by the loop
  std::int64_t time_limit = INT64_MAX;        ///< virtual ns; looked at by the loop and time.sleep
  /// Whether what nobody holds any more is finished at once: generators are closed, __del__ is called. As it is in CPython.
  bool finalizes = true;
  /// A number for what CPython would print as an address: a counter from 0x7f0000000000 on, given on first use.
  std::uint64_t address_of(Value value);
  /// From now on they are others, in another order in the tables of sets; before anything has one.
  void move_addresses() { first_address_ += 0x123450, address_step_ = 0x70; }
  void forget_address(Object* object) { addresses_.erase(object); }   ///< it is about to be freed

  // ---- making types
  /// A new built-in type. Methods are added with add_methods.
  Type* make_type(std::string_view name, Type* base, Layout layout, std::uint32_t instance_size);
  /// Called after a type's dictionary changed: gives it and its subclasses new versions.
  void type_changed(Type* type);
  /// Remembers for find_in_type what (version of a type, name) was found to be: an open table, newest wins.
  struct LookupEntry { std::uint64_t version; Str* name; Value found; };
  static constexpr std::size_t kLookups = 512;
  LookupEntry lookups[kLookups] = {};
  std::uint64_t next_version() { return ++version_; }

  /// Memory for an object of a type, with one reference.
  template <class T>
  T* allocate(Type* type, std::size_t size = sizeof(T)) {
    T* object = static_cast<T*>(heap.allocate(size));
    object->type = type;
    object->references = 1;
    object->flags = 0;
    return object;
  }

 private:
  friend class Interpreter;
  static constexpr std::ptrdiff_t kStackOfCpp = 6 << 20;   // the system gives 8 MiB
  bool refuse_recursion(const char* where);
  void grow_interned();
  struct SourceFile { std::shared_ptr<const text::Source> source; std::string path; };

  Ref error_;
  Frame* frame_ = nullptr;              // the running frame
  bool tracing_calls_;                  // call and return events are wanted
  std::uint32_t depth_ = 0;             // Python frames and C++ recursion
  const char* stack_base_;              // an address in the first frame of C++
  std::int64_t steps_left_;
  std::uint64_t output_left_;
  std::uint64_t version_ = 0;
  std::deque<std::unique_ptr<CodeObject>> codes_;
  std::vector<SourceFile> sources_;
  std::vector<Str*> interned_;          // an open table by hash; at most half full
  std::size_t interned_count_ = 0;
  std::unordered_map<Object*, std::uint64_t> addresses_;
  std::uint64_t next_address_ = 0;
  std::uint64_t first_address_ = 0x7f0000000000, address_step_ = 48;
  std::unordered_map<std::string, bool> warned_;

 public:
  /// Weak references by what they refer to; belongs to objects/weak_reference.cpp.
  std::unordered_map<Object*, std::vector<Object*>> weak_references;
  /// What generators under a changed rule remember; belongs to objects/changed_generator.cpp.
  std::unordered_map<Generator*, std::unique_ptr<ChangedGenerator>> changed_generators;
};

}  // namespace coroscope::vm
