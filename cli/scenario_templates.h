// Small programs to begin a scenario with: one for what each part of the learning path is about.
#pragma once

#include <span>
#include <string_view>

namespace coroscope::cli {

struct ScenarioTemplate {
  std::string_view topic;  ///< that it is for; it uses nothing of later ones
  std::string_view program;
};

/// In the order of the learning path.
std::span<const ScenarioTemplate> scenario_templates();

}  // namespace coroscope::cli
