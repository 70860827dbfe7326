#include "core/scenario/scenario.h"

#include <array>

namespace coroscope::scenario {

namespace {

constexpr std::array<std::string_view, 5> kAskKindNames = {"output", "order", "choice", "elapsed", "error"};

}  // namespace

std::string_view ask_kind_name(AskKind kind) {
  return kAskKindNames[static_cast<std::size_t>(kind)];
}

std::optional<AskKind> find_ask_kind(std::string_view name) {
  for (std::size_t i = 0; i < kAskKindNames.size(); ++i) {
    if (kAskKindNames[i] == name) return static_cast<AskKind>(i);
  }
  return std::nullopt;
}

std::optional<std::size_t> find_ask(const Scenario& scenario, std::string_view number_or_kind) {
  for (std::size_t i = 0; i < scenario.asks.size(); ++i) {
    if (number_or_kind == std::to_string(i + 1) || number_or_kind == ask_kind_name(scenario.asks[i].kind)) return i;
  }
  return std::nullopt;
}

Ask default_ask() {
  return {AskKind::k_output, {"What is printed, line by line?", "程序会输出什么？请逐行写出。"}, {}};
}

}  // namespace coroscope::scenario
