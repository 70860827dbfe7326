// The modules of the library that are written in Python, as texts in the binary. The table is made from
// core/library/python by cmake/EmbedPython.cmake; core/library/import runs them.
#pragma once

#include <iterator>
#include <span>
#include <string_view>

namespace coroscope::library {

struct EmbeddedModule {
  std::string_view name;     ///< dotted: "collections.abc"
  std::string_view path;     ///< in the library's folder: "collections/__init__.py"
  std::string_view text;
  bool is_package = false;
};

std::span<const EmbeddedModule> embedded_modules();

}  // namespace coroscope::library
