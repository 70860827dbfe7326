// contextvars: ContextVar, Context, Token, and which context the running code is in.
//
// A context is a mapping from variables to values that is copied often and changed rarely. So it is a dict that all
// copies share until one of them sets a variable. Who runs code in a context of its own (a task, a handle) has a *place*
// for it: empty (no variables), such a dict, or a Context object that the program gave with `context=`.
// Source: PEP 567; CPython Python/context.c (3.11) for the texts of errors.
#pragma once

#include "core/loop/runtime.h"
#include "core/vm/objects/containers.h"

namespace coroscope::loop {

/// contextvars.Context
struct Context : vm::Object {
  vm::Value variables;       ///< dict, or empty; owned
  bool entered;              ///< its run() is under way
};

/// contextvars.ContextVar
struct ContextVariable : vm::Object {
  vm::Value name;            ///< Str; owned
  vm::Value initial;         ///< its default, or empty; owned
};

/// A copy of the context that code runs in now, for the place of a task or handle.
vm::Value copy_current_context(vm::Vm& vm);

/// While it lives, code runs in the context of a place. The place outlives it.
class ContextScope {
 public:
  ContextScope(Runtime& runtime, vm::Value& place) : runtime_(runtime), outer_(runtime.here.context) {
    runtime.here.context = vm::is_exactly(place, runtime.types.context) ? &place.as<Context>()->variables : &place;
  }
  ContextScope(const ContextScope&) = delete;
  ContextScope& operator=(const ContextScope&) = delete;
  ~ContextScope() { runtime_.here.context = outer_; }

 private:
  Runtime& runtime_;
  vm::Value* outer_;
};

/// Is it None, empty or a Context? Else TypeError. Gives what belongs into a place: the Context, or a copy of the current one.
std::optional<vm::Value> context_argument(vm::Vm& vm, vm::Value given);

/// Fills the module `contextvars`.
void add_context_names(vm::Vm& vm, vm::Module* module);

}  // namespace coroscope::loop
