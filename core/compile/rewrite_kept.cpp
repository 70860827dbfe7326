// SnapshotClosure: what a function calls nonlocal is an argument of its own. (That its other variables keep their values is
// a bit of MAKE_FUNCTION.)

#include "core/compile/rewriter.h"

namespace coroscope::compile {

using syntax::as;
using syntax::Statement;

void Rewriter::note_bound(const Statement& statement) {
  const Statement* const one[] = {&statement};
  for (std::string_view name : bound_names(one)) bound_.push_back(name);
}

/// SnapshotClosure: what a function calls nonlocal is its own from the beginning of each call, with the value that it had
/// when the function was made. A name that has no value by then stays as it is.
template <class T>
const Statement* Rewriter::keep_nonlocals(const Statement& node, const AsyncFunction* function) {
  T* copy = arena_.make<T>();
  *copy = as<T>(node);
  auto* arguments = arena_.make<syntax::Arguments>();
  *arguments = *copy->args;
  std::vector<const syntax::Arg*> names(arguments->kwonlyargs.begin(), arguments->kwonlyargs.end());
  std::vector<const syntax::Expression*> defaults(arguments->kw_defaults.begin(), arguments->kw_defaults.end());
  for (std::string_view name : declared_names(copy->body).nonlocal) {
    if (!has(bound_, name)) continue;
    auto* parameter = arena_.make<syntax::Arg>();
    parameter->arg = name;
    parameter->span = parameter->name_span = copy->name_span;
    names.push_back(parameter);
    defaults.push_back(at(node).name(name));
  }
  arguments->kwonlyargs = arena_.copy(names);
  arguments->kw_defaults = arena_.copy(defaults);
  copy->args = arguments;
  for (const syntax::Arg* argument : arguments->posonlyargs) bound_.push_back(argument->arg);
  for (const syntax::Arg* argument : arguments->args) bound_.push_back(argument->arg);
  copy->body = block(copy->body, function);
  return copy;
}

template const Statement* Rewriter::keep_nonlocals<syntax::FunctionDef>(const Statement&, const AsyncFunction*);
template const Statement* Rewriter::keep_nonlocals<syntax::AsyncFunctionDef>(const Statement&, const AsyncFunction*);

/// A declaration without the names that keep_nonlocals has taken over.
const Statement* Rewriter::without_kept(const syntax::Nonlocal& node) {
  if (rewriting_ != Rewriting::k_keep_values) return &node;
  std::vector<std::string_view> names;
  std::vector<text::Span> spans;
  for (std::size_t i = 0; i < node.names.size(); ++i) {
    if (has(bound_, node.names[i])) continue;
    names.push_back(node.names[i]);
    spans.push_back(node.name_spans[i]);
  }
  if (names.empty()) {
    auto* pass = arena_.make<syntax::Pass>();
    pass->span = node.span;
    return pass;
  }
  auto* copy = arena_.make<syntax::Nonlocal>();
  *copy = node;
  copy->names = arena_.copy(names);
  copy->name_spans = arena_.copy(spans);
  return copy;
}

}  // namespace coroscope::compile
