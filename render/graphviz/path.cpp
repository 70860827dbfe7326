#include "render/graphviz/path.h"

namespace coroscope::render::graphviz {

namespace {

Point between(Point a, Point b, double part) {
  return {a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part};
}

void add_line(std::vector<Point>& path, Point to) {
  const Point from = path.back();
  path.push_back(between(from, to, 1.0 / 3));
  path.push_back(between(from, to, 2.0 / 3));
  path.push_back(to);
}

// A quarter of a circle round `centre`, from the last point, clockwise on the page.
void add_quarter(std::vector<Point>& path, Point centre) {
  constexpr double kHandle = 0.5523;
  const Point from = path.back();
  const double dx = from.x - centre.x, dy = from.y - centre.y;
  const Point to{centre.x - dy, centre.y + dx};
  path.push_back({from.x - dy * kHandle, from.y + dx * kHandle});
  path.push_back({to.x + dx * kHandle, to.y + dy * kHandle});
  path.push_back(to);
}

}  // namespace

std::vector<Point> line_path(Point from, Point to) {
  std::vector<Point> path{from};
  add_line(path, to);
  return path;
}

std::vector<Point> mark_path(const Mark& mark) {
  const Point centre{mark.x, mark.y};
  const double r = mark.kind == MarkKind::k_cross ? mark.radius : mark.radius * 0.7071;
  std::vector<Point> path{{mark.x - r, mark.y - r}};
  if (mark.kind == MarkKind::k_slashed_circle) {
    for (int i = 0; i < 4; ++i) add_quarter(path, centre);
    add_line(path, {mark.x + r, mark.y + r});
    return path;
  }
  add_line(path, {mark.x + r, mark.y + r});
  add_line(path, centre);
  add_line(path, {mark.x + r, mark.y - r});
  add_line(path, {mark.x - r, mark.y + r});
  return path;
}

std::string positions(const std::vector<Point>& points, double height) {
  std::string out;
  for (const Point& point : points) {
    if (!out.empty()) out += ' ';
    out += number(point.x) + "," + number(height - point.y);
  }
  return out;
}

}  // namespace coroscope::render::graphviz
