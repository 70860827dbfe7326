// The line that tells how a program fails, as people write it: "ValueError", "ValueError: no such thing", or the whole
// traceback as it was copied from a terminal.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/predict/prediction.h"

namespace coroscope::predict {

/// "asyncio.exceptions.CancelledError: stop" → "asyncio.exceptions.CancelledError"; empty for a line that cannot name an
/// exception.
std::string_view exception_name(std::string_view line);

/// "asyncio.exceptions.CancelledError" → "CancelledError".
std::string_view class_name(std::string_view dotted);

/// Whether `written` names the exception of `line`: the whole line, or the name alone. A module in front of the name may
/// be left out or be another way to the same class: `asyncio.CancelledError`. A message must be the true one.
bool names_exception(std::string_view written, std::string_view line);

/// "(traceback)", "Traceback", "[ValueError]": ways to write "here it fails" without saying how. Too little for a right
/// answer, enough to recognize a belief by. `line` is the exception that it is held against.
bool stands_for_exception(std::string_view written, std::string_view line);

/// The prediction with the traceback at its end (several, if they are chained) replaced by the line of the exception;
/// nothing if there is no traceback in it.
std::optional<Prediction> fold_traceback(const Prediction& prediction);

/// Whether a line begins a traceback: a program can print one itself.
bool has_traceback(const std::vector<std::string>& lines);

}  // namespace coroscope::predict
