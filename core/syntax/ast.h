// The tree of one Python program.
//
// Node for node and field for field this is Python's own `ast` module (3.11), so
// https://docs.python.org/3.11/library/ast.html is its manual. Every node has a Span in bytes with the extent of
// CPython's lineno/col_offset/end_lineno/end_col_offset; where a message needs a smaller place (the name of an
// attribute, an operator), the node has a span for that too. A tree is immutable once parse() has returned it. Optional
// children are null, optional names empty.
#pragma once

#include <cassert>
#include <cstdint>
#include <memory>
#include <string_view>

#include "core/syntax/arena.h"
#include "core/text/source.h"

namespace coroscope::syntax {

using text::Span;

enum class NodeKind : std::uint8_t {
  kModule,
  // statements
  kFunctionDef,
  kAsyncFunctionDef,
  kClassDef,
  kReturn,
  kDelete,
  kAssign,
  kAugAssign,
  kAnnAssign,
  kFor,
  kAsyncFor,
  kWhile,
  kIf,
  kWith,
  kAsyncWith,
  kMatch,
  kRaise,
  kTry,
  kTryStar,
  kAssert,
  kImport,
  kImportFrom,
  kGlobal,
  kNonlocal,
  kExpr,
  kPass,
  kBreak,
  kContinue,
  // expressions
  kBoolOp,
  kNamedExpr,
  kBinOp,
  kUnaryOp,
  kLambda,
  kIfExp,
  kDict,
  kSet,
  kListComp,
  kSetComp,
  kDictComp,
  kGeneratorExp,
  kAwait,
  kYield,
  kYieldFrom,
  kCompare,
  kCall,
  kFormattedValue,
  kJoinedStr,
  kConstant,
  kAttribute,
  kSubscript,
  kStarred,
  kName,
  kList,
  kTuple,
  kSlice,
  // patterns
  kMatchValue,
  kMatchSingleton,
  kMatchSequence,
  kMatchMapping,
  kMatchClass,
  kMatchStar,
  kMatchAs,
  kMatchOr,
  // parts
  kArguments,
  kArg,
  kKeyword,
  kComprehension,
  kWithItem,
  kExceptHandler,
  kMatchCase,
  kAlias,
};

struct Node {
  NodeKind kind;
  Span span;

 protected:
  explicit Node(NodeKind node_kind) : kind(node_kind) {}
};

struct Statement : Node {
  using Node::Node;
};
struct Expression : Node {
  using Node::Node;
};
struct Pattern : Node {
  using Node::Node;
};

/// Gives a node type its kind, both at compile time (kKind) and in every object (kind).
template <NodeKind K, class Base>
struct NodeOf : Base {
  static constexpr NodeKind kKind = K;
  NodeOf() : Base(K) {}
};

/// The node as what its kind says it is: `as<Name>(*expression).id`.
template <class T>
const T& as(const Node& node) {
  assert(node.kind == T::kKind);
  return static_cast<const T&>(node);
}

/// The same, or null if it is something else.
template <class T>
const T* try_as(const Node* node) {
  return node != nullptr && node->kind == T::kKind ? static_cast<const T*>(node) : nullptr;
}

using Statements = Sequence<const Statement*>;
using Expressions = Sequence<const Expression*>;
using Patterns = Sequence<const Pattern*>;

enum class Context : std::uint8_t { kLoad, kStore, kDel };
enum class BoolOperator : std::uint8_t { kAnd, kOr };
enum class BinaryOperator : std::uint8_t {
  kAdd,
  kSub,
  kMult,
  kMatMult,
  kDiv,
  kMod,
  kPow,
  kLShift,
  kRShift,
  kBitOr,
  kBitXor,
  kBitAnd,
  kFloorDiv
};
enum class UnaryOperator : std::uint8_t { kInvert, kNot, kUAdd, kUSub };
enum class CompareOperator : std::uint8_t { kEq, kNotEq, kLt, kLtE, kGt, kGtE, kIs, kIsNot, kIn, kNotIn };

// ---- parts ---------------------------------------------------------------------------------------------------------

/// One parameter. `span` covers name and annotation.
struct Arg : NodeOf<NodeKind::kArg, Node> {
  std::string_view arg;
  const Expression* annotation = nullptr;  ///< a Starred for `*args: *Ts`
  Span name_span;
};

/// The parameters of a def or a lambda.
struct Arguments : NodeOf<NodeKind::kArguments, Node> {
  Sequence<const Arg*> posonlyargs, args;
  const Arg* vararg = nullptr;
  Sequence<const Arg*> kwonlyargs;
  Expressions kw_defaults;  ///< as long as kwonlyargs; null where there is no default
  const Arg* kwarg = nullptr;
  Expressions defaults;  ///< of the last of posonlyargs + args
};

/// `name=value` in a call or class header; `**value` has an empty arg.
struct Keyword : NodeOf<NodeKind::kKeyword, Node> {
  std::string_view arg;
  const Expression* value = nullptr;
  Span name_span;
};

/// One `for target in iter if … if …` of a comprehension. `span` covers it all.
struct Comprehension : NodeOf<NodeKind::kComprehension, Node> {
  const Expression* target = nullptr;
  const Expression* iter = nullptr;
  Expressions ifs;
  bool is_async = false;
  Span for_span;  ///< `for` or `async for`
};

struct WithItem : NodeOf<NodeKind::kWithItem, Node> {
  const Expression* context_expr = nullptr;
  const Expression* optional_vars = nullptr;
};

struct ExceptHandler : NodeOf<NodeKind::kExceptHandler, Node> {
  const Expression* type = nullptr;
  std::string_view name;
  Statements body;
  Span name_span;
};

struct MatchCase : NodeOf<NodeKind::kMatchCase, Node> {
  const Pattern* pattern = nullptr;
  const Expression* guard = nullptr;
  Statements body;
};

/// `name as asname` of an import; `name` may have dots, or be `*`.
struct Alias : NodeOf<NodeKind::kAlias, Node> {
  std::string_view name, asname;
  Span name_span, asname_span;
};

// ---- expressions ---------------------------------------------------------------------------------------------------

template <NodeKind K>
using ExpressionOf = NodeOf<K, Expression>;

struct BoolOp : ExpressionOf<NodeKind::kBoolOp> {
  BoolOperator op{};
  Expressions values;
};
struct NamedExpr : ExpressionOf<NodeKind::kNamedExpr> {
  const Expression* target = nullptr;  ///< always a Name
  const Expression* value = nullptr;
  Span op_span;
};
struct BinOp : ExpressionOf<NodeKind::kBinOp> {
  const Expression* left = nullptr;
  BinaryOperator op{};
  const Expression* right = nullptr;
  Span op_span;
};
struct UnaryOp : ExpressionOf<NodeKind::kUnaryOp> {
  UnaryOperator op{};
  const Expression* operand = nullptr;
  Span op_span;
};
struct Lambda : ExpressionOf<NodeKind::kLambda> {
  const Arguments* args = nullptr;
  const Expression* body = nullptr;
};
struct IfExp : ExpressionOf<NodeKind::kIfExp> {
  const Expression* test = nullptr;
  const Expression* body = nullptr;
  const Expression* orelse = nullptr;
};
struct Dict : ExpressionOf<NodeKind::kDict> {
  Expressions keys;  ///< null for `**value`
  Expressions values;
};
struct Set : ExpressionOf<NodeKind::kSet> {
  Expressions elts;
};
struct ListComp : ExpressionOf<NodeKind::kListComp> {
  const Expression* elt = nullptr;
  Sequence<const Comprehension*> generators;
};
struct SetComp : ExpressionOf<NodeKind::kSetComp> {
  const Expression* elt = nullptr;
  Sequence<const Comprehension*> generators;
};
struct DictComp : ExpressionOf<NodeKind::kDictComp> {
  const Expression* key = nullptr;
  const Expression* value = nullptr;
  Sequence<const Comprehension*> generators;
};
struct GeneratorExp : ExpressionOf<NodeKind::kGeneratorExp> {
  const Expression* elt = nullptr;
  Sequence<const Comprehension*> generators;
};
struct Await : ExpressionOf<NodeKind::kAwait> {
  const Expression* value = nullptr;
};
struct Yield : ExpressionOf<NodeKind::kYield> {
  const Expression* value = nullptr;
};
struct YieldFrom : ExpressionOf<NodeKind::kYieldFrom> {
  const Expression* value = nullptr;
};
struct Compare : ExpressionOf<NodeKind::kCompare> {
  const Expression* left = nullptr;
  Sequence<CompareOperator> ops;
  Expressions comparators;
  Sequence<Span> op_spans;
};
struct Call : ExpressionOf<NodeKind::kCall> {
  const Expression* func = nullptr;
  Expressions args;
  Sequence<const Keyword*> keywords;
};
/// `{value!r:spec}` of an f-string.
struct FormattedValue : ExpressionOf<NodeKind::kFormattedValue> {
  const Expression* value = nullptr;
  char conversion = 0;                      ///< 's', 'r', 'a' or 0 for none
  const Expression* format_spec = nullptr;  ///< a JoinedStr
};
/// An f-string: Constants (str) and FormattedValues in turn. `f"{x=}"` is `'x='` and then x with conversion 'r'.
struct JoinedStr : ExpressionOf<NodeKind::kJoinedStr> {
  Expressions values;
};

enum class ConstantKind : std::uint8_t {
  kNone,
  kTrue,
  kFalse,
  kEllipsis,
  kInteger,
  kFloat,
  kImaginary,
  kString,
  kBytes
};

struct Constant : ExpressionOf<NodeKind::kConstant> {
  ConstantKind type = ConstantKind::kNone;
  bool fits = false;         ///< kInteger: whether `integer` holds the value
  std::uint8_t base = 10;    ///< kInteger: of the digits in `text`: 2, 8, 10 or 16
  bool u_prefix = false;     ///< kString: written u"…" (ast's `kind`)
  std::int64_t integer = 0;  ///< kInteger, if `fits`
  double number = 0;         ///< kFloat, kImaginary
  std::string_view text;  ///< kInteger: digits without prefix and underscores; kString: UTF-8, lone surrogates in the
                          ///< three-byte form (WTF-8), may hold NULs; kBytes: the bytes
};

struct Attribute : ExpressionOf<NodeKind::kAttribute> {
  const Expression* value = nullptr;
  std::string_view attr;
  Context ctx{};
  Span name_span;
};
struct Subscript : ExpressionOf<NodeKind::kSubscript> {
  const Expression* value = nullptr;
  const Expression* slice = nullptr;
  Context ctx{};
};
struct Starred : ExpressionOf<NodeKind::kStarred> {
  const Expression* value = nullptr;
  Context ctx{};
};
struct Name : ExpressionOf<NodeKind::kName> {
  std::string_view id;  ///< NFKC-normalised
  Context ctx{};
};
struct List : ExpressionOf<NodeKind::kList> {
  Expressions elts;
  Context ctx{};
};
struct Tuple : ExpressionOf<NodeKind::kTuple> {
  Expressions elts;
  Context ctx{};
};
struct Slice : ExpressionOf<NodeKind::kSlice> {
  const Expression* lower = nullptr;
  const Expression* upper = nullptr;
  const Expression* step = nullptr;
};

// ---- patterns ------------------------------------------------------------------------------------------------------

template <NodeKind K>
using PatternOf = NodeOf<K, Pattern>;

struct MatchValue : PatternOf<NodeKind::kMatchValue> {
  const Expression* value = nullptr;
};
struct MatchSingleton : PatternOf<NodeKind::kMatchSingleton> {
  ConstantKind value = ConstantKind::kNone;  ///< kNone, kTrue or kFalse
};
struct MatchSequence : PatternOf<NodeKind::kMatchSequence> {
  Patterns patterns;
};
struct MatchMapping : PatternOf<NodeKind::kMatchMapping> {
  Expressions keys;
  Patterns patterns;
  std::string_view rest;
  Span rest_span;
};
struct MatchClass : PatternOf<NodeKind::kMatchClass> {
  const Expression* cls = nullptr;
  Patterns patterns;
  Sequence<std::string_view> kwd_attrs;
  Patterns kwd_patterns;
  Sequence<Span> kwd_attr_spans;
};
struct MatchStar : PatternOf<NodeKind::kMatchStar> {
  std::string_view name;  ///< empty for `*_`
  Span name_span;
};
/// `pattern as name`; a capture is without pattern, the wildcard `_` without both.
struct MatchAs : PatternOf<NodeKind::kMatchAs> {
  const Pattern* pattern = nullptr;
  std::string_view name;
  Span name_span;
};
struct MatchOr : PatternOf<NodeKind::kMatchOr> {
  Patterns patterns;
};

// ---- statements ----------------------------------------------------------------------------------------------------

template <NodeKind K>
using StatementOf = NodeOf<K, Statement>;

/// What `def` and `async def` share; as in CPython `span` begins at `def` or `async`, not at the decorators.
template <NodeKind K>
struct FunctionOf : StatementOf<K> {
  std::string_view name;
  const Arguments* args = nullptr;
  Statements body;
  Expressions decorator_list;
  const Expression* returns = nullptr;
  Span name_span;
};
struct FunctionDef : FunctionOf<NodeKind::kFunctionDef> {};
struct AsyncFunctionDef : FunctionOf<NodeKind::kAsyncFunctionDef> {};

struct ClassDef : StatementOf<NodeKind::kClassDef> {
  std::string_view name;
  Expressions bases;
  Sequence<const Keyword*> keywords;
  Statements body;
  Expressions decorator_list;
  Span name_span;
};
struct Return : StatementOf<NodeKind::kReturn> {
  const Expression* value = nullptr;
};
struct Delete : StatementOf<NodeKind::kDelete> {
  Expressions targets;
};
struct Assign : StatementOf<NodeKind::kAssign> {
  Expressions targets;
  const Expression* value = nullptr;
};
struct AugAssign : StatementOf<NodeKind::kAugAssign> {
  const Expression* target = nullptr;
  BinaryOperator op{};
  const Expression* value = nullptr;
  Span op_span;
};
struct AnnAssign : StatementOf<NodeKind::kAnnAssign> {
  const Expression* target = nullptr;
  const Expression* annotation = nullptr;
  const Expression* value = nullptr;
  bool simple = false;  ///< the target is a name without parentheses
};

template <NodeKind K>
struct ForOf : StatementOf<K> {
  const Expression* target = nullptr;
  const Expression* iter = nullptr;
  Statements body, orelse;
};
struct For : ForOf<NodeKind::kFor> {};
struct AsyncFor : ForOf<NodeKind::kAsyncFor> {};

struct While : StatementOf<NodeKind::kWhile> {
  const Expression* test = nullptr;
  Statements body, orelse;
};
struct If : StatementOf<NodeKind::kIf> {
  const Expression* test = nullptr;
  Statements body, orelse;
};

template <NodeKind K>
struct WithOf : StatementOf<K> {
  Sequence<const WithItem*> items;
  Statements body;
};
struct With : WithOf<NodeKind::kWith> {};
struct AsyncWith : WithOf<NodeKind::kAsyncWith> {};

struct Match : StatementOf<NodeKind::kMatch> {
  const Expression* subject = nullptr;
  Sequence<const MatchCase*> cases;
};
struct Raise : StatementOf<NodeKind::kRaise> {
  const Expression* exc = nullptr;
  const Expression* cause = nullptr;
};

template <NodeKind K>
struct TryOf : StatementOf<K> {
  Statements body;
  Sequence<const ExceptHandler*> handlers;
  Statements orelse, finalbody;
};
struct Try : TryOf<NodeKind::kTry> {};
struct TryStar : TryOf<NodeKind::kTryStar> {};

struct Assert : StatementOf<NodeKind::kAssert> {
  const Expression* test = nullptr;
  const Expression* msg = nullptr;
};
struct Import : StatementOf<NodeKind::kImport> {
  Sequence<const Alias*> names;
};
struct ImportFrom : StatementOf<NodeKind::kImportFrom> {
  std::string_view module_name;  ///< ast's `module`; empty for `from . import x`
  Sequence<const Alias*> names;
  std::uint32_t level = 0;  ///< number of leading dots
};
struct Global : StatementOf<NodeKind::kGlobal> {
  Sequence<std::string_view> names;
  Sequence<Span> name_spans;
};
struct Nonlocal : StatementOf<NodeKind::kNonlocal> {
  Sequence<std::string_view> names;
  Sequence<Span> name_spans;
};
struct Expr : StatementOf<NodeKind::kExpr> {
  const Expression* value = nullptr;
};
struct Pass : StatementOf<NodeKind::kPass> {};
struct Break : StatementOf<NodeKind::kBreak> {};
struct Continue : StatementOf<NodeKind::kContinue> {};

struct Module : NodeOf<NodeKind::kModule, Node> {
  Statements body;
};

/// A whole program. `module` and everything below it live as long as the Tree.
struct Tree {
  std::unique_ptr<Arena> arena = std::make_unique<Arena>();
  const Module* module = nullptr;
};

}  // namespace coroscope::syntax
