// try, except, else, finally.
//
// Where an exception is handled, the temporaries are: …, exception, what was handled before. What goes wrong in there
// is caught once more, so that LEAVE_HANDLER is never forgotten:
//
//   handler:  ENTER_HANDLER      exception on top
//             …                  guarded by a region of its own; the clauses, or a finally body
//             COPY               nobody wanted it: the exception itself goes on
//             LEAVE_HANDLER      here, or from the region, with the exception that goes on above the two
//             RAISE_AGAIN
#include "core/compile/compiler.h"

namespace coroscope::compile {

using Kind = Block::Kind;

void Compiler::write_try(const syntax::Try& node, bool ends_function) {
  if (node.finalbody.empty()) return write_try_except(node, ends_function);
  write_finally(node.finalbody, node.span, ends_function,
                [&] { node.handlers.empty() ? write(node.body) : write_try_except(node, false); });
}

void Compiler::write_finally(Statements final_body, Span span, bool ends_function, const std::function<void()>& body) {
  CodeBuilder& code = builder();
  Label end;
  Region& region = code.open_region();
  push_block({.kind = Kind::k_finally, .span = span, .region = &region, .final_body = final_body});
  body();
  pop_block();
  code.suspend(region);
  write(final_body, ends_function);
  leave_branch(end, final_body.back()->span, ends_function);
  CodeBuilder::Snapshot after = code.snapshot();

  code.bind_handler(region);
  Register exception = code.top();
  code.emit(Opcode::ENTER_HANDLER, span, exception);
  Region& cleanup = code.open_region();
  push_block({.kind = Kind::k_handling, .span = span, .first = exception, .region = &cleanup});
  write(final_body);
  pop_block();
  code.emit(Opcode::COPY, span, code.next(), exception);
  code.suspend(cleanup);
  write_reraise(cleanup, exception, span);
  code.restore(after);
  code.bind(end);
}

void Compiler::write_reraise(Region& region, Register first, Span span) {
  CodeBuilder& code = builder();
  code.bind_handler(region);
  leave_handler_below(first, true, span);
  code.emit(Opcode::RAISE_AGAIN, span, first);
}

void Compiler::write_try_except(const syntax::Try& node, bool ends_function) {
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
  write_handlers(node, region, end, ends_function);
  code.restore(after);
  code.bind(end);
}

void Compiler::write_handlers(const syntax::Try& node, Region& region, Label& end, bool ends_function) {
  CodeBuilder& code = builder();
  Span span = node.handlers.back()->span;
  code.bind_handler(region);
  Register exception = code.top();
  code.emit(Opcode::ENTER_HANDLER, node.span, exception);
  Region& cleanup = code.open_region();
  for (const syntax::ExceptHandler* handler : node.handlers) {
    if (handler->type == nullptr && handler != node.handlers.back()) {
      fail(handler->span, "default 'except:' must be last");
    }
    write_handler(*handler, exception, cleanup, end, ends_function);
  }
  code.emit(Opcode::COPY, span, code.next(), exception);
  code.suspend(cleanup);
  write_reraise(cleanup, exception, span);
}

void Compiler::write_handler(const syntax::ExceptHandler& handler, Register exception, Region& cleanup, Label& end,
                             bool ends_function) {
  CodeBuilder& code = builder();
  Label next;
  CodeBuilder::Snapshot before = code.snapshot();
  if (handler.type != nullptr) {
    Register type = operand(*handler.type);
    code.jump(Opcode::JUMP_IF_NO_MATCH, next, handler.span, exception, type);
  }
  Region* naming = nullptr;
  if (!handler.name.empty()) {
    std::optional<Register> local = local_register(handler.name);
    Register value = local.value_or(code.next());
    code.emit(Opcode::COPY, handler.span, value, exception);
    store_name(handler.name, value, handler.span);
    naming = &code.open_region();
  }
  push_block({.kind = Kind::k_handling,
              .span = handler.span,
              .first = exception,
              .region = &cleanup,
              .inner_region = naming,
              .handler_name = handler.name});
  write(handler.body);
  pop_block();
  if (naming != nullptr) code.suspend(*naming);
  code.suspend(cleanup);
  Span last = handler.body.empty() ? handler.span : handler.body.back()->span;
  code.emit(Opcode::LEAVE_HANDLER, last, exception);
  if (!handler.name.empty()) clear_name(handler.name, last);
  leave_branch(end, last, ends_function);
  code.resume(cleanup);
  if (naming != nullptr) {  // the body raised: unbind the name, then leave the handler as well
    code.bind_handler(*naming);
    clear_name(handler.name, handler.span);
    code.emit(Opcode::RAISE_AGAIN, handler.span, code.top());
  }
  code.restore(before);
  code.bind(next);
}

}  // namespace coroscope::compile
