// The match statement. The subject stays on the temporaries until a case is chosen; each case but the last works on a
// copy.
#include "core/compile/pattern_context.h"

namespace coroscope::compile {

void Compiler::write_match(const syntax::Match& node) {
  CodeBuilder& code = builder();
  Register subject = code.next();
  push(*node.subject);
  Label end;
  for (const syntax::MatchCase* match_case : node.cases) {
    write_case(*match_case, subject, match_case == node.cases.back(), end);
  }
  code.bind(end);
}

void Compiler::write_case(const syntax::MatchCase& match_case, Register subject, bool is_last, Label& end) {
  CodeBuilder& code = builder();
  Span span = match_case.pattern->span;
  PatternContext context;
  context.allows_irrefutable = match_case.guard != nullptr || is_last;
  if (!is_last) code.emit(Opcode::COPY, span, code.next(), subject);
  context.base = code.depth() - 1;
  match(*match_case.pattern, context);
  bind_captures(context, span);
  if (match_case.guard != nullptr) {
    if (context.failures.empty()) context.failures.emplace_back();
    jump_if(*match_case.guard, false, context.failures[0]);
  }
  CodeBuilder::Snapshot matched = code.snapshot();
  if (!is_last) code.emit(Opcode::RELEASE, span, subject);
  write(match_case.body);
  code.jump_to(end, span);
  code.restore(matched);
  bind_failures(context, static_cast<int>(context.failures.size()) - 1, span);
  // What a failed pattern has captured is forgotten.
  for (std::size_t index = 0; index < context.captures.size(); ++index) {
    code.emit(Opcode::RELEASE, span, static_cast<unsigned>(state_->hidden_captures + index));
  }
}

void Compiler::bind_captures(const PatternContext& context, Span span) {
  for (std::size_t index = 0; index < context.captures.size(); ++index) {
    auto hidden = static_cast<Register>(state_->hidden_captures + index);
    store_name(context.captures[index], hidden, span);
    builder().emit(Opcode::RELEASE, span, hidden);
  }
}

// Where control arrives with `depth` temporaries too many, and then with fewer and fewer, down to none.
void Compiler::bind_failures(PatternContext& context, int depth, Span span) {
  CodeBuilder& code = builder();
  for (; depth >= 0; --depth) {
    code.restore_depth(context.base + depth);
    code.bind(context.failures[static_cast<std::size_t>(depth)]);
    if (depth > 0) code.emit(Opcode::RELEASE, span, code.top());
  }
}

}  // namespace coroscope::compile
