// From a tree to bytecode: scopes first, then one pass over the tree that writes the instructions.
//
// The errors are those that CPython 3.11 finds in its symbol table and its compiler, in its words; the first one ends
// the work, as there. Its SyntaxWarnings come as warnings.
#pragma once

#include <memory>

#include "core/bytecode/code.h"
#include "core/compile/rewrite.h"
#include "core/syntax/ast.h"
#include "core/text/diagnostic.h"

namespace coroscope::compile {

struct CompileResult {
  std::shared_ptr<const bytecode::Code> code;  ///< of the module; null if there is an error
  text::Diagnostics diagnostics;               ///< warnings, and at most one error

  bool ok() const { return code != nullptr; }
};

/// How text that a program runs with exec() and eval() differs from a program, and which changed rule a program follows.
struct Options {
  bool names_in_mapping = false;   ///< names live in the frame's mapping of names, as in a class body
  bool gives_value = false;        ///< the module is one expression; running the code gives its value
  Rewriting rewriting = Rewriting::k_none;
};

CompileResult compile(const text::Source& source, const syntax::Module& module, const Options& options = {});

}  // namespace coroscope::compile
