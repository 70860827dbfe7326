// Places of a scene in the coordinates of Graphviz: points, y goes up.
#pragma once

#include <string>
#include <vector>

#include "render/scene.h"

namespace coroscope::render::graphviz {

struct Point {
  double x = 0, y = 0;
};

/// A mark as one path: the first point, then three control points for each piece.
std::vector<Point> mark_path(const Mark& mark);
/// The same for a straight line.
std::vector<Point> line_path(Point from, Point to);

/// "x,y x,y …" with y turned upwards in a picture of `height`.
std::string positions(const std::vector<Point>& points, double height);

}  // namespace coroscope::render::graphviz
