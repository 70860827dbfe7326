// The print in a program that could have made a line of text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/text/source.h"

namespace coroscope::predict {

struct PrintPlace {
  std::uint32_t line = 0;  ///< source line of the print, from 1
  std::string function;    ///< name of the function that it stands in; empty at the top level
  bool is_whole = false;   ///< the literals are all of the text: whoever comes there prints just this
};

/// The call of print on one source line whose string literals (of f-strings what stands outside of braces) all occur in
/// `text`, in order; of several the one with the longest literals. Looks at the text of the program only.
std::optional<PrintPlace> find_print(const text::Source& source, std::string_view text);

/// The name of the function in which a source line (from 1) stands; empty at the top level.
std::string function_at(const text::Source& source, std::uint32_t line);

}  // namespace coroscope::predict
