#include "core/predict/contrast.h"

#include <algorithm>

namespace coroscope::predict {

namespace {

std::size_t first_difference(std::span<const OutputLine> lines, const std::vector<std::string>& expected) {
  const std::size_t count = std::min(lines.size(), expected.size());
  std::size_t at = 0;
  while (at < count && lines[at].text == expected[at]) ++at;
  return at;
}

/// The place in `lines` from `at` on where a text stands, or the number of lines.
std::size_t find_from(std::span<const OutputLine> lines, std::size_t at, const std::string& text) {
  while (at < lines.size() && lines[at].text != text) ++at;
  return at;
}

}  // namespace

std::optional<Contrast> contrast(const History& history, std::span<const OutputLine> lines,
                                 const std::vector<std::string>& expected) {
  const std::size_t at = first_difference(lines, expected);
  if (at == lines.size() && at == expected.size()) return std::nullopt;
  Contrast found;
  found.line = at + 1;
  if (at == expected.size()) return found;
  const std::size_t later = find_from(lines, at, expected[at]);
  if (later < lines.size()) {
    const Inversion inversion = explain_inversion(history, lines[at].prints.front(), lines[later].prints.front());
    if (inversion.kind == InversionKind::k_unknown) return found;
    found.inversion = inversion;
    found.later = later + 1;
  } else if (find_from(lines, 0, expected[at]) == lines.size()) {
    const Missing missing = explain_missing(history, expected[at]);
    if (missing.kind != MissingKind::k_unknown) found.missing = missing;
  }
  return found;
}

}  // namespace coroscope::predict
