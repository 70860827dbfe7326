// The parser: recursive descent over the rules of Python's grammar, split over the parse_*.cpp files by area.
//
// As in CPython there are two passes. The first only accepts or refuses. If it refuses, the second pass parses again
// with the `explain_` functions switched on (CPython calls these rules invalid_*): each looks for one typical mistake
// at the place where CPython looks for it, in CPython's order, and raises its message. If none does, it is "invalid
// syntax" at the furthest token that the first pass had read. The second pass therefore keeps to the order of CPython's
// alternatives and tries them one by one, remembering results; the first takes short cuts.
//
// Conventions:
// - A rule returns null if it does not match, and then leaves the position anywhere: who tries another alternative
// resets it.
// - After raise() every token is kError, so that nothing matches any more and all rules come back.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/syntax/ast.h"
#include "core/syntax/lexer.h"
#include "core/text/diagnostic.h"

namespace coroscope::syntax {

class Parser {
 public:
  enum class Input { kFile, kFString };

  /// The lexer and the arena must outlive the parser.
  Parser(Lexer& lexer, Arena& arena, std::string_view text, std::uint32_t base, Input input)
      : lexer_(lexer), arena_(arena), text_(text), base_(base), input_(input) {}

  /// Runs the passes. On failure the result is null and diagnostic() says why.
  const Module* parse_file();
  const Expression* parse_fstring_expression();
  const text::Diagnostic& diagnostic() const { return *diagnostic_; }

 private:
  using Kind = TokenKind;
  using Position = std::uint32_t;

  // ---- tokens and errors (parser.cpp) ----
  const Token& peek(Position ahead = 0);
  bool at(Kind kind) { return peek().kind == kind; }
  bool at_next(Kind kind) { return peek(1).kind == kind; }
  bool accept(Kind kind);
  /// Like accept, but a missing token is an error at once, in either pass: "expected ':'".
  bool require(Kind kind, std::string_view written);
  const Token& previous() const { return tokens_[position_ - 1]; }
  /// Where the last token before the position that is not white space ends; nodes end there.
  std::uint32_t previous_end() const;
  Span since(const Token& first) const { return {first.span.begin, previous_end()}; }
  Span since(std::uint32_t begin) const { return {begin, previous_end()}; }
  std::string_view slice(Span span) const { return text_.substr(span.begin - base_, span.end - span.begin); }
  std::string_view identifier(const Token& token);
  bool at_soft_keyword(std::string_view word) { return at(Kind::kName) && slice(peek().span) == word; }

  /// Each keeps only the first error. All return null, so that a rule can `return raise(…)`.
  std::nullptr_t raise(Span span, std::string message, std::string category = "SyntaxError");
  std::nullptr_t raise_at_last_token(std::string message, std::string category = "SyntaxError");
  /// From `begin` to the end of what has been read, less one character (a quirk of CPython's).
  std::nullptr_t raise_starting_from(std::uint32_t begin, std::string message);
  std::nullptr_t raise_at_token(const Token& token, std::string message, std::string category = "SyntaxError");
  std::nullptr_t raise_too_deep();
  void take_lexical_problem();
  void raise_generic(Position furthest);
  void begin_pass(bool second);
  void tokenize_the_rest();

  // ---- building ----
  template <class T>
  T* make(Span span) {
    T* node = arena_.make<T>();
    node->span = span;
    return node;
  }

  // ---- remembering, in the second pass ----
  enum class Rule : std::uint8_t {
    kExpression,
    kStarExpression,
    kDisjunction,
    kConjunction,
    kInversion,
    kNamedMistake,
    kArguments,
    kFactor,
    kStarTarget,
    kDelTarget,
    kStrings,
    kBitwiseOr,
    kPrimary
  };
  struct Memo {
    Rule rule;
    const void* result;
    Position end;
    std::uint32_t next;  // index of another memo of this token, 0 for none
  };
  /// Calls `parse` unless this rule has been tried here before.
  template <class Result, class Parse>
  Result remembered(Rule rule, Parse parse) {
    if (!remembering_) return parse();
    peek();
    const Position begin = position_;
    for (std::uint32_t i = tokens_[begin].memo; i != 0; i = memos_[i].next) {
      if (memos_[i].rule != rule) continue;
      position_ = memos_[i].end;
      return static_cast<Result>(memos_[i].result);
    }
    Result result = parse();
    if (failed_) return nullptr;
    memos_.push_back({rule, result, position_, tokens_[begin].memo});
    tokens_[begin].memo = static_cast<std::uint32_t>(memos_.size() - 1);
    return result;
  }

  /// Counts how deep the rules have called each other.
  struct Deeper {
    explicit Deeper(Parser& p) : parser(p) {
      if (++parser.depth_ > kMaxDepth) parser.raise_too_deep();
    }
    ~Deeper() { --parser.depth_; }
    Parser& parser;
  };
  static constexpr int kMaxDepth = 1000;

  // ---- statements (parse_statement.cpp) ----
  std::optional<std::vector<const Statement*>> statements(bool nested);
  bool statement(std::vector<const Statement*>& body);
  bool simple_statements(std::vector<const Statement*>& body);
  const Statement* simple_statement();
  const Statement* expression_statement();
  const Statement* annotated_assignment(const Token& first, const Expression* target, bool simple);
  const Statement* assignment_chain(const Token& first, const Expression* value);
  const Expression* assigned_value();
  const Statement* return_statement();
  const Statement* raise_statement();
  const Statement* delete_statement();
  const Statement* assert_statement();
  const Statement* scope_statement();
  // (parse_import.cpp)
  const Statement* import_statement();
  const Statement* import_from();
  std::optional<Sequence<const Alias*>> import_from_targets();
  const Alias* imported_name();
  std::string_view dotted_name(Span& span);
  // (explain_statement.cpp)
  const Statement* slow_assignment();
  void explain_assignment();
  bool explain_annotation_target();

  // ---- compound statements (parse_compound.cpp, parse_try.cpp, parse_with.cpp) ----
  const Statement* compound_statement(bool& is_compound);
  /// What opened a block, for "expected an indented block after 'if' statement on line 1".
  std::optional<Statements> block(const Token& opener, std::string_view after);
  bool require_colon_or_newline();
  const Statement* if_statement();
  std::optional<Statements> else_block();
  const Statement* while_statement();
  const Statement* for_statement();
  const Statement* try_statement();
  enum class HandlerKind { kNone, kPlain, kStar };
  const ExceptHandler* except_block(HandlerKind& kind);
  void explain_except(Position begin);
  const Statement* with_statement();
  bool with_items(std::vector<const WithItem*>& items, bool in_parentheses);
  const WithItem* with_item();
  void explain_with(Position begin);

  // ---- definitions (parse_definition.cpp, parse_parameters.cpp, explain_parameters.cpp) ----
  const Statement* decorated();
  const Statement* function_definition(Expressions decorators);
  const Statement* class_definition(Expressions decorators);
  struct ParameterStyle {
    Kind end;  // `)` or `:`
    bool annotations;
    std::string_view what;  // in "… parameters cannot be parenthesized"
  };
  static const ParameterStyle kDefParameters, kLambdaParameters;
  const Arguments* parameters(const ParameterStyle& style);
  const Arg* parameter(const ParameterStyle& style, bool star_annotation = false);
  const Expression* parameter_default(const ParameterStyle& style);
  bool parameter_end(const ParameterStyle& style);
  void explain_parameters(const ParameterStyle& style);
  void explain_star_parameters(const ParameterStyle& style);
  void explain_keyword_parameters(const ParameterStyle& style);
  bool plain_parameter(const ParameterStyle& style);
  bool default_parameter(const ParameterStyle& style);
  bool any_parameter(const ParameterStyle& style);
  bool slash_parameters(const ParameterStyle& style, bool with_default);

  // ---- match (parse_match.cpp, parse_pattern.cpp) ----
  const Statement* match_statement();
  const Expression* match_subject();
  const MatchCase* case_block();
  const Pattern* patterns();
  const Pattern* pattern();
  const Pattern* as_pattern();
  const Pattern* or_pattern();
  const Pattern* closed_pattern();
  const Pattern* literal_pattern();
  const Expression* literal_number();
  const Pattern* name_pattern();
  const Pattern* maybe_star_pattern();
  const Pattern* parenthesised_pattern();
  bool pattern_list(std::vector<const Pattern*>& items, Kind end);
  const Pattern* bracketed_pattern();
  const Pattern* mapping_pattern();
  const Expression* mapping_key();
  const Pattern* class_pattern(const Expression* cls, std::uint32_t begin);
  const Expression* dotted_value();

  // ---- expressions (parse_expression.cpp) ----
  const Expression* expression();
  const Expression* expression_unremembered();
  const Expression* expression_without_explaining();
  const Expression* disjunction();
  const Expression* conjunction();
  const Expression* bool_operation(Kind word, BoolOperator op, const Expression* (Parser::*operand)());
  const Expression* inversion();
  const Expression* comparison();
  std::optional<CompareOperator> compare_operator(Span& span);
  const Expression* bitwise_or();
  const Expression* binary(int minimum);
  const Expression* factor();
  const Expression* power();
  const Expression* await_primary();
  // (parse_star.cpp)
  const Expression* lambda();
  const Expression* yield_expression();
  const Expression* named_expression();
  const Expression* assignment_expression();
  /// assignment_expression, or an expression that `:=` does not follow
  const Expression* walrus_or_expression();
  const Expression* starred_expression();
  const Expression* star_expression();
  const Expression* star_expressions();
  const Expression* star_named_expression();
  bool star_named_expressions(std::vector<const Expression*>& items);
  const Expression* expression_list();  // CPython's `expressions`
  // (explain_expression.cpp)
  void explain_expression();
  void explain_named_expression();
  void explain_named_expression_unremembered();
  void explain_for_target(Position begin);
  enum class TargetUse { kAssign, kDelete, kFor };
  void explain_target(const Expression* expression, TargetUse use);

  // ---- atoms, calls, displays (parse_atom.cpp, parse_call.cpp, parse_display.cpp) ----
  const Expression* primary();
  const Expression* primary_unremembered();
  const Expression* primary_suffix(const Expression* value, std::uint32_t begin);
  const Expression* slices();
  const Expression* slice();
  const Expression* atom();
  const Expression* atom_unremembered();
  const Expression* name_load(const Token& token);
  const Expression* constant(const Token& token, ConstantKind kind);
  const Expression* number(const Token& token);
  const Expression* call(const Expression* function, std::uint32_t begin);
  struct CallArguments {
    std::vector<const Expression*> args;
    std::vector<const Keyword*> keywords;
  };
  /// The arguments up to the closing parenthesis, as a Call without function.
  const Call* arguments();
  const Call* arguments_unremembered();
  const Expression* finished_call(const Expression* function, std::uint32_t begin, Expressions args,
                                  Sequence<const Keyword*> keywords);
  bool plain_arguments(CallArguments& into);
  bool positional_arguments(CallArguments& into);
  bool keyword_arguments(CallArguments& into);
  bool keyword_argument(CallArguments& into, bool after_double_star);
  void explain_arguments(Position begin);
  void explain_keyword_argument();
  void explain_conditional();
  const Expression* parenthesised();
  const Expression* bracketed();
  const Expression* braced();
  const Expression* fast_braced();
  const Expression* fast_braced_unexplained();
  const Expression* fast_set(const Token& first, const Expression* element);
  const Expression* slow_tuple();
  const Expression* slow_group();
  const Expression* slow_list();
  const Expression* slow_dict();
  const Expression* slow_set();
  const Expression* generator_expression();
  const Expression* list_comprehension();
  const Expression* set_comprehension();
  const Expression* dict_comprehension();
  bool key_value(std::vector<const Expression*>& keys, std::vector<const Expression*>& values);
  bool double_starred_pair(std::vector<const Expression*>& keys, std::vector<const Expression*>& values);
  void explain_pairs();
  void explain_pair();
  void explain_comprehension(bool parenthesised);
  bool comprehension_clauses(std::vector<const Comprehension*>& clauses);
  const Comprehension* comprehension_clause();

  // ---- targets (parse_target.cpp) ----
  /// The expression with another context, or null if it can't be a target.
  const Expression* as_target(const Expression* expression, Context context);
  bool is_single_target(const Expression* expression) const;
  const Expression* star_targets();
  const Expression* star_target();
  bool delete_targets(std::vector<const Expression*>& targets);
  // as CPython parses them, in the second pass
  const Expression* slow_star_targets();
  const Expression* slow_star_target();
  const Expression* slow_star_target_unremembered();
  const Expression* slow_star_atom();
  const Expression* slow_single_target();
  const Expression* slow_subscript_attribute_target();
  const Expression* slow_delete_target();
  const Expression* slow_delete_target_unremembered();
  bool slow_delete_targets();
  const Expression* target_primary();
  bool at_target_suffix();

  // ---- strings (parse_string.cpp, parse_fstring.cpp) ----
  const Expression* strings();
  const Expression* strings_unremembered();
  friend class StringReader;  // parse_fstring.cpp

  Lexer& lexer_;
  Arena& arena_;
  std::string_view text_;  // what the lexer reads
  std::uint32_t base_;     // the offset of text_ in the source
  Input input_;
  std::vector<Token> tokens_;
  Position position_ = 0;
  bool second_pass_ = false;
  bool remembering_ = false;  // in the second pass, and in the first once a dict or set was wrong
  bool explaining_ = false;   // second_pass_, except inside expression_without_explaining
  bool failed_ = false;
  bool nothing_replaces_it_ = false;  // the error stands, whatever is wrong with the rest of the text
  int depth_ = 0;
  Token error_token_;
  std::vector<Memo> memos_{1};  // the first is not used
  std::optional<text::Diagnostic> diagnostic_;
};

/// What CPython calls an expression in messages: "function call", "literal", …
std::string_view expression_name(const Expression& expression);

}  // namespace coroscope::syntax
