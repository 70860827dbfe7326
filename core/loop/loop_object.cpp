// Source: CPython Lib/asyncio/base_events.py and runners.py (3.11).

#include "core/loop/loop_object.h"

#include <vector>

#include "core/loop/async_generators.h"
#include "core/loop/error_report.h"
#include "core/loop/gather.h"
#include "core/loop/handle.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/object.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::loop {

using vm::Arguments;
using vm::Ref;
using vm::Value;
using vm::Vm;

Ref make_loop(Vm& vm) {
  Runtime& runtime = Runtime::of(vm);
  auto* loop = vm.allocate<LoopObject>(runtime.types.event_loop);
  loop->closed = false;
  loop->stopping = false;
  if (vm.recorder != nullptr && runtime.loop_actor == trace::kNoActor) {
    runtime.loop_actor = vm.recorder->add_actor(trace::ActorKind::k_loop, vm.recorder->intern("event loop"), 0);
    vm.recorder->set_actor_created(runtime.loop_actor, vm.current_event);
  }
  return Ref::adopt(Value(loop));
}

LoopObject* running_loop(Vm& vm) {
  LoopObject* loop = Runtime::of(vm).running;
  if (loop == nullptr) vm.raise(vm.types.runtime_error, "no running event loop");
  return loop;
}

namespace {

bool check_open(Vm& vm, LoopObject* loop) {
  if (!loop->closed) return true;
  vm.raise(vm.types.runtime_error, "Event loop is closed");
  return false;
}

Ref raise_already_running(Vm& vm, const LoopObject* wanted) {
  return vm.raise_message(vm.types.runtime_error, Runtime::of(vm).running == wanted
                                                      ? "This event loop is already running"
                                                      : "Cannot run the event loop while another loop is running");
}

/// Runs the loop until it is stopped. False: raised (also what a task let out: SystemExit, KeyboardInterrupt).
bool run_forever(Vm& vm, LoopObject* object) {
  Runtime& runtime = Runtime::of(vm);
  if (!check_open(vm, object)) return false;
  if (runtime.running != nullptr) {
    raise_already_running(vm, object);
    return false;
  }
  runtime.running = object;
  const trace::ActorId actor = vm.current_actor;
  Outcome outcome = Outcome::k_continue;
  while (outcome == Outcome::k_continue && vm.stopped == vm::StopReason::k_none) {
    if (object->stopping) runtime.loop.stop();
    outcome = runtime.loop.run_once();
    if (vm.recorder != nullptr && vm.recorder->event_count() > vm.event_limit) vm.stop(vm::StopReason::k_events);
    if (runtime.loop.now_ns() > vm.time_limit) vm.stop(vm::StopReason::k_virtual_time);
  }
  object->stopping = false;
  runtime.running = nullptr;
  vm.current_actor = actor;
  if (outcome == Outcome::k_deadlock && vm.stopped == vm::StopReason::k_none) {
    runtime.deadlock_report = runtime.describe_deadlock();
    if (vm.recorder != nullptr) {
      Runtime::of(vm).record(trace::EventKind::k_deadlock, runtime.loop_actor,
                runtime.first_task != nullptr ? runtime.first_task->actor : trace::kNoActor, vm.current_event);
    }
    vm.stop(vm::StopReason::k_deadlock);
  }
  if (vm.stopped != vm::StopReason::k_none) return false;
  if (runtime.interruption) {
    vm.restore_error(std::move(runtime.interruption));
    return false;
  }
  return true;
}

/// The done callback of the future that run_until_complete waits for.
void stop_when_done(Vm& vm, Value owner, Future* future) {
  if (future->state == FutureState::k_finished && future->exception &&
      (vm::is_instance(vm, future->exception, vm.types.system_exit) ||
       vm::is_instance(vm, future->exception, vm.types.keyboard_interrupt))) {
    return;
  }
  owner.as<LoopObject>()->stopping = true;
  Runtime::of(vm).loop.stop();
}

}  // namespace

Ref run_until_complete(Vm& vm, LoopObject* loop, Value awaitable) {
  if (!check_open(vm, loop)) return {};
  if (Runtime::of(vm).running != nullptr) {
    return raise_already_running(vm, loop);
  }
  const bool is_new_task = !is_future(vm, awaitable);
  Ref future = ensure_future(vm, awaitable);
  if (!future) return {};
  if (is_new_task) future.as<Task>()->log_destroy_pending = false;
  add_done_callback(vm, future.as<Future>(), {&stop_when_done, Value(loop)});
  const bool finished = run_forever(vm, loop);
  remove_done_callback(vm, future.as<Future>(), &stop_when_done, Value(loop));
  if (!finished) {
    if (is_new_task && future.as<Future>()->done()) future.as<Future>()->exception_unseen = false;
    return {};
  }
  if (!future.as<Future>()->done()) {
    return vm.raise(vm.types.runtime_error, "Event loop stopped before Future completed.");
  }
  return result_of(vm, future.as<Future>());
}

namespace {

/// What asyncio.run does when main has ended: cancels whatever is left and waits for it.
bool cancel_all_tasks(Vm& vm, LoopObject* loop) {
  Runtime& runtime = Runtime::of(vm);
  std::vector<Value> tasks;
  for (Task* task = runtime.first_task; task != nullptr; task = task->next) tasks.push_back(Value(task));
  if (tasks.empty()) return true;
  Ref held = vm::make_list(vm, tasks);
  for (Value task : tasks) cancel_task(vm, task.as<Task>(), vm::kEmpty);
  runtime.running = loop;  // gather wants a loop
  Ref all = gather(vm, tasks, true);
  runtime.running = nullptr;
  if (!all || !run_until_complete(vm, loop, *all)) return false;
  for (Value value : tasks) {
    auto* task = value.as<Task>();
    if (task->state == FutureState::k_cancelled || !task->exception) continue;
    report_shutdown_error(vm, task);
    task->exception_unseen = false;
  }
  return true;
}

}  // namespace

Ref run(Vm& vm, Value main) {
  Runtime& runtime = Runtime::of(vm);
  if (runtime.running != nullptr) {
    return vm.raise(vm.types.runtime_error, "asyncio.run() cannot be called from a running event loop");
  }
  if (!is_coroutine(vm, main)) {
    const std::optional<std::string> shown = vm::repr_text(vm, main);
    return shown ? vm.raise(vm.types.value_error, "a coroutine was expected, got {}", *shown) : Ref();
  }
  Ref loop = make_loop(vm);
  auto* object = loop.as<LoopObject>();
  Ref result = run_until_complete(vm, object, main);
  if (vm.stopped != vm::StopReason::k_none) return {};
  Ref error = vm.take_error();
  cancel_all_tasks(vm, object);
  if (vm.stopped != vm::StopReason::k_none) return {};
  shut_down_async_generators(vm, object);
  if (vm.stopped != vm::StopReason::k_none) return {};
  ++runtime.task_counter;  // the task of shutdown_default_executor
  object->closed = true;
  if (error) vm.restore_error(std::move(error));
  return vm.has_error() ? Ref() : std::move(result);
}

// ------------------------------------------------------------------------------------------------ methods

namespace {

LoopObject* self_of(const Arguments& arguments) { return arguments[0].as<LoopObject>(); }

/// The arguments behind the callback, as a tuple. `context=` is accepted and has no effect yet.
Ref rest_of(Vm& vm, const Arguments& arguments, std::uint32_t from) {
  return vm::make_tuple(vm, std::span<const Value>(arguments.values + from, arguments.positional - from));
}

bool check_callback(Vm& vm, const Arguments& arguments, std::uint32_t at, const char* method) {
  for (std::uint32_t k = 0; k < arguments.keyword_count(); ++k) {
    const std::string_view keyword = arguments.keywords->items[k].as<vm::Str>()->view();
    if (keyword != "context") {
      vm.raise(vm.types.type_error, "BaseEventLoop.{}() got an unexpected keyword argument '{}'", method, keyword);
      return false;
    }
  }
  if (arguments.positional > at) return true;
  const char* missing = at == 1 ? "1 required positional argument: 'callback'" : arguments.positional == 2
                                ? "1 required positional argument: 'callback'" : "2 required positional arguments: 'delay' and 'callback'";
  vm.raise(vm.types.type_error, "BaseEventLoop.{}() missing {}", method, missing);
  return false;
}

Ref method_call_soon(Vm& vm, const Arguments& arguments) {
  if (!check_callback(vm, arguments, 1, "call_soon") || !check_open(vm, self_of(arguments))) return {};
  Ref handle = make_handle(vm, arguments[1], *rest_of(vm, arguments, 2));
  schedule_handle(vm, handle.as<HandleObject>());
  return handle;
}

Ref method_call_later(Vm& vm, const Arguments& arguments) {
  if (!check_callback(vm, arguments, 2, "call_later") || !check_open(vm, self_of(arguments))) return {};
  if (arguments[1].is_none()) return vm.raise(vm.types.type_error, "delay must not be None");
  const std::optional<double> delay = vm::to_double(vm, arguments[1]);
  if (!delay) return {};
  Runtime& runtime = Runtime::of(vm);
  Ref handle = make_handle(vm, arguments[2], *rest_of(vm, arguments, 3));
  schedule_timer(vm, handle.as<HandleObject>(), runtime.loop.deadline_after(*delay), runtime.loop.time() + *delay);
  return handle;
}

Ref method_call_at(Vm& vm, const Arguments& arguments) {
  if (!check_callback(vm, arguments, 2, "call_at") || !check_open(vm, self_of(arguments))) return {};
  if (arguments[1].is_none()) return vm.raise(vm.types.type_error, "when cannot be None");
  const std::optional<double> when = vm::to_double(vm, arguments[1]);
  if (!when) return {};
  Ref handle = make_handle(vm, arguments[2], *rest_of(vm, arguments, 3));
  schedule_timer(vm, handle.as<HandleObject>(), Runtime::of(vm).loop.deadline_at(*when), *when);
  return handle;
}

Ref method_time(Vm& vm, const Arguments&) { return vm::make_float(vm, Runtime::of(vm).loop.read_clock()); }

Ref method_create_future(Vm& vm, const Arguments&) { return make_future(vm); }

Ref method_create_task(Vm& vm, const Arguments& arguments) {
  static const char* const names[] = {"coro", "name", "context"};
  Value values[3];
  if (!vm::parse_arguments(vm, arguments.without_first(), "create_task", names, 3, 1, 1, values)) return {};
  if (!check_open(vm, self_of(arguments))) return {};
  if (!is_coroutine(vm, values[0])) {
    return vm.raise(vm.types.type_error, "a coroutine was expected, got {}",
                    vm::repr_text(vm, values[0]).value_or("?"));
  }
  Ref name = values[1] && !values[1].is_none() ? vm::str(vm, values[1]) : Ref();
  return make_task(vm, values[0], *name);
}

Ref method_run_until_complete(Vm& vm, const Arguments& arguments) {
  return run_until_complete(vm, self_of(arguments), arguments[1]);
}
Ref method_run_forever(Vm& vm, const Arguments& arguments) {
  return run_forever(vm, self_of(arguments)) ? Ref::none() : Ref();
}
Ref method_stop(Vm& vm, const Arguments& arguments) {
  self_of(arguments)->stopping = true;
  Runtime& runtime = Runtime::of(vm);
  if (runtime.running == self_of(arguments)) runtime.loop.stop();
  return Ref::none();
}
Ref method_close(Vm& vm, const Arguments& arguments) {
  if (Runtime::of(vm).running == self_of(arguments)) {
    return vm.raise(vm.types.runtime_error, "Cannot close a running event loop");
  }
  self_of(arguments)->closed = true;
  return Ref::none();
}
Ref method_is_running(Vm& vm, const Arguments& arguments) {
  return Ref::of_bool(Runtime::of(vm).running == self_of(arguments));
}
Ref method_is_closed(Vm&, const Arguments& arguments) { return Ref::of_bool(self_of(arguments)->closed); }
Ref method_shutdown_asyncgens(Vm& vm, const Arguments& arguments) { return close_async_generators(vm, self_of(arguments)); }
Ref method_get_debug(Vm&, const Arguments&) { return Ref::of_bool(false); }

constexpr vm::NativeDefinition kMethods[] = {
    {"call_soon", method_call_soon},
    {"call_soon_threadsafe", method_call_soon},
    {"call_later", method_call_later},
    {"call_at", method_call_at},
    {"time", method_time, vm::ArgumentStyle::k_none},
    {"create_future", method_create_future, vm::ArgumentStyle::k_none},
    {"create_task", method_create_task},
    {"run_until_complete", method_run_until_complete, vm::ArgumentStyle::k_one},
    {"run_forever", method_run_forever, vm::ArgumentStyle::k_none},
    {"stop", method_stop, vm::ArgumentStyle::k_none},
    {"close", method_close, vm::ArgumentStyle::k_none},
    {"is_running", method_is_running, vm::ArgumentStyle::k_none},
    {"is_closed", method_is_closed, vm::ArgumentStyle::k_none},
    {"shutdown_asyncgens", method_shutdown_asyncgens, vm::ArgumentStyle::k_none},
    {"get_debug", method_get_debug, vm::ArgumentStyle::k_none},
};

Ref loop_repr(Vm& vm, Value self) {
  const auto* loop = self.as<LoopObject>();
  const auto word = [](bool truth) { return truth ? "True" : "False"; };
  return vm::make_str(vm, fmt::format("<_UnixSelectorEventLoop running={} closed={} debug=False>",
                                      word(Runtime::of(vm).running == loop), word(loop->closed)));
}

}  // namespace

void set_up_loop_objects(Runtime& runtime) {
  Vm& vm = runtime.vm;
  vm::Type* type = vm.make_type("asyncio.unix_events._UnixSelectorEventLoop", vm.types.object, vm::Layout::k_native,
                                sizeof(LoopObject));
  type->can.destroy = [](Vm& machine, vm::Object* object) { machine.heap.free(object, sizeof(LoopObject)); };
  type->can.repr = loop_repr;
  type->can.construct = nullptr;
  vm::add_methods(vm, type, kMethods);
  runtime.types.event_loop = type;
}

}  // namespace coroscope::loop
