// The files of the course (everything in scenarios/), built into the program so that it works from any folder.
#pragma once

#include <span>

#include "core/text/embedded_file.h"

namespace coroscope::scenario {

/// In the order of their paths, which is the order of learning. The definition is made by cmake/EmbedFiles.cmake.
std::span<const text::EmbeddedFile> course_files();

}  // namespace coroscope::scenario
