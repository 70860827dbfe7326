// How the compiler stops: CPython reports one error a program, so the first one ends the work.
#pragma once

#include <string>

#include "core/text/diagnostic.h"

namespace coroscope::compile {

/// Thrown by every part of the compiler, caught where the part is entered; never leaves core/compile.
struct CompileError {
  text::Diagnostic diagnostic;
};

[[noreturn]] inline void fail(text::Span span, std::string message) {
  throw CompileError{{text::Severity::kError, "SyntaxError", span, std::move(message), "", true}};
}

/// A program that CPython gives up on as well: expressions or blocks inside each other beyond all reason.
[[noreturn]] inline void fail_too_deep(text::Span span) {
  throw CompileError{{text::Severity::kError, "RecursionError", span,
                      "maximum recursion depth exceeded during compilation", "", false}};
}

/// Counts how deep the tree has been entered. CPython's limit (symtable.c): three times the recursion limit of 1000.
class DepthGuard {
 public:
  static constexpr int kLimit = 3000;
  DepthGuard(int& depth, text::Span span) : depth_(depth) {
    if (++depth_ > kLimit) {
      --depth_;
      fail_too_deep(span);
    }
  }
  ~DepthGuard() { --depth_; }
  DepthGuard(const DepthGuard&) = delete;
  DepthGuard& operator=(const DepthGuard&) = delete;

 private:
  int& depth_;
};

}  // namespace coroscope::compile
