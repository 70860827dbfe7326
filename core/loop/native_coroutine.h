// Coroutines in C++: what asyncio.sleep(), lock.acquire(), queue.get() give.
//
// To a program they look like coroutine objects: awaited once, driven by send, throw and close, "never awaited" when they
// are dropped before they have started. Each has a kind, which says what one step does.
#pragma once

#include "core/vm/vm.h"

namespace coroscope::loop {

class Runtime;
struct NativeCoroutine;

/// Where the library's Python files seem to lie.
inline constexpr std::string_view kLibraryFolder = "/usr/lib/python3.11/";

/// What the coroutines of one function have in common. Static.
struct CoroutineKind {
  const char* name;              ///< "acquire"
  const char* qualified_name;    ///< "Lock.acquire"
  const char* file;              ///< in which CPython has it: "asyncio/tasks.py"
  int definition;                ///< the line of its def there, and of the await where it waits
  int waiting;
  std::uint32_t size;            ///< bytes of the struct
  /// One step; it is k_running meanwhile. Sets `state` to k_suspended before it gives k_yielded.
  vm::Outcome (*step)(vm::Vm&, NativeCoroutine*, vm::Resumption);
  /// Releases what the struct owns, once: when it has ended or is dropped.
  void (*release)(vm::Vm&, NativeCoroutine*);
};

struct NativeCoroutine : vm::Object {
  enum class State : std::uint8_t { k_created, k_running, k_suspended, k_finished };
  const CoroutineKind* kind;
  State state;
  std::uint8_t stage;            ///< belongs to the kind; 0 at first
};

/// A fresh one; the struct behind NativeCoroutine is for the caller to fill.
template <class T>
T* make_native_coroutine(vm::Vm& vm, vm::Type* type, const CoroutineKind& kind) {
  T* coroutine = vm.allocate<T>(type);
  coroutine->kind = &kind;
  coroutine->state = NativeCoroutine::State::k_created;
  coroutine->stage = 0;
  return coroutine;
}

bool is_native_coroutine(vm::Vm& vm, vm::Value value);
/// `sleep() running at /usr/lib/python3.11/asyncio/tasks.py:649`, as the repr of a task has it.
std::string describe(const NativeCoroutine* coroutine);

/// One step of any kind: its await_step.
vm::Outcome step_native_coroutine(vm::Vm& vm, vm::Value self, vm::Resumption resumption);
/// Another type for coroutines in C++, which looks the same: for a kind with a quicker step.
vm::Type* make_native_coroutine_type(vm::Vm& vm, vm::Outcome (*await_step)(vm::Vm&, vm::Value, vm::Resumption));

void set_up_native_coroutines(Runtime& runtime);

}  // namespace coroscope::loop
