// Source: CPython Objects/genobject.c (3.11), for how coroutine objects behave at their edges.

#include "core/loop/native_coroutine.h"

#include "core/loop/runtime.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/generator.h"
#include "core/vm/objects/object.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"

namespace coroscope::loop {

using vm::Arguments;
using vm::ArgumentStyle;
using vm::Ref;
using vm::Resumption;
using vm::Value;
using vm::Vm;
using State = NativeCoroutine::State;

bool is_native_coroutine(Vm& vm, Value value) {
  if (!value.is_object()) return false;
  const LoopTypes& types = Runtime::of(vm).types;
  return value.object()->type == types.native_coroutine || value.object()->type == types.sleep;
}

std::string describe(const NativeCoroutine* coroutine) {
  const CoroutineKind& kind = *coroutine->kind;
  const bool done = coroutine->state == State::k_finished;
  return fmt::format("{}() {} at {}{}:{}", kind.qualified_name, done ? "done, defined" : "running", kLibraryFolder, kind.file,
                     done || coroutine->state == State::k_created ? kind.definition : kind.waiting);
}

namespace {

void finish(Vm& vm, NativeCoroutine* coroutine) {
  coroutine->state = State::k_finished;
  coroutine->kind->release(vm, coroutine);
}

}  // namespace

vm::Outcome step_native_coroutine(Vm& vm, Value self, Resumption resumption) {
  auto* coroutine = self.as<NativeCoroutine>();
  if (coroutine->state == State::k_finished) [[unlikely]] {
    vm.raise(vm.types.runtime_error, "cannot reuse already awaited coroutine");
    return vm::Outcome::raised();
  }
  if (coroutine->state == State::k_running) [[unlikely]] {
    vm.raise(vm.types.value_error, "coroutine already executing");
    return vm::Outcome::raised();
  }
  ++coroutine->references;
  const bool fresh = coroutine->state == State::k_created;
  coroutine->state = State::k_running;
  vm::Outcome outcome;
  if (fresh && resumption.exception) {
    vm.restore_error(Ref::share(resumption.exception));
  } else {
    outcome = coroutine->kind->step(vm, coroutine, resumption);
  }
  if (outcome.kind == vm::Outcome::Kind::k_yielded) {
    coroutine->state = State::k_suspended;
  } else {
    finish(vm, coroutine);
  }
  vm::release(self);
  return outcome;
}

namespace {

void destroy(Vm& vm, vm::Object* object) {
  auto* coroutine = static_cast<NativeCoroutine*>(object);
  if (vm.stopped == vm::StopReason::k_none && coroutine->state == State::k_created) {
    Ref error = vm.take_error();
    vm.warn(vm.types.runtime_warning, fmt::format("coroutine '{}' was never awaited", coroutine->kind->qualified_name));
    vm.restore_error(std::move(error));
  }
  if (coroutine->state != State::k_finished) coroutine->kind->release(vm, coroutine);
  vm.heap.free(coroutine, coroutine->kind->size);
}

Ref repr(Vm& vm, Value self) {
  return vm::make_str(vm, fmt::format("<coroutine object {} at {:#x}>", self.as<NativeCoroutine>()->kind->qualified_name,
                                      vm.address_of(self)));
}

NativeCoroutine* self_of(const Arguments& arguments) { return arguments[0].as<NativeCoroutine>(); }

Ref method_send(Vm& vm, const Arguments& arguments) {
  const bool fresh = self_of(arguments)->state == State::k_created;
  if (fresh && !arguments[1].is_none()) {
    return vm.raise(vm.types.type_error, "can't send non-None value to a just-started coroutine");
  }
  return vm::outcome_to_result(vm, step_native_coroutine(vm, arguments[0], {fresh ? vm::kEmpty : arguments[1], vm::kEmpty}));
}

Ref method_throw(Vm& vm, const Arguments& arguments) {
  Ref exception = vm::exception_to_throw(vm, arguments[1], arguments.get(2), arguments.get(3));
  return exception ? vm::outcome_to_result(vm, step_native_coroutine(vm, arguments[0], {vm::kEmpty, *exception})) : Ref();
}

Ref method_close(Vm& vm, const Arguments& arguments) {
  NativeCoroutine* coroutine = self_of(arguments);
  if (coroutine->state == State::k_finished) return Ref::none();
  if (coroutine->state == State::k_running) return vm.raise(vm.types.value_error, "coroutine already executing");
  if (coroutine->state == State::k_created) {
    finish(vm, coroutine);
    return Ref::none();
  }
  Ref exit = vm::make_exception(vm, vm.types.generator_exit, "");
  const vm::Outcome outcome = step_native_coroutine(vm, arguments[0], {vm::kEmpty, *exit});
  if (outcome.kind == vm::Outcome::Kind::k_yielded) {
    return vm.raise(vm.types.runtime_error, "coroutine ignored GeneratorExit");
  }
  if (outcome.kind == vm::Outcome::Kind::k_raised && !vm.catch_error(vm.types.generator_exit) &&
      !vm.catch_error(vm.types.stop_iteration)) {
    return {};
  }
  return Ref::none();
}

Ref get_name(Vm& vm, const Arguments& arguments) { return vm::make_str(vm, self_of(arguments)->kind->name); }
Ref get_qualified_name(Vm& vm, const Arguments& arguments) {
  return vm::make_str(vm, self_of(arguments)->kind->qualified_name);
}
Ref get_running(Vm&, const Arguments& arguments) { return Ref::of_bool(self_of(arguments)->state == State::k_running); }
Ref get_suspended(Vm&, const Arguments& arguments) {
  return Ref::of_bool(self_of(arguments)->state == State::k_suspended);
}
Ref get_none(Vm&, const Arguments&) { return Ref::none(); }

constexpr vm::NativeDefinition kMethods[] = {
    {"send", method_send, ArgumentStyle::k_one},
    {"throw", method_throw, ArgumentStyle::k_counted, 1, 3},
    {"close", method_close, ArgumentStyle::k_none},
};

}  // namespace

vm::Type* make_native_coroutine_type(Vm& vm, vm::Outcome (*await_step)(Vm&, Value, Resumption)) {
  // A subclass of coroutine, so that isinstance says so; nothing that looks at a coroutine's frame is inherited.
  vm::Type* type = vm.make_type("coroutine", vm.types.coroutine, vm::Layout::k_native, sizeof(NativeCoroutine));
  type->is_final = true;
  type->can = {};
  type->can.hash = vm.types.object->can.hash;
  type->can.compare = vm.types.object->can.compare;
  type->can.destroy = destroy;
  type->can.repr = repr;
  type->can.await_step = await_step;
  vm::add_methods(vm, type, kMethods);
  vm::add_getter(vm, type, "__name__", get_name);
  vm::add_getter(vm, type, "__qualname__", get_qualified_name);
  vm::add_getter(vm, type, "cr_running", get_running);
  vm::add_getter(vm, type, "cr_suspended", get_suspended);
  for (const char* name : {"cr_frame", "cr_await", "cr_code", "cr_origin"}) vm::add_getter(vm, type, name, get_none);
  return type;
}

void set_up_native_coroutines(Runtime& runtime) {
  runtime.types.native_coroutine = make_native_coroutine_type(runtime.vm, step_native_coroutine);
}

}  // namespace coroscope::loop
