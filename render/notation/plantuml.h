// A sequence diagram as the source of PlantUML, from `@startuml` to `@enduml`.
#pragma once

#include <string>

#include "render/sequence/model.h"

namespace coroscope::render::notation {

/// `title` may be empty. Ends with a newline.
std::string plantuml(const sequence::Model& model, const std::string& title);

}  // namespace coroscope::render::notation
