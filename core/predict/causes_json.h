// The answer of `why` for programs. One JSON object, schema "coroscope-why", version 1; docs/why-result.md describes it.
//
// Every claim is a value with the number of the event that proves it, so that it can be held against the trace.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/predict/causes.h"
#include "core/predict/inversion.h"
#include "core/predict/missing.h"

namespace coroscope::predict {

/// What is to be written; the sentences are made in render/words.
struct WhyAnswer {
  std::string scenario;                 ///< id or file name
  std::size_t lines = 0;                ///< of the output
  std::size_t line = 0;                 ///< the one that is explained, from 1; 0 for a missing line
  std::string text;                     ///< what stands there
  std::vector<Link> links;
  std::vector<std::string> sentences;   ///< one for each link
  std::size_t before = 0;               ///< the other line, or 0
  std::optional<Inversion> inversion;   ///< why `line` comes before `before`
  std::optional<Missing> missing;       ///< why `text` is never printed
  std::string sentence;                 ///< of the inversion or the missing line; empty if nothing can be said
};

/// One line without its newline.
std::string why_json(const trace::Trace& trace, const WhyAnswer& answer);

}  // namespace coroscope::predict
