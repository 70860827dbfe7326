// What a finished run gives to hold predictions of every kind against.
#pragma once

#include <cstdint>
#include <string>

#include "core/predict/truth.h"
#include "core/run/run.h"

namespace coroscope::predict {

struct Facts {
  bool defined = false;       ///< false: the run met a limit or a deadlock, or the program cannot run here; no prediction
                              ///< can be right or wrong then
  Truth truth;                ///< what is printed
  std::int64_t elapsed = 0;   ///< virtual ns that the program took
  /// The exception that it ends with ("ValueError: no such thing"), or SyntaxError and its message; empty if none.
  std::string error;
};

Facts facts_of(const run::Result& result);

}  // namespace coroscope::predict
