#include "core/vm/objects/traceback_object.h"

#include "core/vm/interpreter.h"
#include "core/vm/objects/code_type.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/frame_object.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/operations.h"

namespace coroscope::vm {

std::uint32_t line_of(Vm& vm, const CodeObject* code, std::uint32_t instruction) {
  const auto& spans = code->code->spans;
  if (instruction >= spans.size()) return 0;
  return vm.source(code->source).line_of(spans[instruction].begin);
}

std::uint32_t line_of(Vm& vm, const Traceback* entry) {
  return entry->line != 0 ? entry->line : line_of(vm, entry->code, entry->instruction);
}

void clear_frames(Vm& vm, Value exception) {
  Ref held = Ref::share(exception);
  for (Traceback* at = exception.as<Exception>()->traceback; at != nullptr; at = at->next) {
    Frame* frame = std::exchange(at->frame, nullptr);
    if (frame != nullptr) Interpreter::free_frame(vm, frame);
  }
}

namespace {

/// The chain goes at once, however long it is; the innermost frame's locals first.
/// Source: CPython Python/traceback.c, tb_dealloc, drops tb_next before tb_frame.
void destroy_traceback(Vm& vm, Object* object) {
  DestructionScope scope(object);
  if (scope.postponed()) return;
  Traceback* reversed = nullptr;
  for (auto* at = static_cast<Traceback*>(object); at != nullptr;) {
    Traceback* const next = at->next;
    at->next = reversed;
    reversed = at;
    if (next == nullptr || --next->references != 0) break;
    at = next;
  }
  while (reversed != nullptr) {
    Traceback* const entry = std::exchange(reversed, reversed->next);
    Frame* const frame = entry->frame;
    vm.heap.free(entry, sizeof(Traceback));
    if (frame != nullptr) Interpreter::free_frame(vm, frame);
  }
}

Ref get_next(Vm&, const Arguments& a) {
  Traceback* next = a[0].as<Traceback>()->next;
  return next != nullptr ? Ref::share(Value(next)) : Ref::none();
}

Ref set_next(Vm& vm, const Arguments& a) {
  auto* entry = a[0].as<Traceback>();
  if (!a[1]) return vm.raise(vm.types.type_error, "can't delete tb_next attribute");
  if (!a[1].is_none() && !is_exactly(a[1], vm.types.traceback)) {
    return vm.raise(vm.types.type_error, "expected traceback object, got '{}'", type_name(vm, a[1]));
  }
  Traceback* const next = a[1].is_none() ? nullptr : a[1].as<Traceback>();
  for (const Traceback* at = next; at != nullptr; at = at->next) {
    if (at == entry) return vm.raise(vm.types.value_error, "traceback loop detected");
  }
  if (next != nullptr) retain(Value(next));
  Traceback* const old = std::exchange(entry->next, next);
  if (old != nullptr) release(Value(old));
  return Ref::none();
}

Ref get_line(Vm& vm, const Arguments& a) { return Ref::of_int(line_of(vm, a[0].as<Traceback>())); }
Ref get_instruction(Vm&, const Arguments& a) { return Ref::of_int(2 * a[0].as<Traceback>()->instruction); }
Ref get_frame(Vm& vm, const Arguments& a) { return make_frame_object(vm, a[0].as<Traceback>()); }

Ref traceback_construct(Vm& vm, Type*, const Arguments& arguments) {
  static const char* const names[] = {"tb_next", "tb_frame", "tb_lasti", "tb_lineno"};
  Value given[4];
  if (!parse_arguments(vm, arguments, "TracebackType", names, 4, 4, 4, given)) return {};
  if (!is_exactly(given[1], vm.types.frame) || !given[2].is_int() || !given[3].is_int()) {
    return vm.raise(vm.types.type_error, "TracebackType() argument 'tb_frame' must be frame, not {}",
                    type_name(vm, given[1]));
  }
  auto* entry = vm.allocate<Traceback>(vm.types.traceback);
  entry->next = nullptr;
  entry->code = given[1].as<FrameObject>()->code;
  entry->instruction = static_cast<std::uint32_t>(given[2].as_int() / 2);
  entry->line = static_cast<std::uint32_t>(given[3].as_int());
  entry->frame = nullptr;
  Ref made = Ref::adopt(Value(entry));
  const Value pair[] = {*made, given[0]};
  return set_next(vm, {pair, 2, nullptr}) ? made : Ref();
}

}  // namespace

void set_up_tracebacks(Vm& vm) {
  Type* type = vm.make_type("traceback", vm.types.object, Layout::k_traceback, sizeof(Traceback));
  vm.types.traceback = type;
  type->is_final = true;
  type->can.destroy = destroy_traceback;
  type->can.construct = traceback_construct;
  add_getter(vm, type, "tb_next", get_next, set_next);
  add_getter(vm, type, "tb_lineno", get_line);
  add_getter(vm, type, "tb_lasti", get_instruction);
  add_getter(vm, type, "tb_frame", get_frame);
  set_up_frames(vm);
  set_up_code(vm);
}

}  // namespace coroscope::vm
