// The compiler proper; used by compile.cpp only. One class, with a .cpp for each area of the grammar.
//
// How values travel: an expression is compiled either `evaluate`d into a place (a local register, or the next free
// temporary), or as an `operand`, which may be a local read where it stands. A statement leaves the temporaries as it
// found them.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <utility>

#include "core/compile/compile.h"
#include "core/compile/compile_error.h"
#include "core/compile/function_state.h"
#include "core/compile/future.h"

namespace coroscope::compile {

using syntax::as;
using syntax::Expression;
using syntax::Expressions;
using syntax::NodeKind;
using syntax::Sequence;
using syntax::Statement;
using syntax::Statements;
using syntax::try_as;
using text::Span;

/// The instruction for `x op small_int`, if there is one.
std::optional<Opcode> small_int_opcode(syntax::BinaryOperator op);

class Compiler {
 public:
  Compiler(const text::Source& source, ScopeTree& scopes, const FutureImports& future, text::Diagnostics& warnings,
           const Options& options = {})
      : source_(source),
        scopes_(scopes),
        options_(options),
        future_annotations_(future.annotations),
        future_end_(future.end),
        warnings_(warnings) {}

  std::shared_ptr<const bytecode::Code> compile_module(const syntax::Module& module);

 private:
  // ---- names (compile_name.cpp)
  /// Is it a scope whose names are looked up in a mapping?
  bool is_mapped(const Scope& scope) const {
    return scope.kind == ScopeKind::k_class || (scope.kind == ScopeKind::k_module && options_.names_in_mapping);
  }
  const Variable& variable(std::string_view mangled) const;
  std::string_view mangle(std::string_view name) { return scopes_.mangle(state_->class_name, name); }
  std::optional<Register> local_register(std::string_view name);
  /// The register of a name that is local here and nothing else; for storing without a detour.
  std::optional<Register> local_target(const Expression& target);
  Register read_local(const Variable& local, std::string_view mangled, Span span);
  void load_name(std::string_view name, Span span, Register out);
  void store_name(std::string_view name, Register value, Span span);
  void delete_name(std::string_view name, Span span);
  /// Unbinds without an error if it was unbound: the end of `except … as name`.
  void clear_name(std::string_view name, Span span);
  void mark_assigned(std::string_view name);
  bool rebinds(Register local, Span later);

  // ---- expressions (compile_expression.cpp)
  void evaluate(const Expression& expression, Register out);
  Register operand(const Expression& expression);
  /// An operand that is read only after `later` has been evaluated, which may assign to it (`x + (x := 5)`).
  Register operand_before(const Expression& expression, Span later);
  void push(const Expression& expression) { evaluate(expression, builder().next()); }
  void push_optional(const Expression* expression, Span span);
  void discard(const Expression& expression);
  void evaluate_binary(const syntax::BinOp& node, Register out);
  void evaluate_unary(const syntax::UnaryOp& node, Register out);
  void evaluate_bool(const syntax::BoolOp& node, Register out);
  void evaluate_conditional(const syntax::IfExp& node, Register out);
  void evaluate_named(const syntax::NamedExpr& node, Register out);
  void evaluate_attribute(const syntax::Attribute& node, Register out);
  void evaluate_subscript(const syntax::Subscript& node, Register out);
  void evaluate_await(const syntax::Await& node, Register out);
  void evaluate_yield(const syntax::Yield& node, Register out);
  void evaluate_yield_from(const syntax::YieldFrom& node, Register out);
  /// An index or slice, as an operand.
  Register subscript_operand(const Expression& slice);
  void evaluate_slice(const syntax::Slice& node, Register out);
  Span attribute_span(const syntax::Attribute& node, Span whole) const;

  // ---- comparisons and conditions (compile_condition.cpp)
  void evaluate_compare(const syntax::Compare& node, Register out);
  void evaluate_steady_chain(const syntax::Compare& node, Register out);
  void jump_if(const Expression& test, bool condition, Label& target);
  /// The truth of a constant.
  std::optional<bool> constant_truth(const Expression& expression);
  void jump_if_bool(const syntax::BoolOp& node, bool condition, Label& target);
  void jump_if_compare(const syntax::Compare& node, bool condition, Label& target);
  void jump_if_chain(const syntax::Compare& node, bool condition, Label& target);
  void jump_if_pair(const Expression& left, syntax::CompareOperator op, const Expression& right, Span span,
                    bool condition, Label& target);
  void jump_if_value(Register value, bool condition, Label& target, Span span);
  bool is_steady(const Expression& expression, Span later);

  // ---- constants and displays (compile_constant.cpp, compile_display.cpp)
  std::optional<bytecode::Constant> constant_of(const Expression& expression);
  std::optional<bytecode::Constant> folded_unary(const syntax::UnaryOp& node);
  std::optional<bytecode::Constant> folded_binary(const syntax::BinOp& node);
  std::optional<std::vector<bytecode::Constant>> constants_of(Expressions expressions);
  std::optional<std::int16_t> small_int(const Expression& expression);
  void load_constant(const bytecode::Constant& value, Register out, Span span);
  void load_none(Register out, Span span) { load_constant({bytecode::NoneConstant()}, out, span); }
  void evaluate_tuple(const syntax::Tuple& node, Register out);
  void evaluate_list(const syntax::List& node, Register out);
  void evaluate_set(const syntax::Set& node, Register out);
  void evaluate_dict(const syntax::Dict& node, Register out);
  void build_sequence(Expressions elements, Opcode build, Opcode append, Opcode extend, Span span, Register out);
  /// The elements as a list or tuple, whatever they are (call arguments, bases of a class).
  void push_tuple_of(Expressions elements, Span span);
  void evaluate_joined_string(const syntax::JoinedStr& node, Register out);
  void push_formatted(const syntax::FormattedValue& node);
  /// What is iterated, or searched by `in`, and never seen otherwise: a list display may be a tuple, a set a frozenset.
  void push_iterable(const Expression& expression);
  void push_searched(const Expression& expression);

  // ---- calls (compile_call.cpp)
  void evaluate_call(const syntax::Call& node, Register out);
  bool evaluate_global_call(const syntax::Call& node, Register out);
  void evaluate_star_call(const syntax::Call& node, Register out);
  unsigned push_keyword_values(Sequence<const syntax::Keyword*> keywords);
  /// A dict of keywords; `callee`: for the error text of `**`, or none.
  void push_keyword_dict(Sequence<const syntax::Keyword*> keywords, std::optional<Register> callee, Span span);
  void check_keywords(Sequence<const syntax::Keyword*> keywords, Span span);
  bool is_plain_argument(const Expression& expression);

  // ---- comprehensions (compile_comprehension.cpp)
  struct ComprehensionParts;
  void evaluate_comprehension(const Expression& node, Register out);
  void write_comprehension(const ComprehensionParts& parts);
  void write_generator(const ComprehensionParts& parts, std::size_t number);
  void write_comprehension_body(const ComprehensionParts& parts, std::size_t number, Label& next);
  void write_element(const ComprehensionParts& parts);

  // ---- statements (compile_statement.cpp)
  /// `ends_function`: nothing follows in the function but the return of None. Each branch then has a return of its own, at
  /// its last line. Source: CPython Python/compile.c (3.11), duplicate_exits_without_lineno.
  void write(const Statement& statement, bool ends_function = false);
  void write(Statements statements, bool ends_function = false);
  /// The end of a branch: to `end`, or out of the function.
  void leave_branch(Label& end, Span span, bool ends_function);
  void write_expression_statement(const syntax::Expr& node);
  void write_return(const syntax::Return& node);
  void write_raise(const syntax::Raise& node);
  void write_assert(const syntax::Assert& node);
  void write_import(const syntax::Import& node);
  void write_import_from(const syntax::ImportFrom& node);
  void write_if(const syntax::If& node, bool ends_function);

  // ---- assignment (compile_assignment.cpp)
  void write_assign(const syntax::Assign& node);
  void write_augmented(const syntax::AugAssign& node);
  void write_annotated(const syntax::AnnAssign& node);
  void write_delete(const syntax::Delete& node);
  void delete_target(const Expression& target);
  /// Assigns and consumes `value`, a local or the topmost temporary.
  void store(const Expression& target, Register value);
  void store_unpacked(Expressions targets, Register value, Span span);
  void store_each(Expressions targets, Register first);
  bool write_parallel(const syntax::Assign& node);
  void store_annotation(std::string_view name, const Expression& annotation, Span span);
  void push_annotation(const Expression& annotation);
  void forbid_debug(std::string_view name, Span span, std::string_view action = "assign");

  // ---- loops and leaving blocks (compile_loop.cpp)
  void write_for(const syntax::For& node);
  void write_async_for(const syntax::AsyncFor& node);
  /// One round of `async for`: the next item of the iterator on top goes to `target`, or control goes to `end`.
  void write_async_next(const Expression& target, Label& end, Span span, Span iterable);
  void write_while(const syntax::While& node);
  void write_break(const Statement& node);
  void write_continue(const Statement& node);
  void push_block(Block block);
  void pop_block();
  static int weight_of(const Block& block);
  /// Writes what has to happen on the way out of all blocks from number `stop` on; a value on top of the temporaries
  /// survives if `keeps_value`. Then write the jump and call rejoin.
  struct Exit {
    std::vector<Block> blocks;
    CodeBuilder::Snapshot snapshot;
  };
  Exit leave_blocks(std::size_t stop, bool keeps_value, Span span);
  void rejoin(const Exit& exit);
  void leave_block(const Block& block, bool keeps_value, Span span);
  void release_below(Register first, bool keeps_value, Span span);
  void leave_handler_below(Register first, bool keeps_value, Span span);

  // ---- try (compile_try.cpp, compile_try_star.cpp)
  void write_try(const syntax::Try& node, bool ends_function);
  void write_try_except(const syntax::Try& node, bool ends_function);
  void write_handlers(const syntax::Try& node, Region& region, Label& end, bool ends_function);
  void write_handler(const syntax::ExceptHandler& handler, Register exception, Region& cleanup, Label& end,
                     bool ends_function);
  void write_finally(Statements final_body, Span span, bool ends_function, const std::function<void()>& body);
  /// The handler of `region`, which guards the handling of exception `first`: leaves that and raises what came out of
  /// it.
  void write_reraise(Region& region, Register first, Span span);
  void write_try_star(const syntax::TryStar& node, bool ends_function);
  void write_try_star_except(const syntax::TryStar& node, bool ends_function);
  void write_group_handler(const syntax::ExceptHandler& handler, Register list);
  void write_group_end(Register exception, Register list, Label& raise, Span span);

  // ---- with (compile_with.cpp)
  void write_with(Sequence<const syntax::WithItem*> items, Statements body, bool is_async, Span span);
  void write_with_exit(Register exit, bool is_async, bool has_exception, Span span);

  // ---- match (compile_match.cpp, compile_pattern.cpp)
  struct PatternContext;
  void write_match(const syntax::Match& node);
  void write_case(const syntax::MatchCase& match_case, Register subject, bool is_last, Label& end);
  void bind_captures(const PatternContext& context, Span span);
  /// The value to be matched is the topmost temporary. If the pattern matches it is consumed; else control goes to one
  /// of the context's failures.
  void match(const syntax::Pattern& pattern, PatternContext& context);
  void match_value(const syntax::MatchValue& pattern, PatternContext& context);
  void match_singleton(const syntax::MatchSingleton& pattern, PatternContext& context);
  void match_sequence(const syntax::MatchSequence& pattern, PatternContext& context);
  void match_mapping(const syntax::MatchMapping& pattern, PatternContext& context);
  void match_class(const syntax::MatchClass& pattern, PatternContext& context);
  void match_as(const syntax::MatchAs& pattern, PatternContext& context);
  void match_or(const syntax::MatchOr& pattern, PatternContext& context);
  /// Each of the temporaries from `first` on against its pattern; then drops them.
  void match_parts(syntax::Patterns patterns, Register first, PatternContext& context, Span span);
  void capture(std::string_view name, Span span, PatternContext& context);
  void reorder_captures(PatternContext& context, const std::vector<std::string_view>& order, Span span);
  void push_mapping_keys(const syntax::MatchMapping& pattern);
  void fail_match(Opcode opcode, PatternContext& context, Span span, Register a, Register b = 0);
  void bind_failures(PatternContext& context, int depth, Span span);

  // ---- functions and classes (compile_function.cpp, compile_class.cpp)
  class EnterFunction;
  CodeBuilder& builder() { return state_->builder; }
  void write_def(std::string_view name, const syntax::Arguments& arguments, Statements body, Expressions decorators,
                 const Expression* returns, const Statement& node);
  void evaluate_lambda(const syntax::Lambda& node, Register out);
  void write_function_body(Statements body);
  unsigned push_defaults(const syntax::Arguments& arguments, Span span);
  bool push_annotations(const syntax::Arguments& arguments, const Expression* returns, Span span);
  /// Makes a function of `code`; the defaults and annotations told by `flags` lie from `first` on.
  void make_function(const std::shared_ptr<const bytecode::Code>& code, unsigned flags, Register first, Span span,
                     Register out);
  void push_cells(const bytecode::Code& code, Span span);
  void apply_decorators(Expressions decorators, Register first);
  void describe_parameters(const syntax::Arguments& arguments, Span span);
  void lay_out_registers();
  void lay_out_variable(const Symbol& symbol);
  void write_prologue();
  void return_none(Span span);
  void finish_function(Span end);
  void take_docstring(Statements& body);
  std::string qualified_name(std::string_view name) const;
  void write_class(const syntax::ClassDef& node);
  std::shared_ptr<const bytecode::Code> compile_class_body(const syntax::ClassDef& node);
  void write_annotations_dict(Span span);

  // ---- warnings (compile_warning.cpp)
  void warn(Span span, std::string message);
  void warn_about_call(const Expression& callee, Span span);
  void warn_about_subscript(const syntax::Subscript& node);
  void warn_about_is(const syntax::Compare& node);

  const text::Source& source_;
  ScopeTree& scopes_;
  Options options_;
  bool future_annotations_;
  std::uint32_t future_end_;  // from here on `from __future__` is an error
  text::Diagnostics& warnings_;
  std::set<std::pair<std::uint32_t, std::string>> warned_;  // a finally body is compiled more than once
  FunctionState* state_ = nullptr;
};

}  // namespace coroscope::compile
