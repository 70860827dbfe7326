#include "core/compile/scopes_collect.h"

#include <algorithm>

#include "core/compile/compile_error.h"

namespace coroscope::compile {
namespace {

using namespace syntax;

std::string quoted(std::string_view name) {
  return "'" + std::string(name) + "'";
}

// CPython: the symtable_visit_… functions, in the same order, because the first error wins.
class Collector {
 public:
  Collector(ScopeTree& tree, bool future_annotations) : tree_(tree), future_annotations_(future_annotations) {}

  void collect(const Module& module) {
    scope_ = &tree_.add(module, ScopeKind::k_module, nullptr);
    visit(module.body);
  }

 private:
  // ---- scopes and names

  class Enter {
   public:
    Enter(Collector& collector, const Node& node, ScopeKind kind) : collector_(collector), outer_(collector.scope_) {
      collector.scope_ = &collector.tree_.add(node, kind, outer_);
    }
    ~Enter() { collector_.scope_ = outer_; }

   private:
    Collector& collector_;
    Scope* outer_;
  };

  std::uint16_t flags_of(std::string_view name) const {
    const Symbol* symbol = scope_->find(tree_.mangle(class_name_, name));
    return symbol == nullptr ? 0 : symbol->flags;
  }

  void add(std::string_view name, std::uint16_t flags, Span span) { add_to(*scope_, name, flags, span); }

  // CPython: symtable_add_def_helper.
  void add_to(Scope& scope, std::string_view plain_name, std::uint16_t flags, Span span) {
    std::string_view name = tree_.mangle(class_name_, plain_name);
    auto [entry, is_new] = scope.index.try_emplace(name, static_cast<std::uint32_t>(scope.symbols.size()));
    if (is_new) scope.symbols.push_back({name});
    Symbol& symbol = scope.symbols[entry->second];
    if ((flags & kParameter) && (symbol.flags & kParameter)) {
      fail(span, "duplicate argument " + quoted(plain_name) + " in function definition");
    }
    symbol.flags |= flags;
    if (scope.in_iteration_target) {
      if (symbol.flags & (kGlobal | kNonlocal)) {
        fail(span, "comprehension inner loop cannot rebind assignment expression target " + quoted(plain_name));
      }
      symbol.flags |= kIterationVariable;
    }
    if ((flags & kGlobal) && &scope != &tree_.module()) {
      Scope& module = tree_.module();
      auto [global, added] = module.index.try_emplace(name, static_cast<std::uint32_t>(module.symbols.size()));
      if (added) module.symbols.push_back({name});
      module.symbols[global->second].flags |= kGlobal;
    }
  }

  void mark_deleted(std::string_view name) {
    if (Symbol* symbol = scope_->find(tree_.mangle(class_name_, name))) symbol->deleted = true;
  }

  // ---- statements

  void visit(Statements statements) {
    for (const Statement* statement : statements) visit(*statement);
  }

  void visit(const Statement& statement) {
    DepthGuard guard(depth_, statement.span);
    switch (statement.kind) {
      case NodeKind::kFunctionDef:
        return visit_function(as<FunctionDef>(statement), ScopeKind::k_function);
      case NodeKind::kAsyncFunctionDef:
        return visit_function(as<AsyncFunctionDef>(statement), ScopeKind::k_async_function);
      case NodeKind::kClassDef:
        return visit_class(as<ClassDef>(statement));
      case NodeKind::kReturn:
        return visit_optional(as<Return>(statement).value);
      case NodeKind::kDelete:
        return visit(as<Delete>(statement).targets);
      case NodeKind::kAssign:
        visit(as<Assign>(statement).targets);
        return visit(*as<Assign>(statement).value);
      case NodeKind::kAugAssign:
        visit(*as<AugAssign>(statement).target);
        return visit(*as<AugAssign>(statement).value);
      case NodeKind::kAnnAssign:
        return visit_annotated(as<AnnAssign>(statement));
      case NodeKind::kFor:
        return visit_for(as<For>(statement));
      case NodeKind::kAsyncFor:
        return visit_for(as<AsyncFor>(statement));
      case NodeKind::kWhile:
        visit(*as<While>(statement).test);
        visit(as<While>(statement).body);
        return visit(as<While>(statement).orelse);
      case NodeKind::kIf:
        visit(*as<If>(statement).test);
        visit(as<If>(statement).body);
        return visit(as<If>(statement).orelse);
      case NodeKind::kWith:
        return visit_with(as<With>(statement));
      case NodeKind::kAsyncWith:
        return visit_with(as<AsyncWith>(statement));
      case NodeKind::kMatch:
        return visit_match(as<Match>(statement));
      case NodeKind::kRaise:
        visit_optional(as<Raise>(statement).exc);
        return visit_optional(as<Raise>(statement).cause);
      case NodeKind::kTry:
        return visit_try(as<Try>(statement));
      case NodeKind::kTryStar:
        return visit_try(as<TryStar>(statement));
      case NodeKind::kAssert:
        visit(*as<Assert>(statement).test);
        return visit_optional(as<Assert>(statement).msg);
      case NodeKind::kImport:
        return visit_aliases(as<Import>(statement).names);
      case NodeKind::kImportFrom:
        return visit_aliases(as<ImportFrom>(statement).names);
      case NodeKind::kGlobal:
        return visit_directive(as<Global>(statement).names, kGlobal, "global", statement.span);
      case NodeKind::kNonlocal:
        return visit_directive(as<Nonlocal>(statement).names, kNonlocal, "nonlocal", statement.span);
      case NodeKind::kExpr:
        return visit(*as<Expr>(statement).value);
      default:
        return;  // pass, break, continue
    }
  }

  template <class Function>
  void visit_function(const Function& function, ScopeKind kind) {
    add(function.name, kLocal, function.span);
    visit_defaults(*function.args);
    if (!future_annotations_) visit_annotations(*function.args, function.returns);
    visit(function.decorator_list);
    Enter enter(*this, function, kind);
    scope_->is_coroutine = kind == ScopeKind::k_async_function;
    visit_parameters(*function.args);
    visit(function.body);
  }

  void visit_class(const ClassDef& definition) {
    add(definition.name, kLocal, definition.span);
    visit(definition.bases);
    for (const Keyword* keyword : definition.keywords) visit(*keyword->value);
    visit(definition.decorator_list);
    Enter enter(*this, definition, ScopeKind::k_class);
    std::string_view outer_class = class_name_;
    class_name_ = definition.name;
    visit(definition.body);
    class_name_ = outer_class;
  }

  void visit_annotated(const AnnAssign& assign) {
    if (const Name* name = try_as<Name>(assign.target)) {
      std::uint16_t flags = flags_of(name->id);
      if ((flags & (kGlobal | kNonlocal)) && scope_ != &tree_.module() && assign.simple) {
        fail(assign.span,
             "annotated name " + quoted(name->id) + " can't be " + (flags & kGlobal ? "global" : "nonlocal"));
      }
      if (assign.simple) {
        add(name->id, kAnnotated | kLocal, name->span);
        scope_->has_annotations = true;
      } else if (assign.value != nullptr) {
        add(name->id, kLocal, name->span);
      }
    } else {
      visit(*assign.target);
    }
    if (!future_annotations_) visit(*assign.annotation);
    visit_optional(assign.value);
  }

  template <class ForLoop>
  void visit_for(const ForLoop& loop) {
    visit(*loop.target);
    visit(*loop.iter);
    visit(loop.body);
    visit(loop.orelse);
  }

  template <class WithStatement>
  void visit_with(const WithStatement& statement) {
    for (const WithItem* item : statement.items) {
      visit(*item->context_expr);
      visit_optional(item->optional_vars);
    }
    visit(statement.body);
  }

  void visit_match(const Match& statement) {
    visit(*statement.subject);
    for (const MatchCase* match_case : statement.cases) {
      captures_ = 0;
      visit(*match_case->pattern);
      scope_->hidden_captures = std::max(scope_->hidden_captures, captures_);
      visit_optional(match_case->guard);
      visit(match_case->body);
    }
  }

  template <class TryStatement>
  void visit_try(const TryStatement& statement) {
    visit(statement.body);
    visit(statement.orelse);
    for (const ExceptHandler* handler : statement.handlers) {
      visit_optional(handler->type);
      if (!handler->name.empty()) {
        add(handler->name, kLocal, handler->span);
        mark_deleted(handler->name);
      }
      visit(handler->body);
    }
    visit(statement.finalbody);
  }

  void visit_aliases(Sequence<const Alias*> aliases) {
    for (const Alias* alias : aliases) {
      if (alias->name == "*") {
        if (scope_->kind != ScopeKind::k_module) fail(alias->span, "import * only allowed at module level");
        continue;
      }
      std::string_view name = alias->asname.empty() ? alias->name : alias->asname;
      add(name.substr(0, name.find('.')), kImport, alias->span);
    }
  }

  void visit_directive(Sequence<std::string_view> names, std::uint16_t flag, std::string_view word, Span span) {
    for (std::string_view name : names) {
      std::uint16_t flags = flags_of(name);
      std::string which(word);
      if (flags & kParameter) fail(span, "name " + quoted(name) + " is parameter and " + which);
      if (flags & kUse) fail(span, "name " + quoted(name) + " is used prior to " + which + " declaration");
      if (flags & kAnnotated) fail(span, "annotated name " + quoted(name) + " can't be " + which);
      if (flags & kLocal) fail(span, "name " + quoted(name) + " is assigned to before " + which + " declaration");
      add(name, flag, span);
      scope_->directives.emplace_back(tree_.mangle(class_name_, name), span);
    }
  }

  // ---- functions

  void visit_defaults(const Arguments& arguments) {
    visit(arguments.defaults);
    for (const Expression* value : arguments.kw_defaults) visit_optional(value);
  }

  void visit_annotations(const Arguments& arguments, const Expression* returns) {
    visit_annotations_of(arguments.posonlyargs);
    visit_annotations_of(arguments.args);
    if (arguments.vararg != nullptr) visit_optional(arguments.vararg->annotation);
    if (arguments.kwarg != nullptr) visit_optional(arguments.kwarg->annotation);
    visit_annotations_of(arguments.kwonlyargs);
    visit_optional(returns);
  }

  void visit_annotations_of(Sequence<const Arg*> arguments) {
    for (const Arg* argument : arguments) visit_optional(argument->annotation);
  }

  void visit_parameters(const Arguments& arguments) {
    for (const Arg* argument : arguments.posonlyargs) add(argument->arg, kParameter, argument->span);
    for (const Arg* argument : arguments.args) add(argument->arg, kParameter, argument->span);
    for (const Arg* argument : arguments.kwonlyargs) add(argument->arg, kParameter, argument->span);
    if (arguments.vararg != nullptr) add(arguments.vararg->arg, kParameter, arguments.vararg->span);
    if (arguments.kwarg != nullptr) add(arguments.kwarg->arg, kParameter, arguments.kwarg->span);
  }

  // ---- expressions

  void visit(Expressions expressions) {
    for (const Expression* expression : expressions) visit_optional(expression);
  }

  void visit_optional(const Expression* expression) {
    if (expression != nullptr) visit(*expression);
  }

  void visit(const Expression& expression) {
    DepthGuard guard(depth_, expression.span);
    switch (expression.kind) {
      case NodeKind::kBoolOp:
        return visit(as<BoolOp>(expression).values);
      case NodeKind::kNamedExpr:
        return visit_named(as<NamedExpr>(expression));
      case NodeKind::kBinOp:
        visit(*as<BinOp>(expression).left);
        return visit(*as<BinOp>(expression).right);
      case NodeKind::kUnaryOp:
        return visit(*as<UnaryOp>(expression).operand);
      case NodeKind::kLambda:
        return visit_lambda(as<Lambda>(expression));
      case NodeKind::kIfExp:
        visit(*as<IfExp>(expression).test);
        visit(*as<IfExp>(expression).body);
        return visit(*as<IfExp>(expression).orelse);
      case NodeKind::kDict:
        visit(as<Dict>(expression).keys);
        return visit(as<Dict>(expression).values);
      case NodeKind::kSet:
        return visit(as<Set>(expression).elts);
      case NodeKind::kListComp: {
        const auto& comp = as<ListComp>(expression);
        return visit_comprehension(comp, ScopeKind::k_list_comprehension, comp.generators, *comp.elt, nullptr);
      }
      case NodeKind::kSetComp: {
        const auto& comp = as<SetComp>(expression);
        return visit_comprehension(comp, ScopeKind::k_set_comprehension, comp.generators, *comp.elt, nullptr);
      }
      case NodeKind::kDictComp: {
        const auto& comp = as<DictComp>(expression);
        return visit_comprehension(comp, ScopeKind::k_dict_comprehension, comp.generators, *comp.key, comp.value);
      }
      case NodeKind::kGeneratorExp: {
        const auto& comp = as<GeneratorExp>(expression);
        return visit_comprehension(comp, ScopeKind::k_generator_expression, comp.generators, *comp.elt, nullptr);
      }
      case NodeKind::kAwait:
        visit(*as<Await>(expression).value);
        scope_->is_coroutine = true;
        return;
      case NodeKind::kYield:
        visit_optional(as<Yield>(expression).value);
        return note_yield(expression);
      case NodeKind::kYieldFrom:
        visit(*as<YieldFrom>(expression).value);
        return note_yield(expression);
      case NodeKind::kCompare:
        visit(*as<Compare>(expression).left);
        return visit(as<Compare>(expression).comparators);
      case NodeKind::kCall:
        visit(*as<Call>(expression).func);
        visit(as<Call>(expression).args);
        for (const Keyword* keyword : as<Call>(expression).keywords) visit(*keyword->value);
        return;
      case NodeKind::kFormattedValue:
        visit(*as<FormattedValue>(expression).value);
        return visit_optional(as<FormattedValue>(expression).format_spec);
      case NodeKind::kJoinedStr:
        return visit(as<JoinedStr>(expression).values);
      case NodeKind::kAttribute:
        return visit(*as<Attribute>(expression).value);
      case NodeKind::kSubscript:
        visit(*as<Subscript>(expression).value);
        return visit(*as<Subscript>(expression).slice);
      case NodeKind::kStarred:
        return visit(*as<Starred>(expression).value);
      case NodeKind::kName:
        return visit_name(as<Name>(expression));
      case NodeKind::kList:
        return visit(as<List>(expression).elts);
      case NodeKind::kTuple:
        return visit(as<Tuple>(expression).elts);
      case NodeKind::kSlice:
        visit_optional(as<Slice>(expression).lower);
        visit_optional(as<Slice>(expression).upper);
        return visit_optional(as<Slice>(expression).step);
      default:
        return;  // a constant
    }
  }

  void visit_name(const Name& name) {
    add(name.id, name.ctx == Context::kLoad ? kUse : kLocal, name.span);
    if (name.ctx == Context::kDel) mark_deleted(name.id);
    // Without arguments super() finds the class in the cell __class__.
    if (name.ctx == Context::kLoad && scope_->is_function() && name.id == "super") add("__class__", kUse, name.span);
  }

  void visit_lambda(const Lambda& lambda) {
    visit_defaults(*lambda.args);
    Enter enter(*this, lambda, ScopeKind::k_lambda);
    visit_parameters(*lambda.args);
    visit(*lambda.body);
  }

  void note_yield(const Expression& expression) {
    scope_->is_generator = true;
    const char* where = nullptr;
    switch (scope_->kind) {
      case ScopeKind::k_list_comprehension:
        where = "list comprehension";
        break;
      case ScopeKind::k_set_comprehension:
        where = "set comprehension";
        break;
      case ScopeKind::k_dict_comprehension:
        where = "dict comprehension";
        break;
      case ScopeKind::k_generator_expression:
        where = "generator expression";
        break;
      default:
        return;
    }
    fail(expression.span, std::string("'yield' inside ") + where);
  }

  void visit_named(const NamedExpr& named) {
    const Name& target = as<Name>(*named.target);
    if (scope_->iterable_depth > 0) {
      fail(named.span, "assignment expression cannot be used in a comprehension iterable expression");
    }
    if (scope_->is_comprehension()) bind_outside_comprehension(target);
    visit(*named.value);
    visit(target);
    scope_->named_expressions.emplace_back(tree_.mangle(class_name_, target.id), target.span.begin);
  }

  // `:=` in a comprehension binds in the nearest function or module around. CPython: symtable_extend_namedexpr_scope.
  void bind_outside_comprehension(const Name& target) {
    for (Scope* scope = scope_; scope != nullptr; scope = scope->parent) {
      const Symbol* symbol = scope->find(tree_.mangle(class_name_, target.id));
      std::uint16_t flags = symbol == nullptr ? 0 : symbol->flags;
      if (scope->is_comprehension()) {
        if ((flags & kIterationVariable) && (flags & kLocal)) {
          fail(target.span,
               "assignment expression cannot rebind comprehension iteration variable " + quoted(target.id));
        }
        continue;
      }
      if (scope->kind == ScopeKind::k_class) {
        fail(target.span, "assignment expression within a comprehension cannot be used in a class body");
      }
      bool is_global = scope->kind == ScopeKind::k_module || (flags & kGlobal);
      add(target.id, is_global ? kGlobal : kNonlocal, target.span);
      scope_->directives.emplace_back(tree_.mangle(class_name_, target.id), target.span);
      add_to(*scope, target.id, scope->kind == ScopeKind::k_module ? kGlobal : kLocal, target.span);
      return;
    }
  }

  // CPython: symtable_handle_comprehension.
  void visit_comprehension(const Expression& node, ScopeKind kind, Sequence<const Comprehension*> generators,
                           const Expression& element, const Expression* value) {
    const Comprehension& outermost = *generators[0];
    ++scope_->iterable_depth;
    visit(*outermost.iter);
    --scope_->iterable_depth;
    bool makes_coroutine;
    {
      Enter enter(*this, node, kind);
      if (outermost.is_async) scope_->is_coroutine = true;
      add(".0", kParameter, node.span);
      visit_iteration_target(*outermost.target);
      visit(outermost.ifs);
      for (const Comprehension* generator : generators.subspan(1)) {
        visit_iteration_target(*generator->target);
        ++scope_->iterable_depth;
        visit(*generator->iter);
        --scope_->iterable_depth;
        visit(generator->ifs);
        if (generator->is_async) scope_->is_coroutine = true;
      }
      visit_optional(value);
      visit(element);
      scope_->is_generator = kind == ScopeKind::k_generator_expression;
      makes_coroutine = scope_->is_coroutine && !scope_->is_generator;
    }
    if (makes_coroutine) scope_->is_coroutine = true;
  }

  void visit_iteration_target(const Expression& target) {
    scope_->in_iteration_target = true;
    visit(target);
    scope_->in_iteration_target = false;
  }

  // ---- patterns

  void visit(const Pattern& pattern) {
    DepthGuard guard(depth_, pattern.span);
    switch (pattern.kind) {
      case NodeKind::kMatchValue:
        return visit(*as<MatchValue>(pattern).value);
      case NodeKind::kMatchSequence:
        return visit(as<MatchSequence>(pattern).patterns);
      case NodeKind::kMatchMapping:
        visit(as<MatchMapping>(pattern).keys);
        visit(as<MatchMapping>(pattern).patterns);
        return capture(as<MatchMapping>(pattern).rest, pattern.span);
      case NodeKind::kMatchClass:
        visit(*as<MatchClass>(pattern).cls);
        visit(as<MatchClass>(pattern).patterns);
        return visit(as<MatchClass>(pattern).kwd_patterns);
      case NodeKind::kMatchStar:
        return capture(as<MatchStar>(pattern).name, pattern.span);
      case NodeKind::kMatchAs:
        if (as<MatchAs>(pattern).pattern != nullptr) visit(*as<MatchAs>(pattern).pattern);
        return capture(as<MatchAs>(pattern).name, pattern.span);
      case NodeKind::kMatchOr:
        return visit(as<MatchOr>(pattern).patterns);
      default:
        return;  // None, True, False
    }
  }

  void visit(Patterns patterns) {
    for (const Pattern* pattern : patterns) visit(*pattern);
  }

  void capture(std::string_view name, Span span) {
    if (name.empty()) return;
    add(name, kLocal, span);
    ++captures_;
  }

  ScopeTree& tree_;
  bool future_annotations_;
  Scope* scope_ = nullptr;
  std::string_view class_name_;  // of the innermost class around, for mangling
  std::uint32_t captures_ = 0;   // in the current `case` pattern
  int depth_ = 0;
};

}  // namespace

void collect_names(const Module& module, bool future_annotations, ScopeTree& tree) {
  Collector(tree, future_annotations).collect(module);
}

}  // namespace coroscope::compile
