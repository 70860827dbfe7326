// A Trace for people: one line an event, in columns. Long texts are cut and nothing reads this back; for programs there
// is jsonl.h.
#pragma once

#include <iosfwd>
#include <string>

#include "core/trace/trace.h"

namespace coroscope::trace {

/// Columns: number, time in seconds, actor, event, what (whom and which value), source line, cause.
void write_text(const Trace& trace, std::ostream& out);
std::string to_text(const Trace& trace);

}  // namespace coroscope::trace
