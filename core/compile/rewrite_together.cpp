// AwaitsOverlap: awaits of calls that follow each other directly are one await of all of them.

#include "core/compile/rewriter.h"
#include "core/syntax/visit.h"

namespace coroscope::compile {

using syntax::as;
using syntax::Context;
using syntax::Expression;
using syntax::Node;
using syntax::NodeKind;
using syntax::Statement;
using syntax::try_as;

namespace {

/// `await f()` or `name = await f()`.
struct AwaitStatement {
  const Expression* target = nullptr;   ///< null: the value is dropped
  const syntax::Call* call = nullptr;   ///< null: it is another statement
  text::Span await;                     ///< where the await stands
};

/// The last word of `asyncio.sleep` or `sleep`.
std::string_view called_name(const syntax::Call& call) {
  if (const auto* name = try_as<syntax::Name>(call.func)) return name->id;
  if (const auto* attribute = try_as<syntax::Attribute>(call.func)) return attribute->attr;
  return {};
}

AwaitStatement read_await(const Statement& statement) {
  AwaitStatement found;
  const Expression* value = nullptr;
  if (const auto* expression = try_as<syntax::Expr>(&statement)) value = expression->value;
  if (const auto* assign = try_as<syntax::Assign>(&statement);
      assign != nullptr && assign->targets.size() == 1 && assign->targets[0]->kind == NodeKind::kName) {
    found.target = assign->targets[0];
    value = assign->value;
  }
  const auto* await = try_as<syntax::Await>(value);
  found.call = await != nullptr ? try_as<syntax::Call>(await->value) : nullptr;
  if (await != nullptr) found.await = await->span;
  // Whoever sleeps means to wait.
  if (found.call != nullptr && called_name(*found.call) == "sleep") found.call = nullptr;
  return found;
}

bool mentions(const Node& node, std::string_view id) {
  if (const auto* name = try_as<syntax::Name>(&node)) return name->id == id;
  bool found = false;
  syntax::for_each_child(node, [&](const Node& child) { found = found || mentions(child, id); });
  return found;
}

/// Does the call need what an earlier one gives?
bool depends(const AwaitStatement& later, const std::vector<AwaitStatement>& row) {
  for (const AwaitStatement& earlier : row) {
    if (earlier.target != nullptr && mentions(*later.call, as<syntax::Name>(*earlier.target).id)) return true;
  }
  return false;
}

}  // namespace

void Rewriter::put_together(Made& body) {
  Made made;
  for (std::size_t i = 0; i < body.size();) {
    std::vector<AwaitStatement> row;
    std::size_t end = i;
    for (; end < body.size(); ++end) {
      const AwaitStatement next = read_await(*body[end]);
      if (next.call == nullptr || depends(next, row)) break;
      row.push_back(next);
    }
    if (row.size() < 2) {
      made.push_back(body[i++]);
      continue;
    }
    const NodeMaker maker(arena_, row.front().await);
    std::vector<const Expression*> calls, targets;
    for (const AwaitStatement& one : row) {
      calls.push_back(one.call);
      targets.push_back(one.target != nullptr ? one.target : maker.name("<ignored>", Context::kStore));
    }
    made.push_back(maker.assign(maker.tuple(targets, Context::kStore), maker.await(maker.call(kTogetherFunction, calls))));
    i = end;
  }
  body = std::move(made);
}

}  // namespace coroscope::compile
