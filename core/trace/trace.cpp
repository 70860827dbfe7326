#include "core/trace/trace.h"

namespace coroscope::trace {

std::string_view ending_name(Ending ending) {
  constexpr std::string_view kNames[] = {"ok", "exception", "deadlock", "limit"};
  return kNames[static_cast<std::size_t>(ending)];
}

std::uint32_t Trace::line(const Event& event) const {
  return event.span == 0 ? 0 : source().line_of(span(event.span).begin);
}

std::string Trace::output() const {
  std::string all;
  for (const Event& event : events()) {
    if (event.kind == EventKind::k_output) all += string(event.text);
  }
  return all;
}

}  // namespace coroscope::trace
