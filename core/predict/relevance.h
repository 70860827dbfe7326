// Of the true facts about a line, which speak against a belief? That two tasks were ready in this order is true, and no
// answer to somebody who thinks that `sleep(0)` does nothing.
#pragma once

#include "core/predict/inversion.h"
#include "core/predict/missing.h"
#include "core/run/model.h"

namespace coroscope::predict {

/// Does what decides that one line comes before another speak against the belief?
bool speaks_against(run::Misconception belief, InversionKind reason);
/// The same of why a line is never printed.
bool speaks_against(run::Misconception belief, MissingKind reason);

}  // namespace coroscope::predict
