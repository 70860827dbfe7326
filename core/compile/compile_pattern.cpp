// Patterns of a match statement. CPython: the functions compiler_pattern_…, and their error texts.
#include <algorithm>
#include <set>

#include "core/bytecode/disassemble.h"
#include "core/compile/pattern_context.h"

namespace coroscope::compile {

using syntax::Pattern;
using syntax::Patterns;

namespace {

bool is_wildcard(const Pattern& pattern) {
  const auto* as_pattern = try_as<syntax::MatchAs>(&pattern);
  return as_pattern != nullptr && as_pattern->pattern == nullptr && as_pattern->name.empty();
}

bool is_star_wildcard(const Pattern& pattern) {
  const auto* star = try_as<syntax::MatchStar>(&pattern);
  return star != nullptr && star->name.empty();
}

std::string quoted(std::string_view name) {
  return "'" + std::string(name) + "'";
}

}  // namespace

void Compiler::match(const Pattern& pattern, PatternContext& context) {
  context.latest = pattern.span;
  switch (pattern.kind) {
    case NodeKind::kMatchValue:
      return match_value(as<syntax::MatchValue>(pattern), context);
    case NodeKind::kMatchSingleton:
      return match_singleton(as<syntax::MatchSingleton>(pattern), context);
    case NodeKind::kMatchSequence:
      return match_sequence(as<syntax::MatchSequence>(pattern), context);
    case NodeKind::kMatchMapping:
      return match_mapping(as<syntax::MatchMapping>(pattern), context);
    case NodeKind::kMatchClass:
      return match_class(as<syntax::MatchClass>(pattern), context);
    case NodeKind::kMatchStar:
      return capture(as<syntax::MatchStar>(pattern).name, pattern.span, context);
    case NodeKind::kMatchAs:
      return match_as(as<syntax::MatchAs>(pattern), context);
    case NodeKind::kMatchOr:
      return match_or(as<syntax::MatchOr>(pattern), context);
    default:
      return;
  }
}

// The jump consumes its operands; where it goes depends on how many temporaries are left then.
void Compiler::fail_match(Opcode opcode, PatternContext& context, Span span, Register a, Register b) {
  CodeBuilder& code = builder();
  int consumed = code.is_temporary(a) + (b != 0 && code.is_temporary(b));
  int left = code.depth() - consumed - context.base;
  while (static_cast<int>(context.failures.size()) <= left) context.failures.emplace_back();
  code.jump(opcode, context.failures[static_cast<std::size_t>(left)], span, a, b);
}

void Compiler::match_value(const syntax::MatchValue& pattern, PatternContext& context) {
  Register subject = builder().top();
  Register value = operand(*pattern.value);
  fail_match(Opcode::JUMP_IF_NOT_EQUAL, context, pattern.span, subject, value);
}

void Compiler::match_singleton(const syntax::MatchSingleton& pattern, PatternContext& context) {
  CodeBuilder& code = builder();
  Register subject = code.top();
  if (pattern.value == syntax::ConstantKind::kNone) {
    return fail_match(Opcode::JUMP_IF_NOT_NONE, context, pattern.span, subject);
  }
  load_constant({pattern.value == syntax::ConstantKind::kTrue}, code.next(), pattern.span);
  code.emit(Opcode::IS, pattern.span, subject, subject, code.top());
  fail_match(Opcode::JUMP_IF_FALSE, context, pattern.span, subject);
}

void Compiler::match_sequence(const syntax::MatchSequence& pattern, PatternContext& context) {
  CodeBuilder& code = builder();
  Register subject = code.top();
  std::size_t count = pattern.patterns.size();
  std::optional<std::size_t> star;
  bool only_wildcards = true;
  for (std::size_t index = 0; index < count; ++index) {
    const Pattern& part = *pattern.patterns[index];
    if (part.kind == NodeKind::kMatchStar) {
      if (star) fail(pattern.span, "multiple starred names in sequence pattern");
      star = index;
    }
    only_wildcards = only_wildcards && (is_wildcard(part) || is_star_wildcard(part));
  }
  Register answer = code.next();
  code.emit(Opcode::MATCH_SEQUENCE, pattern.span, answer, subject, star ? count - 1 : count, star ? 1 : 0);
  fail_match(Opcode::JUMP_IF_FALSE, context, pattern.span, answer);
  if (only_wildcards) return code.emit(Opcode::RELEASE, pattern.span, subject);
  if (star) {
    code.emit(Opcode::UNPACK_STAR, pattern.span, subject, subject, *star, count - *star - 1);
  } else {
    code.emit(Opcode::UNPACK, pattern.span, subject, subject, count);
  }
  match_parts(pattern.patterns, subject, context, pattern.span);
}

void Compiler::match_parts(Patterns patterns, Register first, PatternContext& context, Span span) {
  CodeBuilder& code = builder();
  bool allows_irrefutable = context.allows_irrefutable;
  context.allows_irrefutable = true;
  for (std::size_t index = 0; index < patterns.size(); ++index) {
    if (is_wildcard(*patterns[index]) || is_star_wildcard(*patterns[index])) continue;
    code.emit(Opcode::COPY, patterns[index]->span, code.next(), static_cast<unsigned>(first + index));
    match(*patterns[index], context);
  }
  context.allows_irrefutable = allows_irrefutable;
  for (std::size_t index = patterns.size(); index-- > 0;) {
    code.emit(Opcode::RELEASE, span, static_cast<unsigned>(first + index));
  }
}

void Compiler::push_mapping_keys(const syntax::MatchMapping& pattern) {
  for (const Expression* key : pattern.keys) push(*key);
}

void Compiler::match_mapping(const syntax::MatchMapping& pattern, PatternContext& context) {
  CodeBuilder& code = builder();
  Span span = pattern.span;
  std::set<std::string> seen;
  for (const Expression* key : pattern.keys) {
    std::optional<bytecode::Constant> constant = constant_of(*key);
    if (!constant) continue;
    std::string shown = bytecode::show_constant(*constant);
    if (!seen.insert(shown).second) fail(span, "mapping pattern checks duplicate key (" + shown + ")");
  }
  Register subject = code.top();
  Register answer = code.next();
  auto count = static_cast<unsigned>(pattern.keys.size());
  code.emit(Opcode::MATCH_MAPPING, span, answer, subject, count);
  fail_match(Opcode::JUMP_IF_FALSE, context, span, answer);
  if (count > 0) {
    push_mapping_keys(pattern);
    code.emit(Opcode::MATCH_KEYS, span, answer, subject, answer, count);
    code.emit(Opcode::COPY, span, code.next(), answer);
    fail_match(Opcode::JUMP_IF_NONE, context, span, code.top());
    code.emit(Opcode::UNPACK, span, answer, answer, count);
    match_parts(pattern.patterns, answer, context, span);
  }
  if (!pattern.rest.empty()) {
    push_mapping_keys(pattern);
    code.emit(Opcode::MATCH_REST, span, answer, subject, answer, count);
    capture(pattern.rest, span, context);
  }
  code.emit(Opcode::RELEASE, span, subject);
}

void Compiler::match_class(const syntax::MatchClass& pattern, PatternContext& context) {
  CodeBuilder& code = builder();
  Span span = pattern.span;
  bytecode::TupleConstant shape{{{static_cast<std::int64_t>(pattern.patterns.size())}}};
  for (std::size_t index = 0; index < pattern.kwd_attrs.size(); ++index) {
    std::string_view name = pattern.kwd_attrs[index];
    forbid_debug(name, span);
    if (std::find(pattern.kwd_attrs.begin(), pattern.kwd_attrs.begin() + static_cast<std::ptrdiff_t>(index), name) !=
        pattern.kwd_attrs.begin() + static_cast<std::ptrdiff_t>(index)) {
      fail(pattern.kwd_patterns[index]->span, "attribute name repeated in class pattern: " + std::string(name));
    }
    shape.items.push_back({std::string(mangle(name))});
  }
  Register subject = code.top();
  Register values = code.next();
  Register cls = operand(*pattern.cls);
  unsigned constant = 1u + code.constant({std::move(shape)});
  code.emit(Opcode::MATCH_CLASS, span, values, subject, cls, constant);
  code.emit(Opcode::COPY, span, code.next(), values);
  fail_match(Opcode::JUMP_IF_NONE, context, span, code.top());
  std::vector<const Pattern*> parts(pattern.patterns.begin(), pattern.patterns.end());
  parts.insert(parts.end(), pattern.kwd_patterns.begin(), pattern.kwd_patterns.end());
  code.emit(Opcode::UNPACK, span, values, values, parts.size());
  match_parts({parts.data(), parts.size()}, values, context, span);
  code.emit(Opcode::RELEASE, span, subject);
}

void Compiler::match_as(const syntax::MatchAs& pattern, PatternContext& context) {
  CodeBuilder& code = builder();
  if (pattern.pattern == nullptr) {
    if (!context.allows_irrefutable) {
      fail(pattern.span, pattern.name.empty()
                             ? "wildcard makes remaining patterns unreachable"
                             : "name capture " + quoted(pattern.name) + " makes remaining patterns unreachable");
    }
    return capture(pattern.name, pattern.span, context);
  }
  code.emit(Opcode::COPY, pattern.span, code.next(), code.top());
  match(*pattern.pattern, context);
  capture(pattern.name, pattern.span, context);
}

// Consumes the topmost temporary.
void Compiler::capture(std::string_view name, Span span, PatternContext& context) {
  CodeBuilder& code = builder();
  if (name.empty()) return code.emit(Opcode::RELEASE, span, code.top());
  forbid_debug(name, span);
  if (std::find(context.captures.begin(), context.captures.end(), name) != context.captures.end()) {
    fail(context.latest, "multiple assignments to name " + quoted(name) + " in pattern");
  }
  auto hidden = static_cast<Register>(state_->hidden_captures + context.captures.size());
  context.captures.push_back(name);
  code.emit(Opcode::MOVE, span, hidden, code.top());
}

// Each alternative works on a copy and must capture the same names; one that captures them in another order than the
// first writes them into the hidden locals of the first.
void Compiler::match_or(const syntax::MatchOr& pattern, PatternContext& context) {
  CodeBuilder& code = builder();
  Register subject = code.top();
  Label matched;
  std::vector<std::string_view> before = context.captures;
  std::vector<std::string_view> control;
  for (std::size_t index = 0; index < pattern.patterns.size(); ++index) {
    const Pattern& alternative = *pattern.patterns[index];
    bool is_last = index + 1 == pattern.patterns.size();
    PatternContext inner;
    inner.captures = before;
    inner.allows_irrefutable = is_last && context.allows_irrefutable;
    inner.base = code.depth();
    code.emit(Opcode::COPY, alternative.span, code.next(), subject);
    match(alternative, inner);
    context.latest = inner.latest;
    if (index == 0) {
      control = inner.captures;
    } else if (std::set<std::string_view>(inner.captures.begin(), inner.captures.end()) !=
               std::set<std::string_view>(control.begin(), control.end())) {
      fail(inner.latest, "alternative patterns bind different names");
    } else {
      reorder_captures(inner, control, alternative.span);
    }
    code.jump_to(matched, alternative.span);
    bind_failures(inner, static_cast<int>(inner.failures.size()) - 1, alternative.span);
    if (inner.failures.empty()) code.restore_depth(inner.base);
  }
  // None has matched: the subject itself fails.
  int left = code.depth() - context.base;
  while (static_cast<int>(context.failures.size()) <= left) context.failures.emplace_back();
  code.jump_to(context.failures[static_cast<std::size_t>(left)], pattern.span);
  code.bind(matched);
  context.captures = control;
  code.emit(Opcode::RELEASE, pattern.span, subject);
}

// Moves the hidden captures of `context` so that they lie in the order of `order`.
void Compiler::reorder_captures(PatternContext& context, const std::vector<std::string_view>& order, Span span) {
  if (context.captures == order) return;
  CodeBuilder& code = builder();
  Register first = code.next();
  for (std::size_t index = 0; index < order.size(); ++index) {
    auto from = std::find(context.captures.begin(), context.captures.end(), order[index]) - context.captures.begin();
    code.emit(Opcode::MOVE, span, code.next(), static_cast<unsigned>(state_->hidden_captures + from));
  }
  for (std::size_t index = 0; index < order.size(); ++index) {
    code.emit(Opcode::MOVE, span, static_cast<unsigned>(state_->hidden_captures + index),
              static_cast<unsigned>(first + index));
  }
}

}  // namespace coroscope::compile
