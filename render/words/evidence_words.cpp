#include "render/words/evidence_words.h"

#include <algorithm>
#include <array>

#include "core/predict/contrast.h"
#include "core/predict/rule_question.h"
#include "render/words/inversion_words.h"

namespace coroscope::render::words {

namespace {

/// That lines of one function come in their order speaks against nothing.
std::string fact_words(const trace::Trace& trace, const predict::Contrast& contrast, scenario::Language language) {
  if (contrast.inversion && predict::is_telling(contrast.inversion->kind)) {
    return inversion_words(trace, *contrast.inversion, language);
  }
  if (contrast.missing) return missing_words(trace, *contrast.missing, language);
  return {};
}

/// A sentence as it goes on after "However, ". Names keep their capitals: those of tasks can be anything.
std::string inside_a_sentence(std::string sentence) {
  constexpr std::array<std::string_view, 7> kBeginnings = {"At ", "Both ", "Calling ", "Cancelling ", "Making ", "One ", "The "};
  const bool is_word = std::any_of(kBeginnings.begin(), kBeginnings.end(),
                                   [&](std::string_view word) { return sentence.starts_with(word); });
  if (is_word) sentence.front() = static_cast<char>(sentence.front() - 'A' + 'a');
  return sentence;
}

}  // namespace

std::string evidence_words(const trace::Trace& trace, const predict::Facts& truth, const predict::Facts& belief,
                           Reveal reveal, scenario::Language language) {
  if (reveal == Reveal::k_lines && belief.defined) {
    const predict::History history(trace);
    const auto lines = predict::output_lines(trace);
    const auto contrast = predict::contrast(history, lines, belief.truth.lines);
    const std::string fact = contrast ? fact_words(trace, *contrast, language) : std::string();
    if (!fact.empty()) return inside_a_sentence(fact);
  }
  return parting_words(truth, belief, reveal, language);
}

}  // namespace coroscope::render::words
