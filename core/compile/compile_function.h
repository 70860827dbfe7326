// Going into a function and out of it again; for the .cpp files that compile something with a code object of its own.
#pragma once

#include "core/compile/compiler.h"

namespace coroscope::compile {

/// While it lives, the compiler writes the code of `scope`.
class Compiler::EnterFunction {
 public:
  EnterFunction(Compiler& compiler, const Scope& scope, std::string_view name, Span definition);
  ~EnterFunction() { compiler_.state_ = state_.outer; }
  EnterFunction(const EnterFunction&) = delete;
  EnterFunction& operator=(const EnterFunction&) = delete;

 private:
  Compiler& compiler_;
  FunctionState state_;
};

}  // namespace coroscope::compile
