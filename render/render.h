// Pictures of a run. A finished Trace goes in, the bytes of a file come out.
//
//   1. sequence/model    what there is to say: lanes, rows, states, bands of time
//   2. sequence/layout   where it stands: a Scene
//   3. graphviz          the file; loaded when it is first needed, see graphviz_loader.h
//
// Formats of text are made from the model: notation (mermaid, PlantUML), text (a terminal, a list of sentences).
//
// The same trace and options give the same bytes of SVG and DOT on every machine, and of PNG and PDF on every machine
// with the same fonts and libraries.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/trace/trace.h"
#include "render/format.h"
#include "render/sequence/options.h"

namespace coroscope::render {

namespace sequence {
struct Model;
}

struct RenderOptions {
  Format format = Format::k_svg;
  ThemeChoice theme = ThemeChoice::k_auto;
  std::string title;      ///< over the picture; may be empty
  std::string link_base;  ///< relative path or http(s) URL that "#L12" is appended to
  bool links = true;      ///< whether events link to their source lines; only with a link_base
  double scale = 2;       ///< pixels of a PNG per px of the picture
  bool to_scale = false;  ///< gaps of time are as long as the time; else all the same
  std::size_t columns = 0;  ///< of k_text: how wide it may be; 0: as wide as it is
  bool ascii = false;       ///< of k_text: lines of - | + only
  sequence::ModelOptions model;
};

struct RenderResult {
  std::string bytes;
  std::string error;  ///< not empty: what went wrong, in one line; there are no bytes then
  std::vector<std::string> remarks{};  ///< what should be known about the picture, in its language; may be empty
  bool nothing_selected = false;  ///< nothing that happens is what ModelOptions::selection asks for; the remarks say so
  bool nobody_selected = false;   ///< the same, because no lane is called so

  bool ok() const { return error.empty(); }
};

RenderResult render_sequence(const trace::Trace& trace, const RenderOptions& options);

/// The same picture as it grows, one event after the other, in pictures of one size.
class SequenceSteps {
 public:
  SequenceSteps(const trace::Trace& trace, const RenderOptions& options);
  ~SequenceSteps();
  std::size_t count() const;
  /// `step` counts from 1.
  RenderResult draw(std::size_t step) const;
  const std::vector<std::string>& remarks() const { return remarks_; }
  /// No lane is called as the selection says.
  bool nobody_selected() const { return nobody_selected_; }

 private:
  RenderOptions options_;
  bool nobody_selected_ = false;
  std::unique_ptr<const sequence::Model> model_;
  std::vector<std::string> remarks_;
};

/// What stands over the halves of a comparison, and where they part.
struct ComparisonTitles {
  std::string truth, belief, parting;
};
/// The run and the same program under a changed rule, side by side.
RenderResult render_comparison(const trace::Trace& truth, const trace::Trace& belief, const ComparisonTitles& titles,
                               const RenderOptions& options);

}  // namespace coroscope::render
