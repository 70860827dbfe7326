// A tall picture in pieces, each of which is a picture that can be drawn by itself.
#pragma once

#include <vector>

#include "render/scene.h"

namespace coroscope::render::graphviz {

/// One scene for each page, with all shapes that are seen on it, in the order and at the places of the whole. Pages end at
/// the heights `ends`, ascending. To draw the whole scene once for each page would take a time that grows with the square
/// of its height.
std::vector<Scene> split(const Scene& scene, const std::vector<double>& ends);

}  // namespace coroscope::render::graphviz
