// Where `new` puts a scenario: into the folder of its topic, as that is called in the course or in the built-in one; what is in
// neither is called by the titles of the learning path.
#pragma once

#include <string>

#include "cli/environment.h"
#include "core/scenario/learning_path.h"

namespace coroscope::cli {

/// "my-course/5-async/E3-await/tea-time.py". `folder`: the course; "." leaves it out.
std::string place_of_new(Environment& environment, const std::string& folder, const scenario::LearningPath& path,
                         const std::string& topic, const std::string& id);

}  // namespace coroscope::cli
