#include "cli/version.h"

#include <fmt/format.h>

#include "render/words/say.h"

#ifndef COROSCOPE_VERSION
#error "CMakeLists.txt defines COROSCOPE_VERSION and COROSCOPE_DATE for this file"
#endif

namespace coroscope::cli {

namespace {

/// As `sys.version_info` in a program; a test holds them together.
constexpr std::string_view kPython = "3.11.7";

}  // namespace

std::string_view version() {
  return COROSCOPE_VERSION;
}

std::string_view release_date() {
  return COROSCOPE_DATE;
}

std::string version_text(scenario::Language language) {
  return fmt::format("coroscope {}\n", version()) +
         render::words::say(language, "licence: Apache-2.0\nprograms run by the rules of Python {} (CPython)\n",
                            "许可证：Apache-2.0\n程序按 Python {}（CPython）的规则运行\n", kPython);
}

}  // namespace coroscope::cli
