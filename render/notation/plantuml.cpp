#include "render/notation/plantuml.h"

#include <fmt/format.h>

#include <iterator>

#include "render/notation/escape.h"
#include "render/notation/outline.h"
#include "render/theme.h"
#include "render/words/say.h"

namespace coroscope::render::notation {

namespace {

using sequence::kNoLane;
using sequence::kNoRow;
using sequence::LaneKind;
using sequence::Model;
using sequence::Row;

// PlantUML cuts a PNG off here, without a word.
constexpr std::size_t kRowsOfAPng = 120;

std::string_view participant_shape(LaneKind kind) {
  switch (kind) {
    case LaneKind::k_loop:
      return "control";
    case LaneKind::k_object:
      return "entity";
    case LaneKind::k_group:
      return "collections";
    default:
      return "participant";
  }
}

/// The line and the head of an arrow around its colour: `-[` colour `]->>`.
std::string_view arrow_tail(Meaning meaning) {
  switch (meaning) {
    case Meaning::k_call:
      return ">";
    case Meaning::k_pause:
    case Meaning::k_receive:
      return "->>";
    case Meaning::k_return:
      return "->";
    case Meaning::k_signal:
      return ">>";
    case Meaning::k_throw:
    case Meaning::k_cancel:
    case Meaning::k_failure:
      return ">x";
    case Meaning::k_raise:
    case Meaning::k_cancelled:
      return "->x";
    default:
      return "->o";
  }
}

class Writer {
 public:
  explicit Writer(const Model& model)
      : model_(model), has_output_(has_output(model)), has_times_(has_times(model)), mentions_(mentions(model)) {}

  std::string write(const std::string& title) {
    out_ = "@startuml\n";
    size_note();
    style();
    if (!title_words(title).empty()) line("title {}", plantuml_title(title_words(title)));
    participants();
    run(first_runner(model_), kNoLane);
    std::size_t band = 0, end = 0;
    for (std::uint32_t r = 0; r < model_.rows.size(); ++r) {
      if (band < model_.bands.size() && model_.bands[band].first == r) time(band++);
      create(r);
      row(model_.rows[r]);
      int ended = kNoLane;
      while (end < model_.ends.size() && model_.ends[end].row <= r) ended = destroy(model_.ends[end++], r, ended);
      if (is_remark(model_.rows[r])) continue;
      run(r + 1 < model_.rows.size() ? runner(model_, model_.rows[r].running_after) : kNoLane, ended);
    }
    out_ += "@enduml\n";
    return std::move(out_);
  }

 private:
  template <class... Arguments>
  void line(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Arguments>(arguments)...);
    out_ += '\n';
  }

  void size_note() {
    if (model_.rows.size() <= kRowsOfAPng) return;
    out_ += words::say(model_.language,
                       "' long: as PNG it is cut off at 4096 px unless PLANTUML_LIMIT_SIZE is raised; SVG is not\n",
                       "' 很长：PNG 会在 4096 px 处被截断，除非调大 PLANTUML_LIMIT_SIZE；SVG 不会\n");
  }

  void style() {
    const Theme& theme = kLightTheme;
    line("hide footbox");
    line("skinparam shadowing false");
    line("skinparam sequenceMessageAlign left");
    line("skinparam sequenceArrowThickness 1.4");
    line("skinparam sequence {{");
    line("  ArrowColor {}", theme.muted);
    line("  LifeLineBorderColor {}", theme.muted);
    line("  ParticipantBorderColor {}", theme.muted);
    line("  DividerBackgroundColor {}", theme.band);
    line("  DividerBorderColor {}", theme.muted);
    line("}}");
    for (const std::string_view shape : {"control", "boundary", "entity", "collections"}) {
      line("skinparam {}BorderColor {}", shape, theme.muted);
    }
    line("skinparam noteBackgroundColor {}", theme.band);
    line("skinparam noteBorderColor {}", theme.muted);
  }

  // ---- colours

  bool is_loop(int lane) const { return model_.lanes[static_cast<std::size_t>(lane)].kind == LaneKind::k_loop; }
  std::size_t hue(int lane) const { return static_cast<std::size_t>(lane - (model_.has_loop() ? 1 : 0)) % kHues; }
  std::string_view dark(int lane) const {
    return lane == kNoLane || is_loop(lane) ? kLightTheme.muted : kLightTheme.lane[hue(lane)];
  }
  std::string_view pale(int lane) const { return is_loop(lane) ? kLightTheme.panel : kLightTheme.tint[hue(lane)]; }
  std::string_view arrow_colour(const Row& row, Meaning meaning) const {
    switch (meaning) {
      case Meaning::k_throw:
      case Meaning::k_raise:
      case Meaning::k_failure:
        return kLightTheme.error;
      case Meaning::k_cancel:
      case Meaning::k_cancelled:
        return kLightTheme.cancel;
      case Meaning::k_print:
        return kLightTheme.muted;
      default:
        return dark(row.lane);
    }
  }

  // ---- lines

  void participants() {
    for (std::size_t i = 0; i < model_.lanes.size(); ++i) {
      const int lane = static_cast<int>(i);
      line("{} \"{}\" as {} {}", participant_shape(model_.lanes[i].kind), plantuml_text(lane_words(model_.lanes[i])),
           participant_id(lane), pale(lane));
    }
    if (has_output_) line("boundary \"{}\" as {} {}", output_words(model_), kOutputId, kLightTheme.panel);
  }

  // One bar is drawn: of whoever runs. PlantUML takes one change an arrow and participant, and ending is one. A change
  // after a note would count for the next arrow: so it is made there.
  void run(int lane, int ended) {
    if (lane == running_) return;
    if (running_ != kNoLane && running_ != ended) line("deactivate {}", participant_id(running_));
    if (lane != kNoLane) line("activate {} {}", participant_id(lane), dark(lane));
    running_ = lane;
  }

  void time(std::size_t band) {
    if (has_times_) line("== {} ==", plantuml_text(band_words(model_, band)));
  }

  /// What is first heard of when it is made begins there.
  void create(std::uint32_t r) {
    const Row& row = model_.rows[r];
    if (row.kind != sequence::RowKind::k_create || row.to == kNoLane || row.from == kNoLane || row.from == row.to)
      return;
    if (mentions_[static_cast<std::size_t>(row.to)].first == r) line("create {}", participant_id(row.to));
  }

  /// Only what is not heard of again ends here; and only after an arrow, for PlantUML takes it nowhere else.
  int destroy(const sequence::End& end, std::uint32_t r, int ended) {
    const Mention& mention = mentions_[static_cast<std::size_t>(end.lane)];
    if (end.row != r || mention.first == kNoRow || mention.last != r || is_remark(model_.rows[r])) return ended;
    line("destroy {}", participant_id(end.lane));
    return end.lane == running_ ? end.lane : ended;
  }

  void over_all(const std::string& words) {
    if (model_.lanes.empty()) return;
    const std::string last =
        has_output_ ? std::string(kOutputId) : participant_id(static_cast<int>(model_.lanes.size()) - 1);
    if (last == participant_id(0)) return line("rnote over {} : {}", last, words);
    line("rnote over {}, {} : {}", participant_id(0), last, words);
  }

  void row(const Row& row) {
    const Arrow arrow = arrow_of(row);
    const std::string words = plantuml_text(row_words(row));
    switch (arrow.meaning) {
      case Meaning::k_repeat:
      case Meaning::k_left_out:  // not as a delay `...`: after that PlantUML lets nobody begin or stop to run
        return over_all(words);
      case Meaning::k_block:
        return line("rnote over {} {} : {}", participant_id(arrow.from), pale(arrow.from), words);
      case Meaning::k_warning:
        return line("hnote over {} : {}", participant_id(arrow.from), words);
      case Meaning::k_note:
        return line("note right of {} : {}", participant_id(arrow.from), words);
      default:
        break;
    }
    const bool is_loud = arrow.meaning == Meaning::k_raise || arrow.meaning == Meaning::k_failure ||
                         arrow.meaning == Meaning::k_cancel || arrow.meaning == Meaning::k_cancelled;
    line("{} -[{}]{} {}{}{}{}{}", participant_id(arrow.from), arrow_colour(row, arrow.meaning),
         arrow_tail(arrow.meaning), arrow.to == kNoLane ? std::string(kOutputId) : participant_id(arrow.to),
         words.empty() ? "" : " : ", is_loud ? "<b>" : "", words, is_loud ? "</b>" : "");
  }

  const Model& model_;
  const bool has_output_, has_times_;
  const std::vector<Mention> mentions_;
  std::string out_;
  int running_ = kNoLane;
};

}  // namespace

std::string plantuml(const Model& model, const std::string& title) {
  return Writer(model).write(title);
}

}  // namespace coroscope::render::notation
