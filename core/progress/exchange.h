// Attempts as a JSON text that people can read, keep and carry to another machine. docs/progress-format.md describes
// it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/progress/attempt.h"

namespace coroscope::progress {

inline constexpr std::string_view kExchangeSchema = "coroscope-progress";
inline constexpr int kExchangeVersion = 1;

/// One attempt a line, in the order given. The same attempts give the same bytes.
std::string write_exchange(std::span<const Attempt> attempts);

/// Reads such a text, and looks at all of it first: afterwards everything in it is known to be good. Attempts without
/// an id get theirs. Throws StoreError: k_newer for a later version, k_damaged with the first mistake; `name` is what
/// the message calls the text.
std::vector<Attempt> read_exchange(std::string_view text, const std::string& name);

}  // namespace coroscope::progress
