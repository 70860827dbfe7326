#include "core/compile/rewrite.h"

#include "core/compile/rewriter.h"

namespace coroscope::compile {

using syntax::as;
using syntax::NodeKind;
using syntax::Statement;
using syntax::Statements;

namespace {

AsyncFunction describe(const syntax::AsyncFunctionDef& node) {
  AsyncFunction function;
  function.declared = declared_names(node.body);
  for (std::string_view name : bound_names(node.body)) {
    if (!has(function.declared.global, name) && !has(function.declared.nonlocal, name)) function.locals.push_back(name);
  }
  const auto add = [&](const syntax::Arg* argument) {
    if (argument != nullptr) function.locals.push_back(argument->arg);
  };
  for (const syntax::Arg* argument : node.args->posonlyargs) add(argument);
  for (const syntax::Arg* argument : node.args->args) add(argument);
  for (const syntax::Arg* argument : node.args->kwonlyargs) add(argument);
  add(node.args->vararg);
  add(node.args->kwarg);
  return function;
}

}  // namespace

template <class T>
const Statement* Rewriter::with_body(const Statement& node, const AsyncFunction* function,
                                     const std::vector<SharedRead>& reads) {
  T* copy = arena_.make<T>();
  *copy = as<T>(node);
  copy->body = block(copy->body, function, reads);
  return copy;
}

template <class T>
const Statement* Rewriter::with_two_bodies(const Statement& node, const AsyncFunction* function,
                                           const std::vector<SharedRead>& reads) {
  T* copy = arena_.make<T>();
  *copy = as<T>(node);
  copy->body = block(copy->body, function, reads);
  copy->orelse = block(copy->orelse, function, reads);
  return copy;
}

template <class T>
const Statement* Rewriter::attempt(const Statement& node, const AsyncFunction* function,
                                   const std::vector<SharedRead>& reads) {
  T* copy = arena_.make<T>();
  *copy = as<T>(node);
  std::vector<const syntax::ExceptHandler*> handlers;
  for (const syntax::ExceptHandler* handler : copy->handlers) {
    auto* changed = arena_.make<syntax::ExceptHandler>();
    *changed = *handler;
    changed->body = block(changed->body, function, reads);
    handlers.push_back(changed);
  }
  copy->handlers = arena_.copy(handlers);
  copy->body = block(copy->body, function, reads);
  copy->orelse = block(copy->orelse, function, reads);
  copy->finalbody = block(copy->finalbody, function, reads);
  return copy;
}

const Statement* Rewriter::async_function(const syntax::AsyncFunctionDef& node) {
  const AsyncFunction function = describe(node);
  if (rewriting_ == Rewriting::k_keep_values) return keep_nonlocals<syntax::AsyncFunctionDef>(node, &function);
  auto* copy = arena_.make<syntax::AsyncFunctionDef>();
  *copy = node;
  copy->body = block(copy->body, &function);
  return copy;
}

/// The statement with its blocks rewritten.
const Statement* Rewriter::inside(const Statement& statement, const AsyncFunction* function,
                                  const std::vector<SharedRead>& reads) {
  switch (statement.kind) {
    case NodeKind::kAsyncFunctionDef: return async_function(as<syntax::AsyncFunctionDef>(statement));
    case NodeKind::kFunctionDef:
      if (rewriting_ == Rewriting::k_keep_values) return keep_nonlocals<syntax::FunctionDef>(statement, nullptr);
      return with_body<syntax::FunctionDef>(statement, nullptr, {});
    case NodeKind::kNonlocal: return without_kept(as<syntax::Nonlocal>(statement));
    case NodeKind::kClassDef: return with_body<syntax::ClassDef>(statement, nullptr, {});
    case NodeKind::kFor: return with_two_bodies<syntax::For>(statement, function, reads);
    case NodeKind::kAsyncFor: return with_two_bodies<syntax::AsyncFor>(statement, function, reads);
    case NodeKind::kWhile: return with_two_bodies<syntax::While>(statement, function, reads);
    case NodeKind::kIf: return with_two_bodies<syntax::If>(statement, function, reads);
    case NodeKind::kWith: return with_body<syntax::With>(statement, function, reads);
    case NodeKind::kAsyncWith: return with_body<syntax::AsyncWith>(statement, function, reads);
    case NodeKind::kTry: return attempt<syntax::Try>(statement, function, reads);
    case NodeKind::kTryStar: return attempt<syntax::TryStar>(statement, function, reads);
    case NodeKind::kMatch: {
      auto* copy = arena_.make<syntax::Match>();
      *copy = as<syntax::Match>(statement);
      std::vector<const syntax::MatchCase*> cases;
      for (const syntax::MatchCase* one : copy->cases) {
        auto* changed = arena_.make<syntax::MatchCase>();
        *changed = *one;
        changed->body = block(changed->body, function, reads);
        cases.push_back(changed);
      }
      copy->cases = arena_.copy(cases);
      return copy;
    }
    default: return &statement;
  }
}

Statements Rewriter::block(Statements body, const AsyncFunction* function, std::vector<SharedRead> reads) {
  Made made;
  for (const Statement* statement : body) {
    if (function != nullptr && rewriting_ == Rewriting::k_start_iterations && statement->kind == NodeKind::kAsyncFor &&
        start_iterations(as<syntax::AsyncFor>(*statement), *function, made)) {
      continue;
    }
    if (function == nullptr || rewriting_ != Rewriting::k_reread_after_await) {
      made.push_back(inside(*statement, function, reads));
      if (rewriting_ == Rewriting::k_keep_values) note_bound(*statement);
      continue;
    }
    made.push_back(read_last(*inside(*statement, function, reads), *function, made));
    follow_reads(*statement, *function, reads);
    if (contains_await(*statement)) read_again(*statement, reads, made);
  }
  if (function != nullptr && rewriting_ == Rewriting::k_turn_after_statement) add_turns(made);
  if (function != nullptr && rewriting_ == Rewriting::k_await_together) put_together(made);
  return arena_.copy(made);
}

const syntax::Module& rewrite(const text::Source& source, const syntax::Module& module, Rewriting rewriting,
                              syntax::Arena& arena) {
  if (rewriting == Rewriting::k_none) return module;
  auto* changed = arena.make<syntax::Module>();
  *changed = module;
  changed->body = Rewriter(source, rewriting, arena).block(module.body, nullptr);
  return *changed;
}

}  // namespace coroscope::compile
