// What is said when nothing can ever happen any more.
#pragma once

#include "core/loop/runtime.h"

namespace coroscope::loop {

/// Describes, for each task that is left, what it waits for, where, since when and who could wake it, into
/// runtime.deadlock_report; and records the deadlock.
void report_deadlock(Runtime& runtime);

}  // namespace coroscope::loop
