// Calls.
#include "core/compile/compiler.h"

namespace coroscope::compile {

namespace {

bool is_plain(const syntax::Call& node) {
  for (const Expression* argument : node.args) {
    if (argument->kind == NodeKind::kStarred) return false;
  }
  for (const syntax::Keyword* keyword : node.keywords) {
    if (keyword->arg.empty()) return false;
  }
  return true;
}

}  // namespace

void Compiler::evaluate_call(const syntax::Call& node, Register out) {
  check_keywords(node.keywords, node.span);
  warn_about_call(*node.func, node.span);
  if (!is_plain(node)) return evaluate_star_call(node, out);
  if (evaluate_global_call(node, out)) return;
  CodeBuilder& code = builder();
  Register first = code.next();
  const auto* attribute = try_as<syntax::Attribute>(node.func);
  Span span = node.span;
  if (attribute != nullptr) {
    Register object = operand(*attribute->value);
    code.emit(Opcode::LOAD_METHOD, attribute_span(*attribute, attribute->span), first, object,
              code.name(mangle(attribute->attr)));
    span = attribute_span(*attribute, node.span);
  } else {
    push(*node.func);
  }
  for (const Expression* argument : node.args) push(*argument);
  unsigned keywords = push_keyword_values(node.keywords);
  code.emit(attribute != nullptr ? Opcode::CALL_METHOD : Opcode::CALL, span, out, first, node.args.size(), keywords);
}

// Arguments that do no more than arithmetic: nobody sees whether the callee was looked up before or after.
bool Compiler::is_plain_argument(const Expression& expression) {
  if (expression.kind == NodeKind::kConstant) return true;
  if (std::optional<Register> local = local_target(expression)) return builder().is_assigned(*local);
  const auto* binary = try_as<syntax::BinOp>(&expression);
  if (binary == nullptr) return false;
  switch (binary->op) {
    case syntax::BinaryOperator::kAdd:
    case syntax::BinaryOperator::kSub:
    case syntax::BinaryOperator::kMult:
      return is_plain_argument(*binary->left) && is_plain_argument(*binary->right);
    default:
      return false;
  }
}

bool Compiler::evaluate_global_call(const syntax::Call& node, Register out) {
  const auto* callee = try_as<syntax::Name>(node.func);
  if (callee == nullptr || !node.keywords.empty() || callee->span.begin != node.span.begin) return false;
  if (callee->id == "__debug__" || variable(mangle(callee->id)).place != Variable::Place::k_global) return false;
  for (const Expression* argument : node.args) {
    if (!is_plain_argument(*argument)) return false;
  }
  Register first = builder().next();
  for (const Expression* argument : node.args) push(*argument);
  builder().emit(Opcode::CALL_GLOBAL, node.span, out, first, node.args.size(), builder().name(mangle(callee->id)));
  return true;
}

void Compiler::evaluate_star_call(const syntax::Call& node, Register out) {
  Register callee = builder().next();
  push(*node.func);
  const auto* star = node.args.size() == 1 ? try_as<syntax::Starred>(node.args[0]) : nullptr;
  if (star != nullptr) {
    push(*star->value);  // the call itself goes through it
  } else {
    push_tuple_of(node.args, node.span);
  }
  if (!node.keywords.empty()) push_keyword_dict(node.keywords, callee, node.span);
  builder().emit(Opcode::CALL_STAR, node.span, out, callee, node.keywords.empty() ? 0 : 1);
}

unsigned Compiler::push_keyword_values(Sequence<const syntax::Keyword*> keywords) {
  if (keywords.empty()) return 0;
  bytecode::TupleConstant names;
  for (const syntax::Keyword* keyword : keywords) {
    names.items.push_back({std::string(keyword->arg)});
    push(*keyword->value);
  }
  return 1u + builder().constant({std::move(names)});
}

void Compiler::push_keyword_dict(Sequence<const syntax::Keyword*> keywords, std::optional<Register> callee, Span span) {
  CodeBuilder& code = builder();
  Register dict = code.next();
  std::size_t index = 0;
  auto push_named = [&] {  // the keywords up to the next `**`, as a dict of their own
    Register first = code.next();
    unsigned count = 0;
    for (; index < keywords.size() && !keywords[index]->arg.empty(); ++index, ++count) {
      load_constant({std::string(keywords[index]->arg)}, code.next(), keywords[index]->span);
      push(*keywords[index]->value);
    }
    code.emit(Opcode::BUILD_DICT, span, first, first, count);
  };
  push_named();
  while (index < keywords.size()) {
    Register more = code.next();
    if (keywords[index]->arg.empty()) {
      more = operand(*keywords[index++]->value);
    } else {
      push_named();
    }
    if (callee) {
      code.emit(Opcode::DICT_MERGE, span, dict, more, *callee);
    } else {
      code.emit(Opcode::DICT_UPDATE, span, dict, more);
    }
  }
}

// CPython: validate_keywords.
void Compiler::check_keywords(Sequence<const syntax::Keyword*> keywords, Span span) {
  for (std::size_t first = 0; first < keywords.size(); ++first) {
    if (keywords[first]->arg.empty()) continue;
    forbid_debug(keywords[first]->arg, span);
    for (std::size_t second = first + 1; second < keywords.size(); ++second) {
      if (keywords[first]->arg == keywords[second]->arg) {
        fail(keywords[second]->span, "keyword argument repeated: " + std::string(keywords[second]->arg));
      }
    }
  }
}

}  // namespace coroscope::compile
