#include "render/words/evidence_words.h"

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

}  // namespace

std::string evidence_words(const trace::Trace& trace, const predict::Facts& truth, const predict::Facts& belief,
                           Reveal reveal, scenario::Language language) {
  if (reveal == Reveal::k_lines && belief.defined) {
    const predict::History history(trace);
    const auto lines = predict::output_lines(trace);
    const auto contrast = predict::contrast(history, lines, belief.truth.lines);
    const std::string fact = contrast ? fact_words(trace, *contrast, language) : std::string();
    if (!fact.empty()) return fact;
  }
  return parting_words(truth, belief, reveal, language);
}

}  // namespace coroscope::render::words
