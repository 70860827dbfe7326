// The walk of a rewriting through a program; its rules are in rewrite_<rule>.cpp.
#pragma once

#include "core/compile/rewrite.h"
#include "core/compile/rewrite_nodes.h"

namespace coroscope::compile {

/// A local that was read from something that others can change, and has to be read again.
struct SharedRead {
  std::string_view local;
  const syntax::Expression* source;   ///< a name, an attribute, an item
  std::string_view text;              ///< of `source`
};

/// The innermost async function around a block.
struct AsyncFunction {
  std::vector<std::string_view> locals;   ///< what belongs to it alone
  DeclaredNames declared;
};

class Rewriter {
 public:
  Rewriter(const text::Source& source, Rewriting rewriting, syntax::Arena& arena)
      : source_(source), rewriting_(rewriting), arena_(arena) {}

  /// `function` is null outside of async functions; nothing but functions inside is changed there.
  syntax::Statements block(syntax::Statements body, const AsyncFunction* function, std::vector<SharedRead> reads = {});

 private:
  using Made = std::vector<const syntax::Statement*>;

  const syntax::Statement* inside(const syntax::Statement& statement, const AsyncFunction* function,
                                  const std::vector<SharedRead>& reads);
  template <class T>
  const syntax::Statement* with_body(const syntax::Statement& node, const AsyncFunction* function,
                                     const std::vector<SharedRead>& reads);
  template <class T>
  const syntax::Statement* with_two_bodies(const syntax::Statement& node, const AsyncFunction* function,
                                           const std::vector<SharedRead>& reads);
  template <class T>
  const syntax::Statement* attempt(const syntax::Statement& node, const AsyncFunction* function,
                                   const std::vector<SharedRead>& reads);
  const syntax::Statement* async_function(const syntax::AsyncFunctionDef& node);
  NodeMaker at(const syntax::Node& node) { return NodeMaker(arena_, node.span); }

  // k_keep_values
  template <class T>
  const syntax::Statement* keep_nonlocals(const syntax::Statement& node, const AsyncFunction* function);
  const syntax::Statement* without_kept(const syntax::Nonlocal& node);
  void note_bound(const syntax::Statement& statement);
  // k_turn_after_statement
  void add_turns(Made& body);
  // k_await_together
  void put_together(Made& body);
  // k_reread_after_await
  const syntax::Statement* read_last(const syntax::Statement& statement, const AsyncFunction& function, Made& made);
  void follow_reads(const syntax::Statement& statement, const AsyncFunction& function, std::vector<SharedRead>& reads);
  bool is_shared(const syntax::Expression& expression, const AsyncFunction& function) const;
  void read_again(const syntax::Statement& after, const std::vector<SharedRead>& reads, Made& made);
  // k_start_iterations
  bool start_iterations(const syntax::AsyncFor& loop, const AsyncFunction& function, Made& made);
  const syntax::Statement* iteration(const syntax::AsyncFor& loop, const AsyncFunction& function,
                                     const std::vector<std::string_view>& items);

  const text::Source& source_;
  Rewriting rewriting_;
  syntax::Arena& arena_;
  std::vector<std::string_view> bound_;   // k_keep_values: names with a value where the walk is
};

}  // namespace coroscope::compile
