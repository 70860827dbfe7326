// Names: load, store, delete, according to where the scopes say they live.
#include "core/compile/compiler.h"

namespace coroscope::compile {

using Place = Variable::Place;

const Variable& Compiler::variable(std::string_view mangled) const {
  static const Variable kImplicitGlobal;
  static const Variable kClassName{Place::k_class_name};
  auto found = state_->scope.index.find(mangled);
  if (found != state_->scope.index.end()) return state_->variables[found->second];
  return is_mapped(state_->scope) ? kClassName : kImplicitGlobal;
}

std::optional<Register> Compiler::local_register(std::string_view name) {
  const Variable& found = variable(mangle(name));
  return found.place == Place::k_local ? std::optional<Register>(found.index) : std::nullopt;
}

std::optional<Register> Compiler::local_target(const Expression& target) {
  const auto* name = try_as<syntax::Name>(&target);
  return name == nullptr ? std::nullopt : local_register(name->id);
}

Register Compiler::read_local(const Variable& local, std::string_view mangled, Span span) {
  if (!builder().is_assigned(local.index)) {
    builder().emit(Opcode::CHECK_LOCAL, span, local.index, builder().name(mangled));
    if (!local.deleted) builder().mark_assigned(local.index);
  }
  return local.index;
}

void Compiler::load_name(std::string_view plain_name, Span span, Register out) {
  if (plain_name == "__debug__") return load_constant({true}, out, span);
  std::string_view name = mangle(plain_name);
  const Variable& found = variable(name);
  switch (found.place) {
    case Place::k_local:
      return builder().emit(Opcode::MOVE, span, out, read_local(found, name, span));
    case Place::k_cell:
      return builder().emit(Opcode::LOAD_CELL, span, out, found.index, builder().name(name));
    case Place::k_free:
      return builder().emit(Opcode::LOAD_FREE, span, out, found.index, builder().name(name));
    case Place::k_global:
      return builder().emit(Opcode::LOAD_GLOBAL, span, out, builder().name(name));
    case Place::k_class_name:
      return builder().emit(Opcode::LOAD_NAME, span, out, builder().name(name));
    case Place::k_class_free:
      return builder().emit(Opcode::LOAD_CLASS_FREE, span, out, found.index, builder().name(name));
  }
}

void Compiler::store_name(std::string_view plain_name, Register value, Span span) {
  forbid_debug(plain_name, span);
  std::string_view name = mangle(plain_name);
  const Variable& found = variable(name);
  switch (found.place) {
    case Place::k_local:
      if (found.index != value) builder().emit(Opcode::MOVE, span, found.index, value);
      if (!found.deleted) builder().mark_assigned(found.index);
      return;
    case Place::k_cell:
      return builder().emit(Opcode::STORE_CELL, span, found.index, value);
    case Place::k_free:
    case Place::k_class_free:
      return builder().emit(Opcode::STORE_FREE, span, found.index, value);
    case Place::k_global:
      return builder().emit(Opcode::STORE_GLOBAL, span, value, builder().name(name));
    case Place::k_class_name:
      return builder().emit(Opcode::STORE_NAME, span, value, builder().name(name));
  }
}

void Compiler::mark_assigned(std::string_view name) {
  const Variable& found = variable(mangle(name));
  if (found.place == Place::k_local && !found.deleted) builder().mark_assigned(found.index);
}

void Compiler::delete_name(std::string_view plain_name, Span span) {
  forbid_debug(plain_name, span, "delete");
  std::string_view name = mangle(plain_name);
  const Variable& found = variable(name);
  switch (found.place) {
    case Place::k_local:
      return builder().emit(Opcode::DELETE_LOCAL, span, found.index, builder().name(name));
    case Place::k_cell:
      return builder().emit(Opcode::DELETE_CELL, span, found.index, builder().name(name));
    case Place::k_free:
    case Place::k_class_free:
      return builder().emit(Opcode::DELETE_FREE, span, found.index, builder().name(name));
    case Place::k_global:
      return builder().emit(Opcode::DELETE_GLOBAL, span, builder().name(name));
    case Place::k_class_name:
      return builder().emit(Opcode::DELETE_NAME, span, builder().name(name));
  }
}

void Compiler::clear_name(std::string_view name, Span span) {
  if (std::optional<Register> local = local_register(name)) return builder().emit(Opcode::RELEASE, span, *local);
  Register value = builder().next();
  load_none(value, span);
  store_name(name, value, span);
  delete_name(name, span);
}

// Only `:=` binds in the middle of an expression; another function can't change a local.
bool Compiler::rebinds(Register local, Span later) {
  for (const auto& [name, offset] : state_->scope.named_expressions) {
    if (offset < later.begin || offset >= later.end) continue;
    const Variable& found = variable(name);
    if (found.place == Place::k_local && found.index == local) return true;
  }
  return false;
}

void Compiler::forbid_debug(std::string_view name, Span span, std::string_view action) {
  if (name != "__debug__") return;
  fail(span, "cannot " + std::string(action) + (action == "assign" ? " to" : "") + " __debug__");
}

}  // namespace coroscope::compile
