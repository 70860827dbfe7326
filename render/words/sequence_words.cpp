#include "render/words/sequence_words.h"

namespace coroscope::render::words {

std::string sequence_words(const sequence::Model&, const std::string& title) {
  return title + "\n";
}

}  // namespace coroscope::render::words
