#include "core/library/rewriting_functions.h"

#include "core/compile/rewrite.h"
#include "core/loop/changed_rules.h"
#include "core/loop/context.h"
#include "core/loop/gather.h"
#include "core/loop/loop_object.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::library {
namespace {

using vm::Arguments;
using vm::Ref;
using vm::Vm;

Ref turn(Vm& vm, const Arguments&) { return loop::make_turn(vm); }

Ref together(Vm& vm, const Arguments& arguments) {
  loop::LoopObject* const running = loop::running_loop(vm);
  if (running == nullptr) return {};
  return loop::gather(vm, running, {arguments.values, arguments.positional}, false);
}

Ref start(Vm& vm, const Arguments& arguments) {
  loop::LoopObject* const running = loop::running_loop(vm);
  if (running == nullptr) return {};
  Ref task = loop::make_task_at_once(vm, running, arguments[1], loop::copy_current_context(vm));
  if (!task || !vm::append(vm, arguments[0].as<vm::List>(), std::move(task))) return {};
  return Ref::none();
}

const vm::NativeDefinition kFunctions[] = {
    {compile::kTurnFunction.data(), turn, vm::ArgumentStyle::k_none},
    {compile::kTogetherFunction.data(), together},
    {compile::kStartFunction.data(), start, vm::ArgumentStyle::k_counted, 2, 2},
};

}  // namespace

void add_rewriting_functions(Vm& vm) {
  for (const vm::NativeDefinition& definition : kFunctions) {
    vm::set(vm, vm.builtins, vm.intern(definition.name), *vm::make_native_function(vm, definition));
  }
}

}  // namespace coroscope::library
