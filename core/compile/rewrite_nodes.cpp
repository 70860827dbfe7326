#include "core/compile/rewrite_nodes.h"

#include <algorithm>

#include "core/syntax/visit.h"

namespace coroscope::compile {

using syntax::as;
using syntax::Context;
using syntax::Expression;
using syntax::Node;
using syntax::NodeKind;
using syntax::Statement;

const Expression* NodeMaker::name(std::string_view id, Context context) const {
  auto* node = make<syntax::Name>();
  node->id = id;
  node->ctx = context;
  return node;
}
const Expression* NodeMaker::call(std::string_view function, const std::vector<const Expression*>& arguments) const {
  auto* node = make<syntax::Call>();
  node->func = name(function);
  node->args = arena_.copy(arguments);
  return node;
}
const Expression* NodeMaker::await(const Expression* value) const {
  auto* node = make<syntax::Await>();
  node->value = value;
  return node;
}
const Expression* NodeMaker::tuple(const std::vector<const Expression*>& items, Context context) const {
  auto* node = make<syntax::Tuple>();
  node->elts = arena_.copy(items);
  node->ctx = context;
  return node;
}
const Expression* NodeMaker::starred(const Expression* value) const {
  auto* node = make<syntax::Starred>();
  node->value = value;
  return node;
}
const Expression* NodeMaker::empty_list() const { return make<syntax::List>(); }
const Statement* NodeMaker::statement(const Expression* value) const {
  auto* node = make<syntax::Expr>();
  node->value = value;
  return node;
}
const Statement* NodeMaker::assign(const Expression* target, const Expression* value) const {
  auto* node = make<syntax::Assign>();
  node->targets = arena_.copy(std::vector<const Expression*>{target});
  node->value = value;
  return node;
}
const Statement* NodeMaker::declare_local(std::string_view id) const {
  auto* node = make<syntax::AnnAssign>();
  node->target = name(id, Context::kStore);
  node->annotation = make<syntax::Constant>();
  node->simple = true;
  return node;
}
const Statement* NodeMaker::give_back() const { return make<syntax::Return>(); }

bool opens_scope(const Node& node) {
  switch (node.kind) {
    case NodeKind::kFunctionDef:
    case NodeKind::kAsyncFunctionDef:
    case NodeKind::kClassDef:
    case NodeKind::kLambda:
      return true;
    default:
      return false;
  }
}

namespace {

bool is_comprehension(const Node& node) {
  switch (node.kind) {
    case NodeKind::kListComp:
    case NodeKind::kSetComp:
    case NodeKind::kDictComp:
    case NodeKind::kGeneratorExp:
      return true;
    default:
      return false;
  }
}

void add(std::vector<std::string_view>& names, std::string_view name) {
  if (!name.empty() && !has(names, name)) names.push_back(name);
}

/// `a` of `import a.b`.
std::string_view bound_by(const syntax::Alias& alias) {
  if (!alias.asname.empty()) return alias.asname;
  const std::string_view name = alias.name.substr(0, alias.name.find('.'));
  return name == "*" ? std::string_view() : name;
}

void collect_bound(const Node& node, std::vector<std::string_view>& names) {
  switch (node.kind) {
    case NodeKind::kName:
      if (as<syntax::Name>(node).ctx != Context::kLoad) add(names, as<syntax::Name>(node).id);
      return;
    case NodeKind::kFunctionDef: return add(names, as<syntax::FunctionDef>(node).name);
    case NodeKind::kAsyncFunctionDef: return add(names, as<syntax::AsyncFunctionDef>(node).name);
    case NodeKind::kClassDef: return add(names, as<syntax::ClassDef>(node).name);
    case NodeKind::kAlias: return add(names, bound_by(as<syntax::Alias>(node)));
    case NodeKind::kExceptHandler: add(names, as<syntax::ExceptHandler>(node).name); break;
    case NodeKind::kMatchAs: add(names, as<syntax::MatchAs>(node).name); break;
    case NodeKind::kMatchStar: add(names, as<syntax::MatchStar>(node).name); break;
    case NodeKind::kMatchMapping: add(names, as<syntax::MatchMapping>(node).rest); break;
    default: break;
  }
  if (opens_scope(node) || is_comprehension(node)) return;
  syntax::for_each_child(node, [&](const Node& child) { collect_bound(child, names); });
}

void collect_declared(const Node& node, DeclaredNames& declared) {
  if (opens_scope(node)) return;
  if (const auto* global = syntax::try_as<syntax::Global>(&node)) {
    for (std::string_view name : global->names) add(declared.global, name);
  }
  if (const auto* nonlocal = syntax::try_as<syntax::Nonlocal>(&node)) {
    for (std::string_view name : nonlocal->names) add(declared.nonlocal, name);
  }
  syntax::for_each_child(node, [&](const Node& child) { collect_declared(child, declared); });
}

}  // namespace

bool contains_await(const Node& node) {
  if (opens_scope(node)) return false;
  switch (node.kind) {
    case NodeKind::kAwait:
    case NodeKind::kAsyncFor:
    case NodeKind::kAsyncWith:
      return true;
    default:
      break;
  }
  bool found = false;
  syntax::for_each_child(node, [&](const Node& child) { found = found || contains_await(child); });
  return found;
}

std::vector<std::string_view> bound_names(syntax::Statements body) {
  std::vector<std::string_view> names;
  for (const Statement* statement : body) collect_bound(*statement, names);
  return names;
}
std::vector<std::string_view> bound_names(const Expression& target) {
  std::vector<std::string_view> names;
  collect_bound(target, names);
  return names;
}

DeclaredNames declared_names(syntax::Statements body) {
  DeclaredNames declared;
  for (const Statement* statement : body) collect_declared(*statement, declared);
  return declared;
}

bool has(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace coroscope::compile
