// try, except, except*, else, finally
#include "core/syntax/parser.h"

namespace coroscope::syntax {

const Statement* Parser::try_statement() {
  const Token first = peek();
  ++position_;
  if (!require(Kind::kColon, ":")) return nullptr;
  const Position after_colon = position_;
  const auto body = block(first, "'try' statement");
  if (!body) {
    HandlerKind kind = HandlerKind::kNone;
    position_ = after_colon;
    if (explaining_ && !failed_ && at(Kind::kExcept)) except_block(kind);  // invalid_try_stmt has `block*`
    return nullptr;
  }
  if (!at(Kind::kExcept) && !at(Kind::kFinally)) {
    if (explaining_) raise_at_last_token("expected 'except' or 'finally' block");
    return nullptr;
  }
  std::vector<const ExceptHandler*> handlers;
  HandlerKind kind = HandlerKind::kNone;
  while (at(Kind::kExcept)) {
    const ExceptHandler* handler = except_block(kind);
    if (handler == nullptr) return nullptr;
    handlers.push_back(handler);
  }
  Statements orelse, finalbody;
  if (!handlers.empty()) {
    const auto found = else_block();
    if (!found) return nullptr;
    orelse = *found;
  }
  const Token finally = peek();
  if (accept(Kind::kFinally)) {
    if (!require(Kind::kColon, ":")) return nullptr;
    const auto found = block(finally, "'finally' statement");
    if (!found) return nullptr;
    finalbody = *found;
  }
  if (failed_) return nullptr;
  const auto fill = [&](auto* node) {
    node->body = *body;
    node->handlers = arena_.copy(handlers);
    node->orelse = orelse;
    node->finalbody = finalbody;
    return node;
  };
  if (kind == HandlerKind::kStar) return fill(make<TryStar>(since(first)));
  return fill(make<Try>(since(first)));
}

// `kind` is that of the handlers before; all must be of one kind.
const ExceptHandler* Parser::except_block(HandlerKind& kind) {
  const Position begin = position_;
  const Token first = peek();
  ++position_;
  const bool star = accept(Kind::kStar);
  const Span keyword{first.span.begin, previous().span.end};
  const HandlerKind this_kind = star ? HandlerKind::kStar : HandlerKind::kPlain;
  const Expression* type = nullptr;
  std::string_view name;
  Span name_span;
  bool complete = false;  // up to the colon
  if (!star && accept(Kind::kColon)) {
    complete = true;
  } else if ((type = expression()) != nullptr) {
    if (at(Kind::kAs) && at_next(Kind::kName)) {
      ++position_;
      name_span = peek().span;
      name = identifier(peek());
      ++position_;
    }
    complete = accept(Kind::kColon);
  }
  if (!complete) {
    if (explaining_ && !failed_) explain_except(begin);
    return nullptr;
  }
  if (kind != HandlerKind::kNone && kind != this_kind) {
    if (explaining_) raise(keyword, "cannot have both 'except' and 'except*' on the same 'try'");
    return nullptr;
  }
  kind = this_kind;
  const auto body = block(first, star ? "'except*' statement" : "'except' statement");
  if (!body) return nullptr;
  ExceptHandler* handler = make<ExceptHandler>(since(first));
  handler->type = type;
  handler->name = name;
  handler->name_span = name_span;
  handler->body = *body;
  return handler;
}

// invalid_except_stmt
void Parser::explain_except(Position begin) {
  const auto after_keyword = [&] {
    position_ = begin + 1;
    return accept(Kind::kStar);
  };
  const auto optional_name = [&] {
    if (at(Kind::kAs) && at_next(Kind::kName)) position_ += 2;
  };
  const bool star = after_keyword();
  const Position type_begin = position_;
  const Expression* type = expression();
  if (failed_) return;
  if (type != nullptr && accept(Kind::kComma) && expression_list() != nullptr) {
    optional_name();
    if (accept(Kind::kColon)) {
      raise_starting_from(type->span.begin, "multiple exception types must be parenthesized");
      return;
    }
  }
  if (failed_) return;
  position_ = type_begin;
  if (expression() != nullptr) {
    optional_name();
    if (at(Kind::kNewline)) raise_at_last_token("expected ':'");
    return;
  }
  if (failed_) return;
  position_ = type_begin;
  if (!star && at(Kind::kNewline)) {
    raise_at_last_token("expected ':'");
  } else if (star && (at(Kind::kNewline) || at(Kind::kColon))) {
    raise_at_last_token("expected one or more exception types");
  }
}

}  // namespace coroscope::syntax
