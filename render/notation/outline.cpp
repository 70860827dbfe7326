#include "render/notation/outline.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/clean_text.h"
#include "render/text_metrics.h"
#include "render/words/say.h"

namespace coroscope::render::notation {

namespace {

using sequence::kNoLane;
using sequence::Lane;
using sequence::LaneKind;
using sequence::Model;
using sequence::Row;
using sequence::RowKind;
using words::Language;

// In em. There is no tooltip that could hold the rest, so more is shown than in our own drawings.
constexpr double kLongestLabel = 24, kLongestRemark = 44, kLongestName = 16, kLongestTitle = 60;

Meaning meaning_of(RowKind kind) {
  switch (kind) {
    case RowKind::k_start:
    case RowKind::k_resume:
    case RowKind::k_next:
    case RowKind::k_send:
      return Meaning::k_call;
    case RowKind::k_suspend:
    case RowKind::k_yield:
      return Meaning::k_pause;
    case RowKind::k_return:
    case RowKind::k_close:
      return Meaning::k_return;
    case RowKind::k_create:
    case RowKind::k_set:
    case RowKind::k_give:
      return Meaning::k_signal;
    case RowKind::k_take:
      return Meaning::k_receive;
    case RowKind::k_throw:
      return Meaning::k_throw;
    case RowKind::k_raise:
      return Meaning::k_raise;
    case RowKind::k_cancelled:
      return Meaning::k_cancelled;
    case RowKind::k_cancel:
      return Meaning::k_cancel;
    case RowKind::k_failure:
      return Meaning::k_failure;
    case RowKind::k_print:
      return Meaning::k_print;
    case RowKind::k_block:
      return Meaning::k_block;
    case RowKind::k_warning:
      return Meaning::k_warning;
    case RowKind::k_note:
      return Meaning::k_note;
    case RowKind::k_repeat:
      return Meaning::k_repeat;
    case RowKind::k_left_out:
      return Meaning::k_left_out;
  }
  return Meaning::k_note;
}

bool is_remark(Meaning meaning) {
  return meaning >= Meaning::k_block;
}

}  // namespace

bool is_remark(const Row& row) {
  return is_remark(arrow_of(row).meaning);
}

std::string participant_id(int lane) {
  return fmt::format("p{}", lane);
}

Arrow arrow_of(const Row& row) {
  Arrow arrow{meaning_of(row.kind), row.from, row.to};
  const bool over_all = arrow.meaning == Meaning::k_repeat || arrow.meaning == Meaning::k_left_out;
  const int lane = row.lane != kNoLane ? row.lane : row.from != kNoLane ? row.from : row.to;
  if (lane == kNoLane && !over_all) return {Meaning::k_repeat, kNoLane, kNoLane};
  if (arrow.meaning == Meaning::k_print) return {Meaning::k_print, lane, kNoLane};
  if (is_remark(arrow.meaning)) return {arrow.meaning, lane, lane};
  if (arrow.from == kNoLane) arrow.from = lane;
  if (arrow.to == kNoLane) arrow.to = lane;
  // Somebody closes a generator: a call, at once answered. Its own last steps end in a return.
  if (row.kind == RowKind::k_close && arrow.to == lane && arrow.from != lane) arrow.meaning = Meaning::k_signal;
  return arrow;
}

std::string row_words(const Row& row) {
  const Meaning meaning = meaning_of(row.kind);
  std::string label = clean(row.label);
  if (row.kind == RowKind::k_print && label.empty()) label = clean("\n");
  std::string text = row.line == 0 ? label : fmt::format("L{} · {}", row.line, label);
  const bool longer = is_remark(meaning) || meaning == Meaning::k_print || meaning == Meaning::k_failure;
  return fit(text, longer ? kLongestRemark : kLongestLabel, Font::k_sans);
}

std::string lane_words(const Lane& lane) {
  std::string name = fit_name(clean(lane.name), kLongestName, Font::k_sans, true);
  return name.empty() ? "?" : name;
}

std::string title_words(const std::string& title) {
  return fit(clean(collapse_spaces(title)), kLongestTitle, Font::k_sans, true);
}

std::string band_words(const Model& model, std::size_t index) {
  const sequence::Band& band = model.bands[index];
  const std::string now = fmt::format("t = {}", sequence::seconds(band.time));
  if (index == 0) return now;
  const std::string step = sequence::seconds(band.time - model.bands[index - 1].time);
  if (band.blocked_by != kNoLane) {
    const std::string who = lane_words(model.lanes[static_cast<std::size_t>(band.blocked_by)]);
    return words::say(model.language, "{} (+{}, {} blocks)", "{}（+{}，{} 阻塞）", now, step, who);
  }
  const bool idle = model.has_loop() && !stands_for_others(model.rows[band.first - 1].kind);
  if (!idle) return words::say(model.language, "{} (+{})", "{}（+{}）", now, step);
  return words::say(model.language, "{} (+{}, idle)", "{}（+{}，空闲）", now, step);
}

std::string_view output_words(const Model& model) {
  return model.language == Language::k_en ? "output" : "输出";
}

bool has_output(const Model& model) {
  return std::any_of(model.rows.begin(), model.rows.end(), [](const Row& row) { return row.kind == RowKind::k_print; });
}

bool has_times(const Model& model) {
  return model.bands.size() > 1 || (!model.bands.empty() && model.bands.front().time != 0);
}

int runner(const Model& model, int lane) {
  if (lane == kNoLane) return kNoLane;
  return model.lanes[static_cast<std::size_t>(lane)].kind == LaneKind::k_object ? kNoLane : lane;
}

int first_runner(const Model& model) {
  if (model.rows.empty()) return kNoLane;
  const Row& row = model.rows.front();
  const Arrow arrow = arrow_of(row);
  if (arrow.meaning == Meaning::k_cancelled && arrow.from == arrow.to) return runner(model, row.running_after);
  return runner(model, arrow.meaning == Meaning::k_receive ? arrow.to : arrow.from);
}

std::vector<Mention> mentions(const Model& model) {
  std::vector<Mention> found(model.lanes.size());
  for (std::uint32_t r = 0; r < model.rows.size(); ++r) {
    const Row& row = model.rows[r];
    for (const int lane : {row.lane, row.from, row.to, row.running_after}) {
      if (lane == kNoLane) continue;
      Mention& mention = found[static_cast<std::size_t>(lane)];
      mention.first = std::min(mention.first, r);
      mention.last = r;
    }
  }
  return found;
}

}  // namespace coroscope::render::notation
