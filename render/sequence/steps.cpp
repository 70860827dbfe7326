#include "render/sequence/steps.h"

#include <algorithm>

#include "render/sequence/fates.h"

namespace coroscope::render::sequence {

Model after_rows(const Model& model, std::uint32_t rows) {
  Model early;
  early.language = model.language;
  early.lanes = model.lanes;
  early.rows.assign(model.rows.begin(), model.rows.begin() + std::min<std::ptrdiff_t>(rows, std::ssize(model.rows)));
  const std::uint32_t last = rows - 1;
  for (Span span : model.spans) {
    if (span.first > last) continue;
    span.last = std::min(span.last, last);
    early.spans.push_back(span);
  }
  for (const End& end : model.ends) {
    if (end.row <= last) early.ends.push_back(end);
  }
  for (Band band : model.bands) {
    if (band.first > last) continue;
    band.last = std::min(band.last, last);
    early.bands.push_back(band);
  }
  early.events_left_out = model.events_left_out;
  if (early.rows.size() == model.rows.size()) return early;
  if (std::any_of(early.rows.begin(), early.rows.end(),
                  [](const Row& row) { return row.kind == RowKind::k_left_out; })) {
    forget_fates(early);
  } else {
    find_fates(early);
  }
  return early;
}

}  // namespace coroscope::render::sequence
