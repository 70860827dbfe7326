// "did you mean": the known word that is nearest to what somebody wrote.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace coroscope::scenario {

/// How many letters must be put in, taken out, replaced or swapped with their neighbour to make one word of the other.
/// Compares bytes, without regard to upper and lower case; only the first 64 bytes of each word count.
std::size_t edit_distance(std::string_view first, std::string_view second);

/// The nearest of the known words, the first of equals; empty when none is near enough to be what was meant.
std::optional<std::string_view> nearest(std::string_view written, std::span<const std::string_view> known);

/// What somebody wrote, in backquotes: shortened, on one line, control characters escaped.
std::string in_backquotes(std::string_view written);

}  // namespace coroscope::scenario
