#include "render/words/queue_words.h"

namespace coroscope::render::words {

namespace {

/// The task that an entry of the ready queue runs; empty for callbacks.
std::string task_of(const Names& names, trace::EventId run) {
  const trace::Event& entry = names.event(names.event(run).cause);
  if (entry.kind != trace::EventKind::k_handle_scheduled || entry.subject == trace::kNoActor) return {};
  if (names.trace().actor(entry.subject).kind != trace::ActorKind::k_task) return {};
  return names.actor(entry.subject);
}

}  // namespace

std::string queue_sentence(const Names& names, const predict::Queue& queue) {
  std::vector<std::string> tasks;
  for (const trace::EventId run : queue.runs) {
    if (std::string task = task_of(names, run); !task.empty()) tasks.push_back(std::move(task));
  }
  if (tasks.empty()) return {};
  const std::size_t shown = std::min<std::size_t>(tasks.size(), 3);
  const std::size_t more = queue.count - queue.runs.size() + (tasks.size() - shown);
  tasks.resize(shown);
  return say(names.language(), " In the ready queue {} came first.", "在就绪队列里，{} 排在前面。", names.list(tasks, more));
}

}  // namespace coroscope::render::words
