// Every colour against every ground that it stands on, by the formula of WCAG 2.2: text 4.5 to 1, graphics 3 to 1.
#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "render/path/graph.h"
#include "render/scene.h"
#include "render/sequence/layout.h"
#include "render/sequence/model.h"
#include "render/sequence/steps.h"
#include "render/theme.h"
#include "tests/unit/render/story.h"

namespace coroscope::render {
namespace {

double channel(std::string_view colour, std::size_t at) {
  const double value = std::stoi(std::string(colour.substr(at, 2)), nullptr, 16) / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(std::string_view colour) {
  return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
}

double contrast(std::string_view first, std::string_view second) {
  const double a = luminance(first), b = luminance(second);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

constexpr double kText = 4.5, kGraphics = 3.0;

/// A colour on a ground in both themes.
void expect_contrast(Colour colour, Colour ground, double least) {
  for (const Theme* theme : {&kLightTheme, &kDarkTheme}) {
    EXPECT_GE(contrast(theme->value(colour), theme->value(ground)), least)
        << colour_name(colour) << " on " << colour_name(ground) << (theme == &kLightTheme ? ", light" : ", dark");
  }
}

TEST(Contrast, IsWhatWcagSays) {
  EXPECT_NEAR(contrast("#000000", "#ffffff"), 21, 1e-9);
  EXPECT_NEAR(contrast("#767676", "#ffffff"), 4.54, 0.005);
  EXPECT_NEAR(contrast("#ffffff", "#ffffff"), 1, 1e-9);
}

TEST(Contrast, OfTextIsEnoughOnEveryGround) {
  for (const Role text : {Role::k_ink, Role::k_muted, Role::k_error, Role::k_cancel}) {
    for (const Role ground : {Role::k_page, Role::k_band, Role::k_panel}) expect_contrast({text}, {ground}, kText);
  }
  for (std::uint8_t hue = 0; hue < kHues; ++hue) expect_contrast({Role::k_ink}, {Role::k_tint, hue}, kText);
}

TEST(Contrast, OfLanesIsEnoughForGraphics) {
  for (std::uint8_t hue = 0; hue < kHues; ++hue) {
    for (const Role ground : {Role::k_page, Role::k_band, Role::k_panel}) {
      expect_contrast({Role::k_lane, hue}, {ground}, kGraphics);
    }
    expect_contrast({Role::k_lane, hue}, {Role::k_tint, hue}, kGraphics);  // a border round its own tint
  }
}

// In one of many steps the last row has the tint of its lane behind it, from end to end.
TEST(Contrast, OnAHighlightedRowIsEnough) {
  for (std::uint8_t ground = 0; ground < kHues; ++ground) {
    for (const Role text : {Role::k_ink, Role::k_muted, Role::k_error, Role::k_cancel}) {
      expect_contrast({text}, {Role::k_tint, ground}, kText);
    }
    for (std::uint8_t hue = 0; hue < kHues; ++hue) expect_contrast({Role::k_lane, hue}, {Role::k_tint, ground}, kGraphics);
  }
}

/// Looks at a scene in the order in which it is painted: what lies under each text where it begins.
class Painted {
 public:
  void operator()(const Box& box) {
    if (box.fill.role != Role::k_none) boxes_.push_back(box);
  }
  void operator()(const Text& text) {
    if (text.string.empty()) return;
    const double x = text.align == Align::k_right ? text.x - 2 : text.x + 2;
    Colour ground{Role::k_page};
    for (const Box& box : boxes_) {
      if (x >= box.x && x <= box.x + box.width && text.y >= box.y && text.y <= box.y + box.height) ground = box.fill;
    }
    SCOPED_TRACE(text.string);
    expect_contrast(text.colour, ground, kText);
    ++texts;
  }
  template <class Other>
  void operator()(const Other&) {}

  void look_at(const Scene& scene) {
    for (const Shape& shape : scene.backdrop) std::visit(*this, shape);
    for (const Arrow& arrow : scene.arrows) (*this)(arrow.label);
    for (const Item& item : scene.items) {
      for (const Shape& shape : item.shapes) std::visit(*this, shape);
    }
  }
  int texts = 0;

 private:
  std::vector<Box> boxes_;
};

TEST(Contrast, OfEveryTextOfAPictureIsEnoughWhereItStands) {
  for (const trace::Trace& trace : {two_sleeps(), generator_send(), cancel_and_raise(), blocking_sleep(), many_tasks(8, 3)}) {
    sequence::ModelOptions options;
    options.notes.push_back({5, "a note"});
    const sequence::Model model = sequence::build_model(trace, options);
    Painted whole;
    whole.look_at(sequence::layout(model, {"A title", "", false, nullptr}));
    EXPECT_GT(whole.texts, 20);
    for (std::uint32_t step = 1; step <= model.rows.size(); ++step) {
      Painted painted;
      painted.look_at(sequence::layout(sequence::after_rows(model, step), {"A title", "", false, &model}));
    }
  }
}

TEST(Contrast, OfTheLearningPathIsEnough) {
  for (const path::State state : path::kStates) {
    const path::Look look = path::look_of(state);
    expect_contrast(look.text, look.fill, kText);
    for (const bool highlighted : {false, true}) {
      const path::Look layer = path::look_of_layer(highlighted);
      expect_contrast(look.border, layer.fill, kGraphics);
      expect_contrast(layer.text, layer.fill, kText);
      expect_contrast({Role::k_muted}, layer.fill, kGraphics);    // arrows
      expect_contrast({Role::k_lane, 4}, layer.fill, kGraphics);  // arrows from what is done
      expect_contrast(layer.border, {Role::k_page}, kGraphics);
    }
    expect_contrast(look.border, {Role::k_page}, kGraphics);  // the legend
  }
}

}  // namespace
}  // namespace coroscope::render
