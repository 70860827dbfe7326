// What a program really prints, as lines that can be held against a prediction.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/run/run.h"

namespace coroscope::predict {

struct Truth {
  std::vector<std::string> lines;  ///< spaces at their ends and empty lines at the end are left out, as in a prediction
  /// The last of the lines is how the program fails: "ValueError: no such thing". For this line a prediction that
  /// gives only the name of the exception is right too.
  bool ends_with_error = false;
};

/// The lines of a run's output; if the program ended with an exception, or python3 would not compile it, the last line
/// of what python3 writes about that comes after them.
Truth truth_of(const run::Result& result);

}  // namespace coroscope::predict
