#include "render/render.h"

#include "render/graphviz_loader.h"
#include "render/notation/mermaid.h"
#include "render/notation/plantuml.h"
#include "render/sequence/comparison.h"
#include "render/sequence/layout.h"
#include "render/sequence/model.h"
#include "render/terminal/drawing.h"
#include "render/words/sequence_words.h"

namespace coroscope::render {

RenderResult render_sequence(const trace::Trace& trace, const RenderOptions& options) {
  const sequence::Model model = sequence::build_model(trace, options.model);
  switch (options.format) {
    case Format::k_mermaid:
      return {notation::mermaid(model, options.title), ""};
    case Format::k_plantuml:
      return {notation::plantuml(model, options.title), ""};
    case Format::k_text:
      return {terminal::drawing(model, {options.title, options.columns, options.ascii}), ""};
    case Format::k_words:
      return {words::sequence_words(model, options.title), ""};
    default:
      break;
  }
  const Scene scene = sequence::layout(model, {options.title, options.links ? options.link_base : std::string()});
  return draw(scene, {options.format, options.theme, options.scale});
}

RenderResult render_comparison(const trace::Trace& truth, const trace::Trace& belief, const ComparisonTitles& titles,
                               const RenderOptions& options) {
  const Scene scene = sequence::compare(sequence::build_model(truth, options.model), sequence::build_model(belief, options.model),
                                        {options.title, titles.truth, titles.belief, titles.parting},
                                        options.links ? options.link_base : std::string());
  return draw(scene, {options.format, options.theme, options.scale});
}

}  // namespace coroscope::render
