// Does the program only use what its reader has learned by then? That is what the taught topics need, and the topics
// themselves.

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/lint/subject.h"
#include "core/lint/topic_uses.h"

namespace coroscope::lint {

namespace {

/// The topics, and everything that they need. What a topic needs stands before it in the path: there are no circles.
std::set<std::string> with_needs(const scenario::LearningPath& path, const std::vector<std::string>& topics) {
  std::set<std::string> known;
  std::vector<std::string> waiting = topics;
  while (!waiting.empty()) {
    const std::string id = waiting.back();
    waiting.pop_back();
    if (!known.insert(id).second) continue;
    if (const scenario::Topic* topic = path.find_topic(id))
      waiting.insert(waiting.end(), topic->needs.begin(), topic->needs.end());
  }
  return known;
}

/// How far down the path a topic stands.
std::size_t place_of(const scenario::LearningPath& path, std::string_view id) {
  const std::vector<std::string_view> ids = path.topic_ids();
  return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
}

}  // namespace

void check_prerequisites(const Subject& subject, Findings& findings) {
  if (!subject.scenario.has_header || !subject.parsed.ok()) return;
  const scenario::LearningPath& path = *subject.around.path;
  const std::vector<std::string>& taught = subject.scenario.teaches;
  const std::set<std::string> known = with_needs(path, taught);
  std::size_t last = 0;
  for (const std::string& topic : taught) last = std::max(last, place_of(path, topic));
  for (const TopicUse& use : topic_uses(*subject.parsed.tree.module)) {
    if (known.contains(std::string(use.topic))) continue;
    // The first layer is for everybody: no later topic needs exceptions, but all may use what stands before them.
    const scenario::Layer* layer = path.layer_of(use.topic);
    if (layer != nullptr && !path.layers.empty() && layer == &path.layers.front() && place_of(path, use.topic) < last)
      continue;
    const scenario::Topic* topic = path.find_topic(use.topic);
    if (topic == nullptr) continue;  // another path than the built-in one, which divides it otherwise
    const text::Span line = line_span(subject.source, subject.source.line_of(use.span.begin));
    findings.add(Rule::k_prerequisite, {use.span.begin, std::min(use.span.end, line.end)},
                 fmt::format("`{}` belongs to {} ({}), which is neither taught here nor needed for {}", use.what,
                             use.topic, topic->title.en, fmt::join(taught, ", ")),
                 fmt::format("add `\"{}\"` to `teaches`, or write the program without it", use.topic));
  }
}

}  // namespace coroscope::lint
