// asyncio.Queue, LifoQueue and PriorityQueue. Source: CPython Lib/asyncio/queues.py (3.11); Lib/heapq.py for the heap.
//
// A class of the program may replace the parts (_init, _get, _put, qsize, empty, full, get_nowait, put_nowait); then, and
// only then, they are called by name.

#include "core/library/asyncio/primitive.h"
#include "core/library/collections/deque.h"
#include "core/library/modules.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::library {
namespace {

using loop::Runtime;
using vm::Arguments;
using vm::ArgumentStyle;
using vm::List;
using vm::Ref;
using vm::Value;
using vm::Vm;

enum class Order : std::uint8_t { k_fifo, k_lifo, k_priority };

struct Queue : Primitive {   // its line: the getters
  WaitLine putters;
  WaitLine joiners;
  Value items;               ///< deque or list, or whatever a class has put there; owned
  Value maximum;             ///< as given; owned
  TaskName last_getter;      ///< owned
  std::int64_t unfinished;
  bool finished;
  bool replaced;             ///< a class of the program has changed parts of it
  Order order;
};

Queue* queue_of(Value value) { return value.as<Queue>(); }
Queue* self_of(const Arguments& arguments) { return queue_of(arguments[0]); }

// ------------------------------------------------------------------------------------------------ the heap

/// Is one item less than another? Nothing: raised; or the comparison, which is the program's, has changed the list.
std::optional<bool> is_less(Vm& vm, const List* heap, std::uint32_t size, Value left, Value right) {
  Ref alive[] = {Ref::share(left), Ref::share(right)};
  const std::optional<bool> less = vm::less(vm, left, right);
  if (less && heap->size != size) {
    vm.raise(vm.types.runtime_error, "list changed size during iteration");
    return std::nullopt;
  }
  return less;
}

/// Lets the item at `at` rise until what is above it is not greater.
bool rise(Vm& vm, List* heap, std::uint32_t at) {
  while (at > 0) {
    const std::uint32_t parent = (at - 1) / 2;
    const std::optional<bool> smaller = is_less(vm, heap, heap->size, heap->items[at], heap->items[parent]);
    if (!smaller) return false;
    if (!*smaller) break;
    std::swap(heap->items[at], heap->items[parent]);
    at = parent;
  }
  return true;
}

/// Lets the first item sink to the bottom along the smaller children, and rise from there to its place.
bool sink(Vm& vm, List* heap) {
  std::uint32_t at = 0;
  for (std::uint32_t child = 1; child < heap->size; child = 2 * at + 1) {
    const std::uint32_t right = child + 1;
    if (right < heap->size) {
      const std::optional<bool> left_is_less = is_less(vm, heap, heap->size, heap->items[child], heap->items[right]);
      if (!left_is_less) return false;
      if (!*left_is_less) child = right;
    }
    std::swap(heap->items[at], heap->items[child]);
    at = child;
  }
  return rise(vm, heap, at);
}

// ------------------------------------------------------------------------------------------------ the parts

bool init_items(Vm& vm, Queue* queue) {
  Ref fresh;
  if (queue->order == Order::k_fifo) {
    Ref module = vm.import_module(vm, "_collections");
    if (!module) return false;
    fresh = Ref::adopt(Value(allocate_deque(vm, State::of(vm).types.deque, -1)));
  } else {
    fresh = vm::make_list(vm, {});
  }
  vm::release(std::exchange(queue->items, fresh.take()));
  return true;
}

bool is_own_deque(Vm& vm, const Queue* queue) { return vm::is_exactly(queue->items, State::of(vm).types.deque); }
bool is_own_list(Vm& vm, const Queue* queue) { return vm::is_exactly(queue->items, vm.types.list); }

std::optional<std::int64_t> size_of(Vm& vm, Queue* queue) {
  if (!queue->replaced) {
    if (is_own_deque(vm, queue)) return queue->items.as<Deque>()->size;
    if (is_own_list(vm, queue)) return queue->items.as<List>()->size;
  }
  return vm::length(vm, queue->items);
}

/// The answer of a method that a class has replaced.
std::optional<bool> ask(Vm& vm, Queue* queue, const char* method) {
  Ref answer = vm.call_method(Value(queue), vm.intern(method), {});
  return answer ? vm::truth(vm, *answer) : std::nullopt;
}

std::optional<bool> is_empty(Vm& vm, Queue* queue) {
  if (queue->replaced) return ask(vm, queue, "empty");
  const auto size = size_of(vm, queue);
  return size ? std::optional(*size == 0) : std::nullopt;
}

std::optional<bool> own_full(Vm& vm, Queue* queue) {
  if (queue->maximum.is_int()) {
    if (queue->maximum.as_int() <= 0) return false;
    if (!queue->replaced) {
      const auto size = size_of(vm, queue);
      return size ? std::optional(*size >= queue->maximum.as_int()) : std::nullopt;
    }
  }
  const auto unbounded = vm::less(vm, Value::of_int(0), queue->maximum);
  if (!unbounded) return std::nullopt;
  if (!*unbounded) return false;
  Ref size = vm.call_method(Value(queue), vm.intern("qsize"), {});
  const auto below = size ? vm::less(vm, *size, queue->maximum) : std::nullopt;
  return below ? std::optional(!*below) : std::nullopt;
}

std::optional<bool> is_full(Vm& vm, Queue* queue) { return queue->replaced ? ask(vm, queue, "full") : own_full(vm, queue); }

bool own_put(Vm& vm, Queue* queue, Value item) {
  if (is_own_deque(vm, queue)) return push_right(vm, queue->items.as<Deque>(), Ref::share(item));
  if (!is_own_list(vm, queue)) return static_cast<bool>(vm.call_method(queue->items, vm.names.append, {item}));
  auto* list = queue->items.as<List>();
  if (!vm::append(vm, list, Ref::share(item))) return false;
  return queue->order != Order::k_priority || rise(vm, list, list->size - 1);
}

Ref own_get(Vm& vm, Queue* queue) {
  if (is_own_deque(vm, queue)) {
    auto* deque = queue->items.as<Deque>();
    return deque->size > 0 ? pop_left(deque) : vm.raise(vm.types.index_error, "pop from an empty deque");
  }
  if (!is_own_list(vm, queue)) {
    return vm.call_method(queue->items, vm.intern(queue->order == Order::k_fifo ? "popleft" : "pop"), {});
  }
  auto* list = queue->items.as<List>();
  if (list->size == 0) return vm.raise(vm.types.index_error, "pop from empty list");
  Ref last = Ref::adopt(list->items[--list->size]);
  if (queue->order != Order::k_priority || list->size == 0) return last;
  Ref first = Ref::share(list->items[0]);
  replace(list->items[0], *last);
  return sink(vm, list) ? first : Ref();
}

/// Pops those who wait until one is found that can be woken.
void wake_next(Vm& vm, WaitLine& line) {
  while (!line.empty()) {
    WaitNode* const node = line.first;
    line.remove(node);
    if (node->waiter->done()) continue;
    wake(vm, node, vm::kNone);
    return;
  }
}

bool put_item(Vm& vm, Queue* queue, Value item) {
  if (queue->replaced ? !vm.call_method(Value(queue), vm.intern("_put"), {item}) : !own_put(vm, queue, item)) return false;
  ++queue->unfinished;
  queue->finished = false;
  remember_user(vm, queue);
  record_given(vm, queue, "put");
  wake_next(vm, queue->line);
  return !vm.has_error();
}

Ref get_item(Vm& vm, Queue* queue) {
  Ref item = queue->replaced ? vm.call_method(Value(queue), vm.intern("_get"), {}) : own_get(vm, queue);
  if (!item) return {};
  vm::release(std::exchange(queue->last_getter, name_of_current_task(vm)));
  record_taken(vm, queue, "get");
  wake_next(vm, queue->putters);
  return vm.has_error() ? Ref() : std::move(item);
}

bool own_put_nowait(Vm& vm, Queue* queue, Value item) {
  const std::optional<bool> full = is_full(vm, queue);
  if (!full) return false;
  if (!*full) return put_item(vm, queue, item);
  vm.raise_exception(vm::make_exception(vm, Runtime::of(vm).types.queue_full, ""));
  return false;
}

Ref own_get_nowait(Vm& vm, Queue* queue) {
  const std::optional<bool> empty = is_empty(vm, queue);
  if (!empty) return {};
  if (!*empty) return get_item(vm, queue);
  vm.raise_exception(vm::make_exception(vm, Runtime::of(vm).types.queue_empty, ""));
  return {};
}

// ------------------------------------------------------------------------------------------------ coroutines

struct PutCoroutine : WaitCoroutine {
  Value item;                ///< owned
};

std::string nobody(std::string_view what, TaskName last) {
  return last ? fmt::format("nobody {} (the last who did was {})", what, text_of(last)) : fmt::format("nobody {}", what);
}

const loop::WaitKind kGetting{"get", [](Vm&, const loop::Waiter* waiter) {
  return nobody("puts anything into it", queue_of(waiter->owner)->last);
}};
const loop::WaitKind kPutting{"put", [](Vm&, const loop::Waiter* waiter) {
  return "it is full and " + nobody("takes anything out", queue_of(waiter->owner)->last_getter);
}};
const loop::WaitKind kJoining{"join", [](Vm&, const loop::Waiter* waiter) {
  return fmt::format("task_done() was not called for {} of its items", queue_of(waiter->owner)->unfinished);
}};

/// What get() and put() do when their wait is broken off: if they had been woken, the next in the line is woken for them.
void pass_on(Vm& vm, Queue* queue, WaitLine& line, bool woken, std::optional<bool> (*blocked)(Vm&, Queue*)) {
  if (!woken || vm.stopped != vm::StopReason::k_none) return;
  Ref error = vm.take_error();
  const std::optional<bool> cannot = blocked(vm, queue);
  if (!cannot) return;
  if (!*cannot) wake_next(vm, line);
  vm.restore_error(std::move(error));
}

/// Ends a wait in one of the queue's lines. False: it was broken off.
bool end_wait(Vm& vm, WaitCoroutine* coroutine, vm::Resumption resumption, std::optional<bool> (*blocked)(Vm&, Queue*)) {
  auto* queue = static_cast<Queue*>(coroutine->owner);
  const bool woken = coroutine->node.waiter->state == loop::FutureState::k_finished;
  if (end_waiting(vm, *coroutine->line, coroutine->node, resumption, nullptr)) return true;
  pass_on(vm, queue, *coroutine->line, woken, blocked);
  return false;
}

vm::Outcome step_get(Vm& vm, loop::NativeCoroutine* self, vm::Resumption resumption) {
  auto* coroutine = static_cast<WaitCoroutine*>(self);
  auto* queue = static_cast<Queue*>(coroutine->owner);
  if (coroutine->stage == 1 && !end_wait(vm, coroutine, resumption, is_empty)) return vm::Outcome::raised();
  const std::optional<bool> empty = is_empty(vm, queue);
  if (!empty) return vm::Outcome::raised();
  if (*empty) {
    coroutine->stage = 1;
    return begin_waiting(vm, queue, queue->line, coroutine->node, kGetting);
  }
  Ref item = queue->replaced ? vm.call_method(Value(queue), vm.intern("get_nowait"), {}) : get_item(vm, queue);
  return item ? vm::Outcome::returned(std::move(item)) : vm::Outcome::raised();
}

vm::Outcome step_put(Vm& vm, loop::NativeCoroutine* self, vm::Resumption resumption) {
  auto* coroutine = static_cast<PutCoroutine*>(self);
  auto* queue = static_cast<Queue*>(coroutine->owner);
  if (coroutine->stage == 1 && !end_wait(vm, coroutine, resumption, is_full)) return vm::Outcome::raised();
  const std::optional<bool> full = is_full(vm, queue);
  if (!full) return vm::Outcome::raised();
  if (*full) {
    coroutine->stage = 1;
    return begin_waiting(vm, queue, queue->putters, coroutine->node, kPutting);
  }
  if (queue->replaced) {
    Ref done = vm.call_method(Value(queue), vm.intern("put_nowait"), {coroutine->item});
    return done ? vm::Outcome::returned(std::move(done)) : vm::Outcome::raised();
  }
  return put_item(vm, queue, coroutine->item) ? vm::Outcome::returned(Ref::none()) : vm::Outcome::raised();
}

vm::Outcome step_join(Vm& vm, loop::NativeCoroutine* self, vm::Resumption resumption) {
  auto* coroutine = static_cast<WaitCoroutine*>(self);
  auto* queue = static_cast<Queue*>(coroutine->owner);
  if (coroutine->stage == 0) {
    if (queue->unfinished <= 0 || queue->finished) return vm::Outcome::returned(Ref::none());
    coroutine->stage = 1;
    return begin_waiting(vm, queue, queue->joiners, coroutine->node, kJoining);
  }
  if (!end_waiting(vm, queue->joiners, coroutine->node, resumption, nullptr)) return vm::Outcome::raised();
  return vm::Outcome::returned(Ref::none());
}

void release_put(Vm& vm, loop::NativeCoroutine* self) {
  vm::release(static_cast<PutCoroutine*>(self)->item);
  release_wait_coroutine(vm, self);
}

constexpr loop::CoroutineKind kGet{"get", "Queue.get", "asyncio/queues.py", 149, 158, sizeof(WaitCoroutine), step_get, release_wait_coroutine};
constexpr loop::CoroutineKind kPut{"put", "Queue.put", "asyncio/queues.py", 110, 120, sizeof(PutCoroutine), step_put, release_put};
constexpr loop::CoroutineKind kJoin{"join", "Queue.join", "asyncio/queues.py", 206, 215, sizeof(WaitCoroutine), step_join, release_wait_coroutine};

// ------------------------------------------------------------------------------------------------ methods

Ref method_get(Vm& vm, const Arguments& arguments) {
  return make_wait_coroutine(vm, kGet, self_of(arguments), &self_of(arguments)->line);
}

bool read_item(Vm& vm, const Arguments& arguments, const char* method, Value& item) {
  if (arguments.positional == 2 && arguments.keyword_count() == 0) [[likely]] {
    item = arguments[1];
    return true;
  }
  static const char* const names[] = {"item"};
  return read_python_arguments(vm, arguments.without_first(), method, true, names, 1, 1, 1, &item);
}

Ref method_put(Vm& vm, const Arguments& arguments) {
  Value item;
  if (!read_item(vm, arguments, "Queue.put", item)) return {};
  auto* coroutine = loop::make_native_coroutine<PutCoroutine>(vm, Runtime::of(vm).types.native_coroutine, kPut);
  vm::retain(arguments[0]);
  coroutine->owner = self_of(arguments);
  coroutine->line = &self_of(arguments)->putters;
  coroutine->node = {};
  vm::retain(item);
  coroutine->item = item;
  return Ref::adopt(Value(coroutine));
}

Ref method_join(Vm& vm, const Arguments& arguments) {
  return make_wait_coroutine(vm, kJoin, self_of(arguments), &self_of(arguments)->joiners);
}

Ref method_get_nowait(Vm& vm, const Arguments& arguments) { return own_get_nowait(vm, self_of(arguments)); }
Ref method_put_nowait(Vm& vm, const Arguments& arguments) {
  Value item;
  if (!read_item(vm, arguments, "Queue.put_nowait", item)) return {};
  return own_put_nowait(vm, self_of(arguments), item) ? Ref::none() : Ref();
}

Ref method_task_done(Vm& vm, const Arguments& arguments) {
  Queue* queue = self_of(arguments);
  if (queue->unfinished <= 0) return vm.raise(vm.types.value_error, "task_done() called too many times");
  record_given(vm, queue, "task_done");
  if (--queue->unfinished > 0 || queue->finished) return Ref::none();
  queue->finished = true;
  for (WaitNode* node = queue->joiners.first; node != nullptr; node = node->next) {
    if (!node->waiter->done()) wake(vm, node, Value::of_bool(true));
  }
  return vm.has_error() ? Ref() : Ref::none();
}

Ref method_qsize(Vm& vm, const Arguments& arguments) {
  const auto size = size_of(vm, self_of(arguments));
  return size ? vm::make_int(vm, *size) : Ref();
}
Ref method_empty(Vm& vm, const Arguments& arguments) {
  const auto some = vm::truth(vm, self_of(arguments)->items);
  return some ? Ref::of_bool(!*some) : Ref();
}
Ref method_full(Vm& vm, const Arguments& arguments) {
  const auto full = own_full(vm, self_of(arguments));
  return full ? Ref::of_bool(*full) : Ref();
}
Ref method_own_init(Vm& vm, const Arguments& arguments) { return init_items(vm, self_of(arguments)) ? Ref::none() : Ref(); }
Ref method_own_get(Vm& vm, const Arguments& arguments) { return own_get(vm, self_of(arguments)); }
Ref method_own_put(Vm& vm, const Arguments& arguments) {
  return own_put(vm, self_of(arguments), arguments[1]) ? Ref::none() : Ref();
}

constexpr vm::NativeDefinition kMethods[] = {
    {"get", method_get, ArgumentStyle::k_none},
    {"put", method_put},
    {"join", method_join, ArgumentStyle::k_none},
    {"get_nowait", method_get_nowait, ArgumentStyle::k_none},
    {"put_nowait", method_put_nowait},
    {"task_done", method_task_done, ArgumentStyle::k_none},
    {"qsize", method_qsize, ArgumentStyle::k_none},
    {"empty", method_empty, ArgumentStyle::k_none},
    {"full", method_full, ArgumentStyle::k_none},
    {"_init", method_own_init, ArgumentStyle::k_one},
    {"_get", method_own_get, ArgumentStyle::k_none},
    {"_put", method_own_put, ArgumentStyle::k_one},
};

Ref get_maximum(Vm&, const Arguments& arguments) { return Ref::share(self_of(arguments)->maximum); }
Ref get_items(Vm&, const Arguments& arguments) { return Ref::share(self_of(arguments)->items); }
Ref set_items(Vm&, const Arguments& arguments) {
  replace(self_of(arguments)->items, arguments[1]);
  return Ref::none();
}
Ref get_unfinished(Vm& vm, const Arguments& arguments) { return vm::make_int(vm, self_of(arguments)->unfinished); }

// ------------------------------------------------------------------------------------------------ the types

/// Has a class of the program changed one of the parts that the others call?
bool has_replaced_parts(Vm& vm, const vm::Type* type) {
  if (!type->is_heap_type) return false;
  for (const char* name : {"_init", "_get", "_put", "qsize", "empty", "full", "get_nowait", "put_nowait", "_wakeup_next"}) {
    const Value found = vm::find_in_type(type, vm.intern(name));
    if (found && !vm::is_exactly(found, vm.types.method_descriptor)) return true;
  }
  return false;
}

Ref construct(Vm& vm, vm::Type* type, const Arguments& arguments) {
  auto* queue = vm::allocate_instance<Queue>(vm, type);
  begin_primitive(vm, queue, type->name->view());
  queue->putters = queue->joiners = {};
  queue->items = vm::kNone;
  queue->maximum = Value::of_int(0);
  queue->last_getter = vm::kEmpty;
  queue->unfinished = 0;
  queue->finished = true;
  queue->replaced = has_replaced_parts(vm, type);
  queue->order = Order::k_fifo;
  Ref made = Ref::adopt(Value(queue));
  const loop::LoopTypes& types = Runtime::of(vm).types;
  if (type->is_subtype_of(types.lifo_queue)) queue->order = Order::k_lifo;
  if (type->is_subtype_of(types.priority_queue)) queue->order = Order::k_priority;
  return type->is_heap_type || type->can.initialize(vm, *made, arguments) ? std::move(made) : Ref();
}

bool initialize(Vm& vm, Value self, const Arguments& arguments) {
  static const char* const names[] = {"maxsize"};
  Value maximum;
  if (!read_python_arguments(vm, arguments, "Queue.__init__", true, names, 1, 0, 1, &maximum)) return false;
  Queue* queue = queue_of(self);
  replace(queue->maximum, maximum ? maximum : Value::of_int(0));
  queue->unfinished = 0;
  queue->finished = true;
  if (!queue->replaced) return init_items(vm, queue);
  return static_cast<bool>(vm.call_method(self, vm.intern("_init"), {queue->maximum}));
}

std::optional<std::string> described(Vm& vm, Queue* queue) {
  const auto maximum = vm::repr_text(vm, queue->maximum);
  if (!maximum) return std::nullopt;
  std::string text = "maxsize=" + *maximum;
  const auto some = vm::truth(vm, queue->items);
  if (!some) return std::nullopt;
  if (*some) {
    Ref list = vm::make_list(vm, {});
    if (!vm::extend(vm, list.as<List>(), queue->items)) return std::nullopt;
    const auto items = vm::repr_text(vm, *list);
    if (!items) return std::nullopt;
    text += " _queue=" + *items;
  }
  if (queue->line.count > 0) text += fmt::format(" _getters[{}]", queue->line.count);
  if (queue->putters.count > 0) text += fmt::format(" _putters[{}]", queue->putters.count);
  if (queue->unfinished != 0) text += fmt::format(" tasks={}", queue->unfinished);
  return text;
}

Ref repr(Vm& vm, Value self) {
  const auto text = described(vm, queue_of(self));
  if (!text) return {};
  return vm::make_str(vm, fmt::format("<{} at {:#x} {}>", vm::type_name(vm, self), vm.address_of(self), *text));
}

Ref to_str(Vm& vm, Value self) {
  const auto text = described(vm, queue_of(self));
  return text ? vm::make_str(vm, fmt::format("<{} {}>", vm::type_name(vm, self), *text)) : Ref();
}

void destroy(Vm& vm, vm::Object* object) {
  const vm::DestructionScope scope(object);
  if (scope.postponed()) return;
  auto* queue = static_cast<Queue*>(object);
  for (Value value : {queue->items, queue->maximum, queue->last_getter}) vm::release(value);
  destroy_primitive<Queue>(vm, object);
}

vm::Type* make_queue_type(Vm& vm, const char* name, vm::Type* base) {
  vm::Type* type = make_primitive_type<Queue>(vm, name, initialize, repr, base);
  type->is_generic = true;
  type->can.construct = construct;
  type->can.destroy = destroy;
  type->can.str = to_str;
  return type;
}

}  // namespace

void set_up_queues(Vm& vm) {
  loop::LoopTypes& types = Runtime::of(vm).types;
  if (types.queue != nullptr) return;
  const auto exception = [&vm](const char* name) {
    return vm.make_type(name, vm.types.exception, vm::Layout::k_exception, vm.types.exception->instance_size);
  };
  types.queue_empty = exception("asyncio.queues.QueueEmpty");
  types.queue_full = exception("asyncio.queues.QueueFull");
  types.queue = make_queue_type(vm, "asyncio.queues.Queue", nullptr);
  vm::add_methods(vm, types.queue, kMethods);
  vm::add_getter(vm, types.queue, "maxsize", get_maximum);
  vm::add_getter(vm, types.queue, "_maxsize", get_maximum);
  vm::add_getter(vm, types.queue, "_queue", get_items, set_items);
  vm::add_getter(vm, types.queue, "_unfinished_tasks", get_unfinished);
  types.lifo_queue = make_queue_type(vm, "asyncio.queues.LifoQueue", types.queue);
  types.priority_queue = make_queue_type(vm, "asyncio.queues.PriorityQueue", types.queue);
}

}  // namespace coroscope::library
