// The numbers of an order, however they are set apart: "3→1→2", "3>1>2", "3-1-2", "③①②", "三一二".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::predict {

/// The numbers from 1 to `count` in the order of the text, if each of them stands there once and beside them nothing but
/// signs and spaces. `plain`: half-width.
std::optional<std::vector<std::string>> numbers_of_all(std::string_view plain, std::size_t count);

}  // namespace coroscope::predict
