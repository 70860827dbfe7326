#include "tests/unit/render/small_model.h"

#include "render/sequence/fates.h"
#include "tests/unit/render/story.h"

namespace coroscope::render {

using sequence::Ending;
using sequence::LaneKind;

SmallModel& SmallModel::lane(LaneKind kind, std::string name) {
  model.lanes.push_back({kind, trace::kNoActor, std::move(name)});
  return *this;
}

SmallModel& SmallModel::row(Kind kind, int from, int to, std::string label, std::uint32_t line) {
  const auto number = static_cast<std::uint32_t>(model.rows.size());
  sequence::Row row;
  row.kind = kind;
  row.time = now_;
  row.line = line;
  row.lane = kind == Kind::k_create || kind == Kind::k_start || kind == Kind::k_resume ? to : from;
  row.from = from;
  row.to = to;
  row.label = label;
  row.sentence = "Row `" + std::move(label) + "`.";
  if (model.bands.empty() || model.bands.back().time != now_)
    model.bands.push_back({now_, number, number, blocked_by_});
  model.bands.back().last = number;
  model.rows.push_back(std::move(row));
  return *this;
}

SmallModel& SmallModel::later(std::int64_t seconds, int blocked_by) {
  now_ += seconds * kSecond;
  blocked_by_ = blocked_by;
  return *this;
}

SmallModel& SmallModel::span(int lane, State state, std::uint32_t first, std::uint32_t last) {
  model.spans.push_back({lane, state, first, last});
  return *this;
}

SmallModel& SmallModel::end(int lane, Ending ending, std::uint32_t row) {
  model.ends.push_back({lane, ending, row});
  return *this;
}

sequence::Model one_sleep() {
  using Kind = sequence::RowKind;
  using State = sequence::State;
  SmallModel small;
  small.lane(LaneKind::k_loop, "event loop").lane(LaneKind::k_task, "main");
  small.row(Kind::k_create, 0, 1, "asyncio.run", 4).row(Kind::k_start, 0, 1, "start", 1);
  small.row(Kind::k_suspend, 1, 0, "await sleep(1)", 2);
  small.later(1).row(Kind::k_resume, 0, 1, "resume", 2);
  small.row(Kind::k_print, 1, -1, "done", 3).row(Kind::k_return, 1, 0, "return", 3);
  small.span(0, State::k_running, 0, 1).span(1, State::k_ready, 0, 1);
  small.span(0, State::k_calling, 1, 2).span(1, State::k_running, 1, 2);
  small.span(0, State::k_running, 2, 3).span(1, State::k_suspended, 2, 3);
  small.span(0, State::k_calling, 3, 5).span(1, State::k_running, 3, 5);
  small.span(0, State::k_running, 5, 5).end(1, Ending::k_done, 5);
  sequence::find_fates(small.model);
  return std::move(small.model);
}

}  // namespace coroscope::render
