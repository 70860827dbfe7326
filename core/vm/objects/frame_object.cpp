#include "core/vm/objects/frame_object.h"

#include "core/vm/objects/containers.h"
#include "core/vm/objects/traceback_object.h"
#include "core/vm/operations.h"

namespace coroscope::vm {
namespace {

bool is_real(const Frame* frame) { return frame->function != nullptr; }

Frame* next_real(Frame* frame) {
  while (frame != nullptr && !is_real(frame)) frame = frame->back;
  return frame;
}

/// The frame behind the object if it is still there.
Frame* live_frame(Vm& vm, FrameObject* object) {
  if (!object->owner) {
    for (Frame* frame = vm.running_frame(); frame != nullptr; frame = frame->back) {
      if (frame == object->frame && is_real(frame) && frame->code() == object->code) return frame;
    }
    return nullptr;
  }
  if (object->owner.object()->type == vm.types.traceback) return object->owner.as<Traceback>()->frame;
  auto* generator = object->owner.as<Generator>();
  return generator->is_finished() ? nullptr : &generator->frame;
}

FrameObject* allocate_frame_object(Vm& vm, CodeObject* code, Dict* globals) {
  auto* object = vm.allocate<FrameObject>(vm.types.frame);
  object->code = code;
  retain(Value(globals));
  object->globals = globals;
  object->frame = nullptr;
  object->owner = kEmpty;
  object->locals = kEmpty;
  object->back = kEmpty;
  object->instruction = 0;
  return object;
}

std::uint32_t position(const Frame* frame) { return frame->code()->index_of(frame->pc); }

}  // namespace

Frame* running_frame(Vm& vm, std::uint32_t depth) {
  Frame* frame = next_real(vm.running_frame());
  for (; depth > 0 && frame != nullptr; --depth) frame = next_real(frame->back);
  return frame;
}

Ref make_frame_object(Vm& vm, Frame* frame) {
  Ref innermost;
  Value* place = nullptr;
  for (frame = next_real(frame); frame != nullptr; frame = next_real(frame->back)) {
    FrameObject* object = allocate_frame_object(vm, frame->code(), frame->function->globals);
    object->frame = frame;
    object->instruction = position(frame);
    if (place == nullptr) {
      innermost = Ref::adopt(Value(object));
    } else {
      *place = Value(object);
    }
    place = &object->back;
  }
  return innermost ? std::move(innermost) : Ref::none();
}

Ref make_frame_object(Vm& vm, Generator* generator) {
  if (generator->is_finished()) return Ref::none();
  FrameObject* object = allocate_frame_object(vm, generator->frame.code(), generator->frame.function->globals);
  object->frame = &generator->frame;
  object->owner = Ref::share(Value(generator)).take();
  object->instruction = position(&generator->frame);
  return Ref::adopt(Value(object));
}

Ref make_frame_object(Vm& vm, Traceback* entry) {
  if (entry->frame == nullptr) {
    // The frame is running still: it is the one that has caught the exception.
    for (Frame* frame = vm.running_frame(); frame != nullptr; frame = frame->back) {
      if (is_real(frame) && frame->code() == entry->code) return make_frame_object(vm, frame);
    }
  }
  Ref nothing = make_dict(vm);
  Dict* globals = entry->frame != nullptr ? entry->frame->function->globals : nothing.as<Dict>();
  FrameObject* object = allocate_frame_object(vm, entry->code, globals);
  object->owner = Ref::share(Value(entry)).take();
  object->instruction = entry->instruction;
  return Ref::adopt(Value(object));
}

namespace {

/// Collects the bound names of one frame.
class LocalsCollector {
 public:
  LocalsCollector(Vm& vm, Frame* frame) : vm_(vm), frame_(frame), code_(*frame->code()->code), dict_(make_dict(vm)) {}

  Ref run() {
    const auto& names = code_.local_names;
    for (std::size_t i = 0; i < names.size(); ++i) {
      // A parameter that an inner function uses has moved to its cell, but keeps its place.
      const Value value = frame_->registers[i];
      if (value) {
        add(names[i], value);
      } else if (i < parameter_count()) {
        add_cell_of(names[i]);
      }
    }
    for (std::size_t i = 0; i < code_.cell_names.size(); ++i) add_cell(code_.cell_names[i], frame_->registers[names.size() + i]);
    for (std::size_t i = 0; i < code_.free_names.size(); ++i) {
      add_cell(code_.free_names[i], Value(frame_->function->closure[i]));
    }
    return std::move(dict_);
  }

 private:
  std::size_t parameter_count() const {
    return static_cast<std::size_t>(code_.positional) + code_.keyword_only + (code_.has_star_args ? 1 : 0) +
           (code_.has_star_kwargs ? 1 : 0);
  }
  void add(const std::string& name, Value value) {
    if (value && is_name(name)) set(vm_, dict_.as<Dict>(), vm_.intern(name), value);
  }
  void add_cell(const std::string& name, Value cell) {
    if (cell && cell.is_object() && cell.object() != nullptr && cell.object()->type == vm_.types.cell) {
      add(name, cell.as<Cell>()->contents);
    }
  }
  void add_cell_of(const std::string& name) {
    for (std::size_t i = 0; i < code_.cell_names.size(); ++i) {
      if (code_.cell_names[i] == name) add_cell(name, frame_->registers[code_.local_names.size() + i]);
    }
  }
  /// Not one of the compiler's own registers.
  static bool is_name(const std::string& name) { return !name.empty() && (name == ".0" || (name[0] != '.' && name[0] != '<')); }

  Vm& vm_;
  Frame* frame_;
  const bytecode::Code& code_;
  Ref dict_;
};

}  // namespace

Ref locals_of(Vm& vm, Frame* frame) {
  if (frame->names) return Ref::share(frame->names);
  if (frame->code()->code->kind == bytecode::CodeKind::k_module) return Ref::share(Value(frame->function->globals));
  return LocalsCollector(vm, frame).run();
}

namespace {

void destroy_frame_object(Vm& vm, Object* object) {
  // A chain of callers may be as long as the recursion was deep.
  Value at(object);
  while (at) {
    auto* frame = at.as<FrameObject>();
    release(Value(frame->globals));
    release(frame->owner);
    release(frame->locals);
    const Value back = frame->back;
    vm.heap.free(frame, sizeof(FrameObject));
    if (!back || --back.object()->references != 0) break;
    at = back;
  }
}

FrameObject* self_of(const Arguments& a) { return a[0].as<FrameObject>(); }

std::uint32_t current_line(Vm& vm, FrameObject* object) {
  const bool entry = object->owner && object->owner.object()->type == vm.types.traceback;
  if (Frame* frame = entry ? nullptr : live_frame(vm, object)) object->instruction = position(frame);
  const bool fresh = object->owner && !entry && object->owner.as<Generator>()->state == GeneratorState::k_created;
  return line_of(vm, object->code, fresh && object->instruction > 0 ? object->instruction - 1 : object->instruction);
}

Ref frame_repr(Vm& vm, Value self) {
  auto* frame = self.as<FrameObject>();
  return make_str(vm, fmt::format("<frame at {:#x}, file '{}', line {}, code {}>", vm.address_of(self),
                                  vm.source_path(frame->code->source), current_line(vm, frame), frame->code->name->view()));
}

Ref get_code(Vm&, const Arguments& a) { return Ref::share(Value(self_of(a)->code)); }
Ref get_globals(Vm&, const Arguments& a) { return Ref::share(Value(self_of(a)->globals)); }
Ref get_builtins(Vm& vm, const Arguments&) { return Ref::share(Value(vm.builtins)); }
Ref get_line(Vm& vm, const Arguments& a) { return Ref::of_int(current_line(vm, self_of(a))); }
Ref get_back(Vm&, const Arguments& a) { return self_of(a)->back ? Ref::share(self_of(a)->back) : Ref::none(); }
Ref get_trace(Vm&, const Arguments&) { return Ref::none(); }
Ref get_instruction(Vm& vm, const Arguments& a) {
  current_line(vm, self_of(a));
  return Ref::of_int(2 * self_of(a)->instruction);
}

Ref get_locals(Vm& vm, const Arguments& a) {
  FrameObject* object = self_of(a);
  if (Frame* frame = live_frame(vm, object)) {
    Ref locals = locals_of(vm, frame);
    release(std::exchange(object->locals, locals.take()));
  }
  if (!object->locals) object->locals = make_dict(vm).take();
  return Ref::share(object->locals);
}

Ref method_clear(Vm&, const Arguments&) { return Ref::none(); }

constexpr NativeDefinition kMethods[] = {{"clear", method_clear, ArgumentStyle::k_none}};

}  // namespace

void set_up_frames(Vm& vm) {
  Type* type = vm.make_type("frame", vm.types.object, Layout::k_native, sizeof(FrameObject));
  vm.types.frame = type;
  type->is_final = true;
  type->can.destroy = destroy_frame_object;
  type->can.repr = frame_repr;
  type->can.construct = nullptr;
  add_methods(vm, type, kMethods);
  add_getter(vm, type, "f_code", get_code);
  add_getter(vm, type, "f_globals", get_globals);
  add_getter(vm, type, "f_builtins", get_builtins);
  add_getter(vm, type, "f_locals", get_locals);
  add_getter(vm, type, "f_lineno", get_line);
  add_getter(vm, type, "f_lasti", get_instruction);
  add_getter(vm, type, "f_back", get_back);
  add_getter(vm, type, "f_trace", get_trace);
}

}  // namespace coroscope::vm
