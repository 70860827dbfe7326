#include "core/syntax/dump.h"

#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "core/syntax/python_repr.h"

namespace coroscope::syntax {

namespace {

constexpr const char* kContexts[] = {"Load()", "Store()", "Del()"};
constexpr const char* kBoolOperators[] = {"And()", "Or()"};
constexpr const char* kBinaryOperators[] = {"Add()",    "Sub()",    "Mult()",    "MatMult()", "Div()",
                                            "Mod()",    "Pow()",    "LShift()",  "RShift()",  "BitOr()",
                                            "BitXor()", "BitAnd()", "FloorDiv()"};
constexpr const char* kUnaryOperators[] = {"Invert()", "Not()", "UAdd()", "USub()"};
constexpr const char* kCompareOperators[] = {"Eq()",  "NotEq()", "Lt()",    "LtE()", "Gt()",
                                             "GtE()", "Is()",    "IsNot()", "In()",  "NotIn()"};

/// The text of a value, and whether it is short enough to stand on its parent's line.
struct Item {
  std::string text;
  bool simple = true;
};

class Dumper {
 public:
  Dumper(const text::Source& source, bool with_places) : source_(source), with_places_(with_places) {}

  Item node(const Node* node, int level);

 private:
  /// The fields of one node while they are collected.
  class Fields {
   public:
    Fields(Dumper& dumper, int level) : dumper_(dumper), level_(level) {}

    Fields& raw(const char* name, std::string text, bool simple = true) {
      parts_.push_back(fmt::format("{}={}", name, text));
      simple_ = simple_ && simple;
      return *this;
    }
    Fields& name(const char* field, std::string_view value) { return raw(field, repr_string(value)); }
    Fields& optional_name(const char* field, std::string_view value) {
      return value.empty() ? *this : name(field, value);
    }
    Fields& number(const char* field, std::int64_t value) { return raw(field, fmt::format("{}", value)); }
    Fields& child(const char* field, const Node* value) {
      if (value == nullptr) return *this;
      Item item = dumper_.node(value, level_);
      return raw(field, std::move(item.text), item.simple);
    }
    template <class T>
    Fields& list(const char* field, Sequence<T> values) {
      std::vector<std::string> items;
      for (const auto& value : values) items.push_back(dumper_.element(value, level_ + 1));
      Item item = dumper_.bracketed(items, level_);
      return raw(field, std::move(item.text), item.simple);
    }
    Fields& context(Context value) { return raw("ctx", kContexts[static_cast<int>(value)]); }

    Item finish(const char* type) {
      if (simple_ && parts_.size() <= 3) return {fmt::format("{}({})", type, fmt::join(parts_, ", ")), parts_.empty()};
      const std::string indent(static_cast<std::size_t>(level_), ' ');
      return {fmt::format("{}(\n{}{})", type, indent, fmt::join(parts_, ",\n" + indent)), false};
    }
    std::size_t size() const { return parts_.size(); }

   private:
    Dumper& dumper_;
    int level_;
    std::vector<std::string> parts_;
    bool simple_ = true;
  };

  std::string element(const Node* value, int level) { return value != nullptr ? node(value, level).text : "None"; }
  std::string element(std::string_view value, int) { return repr_string(value); }
  std::string element(CompareOperator value, int) { return kCompareOperators[static_cast<int>(value)]; }

  Item bracketed(const std::vector<std::string>& items, int level) {
    if (items.empty()) return {"[]", true};
    const std::string indent(static_cast<std::size_t>(level + 1), ' ');
    return {fmt::format("[\n{}{}]", indent, fmt::join(items, ",\n" + indent)), false};
  }

  Item finish(Fields& fields, const char* type, const Node& node) {
    if (with_places_) places(fields, node.span);
    return fields.finish(type);
  }

  void places(Fields& fields, Span span) {
    const std::uint32_t line = source_.line_of(span.begin);
    const std::uint32_t end_line = source_.line_of(span.end);
    fields.number("lineno", line).number("col_offset", span.begin - source_.line_begin(line));
    fields.number("end_lineno", end_line).number("end_col_offset", span.end - source_.line_begin(end_line));
  }

  Item statement(const Node& node, int level);
  Item expression(const Node& node, int level);
  Item pattern(const Node& node, int level);
  Item part(const Node& node, int level);
  template <class Function>
  Item function(const Function& f, const char* type, int level);

  const text::Source& source_;
  bool with_places_;
};

Item Dumper::node(const Node* node, int level) {
  ++level;
  if (node->kind == NodeKind::kModule) {
    Fields fields(*this, level);
    return fields.list("body", as<Module>(*node).body).raw("type_ignores", "[]").finish("Module");
  }
  if (node->kind <= NodeKind::kContinue) return statement(*node, level);
  if (node->kind <= NodeKind::kSlice) return expression(*node, level);
  if (node->kind <= NodeKind::kMatchOr) return pattern(*node, level);
  return part(*node, level);
}

template <class Function>
Item Dumper::function(const Function& f, const char* type, int level) {
  Fields fields(*this, level);
  fields.name("name", f.name).child("args", f.args).list("body", f.body).list("decorator_list", f.decorator_list);
  return finish(fields.child("returns", f.returns), type, f);
}

Item Dumper::statement(const Node& node, int level) {
  Fields fields(*this, level);
  const auto loop = [&](const auto& f, const char* type) {
    return finish(fields.child("target", f.target).child("iter", f.iter).list("body", f.body).list("orelse", f.orelse),
                  type, f);
  };
  const auto with = [&](const auto& w, const char* type) {
    return finish(fields.list("items", w.items).list("body", w.body), type, w);
  };
  const auto attempt = [&](const auto& t, const char* type) {
    fields.list("body", t.body).list("handlers", t.handlers).list("orelse", t.orelse).list("finalbody", t.finalbody);
    return finish(fields, type, t);
  };
  switch (node.kind) {
    case NodeKind::kFunctionDef:
      return function(as<FunctionDef>(node), "FunctionDef", level);
    case NodeKind::kAsyncFunctionDef:
      return function(as<AsyncFunctionDef>(node), "AsyncFunctionDef", level);
    case NodeKind::kClassDef: {
      const auto& c = as<ClassDef>(node);
      fields.name("name", c.name).list("bases", c.bases).list("keywords", c.keywords).list("body", c.body);
      return finish(fields.list("decorator_list", c.decorator_list), "ClassDef", node);
    }
    case NodeKind::kReturn:
      return finish(fields.child("value", as<Return>(node).value), "Return", node);
    case NodeKind::kDelete:
      return finish(fields.list("targets", as<Delete>(node).targets), "Delete", node);
    case NodeKind::kAssign: {
      const auto& a = as<Assign>(node);
      return finish(fields.list("targets", a.targets).child("value", a.value), "Assign", node);
    }
    case NodeKind::kAugAssign: {
      const auto& a = as<AugAssign>(node);
      fields.child("target", a.target).raw("op", kBinaryOperators[static_cast<int>(a.op)]).child("value", a.value);
      return finish(fields, "AugAssign", node);
    }
    case NodeKind::kAnnAssign: {
      const auto& a = as<AnnAssign>(node);
      fields.child("target", a.target).child("annotation", a.annotation).child("value", a.value);
      return finish(fields.number("simple", a.simple), "AnnAssign", node);
    }
    case NodeKind::kFor:
      return loop(as<For>(node), "For");
    case NodeKind::kAsyncFor:
      return loop(as<AsyncFor>(node), "AsyncFor");
    case NodeKind::kWhile: {
      const auto& w = as<While>(node);
      return finish(fields.child("test", w.test).list("body", w.body).list("orelse", w.orelse), "While", node);
    }
    case NodeKind::kIf: {
      const auto& i = as<If>(node);
      return finish(fields.child("test", i.test).list("body", i.body).list("orelse", i.orelse), "If", node);
    }
    case NodeKind::kWith:
      return with(as<With>(node), "With");
    case NodeKind::kAsyncWith:
      return with(as<AsyncWith>(node), "AsyncWith");
    case NodeKind::kMatch: {
      const auto& m = as<Match>(node);
      return finish(fields.child("subject", m.subject).list("cases", m.cases), "Match", node);
    }
    case NodeKind::kRaise:
      return finish(fields.child("exc", as<Raise>(node).exc).child("cause", as<Raise>(node).cause), "Raise", node);
    case NodeKind::kTry:
      return attempt(as<Try>(node), "Try");
    case NodeKind::kTryStar:
      return attempt(as<TryStar>(node), "TryStar");
    case NodeKind::kAssert:
      return finish(fields.child("test", as<Assert>(node).test).child("msg", as<Assert>(node).msg), "Assert", node);
    case NodeKind::kImport:
      return finish(fields.list("names", as<Import>(node).names), "Import", node);
    case NodeKind::kImportFrom: {
      const auto& i = as<ImportFrom>(node);
      fields.optional_name("module", i.module_name).list("names", i.names).number("level", i.level);
      return finish(fields, "ImportFrom", node);
    }
    case NodeKind::kGlobal:
      return finish(fields.list("names", as<Global>(node).names), "Global", node);
    case NodeKind::kNonlocal:
      return finish(fields.list("names", as<Nonlocal>(node).names), "Nonlocal", node);
    case NodeKind::kExpr:
      return finish(fields.child("value", as<Expr>(node).value), "Expr", node);
    case NodeKind::kPass:
      return finish(fields, "Pass", node);
    case NodeKind::kBreak:
      return finish(fields, "Break", node);
    default:
      return finish(fields, "Continue", node);
  }
}

Item Dumper::expression(const Node& node, int level) {
  Fields fields(*this, level);
  const auto comprehension = [&](const auto& c, const char* type) {
    return finish(fields.child("elt", c.elt).list("generators", c.generators), type, c);
  };
  switch (node.kind) {
    case NodeKind::kBoolOp: {
      const auto& b = as<BoolOp>(node);
      return finish(fields.raw("op", kBoolOperators[static_cast<int>(b.op)]).list("values", b.values), "BoolOp", node);
    }
    case NodeKind::kNamedExpr: {
      const auto& n = as<NamedExpr>(node);
      return finish(fields.child("target", n.target).child("value", n.value), "NamedExpr", node);
    }
    case NodeKind::kBinOp: {
      const auto& b = as<BinOp>(node);
      fields.child("left", b.left).raw("op", kBinaryOperators[static_cast<int>(b.op)]).child("right", b.right);
      return finish(fields, "BinOp", node);
    }
    case NodeKind::kUnaryOp: {
      const auto& u = as<UnaryOp>(node);
      return finish(fields.raw("op", kUnaryOperators[static_cast<int>(u.op)]).child("operand", u.operand), "UnaryOp",
                    node);
    }
    case NodeKind::kLambda:
      return finish(fields.child("args", as<Lambda>(node).args).child("body", as<Lambda>(node).body), "Lambda", node);
    case NodeKind::kIfExp: {
      const auto& i = as<IfExp>(node);
      return finish(fields.child("test", i.test).child("body", i.body).child("orelse", i.orelse), "IfExp", node);
    }
    case NodeKind::kDict:
      return finish(fields.list("keys", as<Dict>(node).keys).list("values", as<Dict>(node).values), "Dict", node);
    case NodeKind::kSet:
      return finish(fields.list("elts", as<Set>(node).elts), "Set", node);
    case NodeKind::kListComp:
      return comprehension(as<ListComp>(node), "ListComp");
    case NodeKind::kSetComp:
      return comprehension(as<SetComp>(node), "SetComp");
    case NodeKind::kDictComp: {
      const auto& d = as<DictComp>(node);
      return finish(fields.child("key", d.key).child("value", d.value).list("generators", d.generators), "DictComp",
                    node);
    }
    case NodeKind::kGeneratorExp:
      return comprehension(as<GeneratorExp>(node), "GeneratorExp");
    case NodeKind::kAwait:
      return finish(fields.child("value", as<Await>(node).value), "Await", node);
    case NodeKind::kYield:
      return finish(fields.child("value", as<Yield>(node).value), "Yield", node);
    case NodeKind::kYieldFrom:
      return finish(fields.child("value", as<YieldFrom>(node).value), "YieldFrom", node);
    case NodeKind::kCompare: {
      const auto& c = as<Compare>(node);
      return finish(fields.child("left", c.left).list("ops", c.ops).list("comparators", c.comparators), "Compare",
                    node);
    }
    case NodeKind::kCall: {
      const auto& c = as<Call>(node);
      return finish(fields.child("func", c.func).list("args", c.args).list("keywords", c.keywords), "Call", node);
    }
    case NodeKind::kFormattedValue: {
      const auto& f = as<FormattedValue>(node);
      fields.child("value", f.value).number("conversion", f.conversion == 0 ? -1 : f.conversion);
      return finish(fields.child("format_spec", f.format_spec), "FormattedValue", node);
    }
    case NodeKind::kJoinedStr:
      return finish(fields.list("values", as<JoinedStr>(node).values), "JoinedStr", node);
    case NodeKind::kConstant: {
      const auto& c = as<Constant>(node);
      fields.raw("value", repr_constant(c));
      if (c.u_prefix) fields.name("kind", "u");
      return finish(fields, "Constant", node);
    }
    case NodeKind::kAttribute: {
      const auto& a = as<Attribute>(node);
      return finish(fields.child("value", a.value).name("attr", a.attr).context(a.ctx), "Attribute", node);
    }
    case NodeKind::kSubscript: {
      const auto& s = as<Subscript>(node);
      return finish(fields.child("value", s.value).child("slice", s.slice).context(s.ctx), "Subscript", node);
    }
    case NodeKind::kStarred:
      return finish(fields.child("value", as<Starred>(node).value).context(as<Starred>(node).ctx), "Starred", node);
    case NodeKind::kName:
      return finish(fields.name("id", as<Name>(node).id).context(as<Name>(node).ctx), "Name", node);
    case NodeKind::kList:
      return finish(fields.list("elts", as<List>(node).elts).context(as<List>(node).ctx), "List", node);
    case NodeKind::kTuple:
      return finish(fields.list("elts", as<Tuple>(node).elts).context(as<Tuple>(node).ctx), "Tuple", node);
    default: {
      const auto& s = as<Slice>(node);
      return finish(fields.child("lower", s.lower).child("upper", s.upper).child("step", s.step), "Slice", node);
    }
  }
}

Item Dumper::pattern(const Node& node, int level) {
  Fields fields(*this, level);
  switch (node.kind) {
    case NodeKind::kMatchValue:
      return finish(fields.child("value", as<MatchValue>(node).value), "MatchValue", node);
    case NodeKind::kMatchSingleton: {
      const ConstantKind value = as<MatchSingleton>(node).value;
      fields.raw("value", value == ConstantKind::kNone ? "None" : value == ConstantKind::kTrue ? "True" : "False");
      return finish(fields, "MatchSingleton", node);
    }
    case NodeKind::kMatchSequence:
      return finish(fields.list("patterns", as<MatchSequence>(node).patterns), "MatchSequence", node);
    case NodeKind::kMatchMapping: {
      const auto& m = as<MatchMapping>(node);
      return finish(fields.list("keys", m.keys).list("patterns", m.patterns).optional_name("rest", m.rest),
                    "MatchMapping", node);
    }
    case NodeKind::kMatchClass: {
      const auto& m = as<MatchClass>(node);
      fields.child("cls", m.cls).list("patterns", m.patterns).list("kwd_attrs", m.kwd_attrs);
      return finish(fields.list("kwd_patterns", m.kwd_patterns), "MatchClass", node);
    }
    case NodeKind::kMatchStar:
      return finish(fields.optional_name("name", as<MatchStar>(node).name), "MatchStar", node);
    case NodeKind::kMatchAs: {
      const auto& m = as<MatchAs>(node);
      return finish(fields.child("pattern", m.pattern).optional_name("name", m.name), "MatchAs", node);
    }
    default:
      return finish(fields.list("patterns", as<MatchOr>(node).patterns), "MatchOr", node);
  }
}

// The parts without a place in CPython are finished without one here too.
Item Dumper::part(const Node& node, int level) {
  Fields fields(*this, level);
  switch (node.kind) {
    case NodeKind::kArguments: {
      const auto& a = as<Arguments>(node);
      fields.list("posonlyargs", a.posonlyargs)
          .list("args", a.args)
          .child("vararg", a.vararg)
          .list("kwonlyargs", a.kwonlyargs);
      return fields.list("kw_defaults", a.kw_defaults)
          .child("kwarg", a.kwarg)
          .list("defaults", a.defaults)
          .finish("arguments");
    }
    case NodeKind::kArg: {
      const auto& a = as<Arg>(node);
      return finish(fields.name("arg", a.arg).child("annotation", a.annotation), "arg", node);
    }
    case NodeKind::kKeyword: {
      const auto& k = as<Keyword>(node);
      return finish(fields.optional_name("arg", k.arg).child("value", k.value), "keyword", node);
    }
    case NodeKind::kComprehension: {
      const auto& c = as<Comprehension>(node);
      fields.child("target", c.target).child("iter", c.iter).list("ifs", c.ifs).number("is_async", c.is_async);
      return fields.finish("comprehension");
    }
    case NodeKind::kWithItem: {
      const auto& w = as<WithItem>(node);
      return fields.child("context_expr", w.context_expr).child("optional_vars", w.optional_vars).finish("withitem");
    }
    case NodeKind::kExceptHandler: {
      const auto& e = as<ExceptHandler>(node);
      return finish(fields.child("type", e.type).optional_name("name", e.name).list("body", e.body), "ExceptHandler",
                    node);
    }
    case NodeKind::kMatchCase: {
      const auto& m = as<MatchCase>(node);
      return fields.child("pattern", m.pattern).child("guard", m.guard).list("body", m.body).finish("match_case");
    }
    default: {
      const auto& a = as<Alias>(node);
      return finish(fields.name("name", a.name).optional_name("asname", a.asname), "alias", node);
    }
  }
}

}  // namespace

std::string dump(const Module& module_node, const text::Source& source, bool with_places) {
  return Dumper(source, with_places).node(&module_node, 0).text + "\n";
}

}  // namespace coroscope::syntax
