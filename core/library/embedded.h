// The modules of the library that are written in Python (core/library/python), as texts in the binary; core/library/import
// runs them.
#pragma once

#include <span>
#include <string>

#include "core/text/embedded_file.h"

namespace coroscope::library {

/// The files, as cmake/EmbedFiles.cmake finds them. Folders are packages.
std::span<const text::EmbeddedFile> python_files();

struct EmbeddedModule {
  std::string name;        ///< dotted: "collections.abc"
  std::string_view path;   ///< in the library's folder: "collections/__init__.py"
  std::string_view text;
  bool is_package = false;
};

/// What the files are as modules.
std::span<const EmbeddedModule> embedded_modules();

}  // namespace coroscope::library
