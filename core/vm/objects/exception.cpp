#include "core/vm/objects/exception.h"

#include "core/vm/interpreter.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/exception_group.h"
#include "core/vm/objects/exception_members.h"
#include "core/vm/objects/object.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/traceback_object.h"
#include "core/vm/operations.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

Ref make_exception(Vm& vm, Type* type, Value arguments_tuple) {
  auto* exception = allocate_instance<Exception>(vm, type);
  retain(arguments_tuple);
  exception->arguments = arguments_tuple;
  exception->cause = kEmpty;
  exception->context = kEmpty;
  exception->notes = kEmpty;
  exception->attributes = kEmpty;
  exception->members = kEmpty;
  exception->traceback = nullptr;
  return Ref::adopt(Value(exception));
}

Ref make_exception(Vm& vm, Type* type, std::string_view message) {
  if (message.empty()) return make_exception(vm, type, *make_tuple(vm, std::span<const Value>()));
  const Value text = make_str(vm, message).take();
  return make_exception(vm, type, *make_tuple_of_owned(vm, {&text, 1}));
}

bool is_exception(Value value) { return value.is_object() && value.object()->type->layout == Layout::k_exception; }

bool is_exception_class(Value value) {
  return value.is_object() && value.object()->type->layout == Layout::k_type && value.as<Type>()->is_exception;
}

Ref exception_text(Vm& vm, Value exception) {
  const auto items = exception.as<Exception>()->arguments.as<Tuple>()->view();
  if (items.empty()) return make_str(vm, "");
  if (items.size() > 1) return repr(vm, exception.as<Exception>()->arguments);
  return str(vm, items[0]);
}

std::string exception_line(Vm& vm, Value exception) {
  const Type* type = type_of(vm, exception);
  const std::string_view module = type->module->view();
  std::string line;
  if (module != "builtins" && module != "__main__") line = fmt::format("{}.", module);
  line += type->qualified_name->view();
  Ref saved = vm.take_error();
  std::optional<std::string> text = str_text(vm, exception);
  if (!text) {
    Ref ignored = vm.take_error();
    text = "<exception str() failed>";
  }
  vm.restore_error(std::move(saved));
  if (!text->empty()) line += fmt::format(": {}", *text);
  return line;
}

Ref exception_to_raise(Vm& vm, Value value) {
  if (is_exception(value)) return Ref::share(value);
  if (is_exception_class(value)) {
    Ref made = vm.call(value, {});
    if (made && !is_exception(*made)) {
      return vm.raise(vm.types.type_error,
                      "calling {} should have returned an instance of BaseException, not {}",
                      repr_text(vm, value).value_or("?"), repr_text(vm, Value(type_of(vm, *made))).value_or("?"));
    }
    return made;
  }
  return vm.raise(vm.types.type_error, "exceptions must derive from BaseException");
}

std::optional<bool> matches(Vm& vm, Value exception, Value pattern) {
  const auto check = [&vm](Value candidate) {
    if (is_exception_class(candidate)) return true;
    vm.raise(vm.types.type_error, "catching classes that do not inherit from BaseException is not allowed");
    return false;
  };
  if (type_of(vm, pattern)->layout == Layout::k_tuple) {
    for (Value candidate : pattern.as<Tuple>()->view()) {
      if (!check(candidate)) return std::nullopt;
    }
    for (Value candidate : pattern.as<Tuple>()->view()) {
      if (is_instance(vm, exception, candidate.as<Type>())) return true;
    }
    return false;
  }
  if (!check(pattern)) return std::nullopt;
  return is_instance(vm, exception, pattern.as<Type>());
}

void add_traceback_entry(Vm& vm, Exception* exception, CodeObject* code, std::uint32_t instruction) {
  auto* entry = vm.allocate<Traceback>(vm.types.traceback);
  entry->next = exception->traceback;
  entry->code = code;
  entry->instruction = instruction;
  entry->line = 0;
  entry->frame = nullptr;
  exception->traceback = entry;
}

void keep_frame(Vm& vm, Exception* exception, Frame* frame) {
  Traceback* entry = exception->traceback;
  if (entry == nullptr || entry->frame != nullptr || entry->code != frame->code()) {
    return Interpreter::free_frame(vm, frame);
  }
  entry->frame = frame;
  frame->back = nullptr;
  frame->generator = nullptr;
  const Value handled = std::exchange(frame->handled, kEmpty);
  const Value constructed = std::exchange(frame->constructed, kEmpty);
  // `error = ValueError(); raise error` would be a cycle.
  const std::uint32_t count = frame->code()->code->temporary_base;
  for (std::uint32_t i = 0; i < count; ++i) {
    if (frame->registers[i] == Value(exception)) release(std::exchange(frame->registers[i], kEmpty));
  }
  release(handled);
  release(constructed);
}

// ------------------------------------------------------------------------------------------------ the types

namespace {

void destroy_exception(Vm& vm, Object* object) {
  DestructionScope scope(object);
  if (scope.postponed()) return;
  auto* exception = static_cast<Exception*>(object);
  for (Value value : {exception->attributes, exception->arguments, exception->notes}) release(value);
  if (exception->traceback != nullptr) release(Value(exception->traceback));
  for (Value value : {exception->cause, exception->context, exception->members}) release(value);
  free_instance<Exception>(vm, object);
}

/// __init__: stores the arguments (again, behind __new__).
bool exception_initialize(Vm& vm, Value self, const Arguments& arguments) {
  if (arguments.keyword_count() != 0) {
    vm.raise(vm.types.type_error, "{}() takes no keyword arguments", type_name(vm, self));
    return false;
  }
  Ref tuple = make_tuple(vm, std::span<const Value>(arguments.values, arguments.positional));
  release(std::exchange(self.as<Exception>()->arguments, tuple.take()));
  return true;
}

/// __new__, and for a class of ours __init__ too.
Ref exception_construct(Vm& vm, Type* type, const Arguments& arguments) {
  Ref tuple = make_tuple(vm, std::span<const Value>(arguments.values, arguments.positional));
  Ref exception = make_exception(vm, type, *tuple);
  if (!type->is_heap_type && !type->can.initialize(vm, *exception, arguments)) return {};
  return exception;
}

Ref exception_repr(Vm& vm, Value self) {
  const auto items = self.as<Exception>()->arguments.as<Tuple>()->view();
  const std::string_view name = type_name(vm, self);
  if (items.size() == 1) {
    const std::optional<std::string> only = repr_text(vm, items[0]);
    return only ? make_str(vm, fmt::format("{}({})", name, *only)) : Ref();
  }
  const std::optional<std::string> all = repr_text(vm, self.as<Exception>()->arguments);
  return all ? make_str(vm, fmt::format("{}{}", name, *all)) : Ref();
}

Ref or_none(Value value) { return value ? Ref::share(value) : Ref::none(); }

Ref get_arguments(Vm&, const Arguments& a) { return Ref::share(a[0].as<Exception>()->arguments); }
Ref get_cause(Vm&, const Arguments& a) { return or_none(a[0].as<Exception>()->cause); }
Ref get_context(Vm&, const Arguments& a) { return or_none(a[0].as<Exception>()->context); }
Ref get_suppress(Vm&, const Arguments& a) {
  return Ref::of_bool((a[0].as<Exception>()->flags & Exception::kSuppressContext) != 0);
}
Ref get_notes(Vm& vm, const Arguments& a) {
  if (a[0].as<Exception>()->notes) return Ref::share(a[0].as<Exception>()->notes);
  raise_no_attribute(vm, a[0], vm.names.__notes__);
  return {};
}
Ref get_traceback(Vm&, const Arguments& a) {
  Traceback* traceback = a[0].as<Exception>()->traceback;
  return traceback != nullptr ? Ref::share(Value(traceback)) : Ref::none();
}

Ref set_traceback(Vm& vm, const Arguments& a) {
  if (!a[1]) return vm.raise(vm.types.type_error, "__traceback__ may not be deleted");
  if (!a[1].is_none() && !is_exactly(a[1], vm.types.traceback)) {
    return vm.raise(vm.types.type_error, "__traceback__ must be a traceback or None");
  }
  Traceback*& place = a[0].as<Exception>()->traceback;
  Traceback* old = place;
  place = a[1].is_none() ? nullptr : Ref::share(a[1]).take().as<Traceback>();
  if (old != nullptr) release(Value(old));
  return Ref::none();
}

Ref set_notes(Vm& vm, const Arguments& a) {
  Value& place = a[0].as<Exception>()->notes;
  if (!a[1] && !place) {
    raise_no_attribute(vm, a[0], vm.names.__notes__);
    return {};
  }
  release(std::exchange(place, Ref::share(a[1]).take()));
  return Ref::none();
}

Ref set_cause(Vm& vm, const Arguments& a) {
  auto* exception = a[0].as<Exception>();
  if (!a[1]) return vm.raise(vm.types.type_error, "__cause__ may not be deleted");
  if (!a[1].is_none() && !is_exception(a[1])) {
    return vm.raise(vm.types.type_error, "exception cause must be None or derive from BaseException");
  }
  Ref old = Ref::adopt(exception->cause);
  exception->cause = a[1].is_none() ? kEmpty : Ref::share(a[1]).take();
  exception->flags |= Exception::kSuppressContext;
  return Ref::none();
}

Ref set_context(Vm& vm, const Arguments& a) {
  auto* exception = a[0].as<Exception>();
  if (!a[1]) return vm.raise(vm.types.type_error, "__context__ may not be deleted");
  if (!a[1].is_none() && !is_exception(a[1])) {
    return vm.raise(vm.types.type_error, "exception context must be None or derive from BaseException");
  }
  Ref old = Ref::adopt(exception->context);
  exception->context = a[1].is_none() ? kEmpty : Ref::share(a[1]).take();
  return Ref::none();
}

Ref set_suppress(Vm& vm, const Arguments& a) {
  const std::optional<bool> wanted = truth(vm, a[1]);
  if (!wanted) return {};
  auto* exception = a[0].as<Exception>();
  exception->flags = *wanted ? exception->flags | Exception::kSuppressContext
                             : exception->flags & ~Exception::kSuppressContext;
  return Ref::none();
}

Ref set_arguments(Vm& vm, const Arguments& a) {
  if (!a[1]) return vm.raise(vm.types.type_error, "args may not be deleted");
  Ref items = make_list(vm, {});
  if (!extend(vm, items.as<List>(), a[1])) return {};
  auto* exception = a[0].as<Exception>();
  Ref old = Ref::adopt(exception->arguments);
  exception->arguments = make_tuple(vm, std::span<const Value>(items.as<List>()->view())).take();
  return Ref::none();
}

Ref add_note(Vm& vm, const Arguments& a) {
  if (type_of(vm, a[1])->layout != Layout::k_str) {
    return vm.raise(vm.types.type_error, "note must be a str, not '{}'", type_name(vm, a[1]));
  }
  auto* exception = a[0].as<Exception>();
  if (!exception->notes) exception->notes = make_list(vm, {}).take();
  if (!has_layout(exception->notes, Layout::k_list)) {
    return vm.raise(vm.types.type_error, "Cannot add note: __notes__ is not a list");
  }
  return append(vm, exception->notes.as<List>(), Ref::share(a[1])) ? Ref::none() : Ref();
}

Ref with_traceback(Vm& vm, const Arguments& a) { return set_traceback(vm, a) ? Ref::share(a[0]) : Ref(); }

/// For copy.copy: the class, args, and the attributes if there are any.
Ref reduce(Vm& vm, const Arguments& a) {
  auto* exception = a[0].as<Exception>();
  const Value parts[] = {Value(type_of(vm, a[0])), exception->arguments, exception->attributes};
  return make_tuple(vm, std::span<const Value>(parts, exception->attributes ? 3 : 2));
}

Ref set_state(Vm& vm, const Arguments& a) {
  if (a[1].is_none()) return Ref::none();
  if (!has_layout(a[1], Layout::k_dict)) return vm.raise(vm.types.type_error, "state is not a dictionary");
  for (DictEntry& entry : items_of(a[1].as<Dict>())) {
    if (!set_attribute(vm, a[0], entry.key.as<Str>(), entry.value)) return {};
  }
  return Ref::none();
}

constexpr NativeDefinition kExceptionMethods[] = {
    {"add_note", add_note, ArgumentStyle::k_one},
    {"with_traceback", with_traceback, ArgumentStyle::k_one},
    {"__reduce__", reduce, ArgumentStyle::k_none},
    {"__setstate__", set_state, ArgumentStyle::k_one},
};

}  // namespace

void set_up_exceptions(Vm& vm) {
  Types& types = vm.types;
#define EXCEPTION(member, name, base) \
  types.member = vm.make_type(#name, types.base, Layout::k_exception, sizeof(Exception)); \
  if (types.member == types.base_exception) {                                            \
    types.member->is_exception = true;                                                   \
    types.member->can.destroy = destroy_exception;                                       \
    types.member->can.repr = exception_repr;                                             \
    types.member->can.str = exception_text;                                              \
    types.member->can.construct = exception_construct;                                   \
    types.member->can.initialize = exception_initialize;                                 \
  }
#include "core/vm/objects/exceptions.def"
  Type* base = types.base_exception;
  add_methods(vm, base, kExceptionMethods);
  add_namespace_getter(vm, base, vm.names.__dict__);
  add_getter(vm, base, "args", get_arguments, set_arguments);
  add_getter(vm, base, "__cause__", get_cause, set_cause);
  add_getter(vm, base, "__context__", get_context, set_context);
  add_getter(vm, base, "__suppress_context__", get_suppress, set_suppress);
  add_getter(vm, base, "__traceback__", get_traceback, set_traceback);
  add_getter(vm, base, "__notes__", get_notes, set_notes);
  set_up_tracebacks(vm);
  set_up_exception_members(vm);
  set_up_exception_groups(vm);
}

}  // namespace coroscope::vm
