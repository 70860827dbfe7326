// Which name means what: the symbol tables of a program, one Scope for the module and for every function, lambda, class
// and comprehension in it.
//
// The rules and the error texts are those of CPython's Python/symtable.c (3.11), in the same two steps:
//   1. collect (scopes_collect.cpp): walk the tree and note every use and binding of a name
//   2. resolve (scopes.cpp): decide local, cell, free or global, from the module inwards
// Does not look at what the program does: `await` outside a function, for instance, is found by the compiler.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/syntax/ast.h"
#include "core/text/diagnostic.h"

namespace coroscope::compile {

/// What a scope belongs to.
enum class ScopeKind : std::uint8_t {
  k_module,
  k_function,
  k_async_function,
  k_lambda,
  k_class,
  k_list_comprehension,
  k_set_comprehension,
  k_dict_comprehension,
  k_generator_expression,
};

/// Where the value of a name is found. kCell: local, but inner functions share it.
enum class Binding : std::uint8_t { k_local, k_cell, k_free, k_global_explicit, k_global_implicit };

/// What the first step notes about a name; CPython's DEF_… flags.
enum SymbolFlag : std::uint16_t {
  kGlobal = 1,
  kLocal = 2,
  kParameter = 4,
  kNonlocal = 8,
  kUse = 16,
  kFreeInClass = 64,
  kImport = 128,
  kAnnotated = 256,
  kIterationVariable = 512,
  kBound = kLocal | kParameter | kImport,
};

struct Symbol {
  std::string_view name;    ///< mangled
  std::uint16_t flags = 0;  ///< SymbolFlag
  Binding binding = Binding::k_global_implicit;
  bool deleted = false;  ///< `del name` or `except … as name` somewhere in the scope
};

struct Scope {
  ScopeKind kind = ScopeKind::k_module;
  Scope* parent = nullptr;
  std::vector<Scope*> children;       ///< in the order of the text
  std::vector<Symbol> symbols;        ///< in the order of first mention
  bool is_nested = false;             ///< inside a function
  bool has_free = false;              ///< this scope or one inside has free variables
  bool is_generator = false;          ///< holds `yield`, or is a generator expression
  bool is_coroutine = false;          ///< `async def`, or a comprehension with `async for` or `await`
  bool needs_class_cell = false;      ///< a class whose methods use `super` or `__class__`
  bool has_annotations = false;       ///< holds `name: annotation`
  std::uint32_t hidden_captures = 0;  ///< most names that one `case` pattern captures here
  /// `name := …` in this very scope: the name (mangled) and where it stands.
  std::vector<std::pair<std::string_view, std::uint32_t>> named_expressions;

  bool is_function() const { return kind != ScopeKind::k_module && kind != ScopeKind::k_class; }
  bool is_comprehension() const { return kind >= ScopeKind::k_list_comprehension; }
  const Symbol* find(std::string_view mangled) const;
  Symbol* find(std::string_view mangled);

  std::unordered_map<std::string_view, std::uint32_t> index;  ///< of `symbols`
  /// `global` and `nonlocal` (and `:=` in comprehensions): what they name, and where errors about it are shown.
  std::vector<std::pair<std::string_view, text::Span>> directives;
  int iterable_depth = 0;            ///< while collecting: how many comprehension iterables we are inside
  bool in_iteration_target = false;  ///< while collecting
};

/// All scopes of a program. Refers to the tree's names: the tree must live longer.
class ScopeTree {
 public:
  Scope& module() const { return *module_; }
  /// The scope that a FunctionDef, Lambda, ClassDef or comprehension opens; the module's for the Module.
  const Scope& scope_of(const syntax::Node& node) const { return *by_node_.at(&node); }

  Scope& add(const syntax::Node& node, ScopeKind kind, Scope* parent);
  /// `__name` in a class `_C` becomes `_C__name`. An empty class name means: not in a class.
  std::string_view mangle(std::string_view class_name, std::string_view name);

 private:
  std::deque<Scope> scopes_;
  Scope* module_ = nullptr;
  std::unordered_map<const syntax::Node*, Scope*> by_node_;
  std::deque<std::string> mangled_;
  std::unordered_map<std::string, std::string_view> mangled_index_;
};

/// The two steps. Empty if the program breaks a rule; then there is one Diagnostic more. `future_annotations`:
/// annotations are not evaluated (`from __future__ import annotations`).
std::unique_ptr<ScopeTree> find_scopes(const syntax::Module& module, bool future_annotations,
                                       text::Diagnostics& diagnostics);

}  // namespace coroscope::compile
