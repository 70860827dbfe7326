// CPython's SyntaxWarnings: code that is allowed and almost certainly not meant.
#include "core/compile/compiler.h"

namespace coroscope::compile {

using syntax::ConstantKind;

namespace {

// The name of the type that an expression will surely have; empty if that can't be told. CPython: infer_type.
std::string_view inferred_type(const Expression& expression) {
  switch (expression.kind) {
    case NodeKind::kTuple:
      return "tuple";
    case NodeKind::kList:
    case NodeKind::kListComp:
      return "list";
    case NodeKind::kDict:
    case NodeKind::kDictComp:
      return "dict";
    case NodeKind::kSet:
    case NodeKind::kSetComp:
      return "set";
    case NodeKind::kGeneratorExp:
      return "generator";
    case NodeKind::kLambda:
      return "function";
    case NodeKind::kJoinedStr:
    case NodeKind::kFormattedValue:
      return "str";
    case NodeKind::kConstant:
      switch (as<syntax::Constant>(expression).type) {
        case ConstantKind::kNone:
          return "NoneType";
        case ConstantKind::kTrue:
        case ConstantKind::kFalse:
          return "bool";
        case ConstantKind::kEllipsis:
          return "ellipsis";
        case ConstantKind::kInteger:
          return "int";
        case ConstantKind::kFloat:
          return "float";
        case ConstantKind::kImaginary:
          return "complex";
        case ConstantKind::kString:
          return "str";
        case ConstantKind::kBytes:
          return "bytes";
      }
      return {};
    default:
      return {};
  }
}

bool is_literal(const Expression& expression) {
  const auto* constant = try_as<syntax::Constant>(&expression);
  if (constant == nullptr) return false;
  switch (constant->type) {
    case ConstantKind::kNone:
    case ConstantKind::kTrue:
    case ConstantKind::kFalse:
    case ConstantKind::kEllipsis:
      return false;
    default:
      return true;
  }
}

}  // namespace

void Compiler::warn(Span span, std::string message) {
  if (!warned_.emplace(span.begin, message).second) return;
  warnings_.push_back({text::Severity::kWarning, "SyntaxWarning", span, std::move(message), "", true});
}

void Compiler::warn_about_call(const Expression& callee, Span span) {
  std::string_view type = inferred_type(callee);
  if (type.empty() || type == "function") return;
  warn(span, "'" + std::string(type) + "' object is not callable; perhaps you missed a comma?");
}

void Compiler::warn_about_subscript(const syntax::Subscript& node) {
  std::string_view type = inferred_type(*node.value);
  if (type.empty() || type == "dict" || node.ctx != syntax::Context::kLoad) return;
  if (type != "str" && type != "bytes" && type != "tuple" && type != "list") {
    return warn(node.span, "'" + std::string(type) + "' object is not subscriptable; perhaps you missed a comma?");
  }
  std::string_view index = inferred_type(*node.slice);
  if (index.empty() || index == "int" || index == "bool") return;
  warn(node.span, std::string(type) + " indices must be integers or slices, not " + std::string(index) +
                      "; perhaps you missed a comma?");
}

void Compiler::warn_about_is(const syntax::Compare& node) {
  bool left = is_literal(*node.left);
  for (std::size_t index = 0; index < node.ops.size(); ++index) {
    bool right = is_literal(*node.comparators[index]);
    bool is = node.ops[index] == syntax::CompareOperator::kIs;
    if ((is || node.ops[index] == syntax::CompareOperator::kIsNot) && (left || right)) {
      return warn(node.span, is ? "\"is\" with a literal. Did you mean \"==\"?"
                                : "\"is not\" with a literal. Did you mean \"!=\"?");
    }
    left = right;
  }
}

}  // namespace coroscope::compile
