// A sequence diagram for a terminal: characters in columns.
#pragma once

#include <cstddef>
#include <string>

#include "render/sequence/model.h"

namespace coroscope::render::terminal {

struct DrawingOptions {
  std::string title;        ///< may be empty
  std::size_t columns = 0;  ///< how wide a line may be, in columns of a terminal; 0: as wide as it is
  bool ascii = false;       ///< ASCII only; words of the program stay as they are
  bool to_scale = false;    ///< the longer a gap of time, the more lines it has
};

/// Lines of text, each with its newline, none with trailing spaces.
std::string drawing(const sequence::Model& model, const DrawingOptions& options);

}  // namespace coroscope::render::terminal
