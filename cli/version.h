// What `coroscope --version` says.
#pragma once

#include <string>
#include <string_view>

#include "core/scenario/scenario.h"

namespace coroscope::cli {

/// As CMakeLists.txt says it: "0.1.0".
std::string_view version();
/// Of this version: "2026-11-23".
std::string_view release_date();
/// Version, licence, and whose rules are followed; the first line is "coroscope 0.1.0" in every language.
std::string version_text(scenario::Language language);

}  // namespace coroscope::cli
