// SHA-512: random.seed() with a text or bytes is defined by it.
#pragma once

#include <string>
#include <string_view>

namespace coroscope::library {

/// 64 bytes.
std::string sha512(std::string_view bytes);

}  // namespace coroscope::library
