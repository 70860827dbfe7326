#include "render/graphviz/scene_pages.h"

#include <algorithm>
#include <cmath>

namespace coroscope::render::graphviz {

namespace {

constexpr double kBorder = 4;       // px: pens are thick, and fonts differ
constexpr double kArrowReach = 20;  // of its head and its label
constexpr double kBeyond = 48;      // of a page: what is higher than that is cut, or all its dashes would be worked out
constexpr double kDashes = 24;      // px in which cairo's dashes and its dots repeat

struct Extent {
  double top = 0, bottom = 0;
};

Extent extent_of(const Box& box) { return {box.y, box.y + box.height}; }
Extent extent_of(const Stroke& line) { return {std::min(line.y1, line.y2), std::max(line.y1, line.y2)}; }
Extent extent_of(const Circle& circle) { return {circle.y - circle.radius, circle.y + circle.radius}; }
Extent extent_of(const Mark& mark) { return {mark.y - mark.radius, mark.y + mark.radius}; }
Extent extent_of(const Text& text) { return {text.y - text.size, text.y + text.size}; }
Extent extent_of(const Arrow& arrow) { return {arrow.y - kArrowReach, arrow.y + kArrowReach}; }
Extent extent_of(const Shape& shape) {
  return std::visit([](const auto& each) { return extent_of(each); }, shape);
}
Extent extent_of(const Item& item) {
  Extent all = extent_of(item.shapes.front());
  for (const Shape& shape : item.shapes) {
    const Extent one = extent_of(shape);
    all = {std::min(all.top, one.top), std::max(all.bottom, one.bottom)};
  }
  return all;
}

void cut(Extent& extent, const Extent& page) {
  const double over = page.top - kBeyond - extent.top;
  if (over > 0) extent.top += std::floor(over / kDashes) * kDashes;
  extent.bottom = std::min(extent.bottom, page.bottom + kBeyond);
}
void cut(Box& box, const Extent& page) {
  Extent extent = extent_of(box);
  cut(extent, page);
  box.y = extent.top;
  box.height = extent.bottom - extent.top;
}
void cut(Stroke& line, const Extent& page) {
  if (line.x1 != line.x2) return;
  Extent extent = extent_of(line);
  cut(extent, page);
  line.y1 = extent.top;
  line.y2 = extent.bottom;
}
template <class Small>
void cut(Small&, const Extent&) {}
void cut(Shape& shape, const Extent& page) {
  std::visit([&](auto& each) { cut(each, page); }, shape);
}
void cut(Item& item, const Extent& page) {
  for (Shape& shape : item.shapes) cut(shape, page);
}

class Splitter {
 public:
  explicit Splitter(const std::vector<double>& ends) : ends_(ends), pages_(ends.size()) {}

  template <class Thing>
  void share_out(const std::vector<Thing>& things, std::vector<Thing> Scene::* where) {
    for (const Thing& thing : things) {
      const Extent extent = extent_of(thing);
      for (std::size_t page = page_of(extent.top - kBorder); page <= page_of(extent.bottom + kBorder); ++page) {
        (pages_[page].*where).push_back(thing);
        cut((pages_[page].*where).back(), {page == 0 ? 0 : ends_[page - 1], ends_[page]});
      }
    }
  }
  std::vector<Scene> take() { return std::move(pages_); }

 private:
  std::size_t page_of(double y) const {
    const auto page = std::upper_bound(ends_.begin(), ends_.end(), y) - ends_.begin();
    return std::min(static_cast<std::size_t>(page), ends_.size() - 1);
  }

  const std::vector<double>& ends_;
  std::vector<Scene> pages_;
};

}  // namespace

std::vector<Scene> split(const Scene& scene, const std::vector<double>& ends) {
  Splitter splitter(ends);
  splitter.share_out(scene.backdrop, &Scene::backdrop);
  splitter.share_out(scene.arrows, &Scene::arrows);
  splitter.share_out(scene.items, &Scene::items);
  std::vector<Scene> pages = splitter.take();
  for (Scene& page : pages) {
    page.width = scene.width;
    page.height = scene.height;
  }
  return pages;
}

}  // namespace coroscope::render::graphviz
