// A checked answer for programs that grade: one JSON object, schema "coroscope-verdict", version 2. What the keys mean is
// told in docs/check-result.md; docs/schemas/check-result.schema.json says it to programs.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/predict/study.h"

namespace coroscope::predict {

inline constexpr int kVerdictVersion = 2;

/// Why there is no judgement: the answer cannot be read, or there is nothing to hold it against.
struct CheckFailure {
  std::string kind;     ///< the name in files: "no_number", "unknown_scenario"
  std::string message;  ///< for people, with what to do instead after a semicolon
};

struct CheckedAnswer {
  std::optional<std::size_t> line;  ///< of a batch, from 1
  std::string id;                   ///< of a batch: what was sent to be sent back, as JSON text; empty if nothing was
  std::string scenario;             ///< id or file name; may be empty in a failure
  std::size_t ask = 0;              ///< which question, from 1; 0 if that is not known
  scenario::AskKind kind = scenario::AskKind::k_output;
  std::shared_ptr<const Judgement> judgement;  ///< null exactly if there is a failure
  std::optional<CheckFailure> failure;

  bool right() const { return judgement != nullptr && judgement->right; }
};

/// How much is told: everything, or only right or wrong, how much of it, and where the first difference is.
enum class Reveal : bool { k_no, k_yes };

/// One line without its newline. Bytes that are not UTF-8 become U+FFFD.
std::string verdict_json(const CheckedAnswer& answer, Reveal reveal = Reveal::k_yes);

}  // namespace coroscope::predict
