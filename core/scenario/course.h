// The files of the course (everything in scenarios/), built into the program so that it works from any folder.
// The definition is made by scenarios/CMakeLists.txt when one of the files changes.
#pragma once

#include <span>
#include <string_view>

namespace coroscope::scenario {

struct CourseFile {
  std::string_view path;  ///< below scenarios/: "5-async/two-sleeps.py"
  std::string_view text;
};

/// In the order of their paths, which is the order of learning.
std::span<const CourseFile> course_files();

}  // namespace coroscope::scenario
