#include "core/compile/compile.h"

#include "core/compile/compile_function.h"

namespace coroscope::compile {

std::shared_ptr<const bytecode::Code> Compiler::compile_module(const syntax::Module& module) {
  auto size = static_cast<std::uint32_t>(source_.text().size());
  EnterFunction enter(*this, scopes_.module(), "<module>", {0, size});
  Statements body = module.body;
  if (options_.gives_value) {
    lay_out_registers();
    const Expression& expression = *as<syntax::Expr>(*body[0]).value;
    Register value = operand(expression);
    builder().emit(Opcode::RETURN, expression.span, value);
    builder().finish();
    return state_->code;
  }
  take_docstring(body);
  lay_out_registers();
  write_prologue();
  Span begin = {0, 0};
  if (state_->scope.has_annotations) write_annotations_dict(begin);
  if (state_->code->has_docstring) {
    Register value = builder().next();
    load_constant({state_->code->docstring}, value, module.body[0]->span);
    store_name("__doc__", value, module.body[0]->span);
  }
  write(body);
  finish_function(body.empty() ? begin : body.back()->span);
  return state_->code;
}

CompileResult compile(const text::Source& source, const syntax::Module& tree, const Options& options) {
  if (options.rewriting != Rewriting::k_none) {
    // A program has the errors and warnings that it has as it stands.
    Options as_it_stands = options;
    as_it_stands.rewriting = Rewriting::k_none;
    CompileResult plain = compile(source, tree, as_it_stands);
    if (!plain.ok()) return plain;
  }
  CompileResult result;
  syntax::Arena arena;
  try {
    const syntax::Module& module = rewrite(source, tree, options.rewriting, arena);
    FutureImports future = find_future_imports(module);
    std::unique_ptr<ScopeTree> scopes = find_scopes(module, future.annotations, result.diagnostics);
    if (scopes != nullptr) result.code = Compiler(source, *scopes, future, result.diagnostics, options).compile_module(module);
  } catch (const CompileError& error) {
    result.diagnostics.push_back(error.diagnostic);
  }
  return result;
}

}  // namespace coroscope::compile
