#include "core/vm/objects/exception_group.h"

#include <algorithm>
#include <functional>
#include <vector>

#include "core/vm/objects/containers.h"
#include "core/vm/objects/exception_members.h"
#include "core/vm/objects/object.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"

namespace coroscope::vm {

bool is_exception_group(Vm& vm, Value value) {
  return is_exception(value) && is_instance(vm, value, vm.types.base_exception_group);
}

std::span<const Value> group_members(Vm& vm, Value group) {
  const Value exceptions = exception_member(vm, group, kGroupExceptions);
  return has_layout(exceptions, Layout::k_tuple) ? exceptions.as<Tuple>()->view() : std::span<const Value>();
}

Ref make_exception_group(Vm& vm, std::string_view message, Value exceptions) {
  Ref text = make_str(vm, message);
  return vm.call(Value(vm.types.base_exception_group), {*text, exceptions});
}

namespace {

// ------------------------------------------------------------------------------------------------ making one

/// The exceptions as a tuple of their own; empty: raised.
Ref read_exceptions(Vm& vm, Value sequence) {
  if (pattern_kind_of(type_of(vm, sequence)) != PatternKind::k_sequence && !has_layout(sequence, Layout::k_str)) {
    return vm.raise(vm.types.type_error, "second argument (exceptions) must be a sequence");
  }
  Ref items = make_list(vm, {});
  if (!extend(vm, items.as<List>(), sequence)) return {};
  const auto view = items.as<List>()->view();
  if (view.empty()) {
    return vm.raise(vm.types.value_error, "second argument (exceptions) must be a non-empty sequence");
  }
  for (std::size_t i = 0; i < view.size(); ++i) {
    if (!is_exception(view[i])) {
      return vm.raise(vm.types.value_error, "Item {} of second argument (exceptions) is not an exception", i);
    }
  }
  return list_to_tuple(vm, std::move(items));
}

/// BaseExceptionGroup makes an ExceptionGroup if it can; the others refuse what they cannot hold. Null: TypeError.
Type* class_for(Vm& vm, Type* type, Value exceptions) {
  const auto items = exceptions.as<Tuple>()->view();
  const bool all_plain = std::all_of(items.begin(), items.end(),
                                     [&vm](Value item) { return is_instance(vm, item, vm.types.exception); });
  if (type == vm.types.base_exception_group) return all_plain ? vm.types.exception_group : type;
  if (all_plain || !type->is_subtype_of(vm.types.exception)) return type;
  if (type == vm.types.exception_group) {
    vm.raise(vm.types.type_error, "Cannot nest BaseExceptions in an ExceptionGroup");
  } else {
    vm.raise(vm.types.type_error, "Cannot nest BaseExceptions in '{}'", message_name(type));
  }
  return nullptr;
}

Ref group_construct(Vm& vm, Type* type, const Arguments& arguments) {
  if (!type->is_heap_type && arguments.keyword_count() != 0) {
    return vm.raise(vm.types.type_error, "{}() takes no keyword arguments", message_name(type));
  }
  if (arguments.positional != 2) {
    return vm.raise(vm.types.type_error, "BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)",
                    arguments.positional);
  }
  if (!has_layout(arguments[0], Layout::k_str)) {
    return vm.raise(vm.types.type_error, "BaseExceptionGroup.__new__() argument 1 must be str, not {}",
                    type_name(vm, arguments[0]));
  }
  Ref exceptions = read_exceptions(vm, arguments[1]);
  if (!exceptions) return {};
  type = class_for(vm, type, *exceptions);
  if (type == nullptr) return {};
  Ref tuple = make_tuple(vm, std::span<const Value>(arguments.values, 2));
  Ref group = make_exception(vm, type, *tuple);
  set_exception_member(vm, *group, kGroupMessage, arguments[0]);
  set_exception_member(vm, *group, kGroupExceptions, *exceptions);
  return group;
}

Ref group_text(Vm& vm, Value self) {
  const std::optional<std::string> message = str_text(vm, exception_member(vm, self, kGroupMessage));
  if (!message) return {};
  const std::size_t count = group_members(vm, self).size();
  return make_str(vm, fmt::format("{} ({} sub-exception{})", *message, count, count == 1 ? "" : "s"));
}

// ------------------------------------------------------------------------------------------------ splitting

/// Copies what tells two raises apart, so that the part still looks like the whole.
void copy_metadata(Vm& vm, Value from, Value to) {
  const auto* source = from.as<Exception>();
  auto* target = to.as<Exception>();
  Traceback* const old = target->traceback;
  if (source->traceback != nullptr) retain(Value(source->traceback));
  target->traceback = source->traceback;
  if (old != nullptr) release(Value(old));
  release(std::exchange(target->context, Ref::share(source->context).take()));
  release(std::exchange(target->cause, Ref::share(source->cause).take()));
  target->flags = (target->flags & ~Exception::kSuppressContext) | (source->flags & Exception::kSuppressContext);
  if (has_layout(source->notes, Layout::k_list)) {
    release(std::exchange(target->notes, make_list(vm, source->notes.as<List>()->view()).take()));
  }
}

/// The exceptions `items` in a group like `group`, by its own derive(). Empty `items`: None.
Ref derive_part(Vm& vm, Value group, const std::vector<Ref>& items) {
  if (items.empty()) return Ref::none();
  Ref list = make_list(vm, {});
  for (const Ref& item : items) {
    if (!append(vm, list.as<List>(), item)) return {};
  }
  Ref part = vm.call_method(group, vm.intern("derive"), {*list});
  if (!part) return {};
  if (!is_exception_group(vm, *part)) {
    return vm.raise(vm.types.type_error, "derive must return an instance of BaseExceptionGroup");
  }
  copy_metadata(vm, group, *part);
  return part;
}

using Condition = std::function<std::optional<bool>(Value)>;

/// The two parts of an exception; None where there is nothing. Both empty: raised.
struct Parts {
  Ref match, rest;
  bool failed() const { return !match; }
};

Parts split(Vm& vm, Value exception, const Condition& condition, bool wants_rest) {
  const std::optional<bool> whole = condition(exception);
  if (!whole) return {};
  if (*whole) return {Ref::share(exception), Ref::none()};
  if (!is_exception_group(vm, exception)) return {Ref::none(), Ref::share(exception)};
  if (!vm.enter_recursion(" in exceptiongroup_split_recursive")) return {};
  std::vector<Ref> matching, others;
  bool failed = false;
  Ref members = Ref::share(exception_member(vm, exception, kGroupExceptions));
  for (Value member : members.as<Tuple>()->view()) {
    Parts parts = split(vm, member, condition, wants_rest);
    if (parts.failed()) {
      failed = true;
      break;
    }
    if (!parts.match.get().is_none()) matching.push_back(std::move(parts.match));
    if (!parts.rest.get().is_none()) others.push_back(std::move(parts.rest));
  }
  vm.leave_recursion();
  if (failed) return {};
  Parts result{derive_part(vm, exception, matching), Ref::none()};
  if (!result.failed() && wants_rest) {
    result.rest = derive_part(vm, exception, others);
    if (!result.rest) return {};
  }
  return result;
}

/// The argument of split() and subgroup(): a class, a tuple of classes, or a function. Null: TypeError.
Condition read_condition(Vm& vm, Value value) {
  if (is_exception_class(value)) {
    return [&vm, value](Value item) -> std::optional<bool> { return is_instance(vm, item, value.as<Type>()); };
  }
  const auto refuse = [&vm]() -> Condition {
    vm.raise(vm.types.type_error, "expected a function, exception type or tuple of exception types");
    return nullptr;
  };
  if (has_layout(value, Layout::k_tuple)) {
    const auto classes = value.as<Tuple>()->view();
    if (!std::all_of(classes.begin(), classes.end(), is_exception_class)) return refuse();
    return [&vm, classes](Value item) -> std::optional<bool> {
      return std::any_of(classes.begin(), classes.end(),
                         [&](Value cls) { return is_instance(vm, item, cls.as<Type>()); });
    };
  }
  if (has_layout(value, Layout::k_type) || !is_callable(vm, value)) return refuse();
  return [&vm, value](Value item) -> std::optional<bool> {
    Ref answer = vm.call(value, {item});
    return answer ? truth(vm, *answer) : std::nullopt;
  };
}

Ref method_split(Vm& vm, const Arguments& a) {
  const Condition condition = read_condition(vm, a[1]);
  if (!condition) return {};
  Parts parts = split(vm, a[0], condition, true);
  if (parts.failed()) return {};
  const Value both[] = {*parts.match, *parts.rest};
  return make_tuple(vm, std::span<const Value>(both));
}

Ref method_subgroup(Vm& vm, const Arguments& a) {
  const Condition condition = read_condition(vm, a[1]);
  return condition ? split(vm, a[0], condition, false).match : Ref();
}

Ref method_derive(Vm& vm, const Arguments& a) {
  if (a.positional != 2) {
    return vm.raise(vm.types.type_error, "function takes exactly 1 argument ({} given)", a.positional - 1);
  }
  Ref message = Ref::share(exception_member(vm, a[0], kGroupMessage));
  return vm.call(Value(vm.types.base_exception_group), {*message, a[1]});
}

template <std::uint32_t index>
Ref get_part(Vm& vm, const Arguments& a) { return Ref::share(exception_member(vm, a[0], index)); }
Ref refuse_to_set(Vm& vm, const Arguments&) { return vm.raise(vm.types.attribute_error, "readonly attribute"); }

constexpr NativeDefinition kMethods[] = {
    {"split", method_split, ArgumentStyle::k_counted, 1, 1},
    {"subgroup", method_subgroup, ArgumentStyle::k_counted, 1, 1},
    {"derive", method_derive},
};

// ------------------------------------------------------------------------------------------------ except*

/// `except* pattern`: only exception classes, none of them a group. False: TypeError.
bool check_pattern(Vm& vm, Value pattern) {
  const auto check = [&vm](Value candidate) {
    if (!is_exception_class(candidate)) {
      vm.raise(vm.types.type_error, "catching classes that do not inherit from BaseException is not allowed");
      return false;
    }
    if (candidate.as<Type>()->is_subtype_of(vm.types.base_exception_group)) {
      vm.raise(vm.types.type_error, "catching ExceptionGroup with except* is not allowed. Use except instead.");
      return false;
    }
    return true;
  };
  if (!has_layout(pattern, Layout::k_tuple)) return check(pattern);
  const auto classes = pattern.as<Tuple>()->view();
  return std::all_of(classes.begin(), classes.end(), check);
}

bool same_metadata(Value left, Value right) {
  const auto *a = left.as<Exception>(), *b = right.as<Exception>();
  return a->notes == b->notes && a->traceback == b->traceback && a->cause == b->cause && a->context == b->context;
}

void collect_leaves(Vm& vm, Value exception, std::vector<Value>& leaves) {
  if (!is_exception_group(vm, exception)) return leaves.push_back(exception);
  for (Value member : group_members(vm, exception)) collect_leaves(vm, member, leaves);
}

/// The part of a group that holds exactly the leaves of `kept`, nested as it was.
Ref projection(Vm& vm, Value group, const std::vector<Value>& kept) {
  std::vector<Value> leaves;
  for (Value exception : kept) collect_leaves(vm, exception, leaves);
  return split(vm, group, [&](Value item) -> std::optional<bool> {
    return !is_exception_group(vm, item) && std::find(leaves.begin(), leaves.end(), item) != leaves.end();
  }, false).match;
}

}  // namespace

bool split_group(Vm& vm, Value exception, Ref pattern, Value* target) {
  if (!check_pattern(vm, *pattern)) return false;
  target[0] = kNone;
  target[1] = kNone;
  if (exception.is_none()) return true;
  const std::optional<bool> whole = matches(vm, exception, *pattern);
  if (!whole) return false;
  if (*whole) {
    Ref match = Ref::share(exception);
    if (!is_exception_group(vm, exception)) {
      match = make_exception_group(vm, "", *make_tuple(vm, std::span<const Value>(&exception, 1)));
      if (!match) return false;
    }
    target[0] = match.take();
    return true;
  }
  if (!is_exception_group(vm, exception)) {
    target[1] = Ref::share(exception).take();
    return true;
  }
  const Condition condition = read_condition(vm, *pattern);
  Parts parts = condition ? split(vm, exception, condition, true) : Parts{};
  if (parts.failed()) return false;
  target[0] = parts.match.take();
  target[1] = parts.rest.take();
  return true;
}

Ref join_group(Vm& vm, Value* window) {
  Ref list = Ref::adopt(window[0]), original = Ref::adopt(window[1]);
  std::vector<Value> raised, raised_again;
  for (Value exception : list.as<List>()->view()) {
    if (!exception.is_none()) raised.push_back(exception);
  }
  if (raised.empty()) return Ref::none();
  if (!is_exception_group(vm, *original)) return Ref::share(raised[0]);  // it was caught, or not, as a whole
  const auto is_part = [&](Value exception) { return same_metadata(exception, *original); };
  std::copy_if(raised.begin(), raised.end(), std::back_inserter(raised_again), is_part);
  raised.erase(std::remove_if(raised.begin(), raised.end(), is_part), raised.end());
  Ref again = Ref::none();
  if (!raised_again.empty()) {
    again = projection(vm, *original, raised_again);
    if (!again || raised.empty()) return again;
  }
  if (!again.get().is_none()) raised.push_back(*again);
  if (raised.size() == 1) return Ref::share(raised[0]);
  return make_exception_group(vm, "", *make_list(vm, raised));
}

void set_up_exception_groups(Vm& vm) {
  Types& types = vm.types;
  Type* base = types.base_exception_group;
  base->can.construct = group_construct;
  base->can.str = group_text;
  add_methods(vm, base, kMethods);
  add_getter(vm, base, "message", get_part<kGroupMessage>, refuse_to_set);
  add_getter(vm, base, "exceptions", get_part<kGroupExceptions>, refuse_to_set);

  Type* group = vm.make_type("ExceptionGroup", base, Layout::k_exception, sizeof(Exception));
  types.exception_group = group;
  group->takes_weak_references = true;  // CPython makes it as a class of the program would be made
  const Value bases[] = {Value(base), Value(types.exception)};
  const Value order[] = {Value(group), Value(base), Value(types.exception), Value(types.base_exception), Value(types.object)};
  group->bases = make_tuple(vm, std::span<const Value>(bases)).take().as<Tuple>();
  group->resolution_order = make_tuple(vm, std::span<const Value>(order)).take().as<Tuple>();
  vm.type_changed(group);
}

}  // namespace coroscope::vm
