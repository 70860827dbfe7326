// Source: FIPS 180-4.
#include "core/library/sha512.h"

#include <array>
#include <bit>
#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>

namespace coroscope::library {
namespace {

using Big = boost::multiprecision::cpp_int;
constexpr int kRounds = 80;

/// The first 64 bits behind the point of a prime's root of a degree.
std::uint64_t root_fraction(unsigned prime, unsigned degree) {
  const Big wanted = Big(prime) << (64 * degree);
  Big low = 0, high = Big(1) << 69;
  while (high - low > 1) {
    const Big middle = (low + high) / 2;
    if (pow(middle, degree) <= wanted) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return static_cast<std::uint64_t>(low & 0xFFFFFFFFFFFFFFFFu);
}

struct Constants {
  std::array<std::uint64_t, 8> start{};         ///< square roots of the first 8 primes
  std::array<std::uint64_t, kRounds> rounds{};  ///< cube roots of the first 80
};

Constants make_constants() {
  Constants constants;
  int count = 0;
  for (unsigned number = 2; count < kRounds; ++number) {
    bool is_prime = true;
    for (unsigned divisor = 2; divisor * divisor <= number; ++divisor) is_prime = is_prime && number % divisor != 0;
    if (!is_prime) continue;
    if (count < 8) constants.start[static_cast<std::size_t>(count)] = root_fraction(number, 2);
    constants.rounds[static_cast<std::size_t>(count++)] = root_fraction(number, 3);
  }
  return constants;
}

const Constants& constants() {
  static const Constants made = make_constants();
  return made;
}

std::uint64_t read_word(const char* bytes) {
  std::uint64_t word = 0;
  for (int i = 0; i < 8; ++i) word = word << 8 | static_cast<unsigned char>(bytes[i]);
  return word;
}

void append_word(std::string& out, std::uint64_t word) {
  for (int shift = 56; shift >= 0; shift -= 8) out.push_back(static_cast<char>(word >> shift));
}

using State = std::array<std::uint64_t, 8>;

void add_block(State& state, const char* block) {
  std::array<std::uint64_t, kRounds> words;
  for (std::size_t i = 0; i < 16; ++i) words[i] = read_word(block + 8 * i);
  for (std::size_t i = 16; i < kRounds; ++i) {
    const std::uint64_t a = words[i - 15], b = words[i - 2];
    words[i] = words[i - 16] + words[i - 7] + (std::rotr(a, 1) ^ std::rotr(a, 8) ^ (a >> 7)) +
               (std::rotr(b, 19) ^ std::rotr(b, 61) ^ (b >> 6));
  }
  auto [a, b, c, d, e, f, g, h] = state;
  for (std::size_t i = 0; i < kRounds; ++i) {
    const std::uint64_t first = h + (std::rotr(e, 14) ^ std::rotr(e, 18) ^ std::rotr(e, 41)) + ((e & f) ^ (~e & g)) +
                                constants().rounds[i] + words[i];
    const std::uint64_t second =
        (std::rotr(a, 28) ^ std::rotr(a, 34) ^ std::rotr(a, 39)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + first;
    d = c;
    c = b;
    b = a;
    a = first + second;
  }
  const State added{a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < 8; ++i) state[i] += added[i];
}

}  // namespace

std::string sha512(std::string_view bytes) {
  std::string padded(bytes);
  padded.push_back('\x80');
  while (padded.size() % 128 != 112) padded.push_back('\0');
  append_word(padded, 0);
  append_word(padded, std::uint64_t{bytes.size()} * 8);
  State state = constants().start;
  for (std::size_t at = 0; at < padded.size(); at += 128) add_block(state, padded.data() + at);
  std::string digest;
  for (const std::uint64_t word : state) append_word(digest, word);
  return digest;
}

}  // namespace coroscope::library
