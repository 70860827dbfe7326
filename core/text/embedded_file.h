// A file that is carried in the binary (cmake/EmbedFiles.cmake), so that the program works from any folder.
#pragma once

#include <string_view>

namespace coroscope::text {

struct EmbeddedFile {
  std::string_view path;  ///< below the folder that is embedded: "5-async/E3-await/two-sleeps.py"
  std::string_view text;
};

}  // namespace coroscope::text
