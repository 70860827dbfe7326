// One try at one question, as it is kept: what somebody answered is not, only what came of it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/predict/diagnosis.h"
#include "core/scenario/scenario.h"

namespace coroscope::progress {

enum class Outcome : std::uint8_t {
  k_right,
  k_wrong,
  k_given_up,  ///< the learner asked for the answer instead
};
/// The name in files: "given_up".
std::string_view outcome_name(Outcome outcome);
std::optional<Outcome> find_outcome(std::string_view name);

std::optional<predict::Fit> find_fit(std::string_view name);

struct Attempt {
  /// Made from everything below by `Store::record`, so the same attempt has the same id in every file: leave it empty.
  std::string id;
  std::string scenario;   ///< id, or the file's name if the program has none
  std::uint32_t ask = 1;  ///< which of the scenario's questions, from 1
  scenario::AskKind kind = scenario::AskKind::k_output;
  std::int64_t time = 0;         ///< seconds since 1970 UTC
  std::uint32_t try_number = 1;  ///< from 1; begins again when the question is asked again
  Outcome outcome = Outcome::k_wrong;
  predict::Fit fit = predict::Fit::k_none;
  /// Names of misconceptions ("SleepBlocksAll"). Names that this version does not know stay as they are.
  std::vector<std::string> models;      ///< what a wrong answer fits, see predict::Diagnosis
  std::vector<std::string> told_apart;  ///< those whose wrong answer to this question is not the true one
  std::uint32_t hints = 0;              ///< hints that had been shown by then

  bool operator==(const Attempt&) const = default;
};

/// For `models` and `told_apart`.
std::vector<std::string> names_of(std::span<const run::Misconception> misconceptions);
std::optional<run::Misconception> find_misconception(std::string_view name);

/// What is wrong with an attempt that comes from a file; empty if nothing is. `id` is not looked at.
std::string problem_of(const Attempt& attempt);

/// An id is a hash of everything else, and how many attempts just like it came before (a learner would have to give one
/// answer twice in one second): "6c62272e07bb014262b821756295c58d-0".
std::string id_of(const Attempt& attempt, std::size_t earlier);
/// The id could be this attempt's.
bool has_right_id(const Attempt& attempt);

/// By time; attempts of one second by scenario, question and try.
bool comes_before(const Attempt& first, const Attempt& second);

}  // namespace coroscope::progress
