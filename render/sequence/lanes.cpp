#include "render/sequence/lanes.h"

#include <fmt/format.h>

#include <map>
#include <string>

namespace coroscope::render::sequence {

namespace {

using trace::ActorId;
using trace::ActorKind;
using trace::Event;
using trace::EventKind;
using trace::Trace;

bool is_generator_event(EventKind kind) {
  return kind >= EventKind::k_generator_created && kind <= EventKind::k_generator_closed;
}
bool is_task_event(EventKind kind) {
  return kind >= EventKind::k_task_created && kind <= EventKind::k_task_cancelled;
}

// What the program itself can do that a reader should see it do.
bool shows_its_actor(EventKind kind) {
  return kind == EventKind::k_output || kind == EventKind::k_clock_advanced ||
         kind == EventKind::k_task_cancel_requested || is_generator_event(kind);
}

std::string last_component(std::string_view qualified) {
  const std::size_t dot = qualified.rfind('.');
  return std::string(dot == std::string_view::npos ? qualified : qualified.substr(dot + 1));
}

std::string name_of(const Trace& trace, ActorId id) {
  const trace::Actor& actor = trace.actor(id);
  std::string name = last_component(trace.string(actor.function));
  const bool is_task = actor.kind == ActorKind::k_task;
  if (name.empty() || (!is_task && actor.name != 0)) name = std::string(trace.string(actor.name));
  return name.empty() ? std::string(actor_kind_name(actor.kind)) : name;
}

// Two lanes with one name: tasks add the name of the task, generators count.
void make_unique(const Trace& trace, const std::vector<std::string>& task_names, std::vector<Lane>& lanes) {
  std::map<std::string, int> uses;
  for (const Lane& lane : lanes) ++uses[lane.name];
  std::map<std::string, int> seen;
  for (Lane& lane : lanes) {
    if (lane.actor == trace::kNoActor || uses[lane.name] < 2) continue;
    const int count = ++seen[lane.name];
    const std::string& task_name = task_names[lane.actor];
    const bool told = trace.actor(lane.actor).kind == ActorKind::k_task && !task_name.empty() && task_name != lane.name;
    lane.name = told ? fmt::format("{} ({})", lane.name, task_name) : fmt::format("{} #{}", lane.name, count);
  }
}

}  // namespace

LaneTable find_lanes(const Trace& trace, std::uint32_t limit) {
  const std::size_t actor_count = trace.actors().size();
  LaneTable table;
  table.lane_of.assign(actor_count, kNoLane);
  table.is_left_out.assign(actor_count, 0);
  std::vector<std::string> task_names(actor_count);
  std::vector<char> wanted(actor_count, 0);
  bool loop_ran = false;
  bool program_seen = false;
  for (const Event& event : trace.events()) {
    loop_ran = loop_ran || event.kind == EventKind::k_iteration_started || is_task_event(event.kind);
    if (event.actor < actor_count && trace.actor(event.actor).kind == ActorKind::k_program) {
      program_seen = program_seen || shows_its_actor(event.kind);
    }
    if (event.subject >= actor_count || trace.actor(event.subject).hidden) continue;
    if (is_generator_event(event.kind) || event.kind == EventKind::k_task_created) wanted[event.subject] = 1;
    if (event.kind == EventKind::k_task_created) task_names[event.subject] = trace.string(event.text);
  }

  const auto add = [&](LaneKind kind, ActorId actor, std::string name) {
    table.lanes.push_back({kind, actor, std::move(name)});
    return static_cast<int>(table.lanes.size() - 1);
  };
  if (loop_ran) table.loop = add(LaneKind::k_loop, trace::kNoActor, "event loop");
  if (program_seen || !loop_ran) table.program = add(LaneKind::k_program, trace::kNoActor, "main program");
  for (ActorId id = 0; id < actor_count; ++id) {
    const ActorKind kind = trace.actor(id).kind;
    if (kind == ActorKind::k_loop) table.lane_of[id] = table.loop;
    if (kind == ActorKind::k_program) table.lane_of[id] = table.program;
    const bool always = !trace.actor(id).hidden && kind == ActorKind::k_task;
    if (!wanted[id] && !always) continue;
    if (table.lanes.size() >= limit) {
      table.is_left_out[id] = 1;
      ++table.left_out;
      continue;
    }
    table.lane_of[id] =
        add(kind == ActorKind::k_task ? LaneKind::k_task : LaneKind::k_generator, id, name_of(trace, id));
  }
  make_unique(trace, task_names, table.lanes);
  return table;
}

}  // namespace coroscope::render::sequence
