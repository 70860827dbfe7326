// The children of any node, in the order of their fields.
#pragma once

#include "core/syntax/ast.h"

namespace coroscope::syntax {

/// Calls `visit(const Node&)` for every direct child that is there.
template <class Visit>
void for_each_child(const Node& node, Visit visit) {
  const auto one = [&](const Node* child) {
    if (child != nullptr) visit(*child);
  };
  const auto all = [&](const auto& children) {
    for (const Node* child : children) {
      if (child != nullptr) visit(*child);
    }
  };
  const auto function = [&](const auto& f) { all(f.decorator_list), one(f.args), one(f.returns), all(f.body); };
  const auto loop = [&](const auto& f) { one(f.target), one(f.iter), all(f.body), all(f.orelse); };
  const auto with = [&](const auto& w) { all(w.items), all(w.body); };
  const auto attempt = [&](const auto& t) { all(t.body), all(t.handlers), all(t.orelse), all(t.finalbody); };
  const auto comprehension = [&](const auto& c) { one(c.elt), all(c.generators); };
  switch (node.kind) {
    case NodeKind::kModule:
      all(as<Module>(node).body);
      break;
    case NodeKind::kFunctionDef:
      function(as<FunctionDef>(node));
      break;
    case NodeKind::kAsyncFunctionDef:
      function(as<AsyncFunctionDef>(node));
      break;
    case NodeKind::kClassDef: {
      const auto& c = as<ClassDef>(node);
      all(c.decorator_list), all(c.bases), all(c.keywords), all(c.body);
      break;
    }
    case NodeKind::kReturn:
      one(as<Return>(node).value);
      break;
    case NodeKind::kDelete:
      all(as<Delete>(node).targets);
      break;
    case NodeKind::kAssign:
      all(as<Assign>(node).targets), one(as<Assign>(node).value);
      break;
    case NodeKind::kAugAssign:
      one(as<AugAssign>(node).target), one(as<AugAssign>(node).value);
      break;
    case NodeKind::kAnnAssign: {
      const auto& a = as<AnnAssign>(node);
      one(a.target), one(a.annotation), one(a.value);
      break;
    }
    case NodeKind::kFor:
      loop(as<For>(node));
      break;
    case NodeKind::kAsyncFor:
      loop(as<AsyncFor>(node));
      break;
    case NodeKind::kWhile:
      one(as<While>(node).test), all(as<While>(node).body), all(as<While>(node).orelse);
      break;
    case NodeKind::kIf:
      one(as<If>(node).test), all(as<If>(node).body), all(as<If>(node).orelse);
      break;
    case NodeKind::kWith:
      with(as<With>(node));
      break;
    case NodeKind::kAsyncWith:
      with(as<AsyncWith>(node));
      break;
    case NodeKind::kMatch:
      one(as<Match>(node).subject), all(as<Match>(node).cases);
      break;
    case NodeKind::kRaise:
      one(as<Raise>(node).exc), one(as<Raise>(node).cause);
      break;
    case NodeKind::kTry:
      attempt(as<Try>(node));
      break;
    case NodeKind::kTryStar:
      attempt(as<TryStar>(node));
      break;
    case NodeKind::kAssert:
      one(as<Assert>(node).test), one(as<Assert>(node).msg);
      break;
    case NodeKind::kImport:
      all(as<Import>(node).names);
      break;
    case NodeKind::kImportFrom:
      all(as<ImportFrom>(node).names);
      break;
    case NodeKind::kExpr:
      one(as<Expr>(node).value);
      break;
    case NodeKind::kBoolOp:
      all(as<BoolOp>(node).values);
      break;
    case NodeKind::kNamedExpr:
      one(as<NamedExpr>(node).target), one(as<NamedExpr>(node).value);
      break;
    case NodeKind::kBinOp:
      one(as<BinOp>(node).left), one(as<BinOp>(node).right);
      break;
    case NodeKind::kUnaryOp:
      one(as<UnaryOp>(node).operand);
      break;
    case NodeKind::kLambda:
      one(as<Lambda>(node).args), one(as<Lambda>(node).body);
      break;
    case NodeKind::kIfExp:
      one(as<IfExp>(node).test), one(as<IfExp>(node).body), one(as<IfExp>(node).orelse);
      break;
    case NodeKind::kDict:
      all(as<Dict>(node).keys), all(as<Dict>(node).values);
      break;
    case NodeKind::kSet:
      all(as<Set>(node).elts);
      break;
    case NodeKind::kListComp:
      comprehension(as<ListComp>(node));
      break;
    case NodeKind::kSetComp:
      comprehension(as<SetComp>(node));
      break;
    case NodeKind::kDictComp:
      one(as<DictComp>(node).key), one(as<DictComp>(node).value), all(as<DictComp>(node).generators);
      break;
    case NodeKind::kGeneratorExp:
      comprehension(as<GeneratorExp>(node));
      break;
    case NodeKind::kAwait:
      one(as<Await>(node).value);
      break;
    case NodeKind::kYield:
      one(as<Yield>(node).value);
      break;
    case NodeKind::kYieldFrom:
      one(as<YieldFrom>(node).value);
      break;
    case NodeKind::kCompare:
      one(as<Compare>(node).left), all(as<Compare>(node).comparators);
      break;
    case NodeKind::kCall:
      one(as<Call>(node).func), all(as<Call>(node).args), all(as<Call>(node).keywords);
      break;
    case NodeKind::kFormattedValue:
      one(as<FormattedValue>(node).value), one(as<FormattedValue>(node).format_spec);
      break;
    case NodeKind::kJoinedStr:
      all(as<JoinedStr>(node).values);
      break;
    case NodeKind::kAttribute:
      one(as<Attribute>(node).value);
      break;
    case NodeKind::kSubscript:
      one(as<Subscript>(node).value), one(as<Subscript>(node).slice);
      break;
    case NodeKind::kStarred:
      one(as<Starred>(node).value);
      break;
    case NodeKind::kList:
      all(as<List>(node).elts);
      break;
    case NodeKind::kTuple:
      all(as<Tuple>(node).elts);
      break;
    case NodeKind::kSlice:
      one(as<Slice>(node).lower), one(as<Slice>(node).upper), one(as<Slice>(node).step);
      break;
    case NodeKind::kMatchValue:
      one(as<MatchValue>(node).value);
      break;
    case NodeKind::kMatchSequence:
      all(as<MatchSequence>(node).patterns);
      break;
    case NodeKind::kMatchMapping:
      all(as<MatchMapping>(node).keys), all(as<MatchMapping>(node).patterns);
      break;
    case NodeKind::kMatchClass: {
      const auto& m = as<MatchClass>(node);
      one(m.cls), all(m.patterns), all(m.kwd_patterns);
      break;
    }
    case NodeKind::kMatchAs:
      one(as<MatchAs>(node).pattern);
      break;
    case NodeKind::kMatchOr:
      all(as<MatchOr>(node).patterns);
      break;
    case NodeKind::kArguments: {
      const auto& a = as<Arguments>(node);
      all(a.posonlyargs), all(a.args), one(a.vararg), all(a.kwonlyargs), all(a.kw_defaults), one(a.kwarg),
          all(a.defaults);
      break;
    }
    case NodeKind::kArg:
      one(as<Arg>(node).annotation);
      break;
    case NodeKind::kKeyword:
      one(as<Keyword>(node).value);
      break;
    case NodeKind::kComprehension: {
      const auto& c = as<Comprehension>(node);
      one(c.target), one(c.iter), all(c.ifs);
      break;
    }
    case NodeKind::kWithItem:
      one(as<WithItem>(node).context_expr), one(as<WithItem>(node).optional_vars);
      break;
    case NodeKind::kExceptHandler:
      one(as<ExceptHandler>(node).type), all(as<ExceptHandler>(node).body);
      break;
    case NodeKind::kMatchCase:
      one(as<MatchCase>(node).pattern), one(as<MatchCase>(node).guard), all(as<MatchCase>(node).body);
      break;
    case NodeKind::kGlobal:
    case NodeKind::kNonlocal:
    case NodeKind::kPass:
    case NodeKind::kBreak:
    case NodeKind::kContinue:
    case NodeKind::kConstant:
    case NodeKind::kName:
    case NodeKind::kMatchSingleton:
    case NodeKind::kMatchStar:
    case NodeKind::kAlias:
      break;
  }
}

}  // namespace coroscope::syntax
