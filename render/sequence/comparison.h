// Two sequence diagrams side by side: what happens, and what a misconception would make of it. The first row at which
// they part is framed in both.
#pragma once

#include <string>

#include "render/scene.h"
#include "render/sequence/layout.h"
#include "render/sequence/model.h"

namespace coroscope::render::sequence {

struct ComparisonWords {
  std::string title;        ///< over the whole picture; may be empty
  std::string truth;        ///< over the left half: "what happens"
  std::string belief;       ///< over the right half: "if sleep blocked everything"
  std::string parting;      ///< between them, where they part: "here they part"
};

/// The first row that is not the same in both (kNoRow: there is none): of another kind, lane, label or time. If one
/// diagram ends earlier, its end.
std::uint32_t first_difference(const Model& truth, const Model& belief);

Scene compare(const Model& truth, const Model& belief, const ComparisonWords& words, const std::string& link_base);

}  // namespace coroscope::render::sequence
