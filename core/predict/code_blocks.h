// The compound statements of a program, by its text: which ones stand around a line. Looks at indentation only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/text/source.h"

namespace coroscope::predict {

/// A line with a more indented line below it.
struct CodeBlock {
  std::uint32_t line = 0;  ///< source line of its head, from 1
  std::string head;        ///< what stands there, without "async " and the spaces around: "for i in range(3):"

  bool begins_with(std::string_view word) const;
};

/// The blocks around a source line (from 1), the innermost first, up to the function or class that it stands in.
std::vector<CodeBlock> blocks_around(const text::Source& source, std::uint32_t line);

/// Are both lines in one loop of a function? What comes later in the text may have run earlier then.
bool in_one_loop(const text::Source& source, std::uint32_t line, std::uint32_t other);

/// Is an exception that a line raises sure to skip a `later` line of its function: does the innermost statement that could
/// catch it stand around both, or around neither?
bool skips(const text::Source& source, std::uint32_t line, std::uint32_t later);

}  // namespace coroscope::predict
