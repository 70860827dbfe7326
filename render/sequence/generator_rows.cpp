// What generators do: async ones too, and coroutines that somebody drives by hand.
#include <fmt/format.h>

#include "render/clean_text.h"
#include "render/sequence/builder.h"
#include "render/sequence/labels.h"

namespace coroscope::render::sequence {

void Builder::generator_created(EventId id, const Event& event) {
  const int to = own_lane(event.subject);
  if (to == kNoLane) return;
  const int from = lane_of(event.actor);
  give_control(from, id);
  const std::string label = generator_creation_label(options_.language, trace_, event);
  add(RowKind::k_create, id, event.subject, to, from, to, label,
      sentences_.generator_created(name_of(event.actor, from), name_of(event.subject, to), label));
  control_.create(to, last_row());
}

void Builder::generator_runs(EventId id, const Event& event, RowKind row_kind, std::string label) {
  const int to = own_lane(event.subject);
  if (to == kNoLane || has_ended(event.subject, to)) return;
  const int from = lane_of(event.actor);
  if (from == to) {
    events_inside_group_ += is_group(to);
    return;
  }
  give_control(from, id);
  control_.resume(to, next_row());
  const std::string_view how = trace_.string(event.text);
  asked_by_hand_[static_cast<std::size_t>(to)] = row_kind != RowKind::k_next || how.empty() || how == "next";
  const std::string& by = name_of(event.actor, from);
  const std::string& generator = name_of(event.subject, to);
  std::string sentence = row_kind == RowKind::k_send    ? sentences_.sent(by, generator, label)
                         : row_kind == RowKind::k_throw ? sentences_.thrown(by, generator, label)
                                                        : sentences_.asked(by, generator, label);
  add(row_kind, id, event.subject, to, from, to, std::move(label), std::move(sentence));
}

void Builder::generator_yields(EventId id, const Event& event) {
  const int lane = own_lane(event.subject);
  if (lane == kNoLane) return;
  const int to = lane_of(event.actor);
  if (is_group(lane) && to == lane) {
    ++events_inside_group_;
    return;
  }
  if (!control_.on_stack(lane)) control_.ensure_top(lane, next_row());
  control_.suspend(lane, next_row());
  const std::string value = collapse_spaces(trace_.string(event.text));
  add(RowKind::k_yield, id, event.subject, lane, lane, to, fmt::format("yield {}", value),
      sentences_.yielded(name_of(event.subject, lane), name_of(event.actor, to), value));
}

void Builder::generator_ends(EventId id, const Event& event, RowKind row_kind, Ending ending) {
  const int lane = own_lane(event.subject);
  if (lane == kNoLane || has_ended(event.subject, lane)) return;
  const int to = lane_of(event.actor);
  if (is_group(lane) && to == lane) {
    ++events_inside_group_;
    member_ended_[event.subject] = 1;
    --members_left_;
    return;
  }
  if (!control_.on_stack(lane)) control_.ensure_top(lane, next_row());
  end(event.subject, lane, ending);
  const bool returns = row_kind == RowKind::k_return;
  const bool by_hand = returns && asked_by_hand_[static_cast<std::size_t>(lane)];
  const std::string text = collapse_spaces(trace_.string(event.text));
  const std::string& generator = name_of(event.subject, lane);
  std::string label = returns ? return_label(text) : text;
  if (by_hand) label += " → StopIteration";
  std::string sentence = by_hand   ? sentences_.exhausted(generator, name_of(event.actor, to), text)
                         : returns ? sentences_.ended(generator, text)
                                   : sentences_.raised(generator, text);
  add(row_kind, id, event.subject, lane, lane, to, std::move(label), std::move(sentence));
}

// A generator that does something while it is closed has a row for close() and one for its end, else one for both.
void Builder::generator_closing(EventId id, const Event& event) {
  const int lane = own_lane(event.subject);
  if (lane == kNoLane || has_ended(event.subject, lane)) return;
  const int by = lane_of(event.actor);
  if (by == lane) {
    events_inside_group_ += is_group(lane);
    return;
  }
  give_control(by, id);
  const bool ends_at_once = id + 1 < trace_.events().size() && is_end_of(id, trace_.event(id + 1));
  if (!ends_at_once) control_.resume(lane, next_row());
  const bool is_dropped = event.number == 1;
  const std::string& generator = name_of(event.subject, lane);
  add(RowKind::k_close, id, event.subject, lane, is_dropped && ends_at_once ? lane : by, lane,
      is_dropped ? dropped_label(options_.language) : close_label(trace_, event),
      is_dropped ? sentences_.dropped(generator) : sentences_.closed(name_of(event.actor, by), generator));
}

bool Builder::is_end_of(EventId closing, const Event& event) const {
  return event.kind == trace::EventKind::k_generator_closed && event.subject == trace_.event(closing).subject;
}

void Builder::generator_closed(EventId id, const Event& event) {
  const int lane = own_lane(event.subject);
  if (lane == kNoLane || has_ended(event.subject, lane)) return;
  const int to = lane_of(event.actor);
  const bool has_row = trace_.is_closing(id - 1) && is_end_of(id - 1, event);
  if (is_group(lane) && to == lane) {
    ++events_inside_group_;
    return end(event.subject, lane, Ending::k_done);
  }
  if (has_row) return end_at(event.subject, lane, Ending::k_done, last_row());
  end(event.subject, lane, Ending::k_done);
  add(RowKind::k_close, id, event.subject, lane, lane, to, closed_label(options_.language),
      sentences_.closing_ended(name_of(event.subject, lane)));
}

}  // namespace coroscope::render::sequence
