#include "render/words/evidence_words.h"

#include <span>

#include "core/predict/contrast.h"
#include "core/predict/rule_question.h"
#include "core/predict/witness.h"
#include "render/words/inversion_words.h"
#include "render/words/witness_words.h"

namespace coroscope::render::words {

namespace {

using predict::OutputLine;

/// That lines of one function come in their order speaks against nothing.
std::string fact_words(const trace::Trace& trace, const predict::Contrast& contrast, scenario::Language language) {
  if (contrast.inversion && predict::is_telling(contrast.inversion->kind)) {
    return inversion_words(trace, *contrast.inversion, language);
  }
  if (contrast.missing) return missing_words(trace, *contrast.missing, language);
  return {};
}

/// Before which event the reason must be looked for that the true output goes on in another way than that of a belief.
trace::EventId parting_event(const std::optional<predict::Contrast>& contrast, std::span<const OutputLine> lines) {
  return contrast && contrast->line <= lines.size() ? lines[contrast->line - 1].prints.front() : trace::kNoEvent;
}

/// The first letter after another sentence.
std::string as_sentence(std::string clause) {
  if (clause.starts_with("by ")) clause.front() = 'B';
  return clause;
}

}  // namespace

std::string evidence_words(const trace::Trace& trace, const predict::Facts& truth, const predict::Belief& belief,
                           Reveal reveal, scenario::Language language) {
  const std::string parting = parting_words(truth, belief.facts, reveal, language);
  if (parting.empty() || reveal == Reveal::k_places) return parting;
  const predict::History history(trace);
  const auto lines = predict::output_lines(trace);
  const auto contrast = predict::contrast(history, lines, belief.facts.truth.lines);
  const std::string fact = contrast ? fact_words(trace, *contrast, language) : std::string();
  if (!fact.empty() && !predict::needs_witness(belief.model)) return fact;
  const predict::Witness witness = predict::find_witness(history, belief.model, parting_event(contrast, lines));
  const std::string seen = witness_words(trace, witness, language);
  if (seen.empty()) return fact.empty() ? parting : fact;
  return seen + (language == scenario::Language::k_en ? " " : "") + as_sentence(parting);
}

}  // namespace coroscope::render::words
