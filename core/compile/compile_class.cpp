// Class definitions.
#include "core/compile/compile_function.h"

namespace coroscope::compile {

void Compiler::write_class(const syntax::ClassDef& node) {
  CodeBuilder& code = builder();
  check_keywords(node.keywords, node.span);
  Register first = code.next();
  for (const Expression* decorator : node.decorator_list) push(*decorator);
  std::shared_ptr<const bytecode::Code> body = compile_class_body(node);
  Register made = code.next();
  push_tuple_of(node.bases, node.span);
  push_keyword_dict(node.keywords, std::nullopt, node.span);
  push_cells(*body, node.span);
  std::optional<Register> local = node.decorator_list.empty() ? local_register(node.name) : std::nullopt;
  if (local) {
    code.emit(Opcode::BUILD_CLASS, node.span, *local, made, code.constant({body}));
    return mark_assigned(node.name);
  }
  code.emit(Opcode::BUILD_CLASS, node.span, made, made, code.constant({body}));
  apply_decorators(node.decorator_list, first);
  store_name(node.name, code.top(), node.span);
}

std::shared_ptr<const bytecode::Code> Compiler::compile_class_body(const syntax::ClassDef& node) {
  EnterFunction enter(*this, scopes_.scope_of(node), node.name, node.span);
  state_->class_name = node.name;
  CodeBuilder& code = builder();
  Span span = {node.span.begin, node.span.begin};
  Statements body = node.body;
  take_docstring(body);
  lay_out_registers();
  write_prologue();

  Register value = code.next();
  load_name("__name__", span, value);
  store_name("__module__", value, span);
  load_constant({state_->code->qualified_name}, value, span);
  store_name("__qualname__", value, span);
  if (state_->scope.has_annotations) write_annotations_dict(span);
  if (state_->code->has_docstring) {
    load_constant({state_->code->docstring}, value, node.body[0]->span);
    store_name("__doc__", value, node.body[0]->span);
  }
  write(body);
  if (state_->scope.needs_class_cell) {
    code.emit(Opcode::SET_CLASS_CELL, span, state_->cells.at("__class__"));
  }
  finish_function(node.body.back()->span);
  return state_->code;
}

void Compiler::write_annotations_dict(Span span) {
  Register dict = builder().next();
  builder().emit(Opcode::BUILD_DICT, span, dict, dict, 0);
  store_name("__annotations__", dict, span);
}

}  // namespace coroscope::compile
