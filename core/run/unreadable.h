// The trace of a program that python3 cannot read either: it ends with a SyntaxError before its first line.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "core/text/diagnostic.h"
#include "core/text/source.h"
#include "core/trace/trace.h"

namespace coroscope::run {

/// Of a program that was refused: the SyntaxError that python3 raises for it; null if only we refuse it (what is not
/// supported, a scenario's header).
const text::Diagnostic* syntax_error(const text::Diagnostics& diagnostics);

/// "SyntaxError: 'await' outside async function".
std::string syntax_error_line(const text::Diagnostic& error);

/// A trace in which nothing happens but this.
trace::Trace unreadable_trace(std::shared_ptr<const text::Source> source, const text::Diagnostic& error, std::uint16_t groups);

}  // namespace coroscope::run
