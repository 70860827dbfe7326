// Statements that fit on one line.
#include "core/syntax/parser.h"

namespace coroscope::syntax {

std::optional<std::vector<const Statement*>> Parser::statements(bool nested) {
  std::vector<const Statement*> body;
  while (!at(Kind::kEnd) && !at(Kind::kDedent)) {
    const Position begin = position_;
    if (!statement(body)) {
      position_ = begin;
      break;
    }
  }
  if (failed_ || (nested && body.empty())) return std::nullopt;
  return body;
}

bool Parser::statement(std::vector<const Statement*>& body) {
  const Position begin = position_;
  bool is_compound = false;
  if (const Statement* compound = compound_statement(is_compound)) {
    body.push_back(compound);
    return true;
  }
  if (is_compound || failed_) return false;
  position_ = begin;
  return simple_statements(body);
}

bool Parser::simple_statements(std::vector<const Statement*>& body) {
  do {
    const Statement* simple = simple_statement();
    if (simple == nullptr) return false;
    body.push_back(simple);
  } while (accept(Kind::kSemicolon) && !at(Kind::kNewline));
  return accept(Kind::kNewline);
}

const Statement* Parser::simple_statement() {
  const Token first = peek();
  if (explaining_) {  // CPython tries an assignment first, whatever the statement begins with
    const Position begin = position_;
    if (const Statement* assignment = slow_assignment()) return assignment;
    if (failed_) return nullptr;
    position_ = begin;
  }
  switch (first.kind) {
    case Kind::kReturn:
      return return_statement();
    case Kind::kImport:
      return import_statement();
    case Kind::kFrom:
      return import_from();
    case Kind::kRaise:
      return raise_statement();
    case Kind::kPass:
      ++position_;
      return make<Pass>(first.span);
    case Kind::kDel:
      return delete_statement();
    case Kind::kAssert:
      return assert_statement();
    case Kind::kBreak:
      ++position_;
      return make<Break>(first.span);
    case Kind::kContinue:
      ++position_;
      return make<Continue>(first.span);
    case Kind::kGlobal:
    case Kind::kNonlocal:
      return scope_statement();
    default:
      return expression_statement();
  }
}

// ---- expressions and assignments -----------------------------------------------------------------------------------

// Reads an expression and decides by what follows it. (In the second pass no assignment comes here, see
// slow_assignment.)
const Statement* Parser::expression_statement() {
  const Token first = peek();
  const Expression* value = at(Kind::kYield) ? yield_expression() : star_expressions();
  if (value == nullptr) return nullptr;
  const bool in_parentheses = first.kind == Kind::kLeftParen && value->span.begin > first.span.begin;
  const bool is_target = first.kind != Kind::kYield;  // `yield` can only be a statement, or a value further right
  switch (peek().kind) {
    case Kind::kColon:
      if (!is_target || !is_single_target(value)) return nullptr;
      return annotated_assignment(first, value, value->kind == NodeKind::kName && !in_parentheses);
    case Kind::kEqual:
      return is_target ? assignment_chain(first, value) : nullptr;
    case Kind::kPlusEqual:
    case Kind::kMinusEqual:
    case Kind::kStarEqual:
    case Kind::kSlashEqual:
    case Kind::kDoubleSlashEqual:
    case Kind::kPercentEqual:
    case Kind::kAtEqual:
    case Kind::kAmpersandEqual:
    case Kind::kBarEqual:
    case Kind::kCaretEqual:
    case Kind::kLeftShiftEqual:
    case Kind::kRightShiftEqual:
    case Kind::kDoubleStarEqual:
      break;
    default: {
      Expr* statement_node = make<Expr>(since(first));
      statement_node->value = value;
      return statement_node;
    }
  }
  if (!is_target || !is_single_target(value)) return nullptr;
  const Token operation = peek();
  ++position_;
  const Expression* operand = assigned_value();
  if (operand == nullptr) return nullptr;
  AugAssign* assignment = make<AugAssign>(since(first));
  assignment->target = as_target(value, Context::kStore);
  assignment->value = operand;
  assignment->op_span = operation.span;
  switch (operation.kind) {
    case Kind::kPlusEqual:
      assignment->op = BinaryOperator::kAdd;
      break;
    case Kind::kMinusEqual:
      assignment->op = BinaryOperator::kSub;
      break;
    case Kind::kStarEqual:
      assignment->op = BinaryOperator::kMult;
      break;
    case Kind::kSlashEqual:
      assignment->op = BinaryOperator::kDiv;
      break;
    case Kind::kDoubleSlashEqual:
      assignment->op = BinaryOperator::kFloorDiv;
      break;
    case Kind::kPercentEqual:
      assignment->op = BinaryOperator::kMod;
      break;
    case Kind::kAtEqual:
      assignment->op = BinaryOperator::kMatMult;
      break;
    case Kind::kAmpersandEqual:
      assignment->op = BinaryOperator::kBitAnd;
      break;
    case Kind::kBarEqual:
      assignment->op = BinaryOperator::kBitOr;
      break;
    case Kind::kCaretEqual:
      assignment->op = BinaryOperator::kBitXor;
      break;
    case Kind::kLeftShiftEqual:
      assignment->op = BinaryOperator::kLShift;
      break;
    case Kind::kRightShiftEqual:
      assignment->op = BinaryOperator::kRShift;
      break;
    default:
      assignment->op = BinaryOperator::kPow;
      break;
  }
  return assignment;
}

const Expression* Parser::assigned_value() {
  return at(Kind::kYield) ? yield_expression() : star_expressions();
}

const Statement* Parser::annotated_assignment(const Token& first, const Expression* target, bool simple) {
  if (!accept(Kind::kColon)) return nullptr;
  const Expression* annotation = expression();
  if (annotation == nullptr) return nullptr;
  const Expression* value = nullptr;
  if (accept(Kind::kEqual)) {
    value = assigned_value();
    if (value == nullptr) return nullptr;
  }
  AnnAssign* assignment = make<AnnAssign>(since(first));
  assignment->target = as_target(target, Context::kStore);
  assignment->annotation = annotation;
  assignment->value = value;
  assignment->simple = simple;
  return assignment;
}

const Statement* Parser::assignment_chain(const Token& first, const Expression* value) {
  std::vector<const Expression*> targets;
  bool is_target = true;
  while (at(Kind::kEqual)) {
    const Expression* target = is_target ? as_target(value, Context::kStore) : nullptr;
    if (target == nullptr) return nullptr;
    ++position_;
    targets.push_back(target);
    is_target = !at(Kind::kYield);
    value = assigned_value();
    if (value == nullptr) return nullptr;
  }
  Assign* assignment = make<Assign>(since(first));
  assignment->targets = arena_.copy(targets);
  assignment->value = value;
  return assignment;
}

// ---- keywords ------------------------------------------------------------------------------------------------------

const Statement* Parser::return_statement() {
  const Token first = peek();
  ++position_;
  const Position after = position_;
  const Expression* value = star_expressions();
  if (failed_) return nullptr;
  if (value == nullptr) position_ = after;
  Return* statement_node = make<Return>(since(first));
  statement_node->value = value;
  return statement_node;
}

const Statement* Parser::raise_statement() {
  const Token first = peek();
  ++position_;
  Position after = position_;
  const Expression* exception = expression();
  const Expression* cause = nullptr;
  if (exception == nullptr) {
    position_ = after;
  } else {
    after = position_;
    if (accept(Kind::kFrom)) {
      cause = expression();
      if (cause == nullptr) position_ = after;
    }
  }
  if (failed_) return nullptr;
  Raise* statement_node = make<Raise>(since(first));
  statement_node->exc = exception;
  statement_node->cause = cause;
  return statement_node;
}

const Statement* Parser::delete_statement() {
  const Token first = peek();
  const Position after = ++position_;
  std::vector<const Expression*> targets;
  if (delete_targets(targets) && (at(Kind::kSemicolon) || at(Kind::kNewline))) {
    Delete* statement_node = make<Delete>(since(first));
    statement_node->targets = arena_.copy(targets);
    return statement_node;
  }
  if (explaining_ && !failed_) {
    position_ = after;
    if (const Expression* wrong = star_expressions()) explain_target(wrong, TargetUse::kDelete);
  }
  return nullptr;
}

const Statement* Parser::assert_statement() {
  const Token first = peek();
  ++position_;
  const Expression* test = expression();
  if (test == nullptr) return nullptr;
  const Expression* message = nullptr;
  const Position after = position_;
  if (accept(Kind::kComma)) {
    message = expression();
    if (message == nullptr) position_ = after;
  }
  if (failed_) return nullptr;
  Assert* statement_node = make<Assert>(since(first));
  statement_node->test = test;
  statement_node->msg = message;
  return statement_node;
}

// global and nonlocal
const Statement* Parser::scope_statement() {
  const Token first = peek();
  ++position_;
  std::vector<std::string_view> names;
  std::vector<Span> spans;
  do {
    if (!at(Kind::kName)) {
      if (names.empty() || failed_) return nullptr;
      --position_;  // the comma belongs to nobody
      break;
    }
    spans.push_back(peek().span);
    names.push_back(identifier(peek()));
    ++position_;
  } while (accept(Kind::kComma));
  const auto fill = [&](auto* statement_node) {
    statement_node->names = arena_.copy(names);
    statement_node->name_spans = arena_.copy(spans);
    return statement_node;
  };
  if (first.kind == Kind::kGlobal) return fill(make<Global>(since(first)));
  return fill(make<Nonlocal>(since(first)));
}

}  // namespace coroscope::syntax
