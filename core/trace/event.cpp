#include "core/trace/event.h"

namespace coroscope::trace {
namespace {

struct Row {
  std::string_view name;
  EventGroup group;
  std::string_view text;
};

constexpr Row kRows[] = {
#define EVENT(name, group, text) {#name, EventGroup::k_##group, text},
#include "core/trace/events.def"
};

constexpr std::string_view kActorKindNames[] = {"program",   "loop",      "task",  "coroutine",
                                                "generator", "async_generator", "future", "thread", "primitive"};

/// `return` is a C++ keyword, so its row is called return_; files say "return".
constexpr std::string_view without_trailing_underscore(std::string_view name) {
  return name.back() == '_' ? name.substr(0, name.size() - 1) : name;
}

}  // namespace

std::string_view event_name(EventKind kind) {
  return without_trailing_underscore(kRows[static_cast<std::size_t>(kind)].name);
}

std::optional<EventKind> find_event_kind(std::string_view name) {
  for (int i = 0; i < kEventKindCount; ++i) {
    if (event_name(static_cast<EventKind>(i)) == name) return static_cast<EventKind>(i);
  }
  return std::nullopt;
}

EventGroup event_group(EventKind kind) { return kRows[static_cast<std::size_t>(kind)].group; }
std::string_view event_text(EventKind kind) { return kRows[static_cast<std::size_t>(kind)].text; }

std::string_view actor_kind_name(ActorKind kind) { return kActorKindNames[static_cast<std::size_t>(kind)]; }

std::optional<ActorKind> find_actor_kind(std::string_view name) {
  for (std::size_t i = 0; i < std::size(kActorKindNames); ++i) {
    if (kActorKindNames[i] == name) return static_cast<ActorKind>(i);
  }
  return std::nullopt;
}

}  // namespace coroscope::trace
