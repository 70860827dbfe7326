#include "render/notation/mermaid.h"

namespace coroscope::render::notation {

std::string mermaid(const sequence::Model&, const std::string& title) {
  return title + "\n";
}

}  // namespace coroscope::render::notation
