// The printed form of a Model.
#include <fmt/format.h>

#include "render/clean_text.h"
#include "render/sequence/model.h"

namespace coroscope::render::sequence {

std::string_view state_name(State state) {
  constexpr std::string_view kNames[] = {"ready", "running", "calling", "suspended", "held"};
  return kNames[static_cast<std::size_t>(state)];
}

std::string seconds(std::int64_t nanoseconds) {
  constexpr std::int64_t kSecond = 1'000'000'000;
  std::string text = fmt::format("{}.{:09}", nanoseconds / kSecond, nanoseconds % kSecond);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text + " s";
}

std::string to_text(const Model& model) {
  constexpr std::string_view kLaneKinds[] = {"loop", "program", "task", "generator", "thread", "object", "group"};
  constexpr std::string_view kEndings[] = {"done", "raised", "cancelled"};
  const auto name = [&](int lane) {
    return lane == kNoLane ? "-" : clean(model.lanes[static_cast<std::size_t>(lane)].name);
  };
  std::string out;
  for (const Lane& lane : model.lanes) {
    out += fmt::format("lane {} {}\n", kLaneKinds[static_cast<std::size_t>(lane.kind)], clean(lane.name));
  }
  for (const Band& band : model.bands) {
    out += fmt::format("band {} rows {}-{}{}\n", seconds(band.time), band.first, band.last,
                       band.blocked_by == kNoLane ? "" : fmt::format(" blocked by {}", name(band.blocked_by)));
  }
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    const Row& row = model.rows[r];
    out += fmt::format("row {} L{} {} {} -> {} \"{}\" then {}\n", r, row.line, row_kind_name(row.kind), name(row.from),
                       name(row.to), clean(row.label), name(row.running_after));
  }
  for (const Span& span : model.spans) {
    out += fmt::format("span {} {} {}-{}\n", name(span.lane), state_name(span.state), span.first, span.last);
  }
  for (const End& end : model.ends) {
    out += fmt::format("end {} {} {}\n", name(end.lane), kEndings[static_cast<std::size_t>(end.ending)], end.row);
  }
  return out;
}

}  // namespace coroscope::render::sequence
