// with a as b, c as d:   with (a as b, c as d,):
#include "core/syntax/parser.h"

namespace coroscope::syntax {

const Statement* Parser::with_statement() {
  const Token first = peek();
  const bool is_async = accept(Kind::kAsync);
  const Token keyword = peek();
  const Position after = ++position_;
  std::vector<const WithItem*> items;
  const bool in_parentheses = at(Kind::kLeftParen) && with_items(items, true) && accept(Kind::kColon);
  if (!in_parentheses) {
    if (failed_) return nullptr;
    items.clear();
    position_ = after;
    if (!with_items(items, false) || !accept(Kind::kColon)) {
      if (explaining_ && !failed_) explain_with(after);
      return nullptr;
    }
  }
  const auto body = block(keyword, "'with' statement");
  if (!body) return nullptr;
  const auto fill = [&](auto* node) {
    node->items = arena_.copy(items);
    node->body = *body;
    return node;
  };
  if (is_async) return fill(make<AsyncWith>(since(first)));
  return fill(make<With>(since(first)));
}

bool Parser::with_items(std::vector<const WithItem*>& items, bool in_parentheses) {
  if (in_parentheses && !accept(Kind::kLeftParen)) return false;
  for (;;) {
    const Position begin = position_;
    const WithItem* item = with_item();
    if (item == nullptr) {
      position_ = begin;
      if (items.empty() || failed_ || !in_parentheses) {
        if (!items.empty() && !failed_) --position_;  // the comma
        return !items.empty() && !failed_;
      }
      break;
    }
    items.push_back(item);
    if (!accept(Kind::kComma)) break;
  }
  return !in_parentheses || accept(Kind::kRightParen);
}

const WithItem* Parser::with_item() {
  const Position begin = position_;
  const Token first = peek();
  const Expression* context = expression();
  if (context == nullptr) return nullptr;
  const auto at_item_end = [this] { return at(Kind::kComma) || at(Kind::kRightParen) || at(Kind::kColon); };
  const Expression* target = nullptr;
  const Position after_context = position_;
  if (accept(Kind::kAs)) {
    target = star_target();
    if (failed_) return nullptr;
    if (target == nullptr || !at_item_end()) {
      if (explaining_) {  // invalid_with_item
        position_ = after_context + 1;
        const Expression* wrong = expression();
        if (wrong != nullptr && at_item_end()) explain_target(wrong, TargetUse::kAssign);
        if (failed_) return nullptr;
        position_ = begin;
        context = expression();
      }
      position_ = after_context;
      target = nullptr;
    }
  }
  if (failed_ || context == nullptr) return nullptr;
  WithItem* item = make<WithItem>(since(first));
  item->context_expr = context;
  item->optional_vars = target;
  return item;
}

// invalid_with_stmt: the colon is missing. (invalid_with_stmt_indent is in block().)
void Parser::explain_with(Position begin) {
  const auto items = [this](bool lists) {
    for (;;) {
      if ((lists ? expression_list() : expression()) == nullptr) return false;
      const Position after = position_;
      if (accept(Kind::kAs) && star_target() == nullptr) position_ = after;
      if (failed_) return false;
      const Position before_comma = position_;
      if (!accept(Kind::kComma)) return true;
      if (lists && at(Kind::kRightParen)) {
        position_ = before_comma;
        return true;
      }
    }
  };
  position_ = begin;
  if (items(false) && at(Kind::kNewline)) {
    raise_at_last_token("expected ':'");
    return;
  }
  if (failed_) return;
  position_ = begin;
  if (!accept(Kind::kLeftParen) || !items(true)) return;
  accept(Kind::kComma);
  if (accept(Kind::kRightParen) && at(Kind::kNewline)) raise_at_last_token("expected ':'");
}

}  // namespace coroscope::syntax
