// with and async with. On the temporaries: the exit method, as long as the body runs.
#include "core/compile/compiler.h"

namespace coroscope::compile {

using Kind = Block::Kind;

namespace {

// Third operand of GET_AWAITABLE: whose result it is, for the error text.
enum AwaitableOf : unsigned { kOfEnter = 1, kOfExit = 2 };

}  // namespace

void Compiler::write_with(Sequence<const syntax::WithItem*> items, Statements body, bool is_async, Span span) {
  if (items.empty()) return write(body);
  CodeBuilder& code = builder();
  const syntax::WithItem& item = *items[0];
  Register exit = code.next();
  code.emit(Opcode::ENTER_WITH, span, exit, operand(*item.context_expr), is_async ? 1 : 0);
  Register value = code.top();
  if (is_async) {
    code.emit(Opcode::GET_AWAITABLE, span, value, value, kOfEnter);
    code.emit(Opcode::DELEGATE, span, value, value);
  }
  // What __enter__ has returned is dropped if an exception comes before it is stored.
  Label end;
  Region& region = code.open_region(1);
  push_block({.kind = is_async ? Kind::k_async_with : Kind::k_with, .span = span, .first = exit, .region = &region});
  if (item.optional_vars != nullptr) {
    store(*item.optional_vars, value);
  } else {
    code.emit(Opcode::RELEASE, span, value);
  }
  write_with(items.subspan(1), body, is_async, span);
  pop_block();
  code.suspend(region);
  write_with_exit(exit, is_async, false, span);
  code.emit(Opcode::RELEASE, span, code.top());
  code.emit(Opcode::RELEASE, span, exit);
  code.jump_to(end, span);

  Label suppressed;
  code.bind_handler(region);
  Register exception = code.top();
  code.emit(Opcode::ENTER_HANDLER, span, exception);
  Region& cleanup = code.open_region();
  write_with_exit(exit, is_async, true, span);
  code.jump(Opcode::JUMP_IF_TRUE, suppressed, span, code.top());
  code.emit(Opcode::COPY, span, code.next(), exception);
  code.suspend(cleanup);
  write_reraise(cleanup, exception, span);
  code.bind(suppressed);
  code.emit(Opcode::LEAVE_HANDLER, span, exception);
  code.emit(Opcode::RELEASE, span, exit);
  code.bind(end);
}

// The result of the exit method goes on top.
void Compiler::write_with_exit(Register exit, bool is_async, bool has_exception, Span span) {
  CodeBuilder& code = builder();
  Register result = code.next();
  code.emit(Opcode::CALL_EXIT, span, result, exit, has_exception ? 1 : 0);
  if (is_async) {
    code.emit(Opcode::GET_AWAITABLE, span, result, result, kOfExit);
    code.emit(Opcode::DELEGATE, span, result, result);
  }
}

}  // namespace coroscope::compile
