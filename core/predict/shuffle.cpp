#include "core/predict/shuffle.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace coroscope::predict {

namespace {

/// Splitmix64: small, and the same everywhere, unlike what the standard library offers.
std::uint64_t next_random(std::uint64_t& state) {
  std::uint64_t value = state += 0x9e3779b97f4a7c15;
  value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
  value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
  return value ^ (value >> 31);
}

template <class Item>
void shuffle(std::vector<Item>& items, std::uint64_t seed) {
  for (std::size_t i = items.size(); i > 1; --i) {
    std::swap(items[i - 1], items[static_cast<std::size_t>(next_random(seed) % i)]);
  }
}

}  // namespace

/// FNV-1a.
std::uint64_t seed_of(std::string_view text) {
  std::uint64_t number = 0xcbf29ce484222325;
  for (const char byte : text) {
    number ^= static_cast<unsigned char>(byte);
    number *= 0x100000001b3;
  }
  return number;
}

std::vector<std::string> shuffle_lines(std::vector<std::string> lines, std::uint64_t seed) {
  const std::vector<std::string> original = lines;
  shuffle(lines, seed);
  // Chance can give the true order; turned by one it differs, unless all lines are equal.
  if (lines == original && !lines.empty()) std::rotate(lines.begin(), lines.begin() + 1, lines.end());
  return lines;
}

std::vector<std::size_t> shuffled_numbers(std::size_t count, std::uint64_t seed) {
  std::vector<std::size_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), std::size_t{0});
  shuffle(numbers, seed);
  return numbers;
}

}  // namespace coroscope::predict
