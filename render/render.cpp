#include "render/render.h"

#include "render/graphviz_loader.h"
#include "render/notation/mermaid.h"
#include "render/notation/plantuml.h"
#include "render/sequence/comparison.h"
#include "render/sequence/layout.h"
#include "render/sequence/model.h"
#include "render/sequence/remarks.h"
#include "render/sequence/steps.h"
#include "render/terminal/drawing.h"
#include "render/words/sequence_words.h"

namespace coroscope::render {

namespace {

/// `whole`: what `model` is the beginning of, or null.
RenderResult render_model(const sequence::Model& model, const sequence::Model* whole, const RenderOptions& options) {
  switch (options.format) {
    case Format::k_mermaid:
      return {notation::mermaid(model, options.title), ""};
    case Format::k_plantuml:
      return {notation::plantuml(model, options.title), ""};
    case Format::k_text:
      return {terminal::drawing(model, {options.title, options.columns, options.ascii, options.to_scale}), ""};
    case Format::k_words:
      return {words::sequence_words(model, options.title), ""};
    default:
      break;
  }
  const std::string link_base = options.links ? options.link_base : std::string();
  const Scene scene = sequence::layout(model, {options.title, link_base, options.to_scale, whole});
  return draw(scene, {options.format, options.theme, options.scale});
}

/// What should be known about the picture of a model of this trace. `nobody` becomes true if no lane is called as the
/// selection says.
std::vector<std::string> all_remarks(const trace::Trace& trace, const sequence::Model& model, const sequence::ModelOptions& options,
                                     bool& nobody) {
  const sequence::LaneNames names = sequence::look_up_lanes(trace, options);
  nobody = names.nobody;
  std::vector<std::string> remarks;
  if (!nobody) remarks = sequence::remarks(model);
  if (!names.unknown.empty()) remarks.insert(remarks.begin(), sequence::lane_remark(names, model.language));
  return remarks;
}

}  // namespace

RenderResult render_sequence(const trace::Trace& trace, const RenderOptions& options) {
  const sequence::Model model = sequence::build_model(trace, options.model);
  RenderResult result = render_model(model, nullptr, options);
  result.remarks = all_remarks(trace, model, options.model, result.nobody_selected);
  result.nothing_selected = model.selection_is_empty || result.nobody_selected;
  return result;
}

SequenceSteps::SequenceSteps(const trace::Trace& trace, const RenderOptions& options)
    : options_(options),
      model_(std::make_unique<const sequence::Model>(sequence::build_model(trace, options_.model))),
      remarks_(all_remarks(trace, *model_, options_.model, nobody_selected_)) {}

SequenceSteps::~SequenceSteps() = default;

std::size_t SequenceSteps::count() const {
  return model_->rows.size();
}

RenderResult SequenceSteps::draw(std::size_t step) const {
  const sequence::Model early = sequence::after_rows(*model_, static_cast<std::uint32_t>(step));
  return render_model(early, model_.get(), options_);
}

RenderResult render_comparison(const trace::Trace& truth, const trace::Trace& belief, const ComparisonTitles& titles,
                               const RenderOptions& options) {
  const Scene scene = sequence::compare(sequence::build_model(truth, options.model), sequence::build_model(belief, options.model),
                                        {options.title, titles.truth, titles.belief, titles.parting},
                                        options.links ? options.link_base : std::string());
  return draw(scene, {options.format, options.theme, options.scale});
}

}  // namespace coroscope::render
