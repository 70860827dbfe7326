// AsyncForParallel: the body of an `async for` becomes a function that is started for every item; behind the loop all are
// waited for. Loops that are left from inside stay as they are.

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

constexpr std::string_view kTasks = "<tasks>";
constexpr std::string_view kBody = "<body>";

bool is_loop(const Node& node) {
  return node.kind == NodeKind::kFor || node.kind == NodeKind::kAsyncFor || node.kind == NodeKind::kWhile;
}

/// Does control leave the loop, or an iteration of it in a way that a function cannot?
bool leaves(const Node& node, bool in_inner_loop) {
  switch (node.kind) {
    case NodeKind::kReturn:
    case NodeKind::kYield:
    case NodeKind::kYieldFrom:
      return true;
    case NodeKind::kBreak:
    case NodeKind::kContinue:
      return !in_inner_loop;
    default:
      break;
  }
  if (opens_scope(node)) return false;
  bool found = false;
  const bool inner = in_inner_loop || is_loop(node);
  syntax::for_each_child(node, [&](const Node& child) { found = found || leaves(child, inner); });
  return found;
}

bool all_names(const Expression& target) {
  if (target.kind == NodeKind::kName) return true;
  const auto* tuple = try_as<syntax::Tuple>(&target);
  if (tuple == nullptr) return false;
  for (const Expression* item : tuple->elts) {
    if (!all_names(*item)) return false;
  }
  return true;
}

/// `nonlocal a, b` or `global a, b`
template <class T>
const Statement* declaration(syntax::Arena& arena, const std::vector<std::string_view>& names, text::Span span) {
  T* node = arena.make<T>();
  node->span = span;
  node->names = arena.copy(names);
  node->name_spans = arena.copy(std::vector<text::Span>(names.size(), span));
  return node;
}

}  // namespace

/// `async def <body>(items): nonlocal …; body`
const Statement* Rewriter::iteration(const syntax::AsyncFor& loop, const AsyncFunction& function,
                                     const std::vector<std::string_view>& items) {
  std::vector<std::string_view> shared, global;
  const std::vector<std::string_view> bound = bound_names(loop.body);
  for (std::string_view name : bound) {
    if (has(items, name)) continue;
    (has(function.declared.global, name) ? global : shared).push_back(name);
  }
  Made body;
  if (!shared.empty()) body.push_back(declaration<syntax::Nonlocal>(arena_, shared, loop.span));
  if (!global.empty()) body.push_back(declaration<syntax::Global>(arena_, global, loop.span));
  AsyncFunction inner = function;
  for (std::string_view item : items) inner.locals.push_back(item);
  const syntax::Statements changed = block(loop.body, &inner);
  body.insert(body.end(), changed.begin(), changed.end());

  auto* definition = arena_.make<syntax::AsyncFunctionDef>();
  definition->span = definition->name_span = loop.span;
  definition->name = kBody;
  auto* arguments = arena_.make<syntax::Arguments>();
  std::vector<const syntax::Arg*> parameters;
  for (std::string_view item : items) {
    auto* parameter = arena_.make<syntax::Arg>();
    parameter->arg = item;
    parameter->span = parameter->name_span = loop.target->span;
    parameters.push_back(parameter);
  }
  arguments->args = arena_.copy(parameters);
  definition->args = arguments;
  definition->body = arena_.copy(body);
  return definition;
}

bool Rewriter::start_iterations(const syntax::AsyncFor& loop, const AsyncFunction& function, Made& made) {
  if (!all_names(*loop.target)) return false;
  for (const Statement* statement : loop.body) {
    if (leaves(*statement, false) || !declared_names(syntax::Statements(&statement, 1)).global.empty() ||
        !declared_names(syntax::Statements(&statement, 1)).nonlocal.empty()) {
      return false;
    }
  }
  const std::vector<std::string_view> items = bound_names(*loop.target);
  const NodeMaker maker = at(loop);
  for (std::string_view name : bound_names(loop.body)) {
    const bool is_local = !has(items, name) && !has(function.declared.global, name) && !has(function.declared.nonlocal, name);
    if (is_local) made.push_back(maker.declare_local(name));
  }
  made.push_back(iteration(loop, function, items));
  made.push_back(maker.assign(maker.name(kTasks, Context::kStore), maker.empty_list()));
  std::vector<const Expression*> arguments;
  for (std::string_view item : items) arguments.push_back(maker.name(item));
  auto* walk = arena_.make<syntax::AsyncFor>();
  *walk = loop;
  walk->body = arena_.copy(Made{maker.statement(maker.call(kStartFunction, {maker.name(kTasks), maker.call(kBody, arguments)}))});
  walk->orelse = {};
  made.push_back(walk);
  made.push_back(maker.statement(maker.await(maker.call(kTogetherFunction, {maker.starred(maker.name(kTasks))}))));
  const syntax::Statements otherwise = block(loop.orelse, &function);
  made.insert(made.end(), otherwise.begin(), otherwise.end());
  return true;
}

}  // namespace coroscope::compile
