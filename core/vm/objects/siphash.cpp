// Source of the algorithm: J.-P. Aumasson, D. J. Bernstein, "SipHash: a fast short-input PRF" (2012).
#include "core/vm/objects/siphash.h"

#include <bit>
#include <cstring>

namespace coroscope::vm {
namespace {

struct SipState {
  explicit SipState(std::uint64_t key) {
    v0 ^= key;
    v2 ^= key;
  }

  std::uint64_t v0 = 0x736f6d6570736575, v1 = 0x646f72616e646f6d, v2 = 0x6c7967656e657261, v3 = 0x7465646279746573;

  void round() {
    v0 += v1; v1 = std::rotl(v1, 13); v1 ^= v0; v0 = std::rotl(v0, 32);
    v2 += v3; v3 = std::rotl(v3, 16); v3 ^= v2;
    v0 += v3; v3 = std::rotl(v3, 21); v3 ^= v0;
    v2 += v1; v1 = std::rotl(v1, 17); v1 ^= v2; v2 = std::rotl(v2, 32);
  }
};

}  // namespace

std::uint64_t hash_of_bytes(std::string_view bytes, std::uint64_t key) {
  if (bytes.empty()) return 0;
  SipState state(key);
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t word;
    std::memcpy(&word, bytes.data() + at, 8);
    state.v3 ^= word;
    state.round();
    state.v0 ^= word;
  }
  std::uint64_t last = static_cast<std::uint64_t>(bytes.size()) << 56;
  for (int shift = 0; at < bytes.size(); ++at, shift += 8) {
    last |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at])) << shift;
  }
  state.v3 ^= last;
  state.round();
  state.v0 ^= last;
  state.v2 ^= 0xff;
  state.round();
  state.round();
  state.round();
  const std::uint64_t hash = state.v0 ^ state.v1 ^ state.v2 ^ state.v3;
  return hash == ~std::uint64_t{0} ? ~std::uint64_t{1} : hash;  // -1 means "error" in CPython
}

}  // namespace coroscope::vm
