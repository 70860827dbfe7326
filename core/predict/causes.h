// Why is a line of the output printed, and why just then: the chain of causes back to the start of the run.
//
// From a finished trace alone, recorded with trace::kDefaultGroups. Decides only: a link is a kind and the events that
// prove it; sentences are made in render/words.
#pragma once

#include <string_view>
#include <vector>

#include "core/predict/history.h"
#include "core/trace/trace.h"

namespace coroscope::predict {

enum class LinkKind : std::uint8_t {
#define LINK(name, text) k_##name,
#include "core/predict/link_kinds.def"
};
/// The name in JSON: "woken_by_timer".
std::string_view link_name(LinkKind kind);
/// What the fields of such a link are, from link_kinds.def.
std::string_view link_text(LinkKind kind);

/// One cause. Fields that a kind does not have are empty (kNoEvent, kNoActor).
struct Link {
  LinkKind kind = LinkKind::k_printed;
  trace::ActorId actor = trace::kNoActor;      ///< whose going on the link explains
  trace::EventId event = trace::kNoEvent;      ///< the event that is explained; see link_kinds.def

  // Tasks that went on or began, and callbacks: how they came to their turn.
  trace::EventId suspended = trace::kNoEvent;  ///< where actor had let go (task_suspended)
  trace::EventId scheduled = trace::kNoEvent;  ///< entered the ready queue (handle_scheduled, timer_fired)
  trace::EventId run = trace::kNoEvent;        ///< was taken from it (handle_run)
  Queue queue;                                 ///< who was in it before; filled in for the first kLinksWithQueue links

  // What made it ready, by kind.
  trace::EventId created = trace::kNoEvent;
  trace::EventId paused = trace::kNoEvent;
  trace::EventId completed = trace::kNoEvent;
  trace::EventId ended = trace::kNoEvent;
  trace::EventId given = trace::kNoEvent;
  trace::EventId called = trace::kNoEvent;
  trace::EventId requested = trace::kNoEvent;
  trace::EventId timer = trace::kNoEvent;
  trace::EventId jumped = trace::kNoEvent;     ///< woken_by_timer: nothing was ready, the clock moved to its deadline
  trace::EventId later_timer = trace::kNoEvent;///< woken_by_timer: the next timer that was still pending then
  trace::EventId blocked = trace::kNoEvent;    ///< woken_by_timer: the time.sleep in which its deadline passed
  std::vector<trace::EventId> more;            ///< printed: the other outputs of the line
};
inline constexpr std::size_t kLinksWithQueue = 50;

/// The chain of causes of a line: `prints` are the events of an OutputLine. From the line backwards to the start; the
/// first link is k_printed or k_uncaught, the last k_program_started.
std::vector<Link> causes_of(const History& history, const std::vector<trace::EventId>& prints);

/// The link that explains why a task went on (task_resumed) or began (task_started), and the event that led to it: what
/// somebody did, and the cause of which comes next in the chain.
struct Step {
  Link link;
  trace::EventId by = trace::kNoEvent;
};
Step explain_step(const History& history, trace::EventId event);

}  // namespace coroscope::predict
