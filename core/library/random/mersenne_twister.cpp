#include "core/library/random/mersenne_twister.h"

#include <algorithm>

namespace coroscope::library {

void MersenneTwister::seed_with(std::uint32_t number) {
  state[0] = number;
  for (std::uint32_t i = 1; i < kSize; ++i) state[i] = 1812433253u * (state[i - 1] ^ (state[i - 1] >> 30)) + i;
  position = kSize;
}

void MersenneTwister::seed(std::span<const std::uint32_t> key) {
  seed_with(19650218u);
  std::size_t i = 1, j = 0;
  const auto step = [&] {
    if (++i < kSize) return;
    state[0] = state[kSize - 1];
    i = 1;
  };
  for (std::size_t count = std::max(kSize, key.size()); count > 0; --count) {
    state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1664525u)) + key[j] + static_cast<std::uint32_t>(j);
    step();
    if (++j == key.size()) j = 0;
  }
  for (std::size_t count = kSize - 1; count > 0; --count) {
    state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1566083941u)) - static_cast<std::uint32_t>(i);
    step();
  }
  state[0] = 0x80000000u;
}

void MersenneTwister::refill() {
  constexpr std::size_t kDistance = 397;
  for (std::size_t i = 0; i < kSize; ++i) {
    const std::uint32_t word = (state[i] & 0x80000000u) | (state[(i + 1) % kSize] & 0x7FFFFFFFu);
    state[i] = state[(i + kDistance) % kSize] ^ (word >> 1) ^ ((word & 1) != 0 ? 0x9908B0DFu : 0u);
  }
  position = 0;
}

std::uint32_t MersenneTwister::next() {
  if (position >= kSize) refill();
  std::uint32_t word = state[position++];
  word ^= word >> 11;
  word ^= (word << 7) & 0x9D2C5680u;
  word ^= (word << 15) & 0xEFC60000u;
  return word ^ (word >> 18);
}

}  // namespace coroscope::library
