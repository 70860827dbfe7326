// The labels of rows that come from the source where it says it best ("g.send(10)"), or from the event otherwise. Words
// of our own are in row_words.h.
#pragma once

#include <string>
#include <string_view>

#include "core/scenario/scenario.h"
#include "core/trace/trace.h"

namespace coroscope::render::sequence {

/// The source text of an event on one line, or "" if it has no place.
std::string source_words(const trace::Trace& trace, const trace::Event& event);

/// "create_task", "create (gather)", "asyncio.run": what made a task; "create" if the source does not tell.
std::string task_creation_label(scenario::Language language, const trace::Trace& trace, const trace::Event& event);
std::string generator_creation_label(scenario::Language language, const trace::Trace& trace, const trace::Event& event);
/// The name that the source gives to what an event makes ("jobs" in `self.jobs = Queue()`), or "" if it gives none.
std::string assigned_name(const trace::Trace& trace, const trace::Event& event);
/// "queue.put(1)", or the method if the source reads differently.
std::string object_label(const trace::Trace& trace, const trace::Event& event, std::string_view method);
/// "await sleep(2)".
std::string suspend_label(std::string_view awaited);
/// "next(g)", "for: next".
std::string next_label(const trace::Trace& trace, const trace::Event& event);
/// "g.close()", or "close()" if somebody else's code calls it.
std::string close_label(const trace::Trace& trace, const trace::Event& event);
/// "g.send(10)", "g.throw(ValueError())"; `method` with the event's text if the source reads differently.
std::string method_label(const trace::Trace& trace, const trace::Event& event, std::string_view method);
/// "return", "return 42".
std::string return_label(std::string_view value);
/// "fut.set_result(1)", or "" if the source does not show it.
std::string set_label(const trace::Trace& trace, const trace::Event& event);
/// "time.sleep(1)".
std::string block_label(const trace::Trace& trace, const trace::Event& event);
/// "RuntimeWarning: coroutine 'f' was never awaited" out of all that python3 writes.
std::string warning_label(std::string_view text);

}  // namespace coroscope::render::sequence
