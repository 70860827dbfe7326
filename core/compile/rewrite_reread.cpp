// NoLostUpdate: a local that holds what was read from shared state is read again after every await.

#include "core/compile/rewriter.h"
#include "core/syntax/visit.h"

namespace coroscope::compile {

using syntax::as;
using syntax::Expression;
using syntax::Node;
using syntax::NodeKind;
using syntax::Statement;
using syntax::try_as;

namespace {

constexpr std::string_view kValue = "<value>";

/// Can it be evaluated again without anything happening: names, attributes, items by a name or a constant?
bool is_plain_place(const Expression& expression) {
  switch (expression.kind) {
    case NodeKind::kName:
    case NodeKind::kConstant:
      return true;
    case NodeKind::kAttribute:
      return is_plain_place(*as<syntax::Attribute>(expression).value);
    case NodeKind::kSubscript:
      return is_plain_place(*as<syntax::Subscript>(expression).value) && is_plain_place(*as<syntax::Subscript>(expression).slice);
    default:
      return false;
  }
}

/// Is what a place says written by the statement itself?
bool writes(const Node& node, std::string_view text, const text::Source& source) {
  const auto same = [&](const Expression* target) { return target != nullptr && source.slice(target->span) == text; };
  if (const auto* assign = try_as<syntax::Assign>(&node)) {
    for (const Expression* target : assign->targets) {
      if (same(target)) return true;
    }
  }
  if (const auto* augmented = try_as<syntax::AugAssign>(&node); augmented != nullptr && same(augmented->target)) return true;
  bool found = false;
  syntax::for_each_child(node, [&](const Node& child) { found = found || writes(child, text, source); });
  return found;
}

}  // namespace

bool Rewriter::is_shared(const Expression& expression, const AsyncFunction& function) const {
  if (!is_plain_place(expression)) return false;
  if (const auto* name = try_as<syntax::Name>(&expression)) return !has(function.locals, name->id);
  return expression.kind != NodeKind::kConstant;
}

/// `total += await f()` and `total = total + await f()` read total before they wait: here they read it afterwards.
const Statement* Rewriter::read_last(const Statement& statement, const AsyncFunction& function, Made& made) {
  const NodeMaker maker = at(statement);
  const auto wait_first = [&](const Expression* waits) {
    made.push_back(maker.assign(maker.name(kValue, syntax::Context::kStore), waits));
    return maker.name(kValue);
  };
  if (const auto* augmented = try_as<syntax::AugAssign>(&statement)) {
    if (!contains_await(*augmented->value) || !is_shared(*augmented->target, function)) return &statement;
    auto* copy = arena_.make<syntax::AugAssign>();
    *copy = *augmented;
    copy->value = wait_first(augmented->value);
    return copy;
  }
  const auto* assign = try_as<syntax::Assign>(&statement);
  const auto* sum = assign != nullptr ? try_as<syntax::BinOp>(assign->value) : nullptr;
  if (sum == nullptr || !contains_await(*sum->right) || !is_shared(*sum->left, function)) return &statement;
  auto* changed = arena_.make<syntax::BinOp>();
  *changed = *sum;
  changed->right = wait_first(sum->right);
  auto* copy = arena_.make<syntax::Assign>();
  *copy = *assign;
  copy->value = changed;
  return copy;
}

/// Which locals hold something shared behind this statement.
void Rewriter::follow_reads(const Statement& statement, const AsyncFunction& function, std::vector<SharedRead>& reads) {
  const Statement* const one[] = {&statement};
  const std::vector<std::string_view> bound = bound_names(one);
  std::erase_if(reads, [&](const SharedRead& read) { return has(bound, read.local) || writes(statement, read.text, source_); });
  const auto* assign = try_as<syntax::Assign>(&statement);
  if (assign == nullptr || assign->targets.size() != 1) return;
  const auto* target = try_as<syntax::Name>(assign->targets[0]);
  if (target == nullptr || !has(function.locals, target->id) || !is_shared(*assign->value, function)) return;
  reads.push_back({target->id, assign->value, source_.slice(assign->value->span)});
}

void Rewriter::read_again(const Statement& after, const std::vector<SharedRead>& reads, Made& made) {
  const NodeMaker maker = at(after);
  for (const SharedRead& read : reads) made.push_back(maker.assign(maker.name(read.local, syntax::Context::kStore), read.source));
}

}  // namespace coroscope::compile
