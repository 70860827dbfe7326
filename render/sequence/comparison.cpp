#include "render/sequence/comparison.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/clean_text.h"
#include "render/sequence/geometry.h"

namespace coroscope::render::sequence {

namespace {

constexpr double kFrameReach = 12;   // above and below the framed row
constexpr double kGapPad = 14;       // beside the words in the gap
constexpr Colour kFrame{Role::k_error};

/// Moves shapes of one half to its place in the whole.
struct Mover {
  double right, down;

  void operator()(Box& box) const { box.x += right, box.y += down; }
  void operator()(Stroke& line) const { line.x1 += right, line.x2 += right, line.y1 += down, line.y2 += down; }
  void operator()(Circle& circle) const { circle.x += right, circle.y += down; }
  void operator()(Mark& mark) const { mark.x += right, mark.y += down; }
  void operator()(Text& text) const { text.x += right, text.y += down; }
};

/// Adds a half to the whole; `prefix` keeps identities apart.
void add(Scene& whole, Scene half, const char* prefix, double right, double down) {
  const Mover mover{right, down};
  for (Shape& shape : half.backdrop) std::visit(mover, shape);
  std::move(half.backdrop.begin(), half.backdrop.end(), std::back_inserter(whole.backdrop));
  for (Arrow& arrow : half.arrows) {
    arrow.identity.id = prefix + arrow.identity.id;
    arrow.x1 += right;
    arrow.x2 += right;
    arrow.y += down;
    mover(arrow.label);
    whole.arrows.push_back(std::move(arrow));
  }
  for (Item& item : half.items) {
    item.identity.id = prefix + item.identity.id;
    for (Shape& shape : item.shapes) std::visit(mover, shape);
    whole.items.push_back(std::move(item));
  }
  whole.links = whole.links || half.links;
}

std::string_view lane_name(const Model& model, int lane) {
  return lane == kNoLane ? std::string_view() : std::string_view(model.lanes[static_cast<std::size_t>(lane)].name);
}

bool same(const Model& left, const Row& a, const Model& right, const Row& b) {
  return a.kind == b.kind && a.time == b.time && a.label == b.label && lane_name(left, a.lane) == lane_name(right, b.lane) &&
         lane_name(left, a.to) == lane_name(right, b.to);
}

/// Where the frame of a half lies: around its row, or below its last one if it ends before the other.
double frame_y(const Scene& half, std::uint32_t row) {
  if (half.arrows.empty()) return kMargin + kTitleHeight + kHeaderHeight;
  return row < half.arrows.size() ? half.arrows[row].y : half.arrows.back().y + kRowPitch;
}

Box frame(double x, double y, double width) {
  return Box{x + kMargin - 6, y - kFrameReach, width - 2 * kMargin + 12, 2 * kFrameReach, {}, kFrame, 2, Line::k_dashed, true};
}

}  // namespace

std::uint32_t first_difference(const Model& truth, const Model& belief) {
  const std::size_t common = std::min(truth.rows.size(), belief.rows.size());
  for (std::size_t r = 0; r < common; ++r) {
    if (!same(truth, truth.rows[r], belief, belief.rows[r])) return static_cast<std::uint32_t>(r);
  }
  return truth.rows.size() == belief.rows.size() ? kNoRow : static_cast<std::uint32_t>(common);
}

Scene compare(const Model& truth, const Model& belief, const ComparisonWords& words, const std::string& link_base) {
  Scene left = layout(truth, {words.truth, link_base});
  Scene right = layout(belief, {words.belief, link_base});
  const std::uint32_t row = first_difference(truth, belief);

  Text parting{0, 0, clean(words.parting), kLabelSize, kFrame, Font::k_sans, true};
  const double gap = row == kNoRow ? kMargin : parting.width() + 2 * kGapPad;
  Text title{kMargin, kMargin + 8, clean(words.title), kTitleSize, {Role::k_ink}, Font::k_sans, true};
  const double down = title.string.empty() ? 0 : kTitleHeight;
  const double right_x = left.width + gap;

  Scene whole;
  whole.title = title.string.empty() ? left.title : title.string;
  whole.description = fmt::format("{}: {} {}: {}", left.title, left.description, right.title, right.description);
  whole.width = std::max(right_x + right.width, title.string.empty() ? 0 : 2 * kMargin + title.width());
  whole.height = std::max(left.height, right.height) + down;
  if (row != kNoRow) {
    const double left_y = frame_y(left, row) + down, right_y = frame_y(right, row) + down;
    const Box left_frame = frame(0, left_y, left.width), right_frame = frame(right_x, right_y, right.width);
    parting.x = left.width + kGapPad;
    parting.y = left_y - kFrameReach - 4;
    add(whole, std::move(left), "truth-", 0, down);
    add(whole, std::move(right), "belief-", right_x, down);
    whole.items.push_back({{"parting", "parting", parting.string, ""}, {left_frame, right_frame, parting}});
    whole.backdrop.push_back(Stroke{left_frame.x + left_frame.width, left_y, right_frame.x, right_y, kFrame, 2, Line::k_dashed});
  } else {
    add(whole, std::move(left), "truth-", 0, down);
    add(whole, std::move(right), "belief-", right_x, down);
  }
  if (!title.string.empty()) whole.backdrop.push_back(title);
  return whole;
}

}  // namespace coroscope::render::sequence
