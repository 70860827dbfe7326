// A sequence diagram as the source of a mermaid `sequenceDiagram`: many sites draw these by themselves.
#pragma once

#include <string>

#include "render/sequence/model.h"

namespace coroscope::render::notation {

/// `title` may be empty. Ends with a newline.
std::string mermaid(const sequence::Model& model, const std::string& title);

}  // namespace coroscope::render::notation
