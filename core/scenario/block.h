// Finds the scenario block of a Python file and takes the TOML out of its comments (the form of PEP 723):
//
//   # /// scenario
//   # id = "two-sleeps"
//   # ///
//
// Blocks of other kinds (`# /// script`) are left alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/text/diagnostic.h"
#include "core/text/source.h"

namespace coroscope::scenario {

struct Block {
  text::Span opening;  ///< the line `# /// scenario`
  text::Span whole;    ///< from the opening to the closing line, both included
  std::string toml;    ///< the lines without their `# `

  /// Where a piece of the TOML stands in the file; cut off at the end of its first line.
  text::Span in_file(text::Span in_toml) const;

  struct Line {
    std::uint32_t toml_begin = 0;
    std::uint32_t file_begin = 0;
    std::uint32_t length = 0;
  };
  std::vector<Line> lines;  ///< never empty
};

/// Empty if there is no block or if it cannot be told where it ends; problems are added to `diagnostics`.
std::optional<Block> find_block(const text::Source& source, text::Diagnostics& diagnostics);

}  // namespace coroscope::scenario
