// The rules of `lint`: what they are called and what they mean. The table is rules.def.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/text/diagnostic.h"

namespace coroscope::lint {

enum class Rule : std::uint8_t {
#define RULE(name, id, severity, summary, mend) k_##name,
#include "core/lint/rules.def"
};

struct RuleInfo {
  Rule rule;
  std::string_view id;  ///< "timer-tie"
  text::Severity severity;
  std::string_view summary;  ///< one sentence, for documents and SARIF
  std::string_view mend;     ///< one sentence
};

namespace severities {
inline constexpr text::Severity error = text::Severity::kError;
inline constexpr text::Severity warning = text::Severity::kWarning;
}  // namespace severities

/// In the order of the table.
inline constexpr std::array kRules = {
#define RULE(name, id, severity, summary, mend) RuleInfo{Rule::k_##name, id, severities::severity, summary, mend},
#include "core/lint/rules.def"
};

constexpr const RuleInfo& info_of(Rule rule) {
  return kRules[static_cast<std::size_t>(rule)];
}

}  // namespace coroscope::lint
