#include "core/run/unreadable.h"

#include "core/trace/recorder.h"

namespace coroscope::run {

using trace::EventKind;

const text::Diagnostic* syntax_error(const text::Diagnostics& diagnostics) {
  for (const text::Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity != text::Severity::kError) continue;
    if (diagnostic.category == "unsupported" || diagnostic.category == "scenario") return nullptr;
    return &diagnostic;
  }
  return nullptr;
}

std::string syntax_error_line(const text::Diagnostic& error) {
  return error.category + ": " + error.message;
}

trace::Trace unreadable_trace(std::shared_ptr<const text::Source> source, const text::Diagnostic& error, std::uint16_t groups) {
  trace::Recorder recorder(std::move(source), groups);
  trace::Event event;
  event.actor = recorder.add_actor(trace::ActorKind::k_program, recorder.intern("main program"), 0);
  event.kind = EventKind::k_run_started;
  event.cause = recorder.record(event);
  recorder.set_actor_created(event.actor, event.cause);

  event.kind = EventKind::k_exception_uncaught;
  event.span = recorder.add_spans({&error.span, 1});
  event.text = recorder.intern(syntax_error_line(error));
  event.cause = recorder.record(event);

  event.kind = EventKind::k_run_ended;
  event.span = 0;
  event.text = recorder.intern(trace::ending_name(trace::Ending::k_exception));
  event.number = 1;
  recorder.record(event);
  return recorder.finish(trace::Ending::k_exception);
}

}  // namespace coroscope::run
