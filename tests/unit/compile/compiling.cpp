#include "tests/unit/compile/compiling.h"

#include "core/bytecode/disassemble.h"
#include "core/bytecode/verify.h"
#include "core/compile/compile.h"
#include "core/syntax/parse.h"

namespace coroscope::compile::testing {

Compiled compile_text(const std::string& text) {
  Compiled compiled{text::Source("prog.py", text), nullptr, ""};
  syntax::ParseResult parsed = syntax::parse(compiled.source);
  for (const text::Diagnostic& diagnostic : parsed.diagnostics) {
    compiled.messages += text::format_diagnostic(compiled.source, diagnostic);
  }
  if (!parsed.ok()) return compiled;
  CompileResult result = compile(compiled.source, *parsed.tree.module);
  for (const text::Diagnostic& diagnostic : result.diagnostics) {
    compiled.messages += text::format_diagnostic(compiled.source, diagnostic);
  }
  compiled.code = result.code;
  return compiled;
}

std::string listing(const std::string& text) {
  Compiled compiled = compile_text(text);
  if (compiled.code == nullptr) return compiled.messages;
  std::string result = compiled.messages;
  for (const bytecode::Constant& constant : compiled.code->constants) {
    if (const auto* inner = std::get_if<std::shared_ptr<const bytecode::Code>>(&constant.value)) {
      result += bytecode::disassemble(**inner, compiled.source);
      break;
    }
  }
  for (const std::string& problem : bytecode::verify(*compiled.code)) result += problem + "\n";
  return result;
}

std::string error_of(const std::string& text) {
  Compiled compiled = compile_text(text);
  return compiled.code == nullptr ? compiled.messages : "compiles\n";
}

}  // namespace coroscope::compile::testing
