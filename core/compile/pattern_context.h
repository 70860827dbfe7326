// What is known while one `case` pattern is compiled.
#pragma once

#include <deque>
#include <string_view>
#include <vector>

#include "core/compile/compiler.h"

namespace coroscope::compile {

struct Compiler::PatternContext {
  /// Names captured so far, in order; the value of number n is in the hidden local hidden_captures + n until the whole
  /// pattern has matched. A pattern that fails binds nothing.
  std::vector<std::string_view> captures;
  /// A pattern that always matches may stand here: it is the last, or has a guard.
  bool allows_irrefutable = true;
  /// failures[n]: where to go when the pattern fails with n temporaries more than at its beginning.
  std::deque<Label> failures;
  Span latest = {};  ///< of the pattern that was begun last: where CPython shows some of its errors
  int base = 0;      ///< depth of the temporaries once the pattern is over
};

}  // namespace coroscope::compile
