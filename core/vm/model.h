// By which rules a program runs: the true ones, or the true ones with exactly one changed. The changed rules are the
// misconceptions of misconceptions.def; docs/misconceptions.md tells where each is asked for.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace coroscope::vm {

enum class Misconception : std::uint8_t {
#define MISCONCEPTION(name, number, title, family, text) k_##name,
#define READING(name, number, title, family, text) k_##name,
#include "core/vm/misconceptions.def"
};

struct MisconceptionInfo {
  Misconception misconception;
  int number;                ///< in the catalog, from 1; a second reading has that of the first
  std::string_view name;     ///< "SleepBlocksAll"
  std::string_view family;   ///< "time"
  std::string_view text;     ///< the changed rule, in a few words
  bool is_reading;           ///< a second model of the misconception before it
};

/// All wrong models, in the order of the catalog.
inline constexpr std::array kMisconceptions = {
#define MISCONCEPTION(name, number, title, family, text) \
  MisconceptionInfo{Misconception::k_##name, number, #title, #family, text, false},
#define READING(name, number, title, family, text) \
  MisconceptionInfo{Misconception::k_##name, number, #title, #family, text, true},
#include "core/vm/misconceptions.def"
};

constexpr const MisconceptionInfo& info_of(Misconception misconception) {
  return kMisconceptions[static_cast<std::size_t>(misconception)];
}

/// The misconception that a model stands for: itself, or the one that it is a second reading of.
constexpr Misconception belief_of(Misconception model) {
  return info_of(model).is_reading ? static_cast<Misconception>(static_cast<int>(model) - 1) : model;
}

/// The true rules by default. Code whose rule can be changed asks `has`, at one place for each misconception.
class Model {
 public:
  constexpr Model() = default;
  constexpr explicit Model(Misconception changed) : changed_(changed), is_true_(false) {}

  constexpr bool is_true() const { return is_true_; }
  constexpr bool has(Misconception misconception) const { return !is_true_ && changed_ == misconception; }
  /// The changed rule; nothing for the true model.
  constexpr std::optional<Misconception> changed() const {
    return is_true_ ? std::nullopt : std::optional<Misconception>(changed_);
  }

 private:
  Misconception changed_{};
  bool is_true_ = true;
};

}  // namespace coroscope::vm
