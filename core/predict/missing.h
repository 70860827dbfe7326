// Why is a line that a learner expected never printed? Looks for the print in the source that could have made it, and
// for somebody who was on the way there and did not arrive.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/predict/history.h"

namespace coroscope::predict {

enum class MissingKind : std::uint8_t {
#define MISSING(name, text) k_##name,
#include "core/predict/missing_kinds.def"
};
std::string_view missing_name(MissingKind kind);
std::string_view missing_text(MissingKind kind);

struct Missing {
  MissingKind kind = MissingKind::k_unknown;
  std::uint32_t line = 0;                          ///< source line of the print that could have made it, from 1
  trace::ActorId actor = trace::kNoActor;          ///< a task, a coroutine or a generator
  trace::EventId event = trace::kNoEvent;          ///< see missing_kinds.def
  trace::EventId created = trace::kNoEvent;
  trace::EventId started = trace::kNoEvent;
  trace::EventId suspended = trace::kNoEvent;
  trace::EventId requested = trace::kNoEvent;
};

/// `text` is a line that the program does not print.
Missing explain_missing(const History& history, std::string_view text);

}  // namespace coroscope::predict
