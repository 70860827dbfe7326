#include "core/trace/trace.h"

#include <iterator>

namespace coroscope::trace {
namespace {

constexpr std::string_view kEndingNames[] = {"ok", "exception", "deadlock", "limit"};

}  // namespace

std::string_view ending_name(Ending ending) { return kEndingNames[static_cast<std::size_t>(ending)]; }

std::optional<Ending> find_ending(std::string_view name) {
  for (std::size_t i = 0; i < std::size(kEndingNames); ++i) {
    if (kEndingNames[i] == name) return static_cast<Ending>(i);
  }
  return std::nullopt;
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
