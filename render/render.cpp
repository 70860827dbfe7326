#include "render/render.h"

#include "render/graphviz_loader.h"
#include "render/sequence/comparison.h"
#include "render/sequence/layout.h"
#include "render/sequence/model.h"

namespace coroscope::render {

std::optional<Format> format_of_path(std::string_view path) {
  if (path.ends_with(".svg")) return Format::k_svg;
  if (path.ends_with(".png")) return Format::k_png;
  if (path.ends_with(".pdf")) return Format::k_pdf;
  if (path.ends_with(".dot") || path.ends_with(".gv")) return Format::k_dot;
  return std::nullopt;
}

RenderResult render_sequence(const trace::Trace& trace, const RenderOptions& options) {
  const sequence::Model model = sequence::build_model(trace);
  const Scene scene = sequence::layout(model, {options.title, options.links ? options.link_base : std::string()});
  return draw(scene, {options.format, options.theme, options.scale});
}

RenderResult render_comparison(const trace::Trace& truth, const trace::Trace& belief, const ComparisonTitles& titles,
                               const RenderOptions& options) {
  const Scene scene = sequence::compare(sequence::build_model(truth), sequence::build_model(belief),
                                        {options.title, titles.truth, titles.belief, titles.parting},
                                        options.links ? options.link_base : std::string());
  return draw(scene, {options.format, options.theme, options.scale});
}

}  // namespace coroscope::render
