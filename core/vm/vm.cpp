#include "core/vm/vm.h"

#include <algorithm>
#include <vector>

#include "core/vm/bootstrap.h"
#include "core/vm/interpreter.h"
#include "core/vm/objects/changed_generator.h"
#include "core/vm/objects/class.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/siphash.h"
#include "core/vm/objects/weak_reference.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"
#include "core/vm/traceback.h"

namespace coroscope::vm {

Vm::Vm(const Limits& limits, Output& output_to, trace::Recorder* trace_recorder, std::uint64_t key_of_hashes)
    : heap(limits.memory),
      hash_key(key_of_hashes),
      output(output_to),
      recorder(trace_recorder),
      recursion_limit(limits.recursion),
      tracing_calls_(trace_recorder != nullptr && trace_recorder->wants(trace::EventGroup::k_call)),
      steps_left_(static_cast<std::int64_t>(std::min<std::uint64_t>(limits.steps, INT64_MAX))),
      output_left_(limits.output) {
  const char here = 0;
  stack_base_ = &here;
  heap.set_alarm(&steps_left_);
  bootstrap(*this);
}

Vm::~Vm() = default;

void destroy(Object* object) {
  Type* type = object->type;
  if (type == type->vm->types.float_) return type->vm->heap.free(object, sizeof(Float));
  // What is known of an instance outlives its __del__: see instance.cpp.
  if ((object->flags & (Object::kWeaklyReferenced | Object::kHasAddress)) != 0 && !type->is_heap_type) {
    if ((object->flags & Object::kWeaklyReferenced) != 0) clear_weak_references(*type->vm, object);
    if ((object->flags & Object::kHasAddress) != 0) type->vm->forget_address(object);
  }
  type->can.destroy(*type->vm, object);
}

// ------------------------------------------------------------------------------------------------ errors

Ref Vm::raise_message(Type* type, std::string_view message) {
  raise_exception(make_exception(*this, type, message));
  return {};
}

Ref Vm::raise_value(Type* type, Value argument) {
  raise_exception(make_exception(*this, type, make_tuple(*this, std::span<const Value>(&argument, 1)).get()));
  return {};
}

void Vm::raise_exception(Ref exception) {
  if (stopped != StopReason::k_none) return;  // the error that stops the run stays
  auto* raised = exception.as<Exception>();
  const Value handled = handled_exception();
  if (handled && handled != *exception) {
    // The new exception must not appear further down its own chain of contexts: the chain is cut there.
    // A program can make a circle of contexts: a second, slower walker meets the first one there.
    Value slow = handled;
    bool slow_moves = false;
    for (Value at = handled; at && at.as<Exception>()->context;) {
      auto* link = at.as<Exception>();
      if (link->context == *exception) {
        Ref dropped = Ref::adopt(std::exchange(link->context, kEmpty));
        break;
      }
      at = link->context;
      if (at == slow) break;
      if (slow_moves) slow = slow.as<Exception>()->context;
      slow_moves = !slow_moves;
    }
    const Value old = raised->context;
    raised->context = Ref::share(handled).take();
    release(old);
  }
  error_ = std::move(exception);
}

bool Vm::catch_error(const Type* type) {
  if (!error_ || stopped != StopReason::k_none || !is_instance(*this, *error_, type)) return false;
  error_ = Ref();
  return true;
}

Value Vm::handled_exception() const {
  for (const Frame* frame = frame_; frame != nullptr; frame = frame->back) {
    if (frame->handled) return frame->handled;
  }
  return kEmpty;
}

// ------------------------------------------------------------------------------------------------ running

CodeObject* Vm::add_code(std::shared_ptr<const bytecode::Code> code, std::uint32_t source_index, bool hidden) {
  codes_.push_back(std::make_unique<CodeObject>());
  CodeObject* object = codes_.back().get();
  object->type = types.code;
  object->references = 1u << 30;  // lives as long as the Vm
  object->flags = 0;
  object->code = std::move(code);
  object->source = source_index;
  object->hidden = hidden;
  if (recorder != nullptr && !hidden) object->span_base = recorder->add_spans(object->code->spans);
  link(*this, object);
  return object;
}

std::uint32_t Vm::add_source(std::shared_ptr<const text::Source> source_text, std::string path) {
  sources_.push_back({std::move(source_text), std::move(path)});
  return static_cast<std::uint32_t>(sources_.size() - 1);
}

Ref Vm::make_function(CodeObject* code, Dict* globals) {
  const std::size_t closure_size = code->code->free_names.size();
  auto* function = allocate<Function>(types.function, sizeof(Function) + closure_size * sizeof(Cell*));
  ++code->references;
  retain(Value(globals));
  function->code = code;
  function->globals = globals;
  function->defaults = nullptr;
  function->keyword_defaults = nullptr;
  function->annotations = kEmpty;
  function->name = Ref::share(Value(code->name)).take();
  function->qualified_name = Ref::share(Value(code->qualified_name)).take();
  function->documentation = code->code->has_docstring ? make_str(*this, code->code->docstring).take() : kNone;
  function->attributes = kEmpty;
  function->wrapped_module = kEmpty;
  function->closure_size = static_cast<std::uint32_t>(closure_size);
  std::fill_n(function->closure, closure_size, nullptr);
  return Ref::adopt(Value(function));
}

bool Vm::run_module(CodeObject* code, Dict* globals) {
  Ref function = make_function(code, globals);
  return static_cast<bool>(call(*function, {}));
}

Ref Vm::call(Value callee, const Arguments& arguments) {
  Type* type = type_of(*this, callee);
  if (type == types.function) {
    Frame* frame = Interpreter::make_frame(*this, callee.as<Function>(), arguments);
    if (frame == nullptr) return {};
    return std::move(Interpreter::run_frame(*this, frame).value);
  }
  if (type == types.native_function || type == types.method_descriptor) {
    return call_native(*this, callee.as<NativeFunction>(), arguments);
  }
  if (type->can.call != nullptr) {
    if (!enter_recursion(" while calling a Python object")) return {};
    Ref result = type->can.call(*this, callee, arguments);
    leave_recursion();
    return result;
  }
  return raise(types.type_error, "'{}' object is not callable", message_name(type));
}

Ref Vm::call(Value callee, std::initializer_list<Value> arguments) {
  return call(callee, Arguments{arguments.begin(), static_cast<std::uint32_t>(arguments.size()), nullptr});
}

Ref Vm::call_method(Value object, Str* name, std::initializer_list<Value> arguments) {
  Method method = get_method(*this, object, name);
  if (!method.function) return {};
  if (!method.self) return call(*method.function, arguments);
  std::vector<Value> all{*method.self};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return call(*method.function, Arguments{all.data(), static_cast<std::uint32_t>(all.size()), nullptr});
}

Outcome Vm::resume(Generator* generator, Resumption resumption) {
  return Interpreter::resume(*this, generator, resumption);
}

// ------------------------------------------------------------------------------------------------ names, types

Str* Vm::intern(std::string_view text) {
  if (interned_count_ * 2 >= interned_.size()) grow_interned();
  const std::uint64_t hash = hash_of_bytes(text, hash_key);
  const std::size_t mask = interned_.size() - 1;
  std::size_t at = hash & mask;
  for (; interned_[at] != nullptr; at = (at + 1) & mask) {
    if (interned_[at]->view() == text) return interned_[at];
  }
  Str* str = make_str(*this, text).take().as<Str>();
  str->flags |= Str::kInterned;
  str->references = 1u << 30;
  if (str->is_ascii()) {  // the hash that it has as a str too
    str->hash = hash;
    str->flags |= Str::kHashed;
  }
  interned_[at] = str;
  ++interned_count_;
  return str;
}

void Vm::grow_interned() {
  constexpr std::size_t kAtFirst = 2048;
  const std::vector<Str*> old = std::exchange(interned_, std::vector<Str*>(std::max(kAtFirst, interned_.size() * 2)));
  const std::size_t mask = interned_.size() - 1;
  for (Str* str : old) {
    if (str == nullptr) continue;
    std::size_t at = hash_of_bytes(str->view(), hash_key) & mask;
    while (interned_[at] != nullptr) at = (at + 1) & mask;
    interned_[at] = str;
  }
}

Type* Vm::make_type(std::string_view name, Type* base, Layout layout, std::uint32_t instance_size) {
  auto* type = allocate<Type>(types.type);
  const std::uint32_t flags = type->flags;
  new (type) Type();
  type->type = types.type;
  type->references = 1u << 30;
  type->flags = flags;
  type->vm = this;
  const std::size_t dot = name.rfind('.');
  type->name = intern(dot == std::string_view::npos ? name : name.substr(dot + 1));
  type->qualified_name = type->name;
  type->module = dot == std::string_view::npos ? names.builtins : intern(name.substr(0, dot));
  type->base = base;
  type->layout = layout;
  type->instance_size = instance_size;
  type->dictionary = make_dict(*this).take().as<Dict>();
  if (base != nullptr) {
    type->can = base->can;
    type->is_exception = base->is_exception;
    type->has_instance_dict = base->has_instance_dict;
    type->pattern = base->pattern;
    register_subclass(*this, base, type);
  }
  // In CPython asyncio's types are written in Python, but for those of _asyncio.
  type->shows_module = dot != std::string_view::npos && !type->is_exception && !name.starts_with("asyncio.");
  set_resolution_order(*this, type);
  type_changed(type);
  return type;
}

void Vm::type_changed(Type* type) {
  type->version = next_version();
  for (std::uint32_t i = 0; i < type->subclass_count; ++i) type_changed(type->subclasses[i].as<Type>());
}

std::uint64_t Vm::address_of(Value value) {
  if (!value.is_object()) return first_address_ + 0x100000 + 32 * (value.bits() & 0xFFFFFF);
  auto [entry, fresh] = addresses_.try_emplace(value.object(), 0);
  if (fresh) {
    value.object()->flags |= Object::kHasAddress;
    entry->second = first_address_ + 0x1000000 + address_step_ * next_address_++;
  }
  return entry->second;
}

// ------------------------------------------------------------------------------------------------ the outside

bool Vm::write_stdout(std::string_view text) {
  if (text.size() > output_left_) {
    stop(StopReason::k_output);
    return false;
  }
  output_left_ -= text.size();
  output.write_stdout(text);
  if (recorder != nullptr && !text.empty()) {
    recorder->record({clock_ns != nullptr ? clock_ns(*this) : 0, 0, trace::EventKind::k_output, current_actor,
                      trace::kNoActor, current_event, current_span(), recorder->store(text)});
  }
  return true;
}

void Vm::write_stderr(std::string_view text) {
  if (text.size() > output_left_) return stop(StopReason::k_output);
  output_left_ -= text.size();
  output.write_stderr(text);
}

/// Has the module warnings decide, if the program has it. False: it is not there, or nothing runs any more.
bool warn_by_module(Vm& vm, Type* category, std::string_view text, const SourcePlace& place) {
  const std::size_t colon = place.where.rfind(':');
  DictEntry* entry = find(vm.modules, vm.intern("warnings"));
  if (entry == nullptr || place.source_line.empty() || colon == std::string::npos) return false;
  Ref decide = find_attribute(vm, entry->value, vm.intern("_warn_from_machine"));
  if (!decide) {
    vm.take_error();
    return false;
  }
  Ref message = make_str(vm, text), file = make_str(vm, std::string_view(place.where).substr(0, colon));
  Ref line = make_str(vm, place.source_line);
  const Value number = Value::of_int(std::atoll(place.where.c_str() + colon + 1));
  if (!vm.call(*decide, {*message, Value(category), *file, number, *line}) && vm.stopped == StopReason::k_none) {
    vm.report_unraisable("warning");
  }
  return true;
}

void Vm::warn(Type* category, std::string_view text) {
  const SourcePlace place = current_place(*this);
  if (warn_by_module(*this, category, text, place)) return;
  const std::string line = place.source_line;
  std::string message = fmt::format("{}: {}: {}\n", place.where, category->name->view(), text);
  if (!line.empty()) message += fmt::format("  {}\n", line);
  if (!warned_.emplace(fmt::format("{} {}", place.where, text), true).second) return;
  if (!line.empty() && text.ends_with("was never awaited")) {
    message += "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n";
  }
  write_stderr(message);
  if (recorder != nullptr) {
    record(trace::EventKind::k_warning, current_actor, trace::kNoActor, current_event, message);
  }
}

void Vm::report_unraisable(std::string_view where) {
  Ref exception = take_error();
  if (stopped != StopReason::k_none) {
    restore_error(std::move(exception));
    return;
  }
  // Raised outside of any frame, it is shown where it came up. Source: CPython Python/errors.c, _PyErr_WriteUnraisableMsg.
  if (auto* raised = exception.as<Exception>(); raised->traceback == nullptr) {
    const Frame* frame = frame_;
    while (frame != nullptr && (frame->function == nullptr || frame->code()->hidden)) frame = frame->back;
    if (frame != nullptr) add_traceback_entry(*this, raised, frame->code(), frame->code()->index_of(frame->pc));
  }
  write_stderr(fmt::format("Exception ignored in: {}\n{}", where, format_unraisable(*this, *exception)));
  clear_frames(*this, *exception);
}

// ------------------------------------------------------------------------------------------------ the trace

trace::EventId Vm::record(trace::EventKind kind, trace::ActorId actor, trace::ActorId subject, trace::EventId cause,
                          std::string_view text, std::int64_t number) {
  if (recorder == nullptr) return trace::kNoEvent;
  if (!recorder->wants(kind)) return cause;
  return recorder->record({clock_ns != nullptr ? clock_ns(*this) : 0, number, kind, actor, subject, cause,
                           current_span(), text.empty() ? 0 : recorder->intern(text)});
}

trace::SpanId Vm::current_span() const {
  for (const Frame* frame = frame_; frame != nullptr; frame = frame->back) {
    if (frame->function == nullptr || frame->code()->span_base == 0) continue;
    return frame->code()->span_base + frame->code()->index_of(frame->pc);
  }
  return 0;
}

// ------------------------------------------------------------------------------------------------ limits

void Vm::stop(StopReason reason) {
  if (stopped != StopReason::k_none) return;
  error_ = make_exception(*this, types.base_exception, "stopped");
  stopped_at = current_place(*this);
  stopped = reason;
}

bool Vm::can_allocate(std::uint64_t bytes) {
  if (heap.has_room_for(bytes)) return true;
  raise_message(types.memory_error, "");
  return false;
}

bool Vm::refuse_recursion(const char* where) {
  raise(types.recursion_error, "maximum recursion depth exceeded{}", where);
  return false;
}

}  // namespace coroscope::vm
