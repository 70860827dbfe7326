#include "core/loop/async_generators.h"

#include <algorithm>
#include <vector>

#include "core/loop/context.h"
#include "core/loop/error_report.h"
#include "core/loop/gather.h"
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
  runtime.begin_handle(vm.current_event);
  make_task(vm, runtime.here.running, *step, vm::kEmpty, copy_current_context(vm));
}

void close_later(Vm& vm, Generator* generator) {
  forget(vm, generator);
  if (generator->loop.as<LoopObject>()->closed()) return;
  Ref step = vm::make_close_step(vm, generator);
  vm::Object* object = step.take().object();
  Runtime::of(vm).schedule(generator->loop.as<LoopObject>(), &run_closing, object, generator->actor, "close async generator", vm.current_event);
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

}  // namespace

bool shut_down_async_generators(Vm& vm, LoopObject* loop) {
  Runtime& runtime = Runtime::of(vm);
  ++runtime.task_counter;  // asyncio.run makes a task of shutdown_asyncgens()
  const std::vector<Ref> generators = take_all(runtime, loop);
  if (generators.empty()) return true;
  Ref all = gather_closing(vm, loop, generators);
  if (!all) return false;
  Ref results = run_until_complete(vm, loop, *all);
  if (!results) return false;
  const auto items = results.as<vm::List>()->view();
  for (std::size_t i = 0; i < items.size() && i < generators.size(); ++i) {
    if (vm::is_instance(vm, items[i], vm.types.exception)) report_closing_error(vm, loop, *generators[i], items[i]);
  }
  return true;
}

Ref close_async_generators(Vm& vm, LoopObject* loop) {
  const std::vector<Ref> generators = take_all(Runtime::of(vm), loop);
  if (!generators.empty()) return gather_closing(vm, loop, generators);
  Ref nothing = make_future(vm, loop);
  set_result(vm, nothing.as<Future>(), vm::kNone);
  return nothing;
}

void set_up_async_generator_hooks(Runtime& runtime) { runtime.vm.async_generator_hooks = {remember, close_later, forget}; }

}  // namespace coroscope::loop
