#include "core/predict/causes_json.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace coroscope::predict {

namespace {

using Json = nlohmann::ordered_json;
using trace::ActorId;
using trace::EventId;

/// Names of the fields that hold evidence.
template <class Claim>
using Role = std::pair<const char*, EventId Claim::*>;

constexpr Role<Link> kLinkRoles[] = {
    {"event", &Link::event},         {"suspended", &Link::suspended}, {"scheduled", &Link::scheduled},
    {"run", &Link::run},             {"created", &Link::created},     {"paused", &Link::paused},
    {"completed", &Link::completed}, {"ended", &Link::ended},         {"given", &Link::given},
    {"called", &Link::called},       {"requested", &Link::requested}, {"timer", &Link::timer},
    {"jumped", &Link::jumped},       {"later_timer", &Link::later_timer}, {"blocked", &Link::blocked},
};
constexpr Role<Inversion> kInversionRoles[] = {
    {"first", &Inversion::first},           {"second", &Inversion::second},
    {"suspended", &Inversion::suspended},   {"scheduled", &Inversion::scheduled},
    {"scheduled_first", &Inversion::scheduled_first}, {"timer", &Inversion::timer},
    {"timer_first", &Inversion::timer_first}, {"created", &Inversion::created},
    {"created_first", &Inversion::created_first}, {"started", &Inversion::started},
    {"completed", &Inversion::completed},   {"decided", &Inversion::decided},
    {"paused", &Inversion::paused},
};
constexpr Role<Missing> kMissingRoles[] = {
    {"event", &Missing::event},         {"created", &Missing::created},     {"started", &Missing::started},
    {"suspended", &Missing::suspended}, {"requested", &Missing::requested},
};

class Writer {
 public:
  explicit Writer(const trace::Trace& trace) : trace_(trace) {}

  Json link(const Link& link, const std::string& sentence) const {
    Json json;
    json["kind"] = link_name(link.kind);
    json["actor"] = link.actor;
    json["name"] = name(link.actor);
    json["evidence"] = evidence(link, kLinkRoles);
    if (!link.more.empty()) json["more"] = events(link.more);
    if (link.run != trace::kNoEvent) json["queue"] = {{"count", link.queue.count}, {"runs", events(link.queue.runs)}};
    json["sentence"] = sentence;
    return json;
  }

  Json inversion(const Inversion& found, const std::string& sentence) const {
    Json json;
    json["kind"] = inversion_name(found.kind);
    add_actor(json, "waiting", found.waiting);
    add_actor(json, "running", found.running);
    json["evidence"] = evidence(found, kInversionRoles);
    json["sentence"] = sentence;
    return json;
  }

  Json missing(const Missing& found, const std::string& sentence) const {
    Json json;
    json["kind"] = missing_name(found.kind);
    json["line"] = found.line;
    add_actor(json, "actor", found.actor);
    json["evidence"] = evidence(found, kMissingRoles);
    json["sentence"] = sentence;
    return json;
  }

 private:
  std::string_view name(ActorId actor) const { return trace_.string(trace_.actor(actor).name); }
  void add_actor(Json& json, const char* key, ActorId actor) const {
    if (actor != trace::kNoActor) json[key] = {{"actor", actor}, {"name", name(actor)}};
  }

  /// What is claimed of an event.
  Json claim(EventId id) const {
    const trace::Event& event = trace_.event(id);
    Json json = {{"seq", id}, {"kind", trace::event_name(event.kind)}, {"t", event.time}, {"actor", event.actor}};
    if (event.subject != trace::kNoActor) json["subject"] = event.subject;
    if (event.number != 0) json["number"] = event.number;
    if (const auto line = trace_.line(event); line != 0) json["line"] = line;
    if (event.text != 0) json["text"] = trace_.string(event.text);
    return json;
  }
  Json events(const std::vector<EventId>& ids) const {
    Json json = Json::array();
    for (const EventId id : ids) json.push_back(id);
    return json;
  }

  template <class Claim, std::size_t count>
  Json evidence(const Claim& from, const Role<Claim> (&roles)[count]) const {
    Json json = Json::object();
    for (const auto& [role, member] : roles) {
      if (from.*member != trace::kNoEvent) json[role] = claim(from.*member);
    }
    return json;
  }

  const trace::Trace& trace_;
};

}  // namespace

std::string why_json(const trace::Trace& trace, const WhyAnswer& answer) {
  const Writer writer(trace);
  Json json;
  json["schema"] = "coroscope-why";
  json["version"] = 1;
  json["scenario"] = answer.scenario;
  json["lines"] = answer.lines;
  if (answer.line != 0) json["line"] = answer.line;
  json["text"] = answer.text;
  if (answer.before != 0) json["before"] = answer.before;
  if (answer.inversion) json["inversion"] = writer.inversion(*answer.inversion, answer.sentence);
  if (answer.missing) json["missing"] = writer.missing(*answer.missing, answer.sentence);
  if (!answer.links.empty()) {
    json["links"] = Json::array();
    for (std::size_t i = 0; i < answer.links.size(); ++i) {
      json["links"].push_back(writer.link(answer.links[i], answer.sentences[i]));
    }
  }
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace coroscope::predict
