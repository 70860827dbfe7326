// Shuffling that gives the same order on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::predict {

/// A number that stands for a text.
std::uint64_t seed_of(std::string_view text);

/// `lines` in another order if there is one that looks different; the same for the same lines and seed.
std::vector<std::string> shuffle_lines(std::vector<std::string> lines, std::uint64_t seed);

/// The numbers below `count` in any order.
std::vector<std::size_t> shuffled_numbers(std::size_t count, std::uint64_t seed);

}  // namespace coroscope::predict
