// Loops, and how `return`, `break` and `continue` find their way out of what is around them.
#include "core/compile/compiler.h"

namespace coroscope::compile {

using Kind = Block::Kind;

// ---- for

void Compiler::write_for(const syntax::For& node) {
  CodeBuilder& code = builder();
  Register iterator = code.next();
  if (node.iter->kind == NodeKind::kName) {
    code.emit(Opcode::GET_ITER, node.span, iterator, operand(*node.iter));
  } else {
    push_iterable(*node.iter);
    code.emit(Opcode::GET_ITER, node.span, iterator, iterator);
  }
  Label again, exhausted, end;
  code.bind(again);
  push_block(
      {.kind = Kind::k_for, .span = node.span, .first = iterator, .continue_label = &again, .break_label = &end});
  std::optional<Register> local = local_target(*node.target);
  Register item = local.value_or(code.next());
  code.jump(Opcode::FOR_ITER, exhausted, node.span, item, iterator);
  store(*node.target, item);
  write(node.body);
  code.jump_to(again, node.span);
  pop_block();
  code.bind(exhausted);
  write(node.orelse);
  code.bind(end);
}

void Compiler::write_async_for(const syntax::AsyncFor& node) {
  CodeBuilder& code = builder();
  if (state_->scope.kind != ScopeKind::k_async_function) fail(node.span, "'async for' outside async function");
  Register iterator = code.next();
  code.emit(Opcode::GET_AITER, node.span, iterator, operand(*node.iter));
  Label again, exhausted, end;
  code.bind(again);
  push_block(
      {.kind = Kind::k_for, .span = node.span, .first = iterator, .continue_label = &again, .break_label = &end});
  write_async_next(*node.target, exhausted, node.span, node.iter->span);
  write(node.body);
  code.jump_to(again, node.span);
  pop_block();
  code.bind(exhausted);
  write(node.orelse);
  code.bind(end);
}

void Compiler::write_async_next(const Expression& target, Label& end, Span span, Span iterable) {
  CodeBuilder& code = builder();
  Register iterator = code.top();
  Register item = code.next();
  Label arrived;
  Region& region = code.open_region();
  code.emit(Opcode::GET_ANEXT, span, item, iterator);
  code.emit(Opcode::AWAIT, span, item, item);
  code.suspend(region);
  CodeBuilder::Snapshot snapshot = code.snapshot();
  code.jump_to(arrived, span);
  code.bind_handler(region);
  code.jump(Opcode::END_ASYNC_FOR, end, iterable, item, iterator);
  code.restore(snapshot);
  code.bind(arrived);
  store(target, item);
}

// ---- while

// The condition is written twice: before the loop, and at the bottom, where one instruction tests and goes round again.
void Compiler::write_while(const syntax::While& node) {
  CodeBuilder& code = builder();
  Label body, bottom, exhausted, end;
  jump_if(*node.test, false, exhausted);
  code.bind(body);
  Label* again = constant_truth(*node.test) == true ? &body : &bottom;
  push_block({.kind = Kind::k_while, .span = node.span, .continue_label = again, .break_label = &end});
  write(node.body);
  code.bind(bottom);
  jump_if(*node.test, true, body);
  pop_block();
  code.bind(exhausted);
  write(node.orelse);
  code.bind(end);
}

// ---- break and continue

namespace {

// The loop around, and not beyond an except* block; -1 if there is none.
std::ptrdiff_t find_loop(const std::vector<Block>& blocks, Span span) {
  for (std::size_t index = blocks.size(); index-- > 0;) {
    if (blocks[index].kind == Kind::k_group_handler) {
      fail(span, "'break', 'continue' and 'return' cannot appear in an except* block");
    }
    if (blocks[index].break_label != nullptr) return static_cast<std::ptrdiff_t>(index);
  }
  return -1;
}

}  // namespace

void Compiler::write_break(const Statement& node) {
  std::ptrdiff_t loop = find_loop(state_->blocks, node.span);
  if (loop < 0) fail(node.span, "'break' outside loop");
  Label* target = state_->blocks[static_cast<std::size_t>(loop)].break_label;
  Exit exit = leave_blocks(static_cast<std::size_t>(loop), false, node.span);
  builder().jump_to(*target, node.span);
  rejoin(exit);
}

void Compiler::write_continue(const Statement& node) {
  std::ptrdiff_t loop = find_loop(state_->blocks, node.span);
  if (loop < 0) fail(node.span, "'continue' not properly in loop");
  Label* target = state_->blocks[static_cast<std::size_t>(loop)].continue_label;
  Exit exit = leave_blocks(static_cast<std::size_t>(loop) + 1, false, node.span);
  builder().jump_to(*target, node.span);
  rejoin(exit);
}

// ---- blocks

int Compiler::weight_of(const Block& block) {
  return block.kind == Kind::k_handling ? 2 : 1;
}

void Compiler::push_block(Block block) {
  constexpr int kMostNestedBlocks = 20;  // CPython: CO_MAXBLOCKS
  state_->block_weight += weight_of(block);
  if (state_->block_weight > kMostNestedBlocks) fail(block.span, "too many statically nested blocks");
  state_->blocks.push_back(block);
}

void Compiler::pop_block() {
  state_->block_weight -= weight_of(state_->blocks.back());
  state_->blocks.pop_back();
}

Compiler::Exit Compiler::leave_blocks(std::size_t stop, bool keeps_value, Span span) {
  Exit exit{state_->blocks, builder().snapshot()};
  while (state_->blocks.size() > stop) {
    Block block = state_->blocks.back();
    if (block.kind == Kind::k_group_handler) {
      fail(span, "'break', 'continue' and 'return' cannot appear in an except* block");
    }
    pop_block();
    if (block.inner_region != nullptr) builder().suspend(*block.inner_region);
    if (block.region != nullptr) builder().suspend(*block.region);
    leave_block(block, keeps_value, span);
  }
  return exit;
}

void Compiler::rejoin(const Exit& exit) {
  std::size_t stop = state_->blocks.size();
  for (std::size_t index = stop; index < exit.blocks.size(); ++index) {
    const Block& block = exit.blocks[index];
    state_->blocks.push_back(block);
    state_->block_weight += weight_of(block);
    if (block.region != nullptr) builder().resume(*block.region);
    if (block.inner_region != nullptr) builder().resume(*block.inner_region);
  }
  builder().restore(exit.snapshot);
}

void Compiler::leave_block(const Block& block, bool keeps_value, Span span) {
  switch (block.kind) {
    case Kind::k_while:
    case Kind::k_try:
    case Kind::k_group_handler:
      return;
    case Kind::k_for:
    case Kind::k_saved_value:
      return release_below(block.first, keeps_value, span);
    case Kind::k_handling:
      leave_handler_below(block.first, keeps_value, span);
      if (!block.handler_name.empty()) clear_name(block.handler_name, span);
      return;
    case Kind::k_finally:
      if (keeps_value) push_block({.kind = Kind::k_saved_value, .span = span, .first = builder().top()});
      write(block.final_body);
      if (keeps_value) pop_block();
      return;
    case Kind::k_with:
    case Kind::k_async_with: {
      Register result = builder().next();
      write_with_exit(block.first, block.kind == Kind::k_async_with, false, block.span);
      builder().emit(Opcode::RELEASE, block.span, result);
      return release_below(block.first, keeps_value, block.span);
    }
  }
}

// Drops temporary `first`; a value that lies on it moves down.
void Compiler::release_below(Register first, bool keeps_value, Span span) {
  CodeBuilder& code = builder();
  if (!keeps_value) return code.emit(Opcode::RELEASE, span, first);
  code.emit(Opcode::MOVE, span, first + 2, first);
  code.emit(Opcode::MOVE, span, first, first + 1);
  code.emit(Opcode::RELEASE, span, first + 2);
}

void Compiler::leave_handler_below(Register first, bool keeps_value, Span span) {
  CodeBuilder& code = builder();
  if (!keeps_value) return code.emit(Opcode::LEAVE_HANDLER, span, first);
  code.emit(Opcode::MOVE, span, first + 3, first);
  code.emit(Opcode::MOVE, span, first + 4, first + 1);
  code.emit(Opcode::MOVE, span, first, first + 2);
  code.emit(Opcode::LEAVE_HANDLER, span, first + 3);
}

}  // namespace coroscope::compile
