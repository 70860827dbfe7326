// The random numbers of CPython: MT19937 by M. Matsumoto and T. Nishimura, seeded by an array of words.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace coroscope::library {

class MersenneTwister {
 public:
  static constexpr std::size_t kSize = 624;

  /// Source: Matsumoto and Nishimura, init_by_array. `key` is not empty.
  void seed(std::span<const std::uint32_t> key);
  std::uint32_t next();

  std::array<std::uint32_t, kSize> state{};
  std::uint32_t position = kSize;   ///< of the next word; kSize: all are used up

 private:
  void seed_with(std::uint32_t number);
  void refill();
};

}  // namespace coroscope::library
