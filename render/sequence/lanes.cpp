#include "render/sequence/lanes.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

#include "render/clean_text.h"
#include "render/sequence/labels.h"
#include "render/sequence/row_words.h"

namespace coroscope::render::sequence {

namespace {

using trace::ActorId;
using trace::ActorKind;
using trace::Event;
using trace::EventKind;
using trace::Trace;

constexpr std::uint32_t kFewestLanes = 3;

bool is_generator_event(EventKind kind) {
  return kind >= EventKind::k_generator_created && kind <= EventKind::k_generator_closed;
}
bool is_task_event(EventKind kind) {
  return kind >= EventKind::k_task_created && kind <= EventKind::k_task_cancelled;
}

// What the program itself, or a thread, can do that a reader should see it do.
bool shows_its_actor(EventKind kind) {
  return kind == EventKind::k_output || kind == EventKind::k_clock_advanced ||
         kind == EventKind::k_task_cancel_requested || is_generator_event(kind);
}

std::string last_component(std::string_view qualified) {
  const std::size_t dot = qualified.rfind('.');
  return std::string(dot == std::string_view::npos ? qualified : qualified.substr(dot + 1));
}

/// "Task-7": what asyncio calls a task to which the program gives no name.
bool is_numbered_task(std::string_view name) {
  constexpr std::string_view kPrefix = "Task-";
  return name.starts_with(kPrefix) && name.size() > kPrefix.size() &&
         name.find_first_not_of("0123456789", kPrefix.size()) == std::string_view::npos;
}

/// What the events tell of an actor.
struct Use {
  bool wanted = false;      ///< a task, a generator, or a thread that is seen
  bool by_hand = false;     ///< a generator that somebody drives with next, send, throw
  bool prints = false;
  bool awaited = false;     ///< an object that somebody waits for
  bool shared = false;      ///< an object that several actors use
  ActorId user = trace::kNoActor;
};

class Finder {
 public:
  Finder(const Trace& trace, const ModelOptions& options)
      : trace_(trace), options_(options), uses_(trace.actors().size()) {}

  LaneTable find() {
    for (const Event& event : trace_.events()) read(event);
    table_.lane_of.assign(uses_.size(), kNoLane);
    if (loop_ran_) table_.loop = add(LaneKind::k_loop, trace::kNoActor, loop_name(options_.language));
    if (program_seen_ || !loop_ran_) {
      table_.program = add(LaneKind::k_program, trace::kNoActor, program_name(options_.language));
    }
    std::vector<ActorId> chosen;
    for (ActorId id = 0; id < uses_.size(); ++id) {
      const ActorKind kind = trace_.actor(id).kind;
      if (kind == ActorKind::k_loop) table_.lane_of[id] = table_.loop;
      if (kind == ActorKind::k_program) table_.lane_of[id] = table_.program;
      if (has_lane(id)) chosen.push_back(id);
    }
    add_all(chosen);
    make_unique();
    return std::move(table_);
  }

 private:
  Use* use_of(ActorId id) { return id < uses_.size() ? &uses_[id] : nullptr; }

  void read(const Event& event) {
    loop_ran_ = loop_ran_ || event.kind == EventKind::k_iteration_started || is_task_event(event.kind);
    if (Use* actor = use_of(event.actor)) {
      const ActorKind kind = trace_.actor(event.actor).kind;
      if (shows_its_actor(event.kind)) {
        program_seen_ = program_seen_ || kind == ActorKind::k_program;
        actor->wanted = actor->wanted || kind == ActorKind::k_thread;
      }
      actor->prints = actor->prints || event.kind == EventKind::k_output;
    }
    Use* subject = use_of(event.subject);
    if (subject == nullptr || trace_.actor(event.subject).hidden) return;
    if (is_generator_event(event.kind) || event.kind == EventKind::k_task_created) subject->wanted = true;
    if (event.kind == EventKind::k_generator_sent || (event.kind == EventKind::k_generator_thrown && event.number == 0) ||
        (event.kind == EventKind::k_generator_resumed && trace_.string(event.text) == "next")) {
      subject->by_hand = true;
    }
    subject->awaited = subject->awaited || event.kind == EventKind::k_task_suspended;
    if (event.kind == EventKind::k_primitive_taken || event.kind == EventKind::k_primitive_given) {
      subject->shared = subject->shared || (subject->user != trace::kNoActor && subject->user != event.actor);
      subject->user = event.actor;
    }
  }

  /// A future is a lane of its own only where the program makes it: those of sleep and gather are known by their task.
  bool is_own_future(ActorId id) const {
    const trace::Actor& actor = trace_.actor(id);
    if (actor.kind != ActorKind::k_future || actor.created >= trace_.events().size()) return false;
    const std::string words = source_words(trace_, trace_.event(actor.created));
    return words.ends_with("create_future()") || words.ends_with("Future()");
  }

  bool has_lane(ActorId id) const {
    const trace::Actor& actor = trace_.actor(id);
    if (actor.hidden) return false;
    const Use& use = uses_[id];
    const bool object = actor.kind == ActorKind::k_primitive || is_own_future(id);
    if (!object) return use.wanted || actor.kind == ActorKind::k_task;
    if (options_.objects == Objects::k_none || actor.created >= trace_.events().size()) return false;
    const bool is_future = actor.kind == ActorKind::k_future;
    if (!is_future && (use.user == trace::kNoActor || trace_.event(actor.created).kind != EventKind::k_primitive_created)) {
      return false;  // a TaskGroup is waited for, but nobody takes anything from it
    }
    return options_.objects == Objects::k_all || use.awaited || use.shared;
  }

  int interest(ActorId id) const {
    const ActorKind kind = trace_.actor(id).kind;
    if (kind == ActorKind::k_task || kind == ActorKind::k_thread) return 2;
    return kind == ActorKind::k_primitive || kind == ActorKind::k_future || uses_[id].by_hand || uses_[id].prints ? 1 : 0;
  }

  int add(LaneKind kind, ActorId actor, std::string name) {
    table_.lanes.push_back({kind, actor, std::move(name)});
    return static_cast<int>(table_.lanes.size() - 1);
  }

  LaneKind lane_kind(ActorId id) const {
    switch (trace_.actor(id).kind) {
      case ActorKind::k_task:
        return LaneKind::k_task;
      case ActorKind::k_thread:
        return LaneKind::k_thread;
      case ActorKind::k_primitive:
      case ActorKind::k_future:
        return LaneKind::k_object;
      default:
        return LaneKind::k_generator;
    }
  }

  void add_all(const std::vector<ActorId>& chosen) {
    const std::size_t taken = std::min<std::size_t>(table_.lanes.size(), 2);
    const std::uint32_t by_itself = chosen.size() + taken <= kManyLanes ? kManyLanes : kLanesOfCrowd;
    const std::size_t room = std::max(options_.lanes.value_or(by_itself), kFewestLanes) - taken;
    if (chosen.size() <= room) {
      for (const ActorId id : chosen) table_.lane_of[id] = add(lane_kind(id), id, name_of(id));
      return;
    }
    std::vector<ActorId> by_interest = chosen;
    std::stable_sort(by_interest.begin(), by_interest.end(),
                     [this](ActorId a, ActorId b) { return interest(a) > interest(b); });
    std::vector<ActorId> own(by_interest.begin(), by_interest.begin() + static_cast<std::ptrdiff_t>(room - 1));
    std::sort(own.begin(), own.end());
    for (const ActorId id : own) table_.lane_of[id] = add(lane_kind(id), id, name_of(id));
    table_.group = add(LaneKind::k_group, trace::kNoActor, group_name(options_.language, chosen.size() - own.size()));
    table_.member_names.resize(uses_.size());
    for (std::size_t i = room - 1; i < by_interest.size(); ++i) {
      const ActorId id = by_interest[i];
      if (lane_kind(id) == LaneKind::k_object) continue;  // its taking and giving is not shown then
      table_.lane_of[id] = table_.group;
      table_.member_names[id] = member_name(id);
      ++table_.members;
    }
  }

  std::string name_of(ActorId id) const {
    const trace::Actor& actor = trace_.actor(id);
    if (actor.kind == ActorKind::k_primitive || actor.kind == ActorKind::k_future) {
      const std::string assigned = assigned_name(trace_, trace_.event(actor.created));
      if (!assigned.empty()) return assigned;
    }
    if (actor.kind == ActorKind::k_thread) return thread_name(options_.language, trace_.string(actor.name));
    std::string name = last_component(trace_.string(actor.function));
    const bool is_task = actor.kind == ActorKind::k_task;
    if (name.empty() || (!is_task && actor.name != 0)) name = last_component(trace_.string(actor.name));
    return name.empty() ? std::string(actor_kind_name(actor.kind)) : name;
  }

  /// "Task-2", or the name that the program has given it; "" if it is no task.
  std::string task_name(ActorId id) const {
    const trace::Actor& actor = trace_.actor(id);
    return actor.kind == ActorKind::k_task ? std::string(trace_.string(actor.name)) : std::string();
  }

  /// In a group: "worker (Task-31)".
  std::string member_name(ActorId id) const {
    const std::string name = name_of(id);
    const std::string task = task_name(id);
    return task.empty() || task == name ? name : fmt::format("{} ({})", name, shortened_name(task));
  }

  // A name that the program has given to a task is shown. Where two lanes are called the same, tasks add the name that they
  // have in any case, others count.
  void make_unique() {
    std::map<std::string, int> with_name;
    for (const Lane& lane : table_.lanes) ++with_name[lane.name];
    std::map<std::string, int> seen;
    for (Lane& lane : table_.lanes) {
      if (lane.actor == trace::kNoActor) continue;
      const bool is_shared = with_name[lane.name] > 1;
      const int count = is_shared ? ++seen[lane.name] : 0;
      const std::string task = task_name(lane.actor);
      const bool tells_more = !task.empty() && task != lane.name;
      lane.other_names = {lane.name, task};
      if (tells_more && (is_shared || !is_numbered_task(task))) {
        lane.name = fmt::format("{} ({})", lane.name, shortened_name(task));
      } else if (is_shared) {
        lane.name = fmt::format("{} #{}", lane.name, count);
      }
    }
  }

  const Trace& trace_;
  const ModelOptions& options_;
  std::vector<Use> uses_;
  LaneTable table_;
  bool loop_ran_ = false, program_seen_ = false;
};

}  // namespace

std::string shortened_name(std::string_view name) {
  constexpr int kLongest = 40;  // characters
  std::size_t position = 0;
  for (int characters = 0; position < name.size(); ++characters) {
    if (characters == kLongest) return std::string(name.substr(0, position)) + "…";
    next_code_point(name, position);
  }
  return std::string(name);
}

LaneTable find_lanes(const Trace& trace, const ModelOptions& options) {
  return Finder(trace, options).find();
}

}  // namespace coroscope::render::sequence
