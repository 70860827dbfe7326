#include "render/terminal/drawing.h"

namespace coroscope::render::terminal {

std::string drawing(const sequence::Model&, const DrawingOptions& options) {
  return options.title + "\n";
}

}  // namespace coroscope::render::terminal
