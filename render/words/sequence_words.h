// A sequence diagram as a numbered list of sentences, for whoever cannot see it: also the long description of an SVG.
// The numbers are those of the rows, so people can speak about a picture and its list together.
#pragma once

#include <string>

#include "render/sequence/model.h"

namespace coroscope::render::words {

/// In the model's language; `title` may be empty. Cleaned text: may be escaped and put into any file. Ends with a
/// newline.
///
///   1. the title
///   2. who takes part, how many events there are and how much time passes
///   3. the sentences of the rows, under a heading for each virtual time
///   4. how the lanes ended
///   5. the lines that are printed
std::string sequence_words(const sequence::Model& model, const std::string& title);

}  // namespace coroscope::render::words
