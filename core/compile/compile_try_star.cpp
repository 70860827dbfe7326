// try … except*. While the clauses run, the temporaries are: …, exception, what was handled before, list of what the
// clauses raised, the part of the exception that no clause has taken (or None).
#include "core/compile/compiler.h"

namespace coroscope::compile {

using Kind = Block::Kind;

void Compiler::write_try_star(const syntax::TryStar& node, bool ends_function) {
  if (node.finalbody.empty()) return write_try_star_except(node, ends_function);
  write_finally(node.finalbody, node.span, ends_function, [&] { write_try_star_except(node, false); });
}

void Compiler::write_try_star_except(const syntax::TryStar& node, bool ends_function) {
  CodeBuilder& code = builder();
  Label end;
  Region& region = code.open_region();
  push_block({.kind = Kind::k_try, .span = node.span, .region = &region});
  write(node.body);
  pop_block();
  code.suspend(region);
  write(node.orelse, ends_function);
  leave_branch(end, (node.orelse.empty() ? node.body : node.orelse).back()->span, ends_function);
  CodeBuilder::Snapshot after = code.snapshot();

  code.bind_handler(region);
  Register exception = code.top();
  code.emit(Opcode::ENTER_HANDLER, node.span, exception);
  Region& cleanup = code.open_region();
  Register list = code.next();
  code.emit(Opcode::BUILD_LIST, node.span, list, list, 0);
  code.emit(Opcode::COPY, node.span, code.next(), exception);
  push_block({.kind = Kind::k_group_handler, .span = node.span, .first = exception, .region = &cleanup});
  for (const syntax::ExceptHandler* handler : node.handlers) write_group_handler(*handler, list);
  pop_block();
  Label raise;
  write_group_end(exception, list, raise, node.span);
  leave_branch(end, node.handlers.back()->span, ends_function);
  code.bind(raise);
  code.suspend(cleanup);
  write_reraise(cleanup, exception, node.span);
  code.restore(after);
  code.bind(end);
}

void Compiler::write_group_handler(const syntax::ExceptHandler& handler, Register list) {
  CodeBuilder& code = builder();
  Span span = handler.span;
  Register rest = list + 1, match = list + 2, new_rest = list + 3, old_rest = list + 4;
  Label next, unmatched;
  push(*handler.type);
  code.emit(Opcode::SPLIT_GROUP, span, match, rest, match);
  code.emit(Opcode::MOVE, span, old_rest, rest);
  code.emit(Opcode::MOVE, span, rest, new_rest);
  code.emit(Opcode::RELEASE, span, old_rest);
  code.emit(Opcode::COPY, span, code.next(), match);
  code.jump(Opcode::JUMP_IF_NONE, unmatched, span, code.top());

  code.emit(Opcode::ENTER_HANDLER, span, match);
  Region& region = code.open_region();
  if (!handler.name.empty()) {
    Register value = local_register(handler.name).value_or(code.next());
    code.emit(Opcode::COPY, span, value, match);
    store_name(handler.name, value, span);
  }
  write(handler.body);
  code.suspend(region);
  code.emit(Opcode::LEAVE_HANDLER, span, match);
  if (!handler.name.empty()) clear_name(handler.name, span);
  code.jump_to(next, span);

  code.bind_handler(region);
  Register raised = code.top();
  if (!handler.name.empty()) clear_name(handler.name, span);
  code.emit(Opcode::LIST_APPEND, span, list, raised);
  code.emit(Opcode::LEAVE_HANDLER, span, match);
  code.jump_to(next, span);

  code.bind(unmatched);
  code.emit(Opcode::RELEASE, span, match);
  code.bind(next);
}

// What is left over and what the clauses raised, as one group: to `raise` with it; on if there is nothing.
void Compiler::write_group_end(Register exception, Register list, Label& raise, Span span) {
  CodeBuilder& code = builder();
  Register rest = list + 1;
  Label nothing_left, join;
  code.emit(Opcode::COPY, span, code.next(), rest);
  code.jump(Opcode::JUMP_IF_NONE, nothing_left, span, code.top());
  code.emit(Opcode::LIST_APPEND, span, list, rest);
  code.jump_to(join, span);
  code.bind(nothing_left);
  code.emit(Opcode::RELEASE, span, rest);
  code.bind(join);
  code.emit(Opcode::COPY, span, rest, exception);
  code.emit(Opcode::JOIN_GROUP, span, list, list);
  code.emit(Opcode::COPY, span, rest, list);
  code.jump(Opcode::JUMP_IF_NOT_NONE, raise, span, rest);
  code.emit(Opcode::RELEASE, span, list);
  code.emit(Opcode::LEAVE_HANDLER, span, exception);
}

}  // namespace coroscope::compile
