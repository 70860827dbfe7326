#include "render/notation/plantuml.h"

namespace coroscope::render::notation {

std::string plantuml(const sequence::Model&, const std::string& title) {
  return title + "\n";
}

}  // namespace coroscope::render::notation
