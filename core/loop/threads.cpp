#include "core/loop/threads.h"

#include <pthread.h>

#include <algorithm>
#include <semaphore>

#include "core/loop/context.h"
#include "core/loop/deadlock.h"
#include "core/loop/loop_object.h"
#include "core/vm/frame.h"
#include "core/vm/objects/dict.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/instance.h"
#include "core/vm/objects/module.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::loop {

using vm::Ref;
using vm::Value;
using vm::Vm;

namespace {

constexpr std::size_t kStackBytes = 8 << 20;   // Vm::enter_recursion counts on it
constexpr std::size_t kMostThreads = 1000;     // alive at once

}  // namespace

struct Threads::Thread {
  enum class State : std::uint8_t { k_new, k_runnable, k_running, k_waiting, k_ended };

  Threads* owner = nullptr;
  Ident ident = kMainIdent;
  State state = State::k_new;
  bool is_idle_loop = false;                 // waits in run_until, for the timers of its event loop
  bool woken = false;
  EventLoop* idle_loop = nullptr;
  std::optional<Instant> deadline;           // while it waits
  Ident holder = 0;                          // who has what it waits for
  std::int64_t waiting_since = 0;
  std::uint64_t registration = 0;            // orders equal deadlines
  Vm::Execution execution;                   // while it does not run
  ThreadLocal here;
  Value context;                             // the variables of its context; owned
  Ref function, arguments, keywords;
  pthread_t system = {};
  std::binary_semaphore turn{0};
};

Threads::Threads(Runtime& runtime) : runtime_(runtime) {
  threads_.push_back(std::make_unique<Thread>());
  running_ = threads_.front().get();
  running_->owner = this;
  running_->state = Thread::State::k_running;
}

Threads::~Threads() { abandon(); }

Threads::Ident Threads::current() const { return running_->ident; }

std::optional<Threads::Ident> Threads::start(Value function, Value arguments, Value keywords) {
  std::erase_if(threads_, [](const std::unique_ptr<Thread>& thread) {
    if (thread->state != Thread::State::k_ended) return false;
    pthread_join(thread->system, nullptr);
    return true;
  });
  if (threads_.size() >= kMostThreads) return std::nullopt;
  auto thread = std::make_unique<Thread>();
  thread->owner = this;
  thread->ident = kMainIdent + 0x1000 * ++started_;
  thread->function = Ref::share(function);
  thread->arguments = Ref::share(arguments);
  thread->keywords = Ref::share(keywords);
  thread->here.context = &thread->context;
  if (runtime_.vm.recorder != nullptr) {
    trace::Recorder& recorder = *runtime_.vm.recorder;
    thread->execution.actor = recorder.add_actor(trace::ActorKind::k_thread, recorder.intern(fmt::format("thread {}", started_)), 0);
    thread->execution.event = runtime_.vm.current_event;
    recorder.set_actor_created(thread->execution.actor, runtime_.vm.current_event);
  }
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, kStackBytes);
  const int failed = pthread_create(
      &thread->system, &attributes,
      [](void* given) -> void* {
        auto* self = static_cast<Thread*>(given);
        self->turn.acquire();
        self->owner->run_body(self);
        return nullptr;
      },
      thread.get());
  pthread_attr_destroy(&attributes);
  if (failed != 0) return std::nullopt;
  threads_.push_back(std::move(thread));
  make_runnable(threads_.back().get());
  return threads_.back()->ident;
}

/// On the thread of the system, when it has its first turn.
void Threads::run_body(Thread* thread) {
  Vm& vm = runtime_.vm;
  const char here = 0;
  Vm::Execution own = vm.exchange_execution({});
  own.stack_base = &here;
  vm.exchange_execution(std::move(own));
  if (vm.stopped == vm::StopReason::k_none) {
    const auto positional = thread->arguments.as<vm::Tuple>()->view();
    std::vector<Value> values(positional.begin(), positional.end());
    std::vector<Value> names;
    for (vm::DictEntry& entry : vm::items_of(thread->keywords.as<vm::Dict>())) {
      names.push_back(entry.key);
      values.push_back(entry.value);
    }
    Ref keywords = vm::make_tuple(vm, std::span<const Value>(names));
    if (!vm.call(*thread->function, {values.data(), static_cast<std::uint32_t>(positional.size()),
                                     names.empty() ? nullptr : keywords.as<vm::Tuple>()}) &&
        vm.stopped == vm::StopReason::k_none) {
      vm.report_unraisable("thread started by _thread");
    }
  }
  thread->function = thread->arguments = thread->keywords = Ref();
  vm::release(std::exchange(thread->context, vm::kEmpty));
  if (runtime_.here.current != nullptr) set_event_loop(vm, vm::kNone);
  thread->state = Thread::State::k_ended;
  Thread* const after = next();
  vm.exchange_execution(std::move(after->execution));
  runtime_.here = after->here;
  running_ = after;
  after->state = Thread::State::k_running;
  after->turn.release();
}

void Threads::make_runnable(Thread* thread) {
  thread->state = Thread::State::k_runnable;
  thread->deadline.reset();
  runnable_.push_back(thread);
}

/// Those that wait for a point of time, in the order of their deadlines. Of equal ones a loop's is the last: a real loop's
/// wait is rounded up, a real sleep is not.
std::vector<Threads::Thread*> Threads::waiting_threads() const {
  const auto key = [](const Thread* one) { return std::tuple(*one->deadline, one->is_idle_loop, one->registration); };
  std::vector<Thread*> waiting;
  for (const auto& thread : threads_) {
    if (thread->state == Thread::State::k_waiting && thread->deadline) waiting.push_back(thread.get());
  }
  std::sort(waiting.begin(), waiting.end(), [&key](const Thread* a, const Thread* b) { return key(a) < key(b); });
  return waiting;
}

void Threads::wake_due() {
  for (Thread* thread : waiting_threads()) {
    if (*thread->deadline <= runtime_.clock.now()) make_runnable(thread);
  }
}

/// Nobody can run: the clock moves to the earliest deadline, and all whose time has come can run.
void Threads::wake_earliest() {
  const std::vector<Thread*> waiting = waiting_threads();
  if (waiting.empty()) return;
  const Instant first = *waiting.front()->deadline;
  if (first > runtime_.clock.now()) runtime_.clock.move_to({first.ns, first.late + 1});
  wake_due();
}

/// Who goes on. There is always somebody: if nobody can, the run is stopped, and the main thread leaves.
Threads::Thread* Threads::next() {
  if (runtime_.vm.stopped != vm::StopReason::k_none) return threads_.front().get();
  if (runnable_.empty()) wake_earliest();
  if (!runnable_.empty()) {
    Thread* const thread = runnable_.front();
    runnable_.pop_front();
    return thread;
  }
  report_deadlock(runtime_);
  runtime_.vm.stop(vm::StopReason::k_deadlock);
  return threads_.front().get();
}

void Threads::switch_to(Thread* thread) {
  Thread* const self = running_;
  thread->deadline.reset();
  thread->state = Thread::State::k_running;
  if (thread == self) return;
  self->execution = runtime_.vm.exchange_execution(std::move(thread->execution));
  self->here = runtime_.here;
  runtime_.here = thread->here;
  running_ = thread;
  thread->turn.release();
  self->turn.acquire();
  if (runtime_.vm.stopped != vm::StopReason::k_none && !runtime_.vm.has_error()) {
    runtime_.vm.restore_error(vm::make_exception(runtime_.vm, runtime_.vm.types.base_exception, "stopped"));
  }
}

void Threads::block(Thread* self, std::optional<Instant> deadline) {
  self->state = Thread::State::k_waiting;
  self->deadline = deadline;
  self->registration = ++registrations_;
  self->waiting_since = runtime_.clock.now().ns;
  self->woken = false;
  switch_to(next());
}

bool Threads::sleep_until(Instant deadline) {
  block(running_, deadline);
  return runtime_.vm.stopped == vm::StopReason::k_none;
}

bool Threads::wait(std::optional<Instant> deadline, Ident holder) {
  Thread* const self = running_;
  self->holder = holder;
  block(self, deadline);
  return self->woken;
}

void Threads::wake(Ident ident) {
  for (const auto& thread : threads_) {
    if (thread->ident != ident || thread->state != Thread::State::k_waiting) continue;
    thread->woken = true;
    make_runnable(thread.get());
  }
}

void Threads::yield() {
  wake_due();
  if (runnable_.empty()) return;
  Thread* const self = running_;
  make_runnable(self);
  switch_to(next());
}

bool Threads::run_until(EventLoop& loop, const Instant* deadline) {
  Thread* const self = running_;
  if (loop.ready_count() > 0) {   // it polls: the others get a turn, and time passes all the same
    yield();
    if (deadline != nullptr) runtime_.clock.move_to({deadline->ns, deadline->late + 1});
    return true;
  }
  self->is_idle_loop = true;
  self->idle_loop = &loop;
  block(self, deadline != nullptr ? std::optional(*deadline) : std::nullopt);
  self->is_idle_loop = false;
  self->idle_loop = nullptr;
  return runtime_.vm.stopped == vm::StopReason::k_none;
}

void Threads::loop_has_work(EventLoop& loop) {
  for (const auto& thread : threads_) {
    if (thread->idle_loop == &loop && thread->state == Thread::State::k_waiting) make_runnable(thread.get());
  }
}

/// As the module threading has named it. Runs no code of the program.
std::string Threads::name_of(const Thread& thread) const {
  Vm& vm = runtime_.vm;
  if (thread.ident == kMainIdent) return "MainThread";
  vm::DictEntry* module = vm::find(vm.modules, vm.intern("threading"));
  if (module == nullptr || !vm::has_layout(module->value, vm::Layout::k_module)) return "a thread";
  vm::DictEntry* active = vm::find(module->value.as<vm::Module>()->dictionary, vm.intern("_active"));
  if (active == nullptr || !vm::is_exactly(active->value, vm.types.dict)) return "a thread";
  vm::DictEntry* found = vm::find(vm, active->value.as<vm::Dict>(), Value::of_int(static_cast<std::int64_t>(thread.ident)));
  if (found == nullptr || !vm::has_namespace(found->value)) return "a thread";
  const Value name = vm::find_own_attribute(found->value, vm.intern("_name"));
  return vm::has_layout(name, vm::Layout::k_str) ? std::string(name.as<vm::Str>()->view()) : "a thread";
}

std::string Threads::describe_waiting() const {
  std::string text;
  Vm& vm = runtime_.vm;
  for (const auto& owned : threads_) {
    const Thread& thread = *owned;
    if (thread.state != Thread::State::k_waiting || thread.is_idle_loop) continue;
    const vm::Frame* frame = &thread == running_ ? vm.running_frame() : thread.execution.frame;
    while (frame != nullptr && (frame->function == nullptr || frame->code()->hidden)) frame = frame->back;
    text += "  " + name_of(thread);
    if (frame != nullptr) {
      const vm::CodeObject* code = frame->code();
      text += fmt::format(" at line {}", vm.source(code->source).line_of(code->code->spans[code->index_of(frame->pc)].begin));
    }
    const auto holder = std::find_if(threads_.begin(), threads_.end(), [&thread](const std::unique_ptr<Thread>& one) {
      return one->ident == thread.holder && one->state != Thread::State::k_ended && one->ident != thread.ident;
    });
    text += holder == threads_.end() ? " waits to be woken, and nobody does it"
                                     : fmt::format(" waits for {} (a lock that it has, or its end)", name_of(**holder));
    text += fmt::format(", since t={:.9g} s\n", static_cast<double>(thread.waiting_since) / 1e9);
  }
  return text;
}

void Threads::abandon() {
  if (abandoned_) return;
  abandoned_ = true;
  Vm& vm = runtime_.vm;
  const vm::StopReason reason = vm.stopped;
  if (reason == vm::StopReason::k_none) vm.stopped = vm::StopReason::k_abandoned;
  Ref error = vm.take_error();
  for (const auto& thread : threads_) {
    if (thread.get() == running_ || thread->state == Thread::State::k_ended) continue;
    switch_to(thread.get());
  }
  for (const auto& thread : threads_) {
    if (thread.get() != running_) pthread_join(thread->system, nullptr);
  }
  vm.restore_error(std::move(error));
  vm.stopped = reason;
}

Threads& threads_of(Vm& vm) {
  Runtime& runtime = Runtime::of(vm);
  if (!runtime.threads) {
    runtime.threads = std::make_unique<Threads>(runtime);
    runtime.threads_started();
  }
  return *runtime.threads;
}

std::string name_of_thread(Vm& vm) {
  Runtime& runtime = Runtime::of(vm);
  if (runtime.in_main_thread()) return "MainThread";
  Ref module = vm.import_module(vm, "threading");
  Ref thread = module ? vm.call_method(*module, vm.intern("current_thread"), {}) : Ref();
  Ref name = thread ? vm::get_attribute(vm, *thread, vm.intern("name")) : Ref();
  const std::optional<std::string> text = name ? vm::str_text(vm, *name) : std::nullopt;
  if (!text) vm.take_error();
  return text.value_or("?");
}

}  // namespace coroscope::loop
