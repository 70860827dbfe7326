// Source: CPython Lib/asyncio/tasks.py (3.11), gather and _GatheringFuture.

#include "core/loop/gather.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "core/loop/error_report.h"
#include "core/loop/loop_object.h"
#include "core/loop/task.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::loop {

using trace::EventKind;
using vm::Ref;
using vm::Value;
using vm::Vm;

namespace {

/// What a done child contributes to the list of results; an exception object if it failed.
Ref result_for_list(Vm& vm, Future* child) {
  if (child->state == FutureState::k_cancelled) {
    // A cancelled task has no message any more: it shows up with an empty one.
    Ref message = child->cancel_message ? Ref::share(child->cancel_message) : vm::make_str(vm, "");
    const Value argument = *message;
    return vm::make_exception(vm, Runtime::of(vm).types.cancelled_error,
                              *vm::make_tuple(vm, std::span<const Value>(&argument, 1)));
  }
  child->exception_unseen = false;
  return Ref::share(child->exception ? child->exception : child->result);
}

}  // namespace

namespace {

/// GatherByCompletion: the children that are done stand before the others, in the order in which that happened.
void move_behind_arrived(GatheringFuture* outer, Future* child) {
  const auto children = outer->children.as<vm::Tuple>()->view();
  auto* const begin = outer->children.as<vm::Tuple>()->items;
  for (std::size_t i = outer->arrived; i < children.size(); ++i) {
    if (begin[i] != Value(child)) continue;
    std::rotate(begin + outer->arrived, begin + i, begin + i + 1);
    ++outer->arrived;
  }
}

/// GatherCancels: one child has failed, the others are cancelled.
void cancel_others(Vm& vm, GatheringFuture* outer) {
  Ref alive = Ref::share(outer->children);
  for (Value child : alive.as<vm::Tuple>()->view()) cancel(vm, child.as<Future>(), vm::kEmpty);
}

}  // namespace

void child_done(Vm& vm, Value owner, Future* child) {
  auto* outer = owner.as<GatheringFuture>();
  --outer->unfinished;
  if (vm.model.has(vm::Misconception::k_gather_by_completion)) [[unlikely]] move_behind_arrived(outer, child);
  if (outer->done()) {
    child->exception_unseen = false;  // retrieved, though nobody sees it
    return;
  }
  if (!outer->return_exceptions) {
    if (child->state == FutureState::k_cancelled) {
      Ref error = make_cancelled_error(vm, child);
      return set_exception(vm, outer, *error);
    }
    if (child->exception) {
      child->exception_unseen = false;
      if (vm.model.has(vm::Misconception::k_gather_cancels)) [[unlikely]] cancel_others(vm, outer);
      return set_exception(vm, outer, child->exception);
    }
  }
  if (outer->unfinished > 0) return;
  if (outer->cancel_requested) {
    // CPython asks the last child here, whichever has ended now.
    Ref error = make_cancelled_error(vm, outer->children.as<vm::Tuple>()->view().back().as<Future>());
    return set_exception(vm, outer, *error);
  }
  std::vector<Value> results;
  for (Value one : outer->children.as<vm::Tuple>()->view()) results.push_back(result_for_list(vm, one.as<Future>()).take());
  Ref list = vm::make_list_of_owned(vm, results);
  set_result(vm, outer, *list);
}

Ref gather(Vm& vm, LoopObject* loop, std::span<const Value> awaitables, bool return_exceptions) {
  Runtime& runtime = Runtime::of(vm);
  if (awaitables.empty()) {
    Ref done = make_future(vm, loop);
    Ref list = vm::make_list(vm, {});
    set_result(vm, done.as<Future>(), *list);
    return done;
  }
  std::vector<Value> children;
  std::vector<Value> distinct;                            // the same without repeats
  std::unordered_map<std::uint64_t, Value> seen;          // bits of what was given, the future made of it
  seen.reserve(awaitables.size());
  for (Value given : awaitables) {
    if (const auto found = seen.find(given.bits()); found != seen.end()) {
      children.push_back(Ref::share(found->second).take());
      continue;
    }
    Ref child = ensure_future(vm, given, loop);
    if (!child) {
      for (Value one : children) vm::release(one);
      return {};
    }
    if (loop == nullptr) loop = child.as<Future>()->loop;
    seen.emplace(given.bits(), *child);
    distinct.push_back(*child);
    children.push_back(child.take());
  }
  auto* outer = vm::allocate_instance<GatheringFuture>(vm, runtime.types.gathering_future);
  initialise(vm, outer, loop);
  outer->return_exceptions = return_exceptions;
  outer->arrived = 0;
  outer->unfinished = static_cast<std::uint32_t>(distinct.size());
  outer->children = vm::make_tuple_of_owned(vm, children).take();
  Ref result = Ref::adopt(Value(outer));
  if (vm.recorder != nullptr) {
    outer->actor = vm.recorder->add_actor(trace::ActorKind::k_future, vm.recorder->intern("gather"), 0);
    vm.recorder->set_actor_created(
        outer->actor, Runtime::of(vm).record(EventKind::k_future_created, vm.current_actor, outer->actor, vm.current_event, "gather"));
  }
  for (Value child : distinct) add_done_callback(vm, child.as<Future>(), {&child_done, *result, vm::kEmpty});
  return result;
}

bool cancel_gather(Vm& vm, GatheringFuture* outer, Value message) {
  if (outer->done()) return false;
  bool any = false;
  Ref alive = Ref::share(outer->children);
  for (Value child : outer->children.as<vm::Tuple>()->view()) any = cancel(vm, child.as<Future>(), message) || any;
  if (any) outer->cancel_requested = true;
  return any;
}

namespace {

void destroy_gather(Vm& vm, vm::Object* object) {
  auto* outer = static_cast<GatheringFuture*>(object);
  if (outer->exception_unseen && vm.stopped == vm::StopReason::k_none) {
    outer->references = 1;
    report_unseen_exception(vm, outer);
    --outer->references;
  }
  destroy_future_parts(vm, outer);
  vm::release(outer->children);
  vm::release_namespace<GatheringFuture>(outer);
  vm::free_instance<GatheringFuture>(vm, outer);
}

}  // namespace

void set_up_gather(Runtime& runtime) {
  Vm& vm = runtime.vm;
  vm::Type* type = vm.make_type("asyncio.tasks._GatheringFuture", runtime.types.future, vm::Layout::k_native,
                                sizeof(GatheringFuture));
  vm::give_namespace<GatheringFuture>(type);
  type->can.destroy = destroy_gather;
  type->can.construct = nullptr;
  runtime.types.gathering_future = type;
}

}  // namespace coroscope::loop
