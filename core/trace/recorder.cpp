#include "core/trace/recorder.h"

#include <cstring>

namespace coroscope::trace {

const EventGroup Recorder::kGroupOf[kEventKindCount] = {
#define EVENT(name, group, text) EventGroup::k_##group,
#include "core/trace/events.def"
};

Recorder::Recorder(std::shared_ptr<const text::Source> source, std::uint16_t groups)
    : groups_(groups | static_cast<std::uint16_t>(EventGroup::k_program)) {
  parts_.source = std::move(source);
  string_ids_.emplace(std::string_view(), 0);
}

StringId Recorder::intern(std::string_view string) {
  if (const auto found = string_ids_.find(string); found != string_ids_.end()) return found->second;
  auto copy = std::make_unique<char[]>(string.size());
  std::memcpy(copy.get(), string.data(), string.size());
  const StringId id = store(string);
  string_ids_.emplace(std::string_view(copy.get(), string.size()), id);
  arena_.push_back(std::move(copy));
  return id;
}

StringId Recorder::store(std::string_view string) {
  if (string.empty()) return 0;
  parts_.strings.emplace_back(string);
  return static_cast<StringId>(parts_.strings.size() - 1);
}

ActorId Recorder::add_actor(ActorKind kind, StringId name, StringId function, bool hidden) {
  parts_.actors.push_back({kind, hidden, name, function, kNoEvent});
  return static_cast<ActorId>(parts_.actors.size() - 1);
}

SpanId Recorder::add_spans(std::span<const text::Span> spans) {
  const auto first = static_cast<SpanId>(parts_.spans.size());
  parts_.spans.insert(parts_.spans.end(), spans.begin(), spans.end());
  return first;
}

Trace Recorder::finish(Ending ending) {
  parts_.ending = ending;
  string_ids_.clear();
  arena_.clear();
  return Trace(std::move(parts_));
}

}  // namespace coroscope::trace
