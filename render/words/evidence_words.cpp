#include "render/words/evidence_words.h"

#include <span>

#include "core/predict/contrast.h"
#include "core/predict/relevance.h"
#include "core/predict/rule_question.h"
#include "core/predict/witness.h"
#include "render/words/inversion_words.h"
#include "render/words/witness_words.h"

namespace coroscope::render::words {

namespace {

using predict::OutputLine;

bool speaks(run::Misconception belief, const predict::Contrast& contrast) {
  if (contrast.inversion) return predict::speaks_against(belief, contrast.inversion->kind);
  return contrast.missing && predict::speaks_against(belief, contrast.missing->kind);
}

/// That lines of one function come in their order speaks against nothing.
std::string fact_words(const trace::Trace& trace, const predict::Contrast& contrast, scenario::Language language) {
  if (contrast.inversion && predict::is_telling(contrast.inversion->kind)) {
    return inversion_words(trace, *contrast.inversion, language);
  }
  if (contrast.missing) return missing_words(trace, *contrast.missing, language);
  return {};
}

predict::Parting parting_of(const std::optional<predict::Contrast>& contrast, std::span<const OutputLine> lines,
                            const std::vector<std::string>& believed) {
  predict::Parting parting;
  if (!contrast) return parting;
  if (contrast->line <= lines.size()) parting.event = lines[contrast->line - 1].prints.front();
  if (contrast->line <= believed.size()) parting.believed = believed[contrast->line - 1];
  return parting;
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
  if (!fact.empty() && speaks(belief.model, *contrast)) return fact;
  const predict::Witness witness =
      predict::find_witness(history, belief.model, parting_of(contrast, lines, belief.facts.truth.lines));
  const std::string seen = witness_words(trace, witness, language);
  if (seen.empty()) return fact.empty() ? parting : fact;
  return seen + (language == scenario::Language::k_en ? " " : "") + as_sentence(parting);
}

}  // namespace coroscope::render::words
