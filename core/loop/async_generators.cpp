#include "core/loop/async_generators.h"

#include <algorithm>
#include <vector>

#include "core/loop/context.h"
#include "core/loop/error_report.h"
#include "core/loop/gather.h"
#include "core/loop/native_coroutine.h"
#include "core/vm/objects/async_generator.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::loop {

using vm::Generator;
using vm::Ref;
using vm::Value;
using vm::Vm;

namespace {

void remember(Vm& vm, Generator* generator) {
  Runtime& runtime = Runtime::of(vm);
  if (runtime.here.running == nullptr) return;
  generator->loop = Ref::share(Value(runtime.here.running)).take();
  runtime.async_generators.push_back(generator);
}

void forget(Vm& vm, Generator* generator) { std::erase(Runtime::of(vm).async_generators, generator); }

/// The ready queue's entry for closing a generator: makes the task. It owns the awaitable.
void run_closing(void* pointer, bool run) {
  Ref step = Ref::adopt(Value(static_cast<vm::Object*>(pointer)));
  Vm& vm = *step.get().object()->type->vm;
  if (!run || vm.stopped != vm::StopReason::k_none) return;
  Runtime& runtime = Runtime::of(vm);
  runtime.begin_handle(step.as<vm::AsyncGeneratorStep>()->generator->last_event);
  make_task(vm, runtime.here.running, *step, vm::kEmpty, copy_current_context(vm));
}

void close_later(Vm& vm, Generator* generator) {
  forget(vm, generator);
  if (generator->loop.as<LoopObject>()->closed()) return;
  Ref step = vm::make_close_step(vm, generator);
  vm::Object* object = step.take().object();
  generator->last_event = Runtime::of(vm).schedule(generator->loop.as<LoopObject>(), &run_closing, object,
                                                   generator->actor, "close async generator", vm.current_event);
}

/// Those of a loop, in the order in which they began; they are remembered no longer.
std::vector<Ref> take_all(Runtime& runtime, LoopObject* loop) {
  std::vector<Ref> mine;
  for (Generator* generator : runtime.async_generators) {
    if (generator->loop == Value(loop)) mine.push_back(Ref::share(Value(generator)));
  }
  std::erase_if(runtime.async_generators, [loop](const Generator* generator) { return generator->loop == Value(loop); });
  return mine;
}

/// gather(*[generator.aclose() …], return_exceptions=True).
Ref gather_closing(Vm& vm, LoopObject* loop, const std::vector<Ref>& generators) {
  Ref steps = vm::make_list(vm, {});
  for (const Ref& generator : generators) {
    vm::append(vm, steps.as<vm::List>(), vm::make_close_step(vm, generator.as<Generator>()));
  }
  return gather(vm, loop, steps.as<vm::List>()->view(), true);
}

/// loop.shutdown_asyncgens(): waits until all of them are closed, and reports what their closing raised.
struct ShutdownGenerators : NativeCoroutine {
  LoopObject* loop;          // owned
  Value generators;          // list; empty until it has begun; owned
  Future* closing;           // owned
};

vm::Outcome step_shutdown(Vm& vm, NativeCoroutine* coroutine, vm::Resumption resumption) {
  auto* self = static_cast<ShutdownGenerators*>(coroutine);
  if (self->stage == 0) {
    const std::vector<Ref> generators = take_all(Runtime::of(vm), self->loop);
    if (generators.empty()) return vm::Outcome::returned(Ref::none());
    Ref list = vm::make_list(vm, {});
    for (const Ref& generator : generators) vm::append(vm, list.as<vm::List>(), generator);
    self->generators = list.take();
    Ref closing = gather_closing(vm, self->loop, generators);
    if (!closing) return vm::Outcome::raised();
    self->closing = closing.take().as<Future>();
    self->closing->awaited = true;
    self->stage = 1;
    return vm::Outcome::yielded(Ref::share(Value(self->closing)));
  }
  if (resumption.exception) {
    vm.restore_error(Ref::share(resumption.exception));
    return vm::Outcome::raised();
  }
  Ref results = result_of(vm, self->closing);
  if (!results) return vm::Outcome::raised();
  const auto items = results.as<vm::List>()->view();
  const auto generators = self->generators.as<vm::List>()->view();
  for (std::size_t i = 0; i < items.size() && i < generators.size(); ++i) {
    if (vm::is_instance(vm, items[i], vm.types.exception)) report_closing_error(vm, self->loop, generators[i], items[i]);
  }
  return vm::Outcome::returned(Ref::none());
}

void release_shutdown(Vm&, NativeCoroutine* coroutine) {
  auto* self = static_cast<ShutdownGenerators*>(coroutine);
  vm::release(Value(self->loop));
  vm::release(self->generators);
  if (self->closing != nullptr) vm::release(Value(self->closing));
}

constexpr CoroutineKind kShutdown{"shutdown_asyncgens", "BaseEventLoop.shutdown_asyncgens", "asyncio/base_events.py", 536, 549,
                                  sizeof(ShutdownGenerators), step_shutdown, release_shutdown};

}  // namespace

Ref shut_down_async_generators(Vm& vm, LoopObject* loop) {
  auto* self = make_native_coroutine<ShutdownGenerators>(vm, Runtime::of(vm).types.native_coroutine, kShutdown);
  vm::retain(Value(loop));
  self->loop = loop;
  self->generators = vm::kEmpty;
  self->closing = nullptr;
  return Ref::adopt(Value(self));
}

void set_up_async_generator_hooks(Runtime& runtime) { runtime.vm.async_generator_hooks = {remember, close_later, forget}; }

}  // namespace coroscope::loop
