// Holds programs against the python3 of this machine, on a virtual clock. That executes the program for real, behind a guard
// that lets it compute and print (core/lint/judge/guard.py).
#pragma once

#include <optional>
#include <string>

#include "cli/environment.h"
#include "core/lint/lint.h"

namespace coroscope::cli {

class Python3Judge {
 public:
  /// Looks for a CPython 3.11 that can be guarded: $COROSCOPE_PYTHON or, if that is not set, `python3.11`, `python3`.
  explicit Python3Judge(Environment& environment);

  bool is_there() const { return !python_.empty(); }
  /// May be called from several threads at once.
  lint::Judged judge(const text::Source& source) const;

 private:
  Environment& environment_;
  std::string python_;
};

}  // namespace coroscope::cli
