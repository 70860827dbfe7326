#include "core/compile/scopes.h"

#include <set>

#include "core/compile/compile_error.h"
#include "core/compile/scopes_collect.h"

namespace coroscope::compile {

const Symbol* Scope::find(std::string_view mangled) const {
  auto found = index.find(mangled);
  return found == index.end() ? nullptr : &symbols[found->second];
}

Symbol* Scope::find(std::string_view mangled) {
  auto found = index.find(mangled);
  return found == index.end() ? nullptr : &symbols[found->second];
}

Scope& ScopeTree::add(const syntax::Node& node, ScopeKind kind, Scope* parent) {
  Scope& scope = scopes_.emplace_back();
  scope.kind = kind;
  scope.parent = parent;
  if (parent != nullptr) {
    parent->children.push_back(&scope);
    scope.is_nested = parent->is_nested || parent->is_function();
    scope.iterable_depth = parent->iterable_depth;
  } else {
    module_ = &scope;
  }
  by_node_[&node] = &scope;
  return scope;
}

std::string_view ScopeTree::mangle(std::string_view class_name, std::string_view name) {
  if (class_name.empty() || !name.starts_with("__") || name.ends_with("__") ||
      name.find('.') != std::string_view::npos) {
    return name;
  }
  std::size_t begin = class_name.find_first_not_of('_');
  if (begin == std::string_view::npos) return name;  // a class of underscores only does not mangle
  std::string mangled = "_" + std::string(class_name.substr(begin)) + std::string(name);
  auto [entry, inserted] = mangled_index_.try_emplace(std::move(mangled));
  if (inserted) entry->second = mangled_.emplace_back(entry->first);
  return entry->second;
}

namespace {

// std::set and not a hash set: what is added to a scope from here must come in an order that never changes.
using Names = std::set<std::string_view>;

// CPython: analyze_block and the functions it calls. `bound` is null at module level.
class Resolver {
 public:
  void resolve(Scope& scope, const Names* bound, Names& free, Names& global) {
    DepthGuard guard(depth_, {});
    Names local, inner_bound, inner_free, inner_global;
    if (scope.kind == ScopeKind::k_class) {  // names of a class body are not seen by the functions in it
      inner_global = global;
      if (bound != nullptr) inner_bound = *bound;
    }
    Names own_bound = bound != nullptr ? *bound : Names();
    for (Symbol& symbol : scope.symbols) {
      resolve_name(scope, symbol, bound != nullptr ? &own_bound : nullptr, local, free, global);
    }
    if (scope.kind == ScopeKind::k_class) {
      inner_bound.insert("__class__");
    } else {
      if (scope.is_function()) inner_bound.insert(local.begin(), local.end());
      inner_bound.insert(own_bound.begin(), own_bound.end());
      inner_global.insert(global.begin(), global.end());
    }
    for (Scope* child : scope.children) {
      Names child_free;
      Names child_global = inner_global;
      resolve(*child, &inner_bound, child_free, child_global);
      inner_free.insert(child_free.begin(), child_free.end());
      if (child->has_free) scope.has_free = true;
    }
    if (scope.is_function()) {
      share_cells(scope, inner_free);
    } else if (scope.kind == ScopeKind::k_class && inner_free.erase("__class__") > 0) {
      scope.needs_class_cell = true;
    }
    pass_free_through(scope, bound != nullptr ? &own_bound : nullptr, inner_free);
    free.insert(inner_free.begin(), inner_free.end());
  }

 private:
  static void resolve_name(Scope& scope, Symbol& symbol, Names* bound, Names& local, Names& free, Names& global) {
    if (symbol.flags & kGlobal) {
      if (symbol.flags & kNonlocal) fail_at_directive(scope, symbol.name, " is nonlocal and global");
      symbol.binding = Binding::k_global_explicit;
      global.insert(symbol.name);
      if (bound != nullptr) bound->erase(symbol.name);
    } else if (symbol.flags & kNonlocal) {
      text::Span span = directive(scope, symbol.name);
      if (bound == nullptr) fail(span, "nonlocal declaration not allowed at module level");
      if (!bound->contains(symbol.name)) fail(span, "no binding for nonlocal '" + std::string(symbol.name) + "' found");
      symbol.binding = Binding::k_free;
      scope.has_free = true;
      free.insert(symbol.name);
    } else if (symbol.flags & kBound) {
      symbol.binding = Binding::k_local;
      local.insert(symbol.name);
      global.erase(symbol.name);
    } else if (bound != nullptr && bound->contains(symbol.name)) {
      symbol.binding = Binding::k_free;
      scope.has_free = true;
      free.insert(symbol.name);
    } else {
      symbol.binding = Binding::k_global_implicit;
    }
  }

  // Locals that inner functions use become cells. CPython: analyze_cells.
  static void share_cells(Scope& scope, Names& inner_free) {
    for (Symbol& symbol : scope.symbols) {
      if (symbol.binding == Binding::k_local && inner_free.erase(symbol.name) > 0) symbol.binding = Binding::k_cell;
    }
  }

  // Free names of inner functions that are bound further out are free here as well. CPython: update_symbols.
  static void pass_free_through(Scope& scope, const Names* bound, const Names& inner_free) {
    for (std::string_view name : inner_free) {
      if (Symbol* symbol = scope.find(name)) {
        if (scope.kind == ScopeKind::k_class && (symbol->flags & (kBound | kGlobal))) symbol->flags |= kFreeInClass;
        continue;
      }
      if (bound != nullptr && !bound->contains(name)) continue;
      scope.index[name] = static_cast<std::uint32_t>(scope.symbols.size());
      scope.symbols.push_back({name, 0, Binding::k_free});
    }
  }

  static text::Span directive(const Scope& scope, std::string_view name) {
    for (const auto& [directive_name, span] : scope.directives) {
      if (directive_name == name) return span;
    }
    return {};
  }

  [[noreturn]] static void fail_at_directive(const Scope& scope, std::string_view name, std::string_view rest) {
    fail(directive(scope, name), "name '" + std::string(name) + "'" + std::string(rest));
  }

  int depth_ = 0;
};

}  // namespace

std::unique_ptr<ScopeTree> find_scopes(const syntax::Module& module, bool future_annotations,
                                       text::Diagnostics& diagnostics) {
  auto tree = std::make_unique<ScopeTree>();
  try {
    collect_names(module, future_annotations, *tree);
    Names free, global;
    Resolver().resolve(tree->module(), nullptr, free, global);
  } catch (const CompileError& error) {
    diagnostics.push_back(error.diagnostic);
    return nullptr;
  }
  return tree;
}

}  // namespace coroscope::compile
