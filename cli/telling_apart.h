// Which misconceptions a scenario's questions tell apart: found by running it under each.
#pragma once

#include <vector>

#include "cli/command.h"
#include "core/run/model.h"
#include "core/scenario/scenario.h"

namespace coroscope::cli {

/// In the order of the catalog, none twice, no second readings; none if the program does not come to an end.
std::vector<run::Misconception> told_apart_by(Context& context, const scenario::Scenario& scenario);

}  // namespace coroscope::cli
