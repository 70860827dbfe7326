// The lines that a learner predicts, and the events of a trace that made each of them.
#pragma once

#include <string>
#include <vector>

#include "core/trace/trace.h"

namespace coroscope::predict {

struct OutputLine {
  std::string text;  ///< as in Truth: without spaces at its end
  /// The `output` events that wrote a part of it, newline included, in order; never empty. For the line that says how
  /// the program fails: the `exception_uncaught` event.
  std::vector<trace::EventId> prints;
};

/// The same lines as truth_of gives for the run. Any groups of events will do.
std::vector<OutputLine> output_lines(const trace::Trace& trace);

}  // namespace coroscope::predict
