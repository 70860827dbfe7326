#include "core/predict/relevance.h"

namespace coroscope::predict {

using run::Misconception;

bool speaks_against(Misconception belief, InversionKind reason) {
  using Reason = InversionKind;
  switch (belief) {
    case Misconception::k_gen_runs_on_call: return reason == Reason::k_generator_not_started;
    case Misconception::k_call_runs: return reason == Reason::k_coroutine_not_started;
    case Misconception::k_await_spawns:
    case Misconception::k_awaits_overlap:
      return reason == Reason::k_caller_waits || reason == Reason::k_waits_for_task || reason == Reason::k_still_sleeping ||
             reason == Reason::k_waits;
    case Misconception::k_eager_task: return reason == Reason::k_not_started;
    case Misconception::k_await_jumps_queue: return reason == Reason::k_creation_order || reason == Reason::k_queue_order;
    case Misconception::k_await_always_yields: return reason == Reason::k_runs_inside;
    case Misconception::k_preemptive:
      return reason == Reason::k_no_pause || reason == Reason::k_not_started || reason == Reason::k_runs_inside ||
             reason == Reason::k_callback_waits || reason == Reason::k_cancel_waits || reason == Reason::k_blocked;
    case Misconception::k_sleep_blocks_all: return reason == Reason::k_still_sleeping;
    case Misconception::k_cancel_is_now: return reason == Reason::k_cancel_waits;
    case Misconception::k_run_waits_for_tasks: return reason == Reason::k_loop_runs;
    case Misconception::k_call_soon_is_now: return reason == Reason::k_callback_waits || reason == Reason::k_not_scheduled;
    case Misconception::k_blocking_sleep_yields: return reason == Reason::k_blocked;
    case Misconception::k_async_for_parallel: return reason == Reason::k_generator_paused;
    default: return false;
  }
}

bool speaks_against(Misconception belief, MissingKind reason) {
  switch (belief) {
    case Misconception::k_gen_runs_on_call: return reason == MissingKind::k_generator_never_asked;
    case Misconception::k_call_runs: return reason == MissingKind::k_never_awaited;
    case Misconception::k_timeout_leaves_running: return reason == MissingKind::k_cancelled;
    case Misconception::k_run_waits_for_tasks:
      return reason == MissingKind::k_cancelled || reason == MissingKind::k_cancelled_before_start;
    default: return false;
  }
}

}  // namespace coroscope::predict
