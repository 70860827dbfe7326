// python3 as a judge: the Python files that let it run a program on a virtual clock (core/lint/judge, used by the
// conformance tests too), and reading what it did. Starting it is for whoever may touch the outside.
#pragma once

#include <span>

#include "core/text/embedded_file.h"

namespace coroscope::lint {

/// virtual_clock.py and what it imports. `python3 virtual_clock.py PROGRAM` runs a program. The definition is made by
/// cmake/EmbedFiles.cmake.
std::span<const text::EmbeddedFile> judge_files();

/// virtual_clock.py's exit status where real Python would wait for ever.
inline constexpr int kHangs = 99;

}  // namespace coroscope::lint
