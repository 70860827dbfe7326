#include "core/predict/output_lines.h"

#include "core/predict/prediction.h"

namespace coroscope::predict {

namespace {

using trace::EventId;
using trace::EventKind;

/// For each line of the whole output: who wrote a part of it.
std::vector<std::vector<EventId>> writers(const trace::Trace& trace) {
  std::vector<std::vector<EventId>> lines(1);
  for (EventId id = 0; id < trace.events().size(); ++id) {
    if (trace.event(id).kind != EventKind::k_output) continue;
    std::string_view text = trace.string(trace.event(id).text);
    while (!text.empty()) {
      lines.back().push_back(id);
      const std::size_t end = text.find('\n');
      if (end == std::string_view::npos) break;
      text.remove_prefix(end + 1);
      lines.emplace_back();
    }
  }
  return lines;
}

void add_uncaught(const trace::Trace& trace, std::vector<OutputLine>& lines) {
  if (trace.ending() != trace::Ending::k_exception) return;
  for (EventId id = 0; id < trace.events().size(); ++id) {
    if (trace.event(id).kind != EventKind::k_exception_uncaught) continue;
    const std::string_view text = trace.string(trace.event(id).text);
    lines.push_back({std::string(text.substr(0, text.find('\n'))), {id}});
    return;
  }
}

}  // namespace

std::vector<OutputLine> output_lines(const trace::Trace& trace) {
  std::vector<std::vector<EventId>> prints = writers(trace);
  std::vector<std::string> texts = read_prediction(trace.output()).lines;
  std::vector<OutputLine> lines;
  for (std::size_t i = 0; i < texts.size(); ++i) lines.push_back({std::move(texts[i]), std::move(prints[i])});
  add_uncaught(trace, lines);
  return lines;
}

}  // namespace coroscope::predict
