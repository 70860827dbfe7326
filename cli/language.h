// In which language a learner is spoken to.
#pragma once

#include <string>

#include "cli/command.h"
#include "cli/environment.h"
#include "core/scenario/scenario.h"

namespace coroscope::cli {

/// `chosen` is what --lang says ("en", "zh"), or empty: then the configuration, LC_ALL, LC_MESSAGES and
/// LANG are asked, in this order.
scenario::Language pick_language(const std::string& chosen, const Environment& environment);

/// The same for what is said before the arguments have been read: --lang is looked for in them.
scenario::Language language_of(Arguments arguments, const Environment& environment);

}  // namespace coroscope::cli
