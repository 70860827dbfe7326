#include "render/sequence/row_kind.h"

#include <array>

namespace coroscope::render::sequence {

namespace {

constexpr std::array<std::string_view, kRowKinds> kNames = {
    "create", "start",     "resume", "suspend", "next", "send", "throw", "yield", "close",   "return",  "raise",
    "cancelled", "print", "cancel", "set",     "take", "give", "block", "warning", "failure", "note", "repeat",
    "left-out"};

}  // namespace

std::string_view row_kind_name(RowKind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

std::optional<RowKind> find_row_kind(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<RowKind>(i);
  }
  return std::nullopt;
}

}  // namespace coroscope::render::sequence
