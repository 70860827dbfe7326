#pragma once

#include <string_view>

namespace coroscope::cli {

inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace coroscope::cli
