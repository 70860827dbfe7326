// A sequence diagram as a numbered list of sentences, for whoever cannot see it: also the long description of an SVG.
#pragma once

#include <string>

#include "render/sequence/model.h"

namespace coroscope::render::words {

/// In the model's language; `title` may be empty. Ends with a newline.
std::string sequence_words(const sequence::Model& model, const std::string& title);

}  // namespace coroscope::render::words
