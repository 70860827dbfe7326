// What in a program's true run speaks against a misconception: the one thing that happened in it and cannot happen by
// the rule that its holder believes in. The place of a line (inversion.h) or its absence (missing.h) often shows that
// already; this is for beliefs about values, and for those where a line's place has other reasons as well.
#pragma once

#include <string_view>

#include "core/predict/history.h"
#include "core/run/model.h"

namespace coroscope::predict {

enum class WitnessKind : std::uint8_t {
#define WITNESS(name, text) k_##name,
#include "core/predict/witness_kinds.def"
};

/// The fact and the events that prove it. Fields that a kind does not have are kNoEvent.
struct Witness {
  WitnessKind kind = WitnessKind::k_none;
  trace::EventId event = trace::kNoEvent;
  trace::EventId before = trace::kNoEvent;
  trace::EventId after = trace::kNoEvent;
};

/// Where the true output and that of a belief part.
struct Parting {
  trace::EventId event = trace::kNoEvent;  ///< prints the line; kNoEvent: the belief has more lines than the truth
  std::string_view believed;               ///< what the belief has there
};

/// The last such fact before the parting, else the first after it. Of values, one that the believed line shows.
Witness find_witness(const History& history, run::Misconception belief, const Parting& parting);

}  // namespace coroscope::predict
