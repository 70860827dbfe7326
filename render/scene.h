// A finished picture as a value: shapes with places and roles of colour. It knows nothing of tasks, and nothing of
// Graphviz. Units are px of SVG; y goes down. Order of drawing: backdrop, arrows, items.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "render/text_metrics.h"
#include "render/theme.h"

namespace coroscope::render {

enum class Line { k_solid, k_dashed, k_dotted };
enum class Head { k_none, k_filled, k_hollow, k_vee, k_dot };
enum class Align { k_left, k_right };

struct Box {
  double x = 0, y = 0, width = 0, height = 0;
  Colour fill, stroke;
  double stroke_width = 1;
  Line line = Line::k_solid;
  bool rounded = false;
};
struct Stroke {
  double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
  Colour colour;
  double width = 1;
  Line line = Line::k_solid;
};
struct Circle {
  double x = 0, y = 0, radius = 0;  ///< x, y: the centre
  Colour fill, stroke;
  double stroke_width = 1;
};
enum class MarkKind { k_cross, k_slashed_circle };
/// A small sign: x-shaped, or a circle with a stroke through it.
struct Mark {
  double x = 0, y = 0, radius = 0;  ///< x, y: the centre
  MarkKind kind = MarkKind::k_cross;
  Colour colour;
  double width = 2;
};
struct Text {
  double x = 0, y = 0;  ///< the left or right end, and the middle of the line
  std::string string;   ///< clean
  double size = 12;
  Colour colour{Role::k_ink};
  Font font = Font::k_sans;
  bool bold = false;
  Align align = Align::k_left;

  double width() const { return em_width(string, font, bold) * size; }
};
using Shape = std::variant<Box, Stroke, Circle, Mark, Text>;

/// What all things that can be pointed at have.
struct Identity {
  std::string id;         ///< unique in the scene: ASCII letters, digits and '-'
  std::string css_class;  ///< ASCII words
  std::string tooltip;    ///< clean; may be empty
  std::string link;       ///< a safe URL; may be empty
};

/// Shapes that belong together. A Stroke is for the backdrop only.
struct Item {
  Identity identity;
  std::vector<Shape> shapes;
};

/// A horizontal arrow with its label. Without a length (x1 == x2) only the label is drawn.
struct Arrow {
  Identity identity;
  double y = 0, x1 = 0, x2 = 0;  ///< the tip is at x2
  Colour colour;
  double width = 1.2;
  Line line = Line::k_solid;
  Head head = Head::k_none;
  Text label;  ///< empty string: none
};

struct Scene {
  double width = 0, height = 0;
  std::string title, description;  ///< clean
  bool links = false;              ///< whether anything has a link
  std::vector<Shape> backdrop;     ///< what nobody points at: bands, gutters, legend
  std::vector<Arrow> arrows;
  std::vector<Item> items;
  std::vector<double> page_breaks;  ///< heights at which a tall picture may be cut, ascending
};

/// The golden form: one line per shape.
std::string to_text(const Scene& scene);
/// A coordinate: at most two decimals, no trailing zeros.
std::string number(double value);

}  // namespace coroscope::render
