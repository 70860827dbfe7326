// The rules of a run, for those who start runs. See core/vm/model.h.
#pragma once

#include "core/vm/model.h"

namespace coroscope::run {

using vm::belief_of;
using vm::info_of;
using vm::kMisconceptions;
using vm::Misconception;
using vm::MisconceptionInfo;
using vm::Model;

}  // namespace coroscope::run
