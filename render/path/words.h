// What stands in and behind the boxes of the learning path. All results are clean.
#pragma once

#include <string>

#include "render/path/picture.h"

namespace coroscope::render::path {

/// "✓ E3 The await expression".
std::string topic_label(const Picture& picture, const scenario::Topic& topic);
/// "L5  The core of async/await".
std::string layer_label(const Picture& picture, const scenario::Layer& layer);
/// The title in both languages, how far it is, its scenarios.
std::string topic_tooltip(const Picture& picture, const scenario::Topic& topic);
/// For those who do not see the picture: every topic with its state.
std::string description(const Picture& picture);
/// What the picture is called if it has no title.
std::string title(const Picture& picture);

}  // namespace coroscope::render::path
