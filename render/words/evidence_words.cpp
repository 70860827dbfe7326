#include "render/words/evidence_words.h"

namespace coroscope::render::words {

std::string evidence_words(const trace::Trace& trace, const predict::Facts& truth, const predict::Facts& belief,
                           Reveal reveal, scenario::Language language) {
  static_cast<void>(trace);
  return parting_words(truth, belief, reveal, language);
}

}  // namespace coroscope::render::words
