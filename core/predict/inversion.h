// Why does one line come before another, when a learner had them the other way round? The one fact that decides it.
//
// Found by looking at the moment when the earlier line is printed: where was the later line then? Its task slept, or
// waited for something, or stood in the ready queue, or was the very one that ran.
#pragma once

#include <string_view>

#include "core/predict/causes.h"

namespace coroscope::predict {

enum class InversionKind : std::uint8_t {
#define INVERSION(name, text) k_##name,
#include "core/predict/inversion_kinds.def"
};
std::string_view inversion_name(InversionKind kind);
std::string_view inversion_text(InversionKind kind);

/// The fact and the events that prove it. Fields that a kind does not have are kNoEvent.
struct Inversion {
  InversionKind kind = InversionKind::k_unknown;
  trace::EventId first = trace::kNoEvent;            ///< the output that comes first (Y)
  trace::EventId second = trace::kNoEvent;           ///< the output that comes later (X)
  trace::ActorId waiting = trace::kNoActor;          ///< who waited to print X (or to make who prints it)
  trace::ActorId running = trace::kNoActor;          ///< whose step printed Y: a task, the loop (a callback), the program
  trace::EventId suspended = trace::kNoEvent;
  trace::EventId scheduled = trace::kNoEvent;
  trace::EventId scheduled_first = trace::kNoEvent;  ///< also where Y was printed in a callback: how that was asked for
  trace::EventId timer = trace::kNoEvent;
  trace::EventId timer_first = trace::kNoEvent;
  trace::EventId created = trace::kNoEvent;
  trace::EventId created_first = trace::kNoEvent;
  trace::EventId started = trace::kNoEvent;
  trace::EventId completed = trace::kNoEvent;
  trace::EventId decided = trace::kNoEvent;
  trace::EventId paused = trace::kNoEvent;
};

/// `first` and `second` are outputs of the trace (OutputLine::prints.front()), `first` the earlier.
Inversion explain_inversion(const History& history, trace::EventId first, trace::EventId second);

}  // namespace coroscope::predict
