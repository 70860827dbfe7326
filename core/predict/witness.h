// What in a program's true run speaks against a misconception: the one thing that happened in it and cannot happen by
// the rule that its holder believes in. The place of a line (inversion.h) or its absence (missing.h) often shows that
// already; this is for beliefs about values, and for those where a line's place has other reasons as well.
#pragma once

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

/// The last such fact before `parting`, where the true output and that of the belief part; else the first after it.
/// kNoEvent for a belief that prints more than the truth: the last fact of all.
Witness find_witness(const History& history, run::Misconception belief, trace::EventId parting);

/// Is a belief about something that the order of lines alone does not show?
bool needs_witness(run::Misconception belief);

}  // namespace coroscope::predict
