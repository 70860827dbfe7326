#include "render/words/sequence_words.h"

#include <array>
#include <vector>

#include "render/clean_text.h"
#include "render/words/names.h"

namespace coroscope::render::words {

using sequence::Band;
using sequence::Fate;
using sequence::kNoLane;
using sequence::Lane;
using sequence::LaneKind;
using sequence::Model;
using sequence::Row;
using sequence::RowKind;

namespace {

constexpr std::size_t kFates = 7;

class SequenceWords {
 public:
  explicit SequenceWords(const Model& model) : model_(model), language_(model.language) {}

  std::string write(const std::string& title) {
    if (!title.empty()) text_ += clean(title) + "\n\n";
    text_ += introduction() + "\n";
    for (const Band& band : model_.bands) write_band(band);
    write_fates();
    write_output();
    return std::move(text_);
  }

 private:
  // ---- who takes part

  std::string introduction() const {
    if (model_.rows.empty()) return say(language_, "Nothing happens that could be seen.", "没有任何看得见的事发生。");
    std::string sentence = say(language_, "Who takes part: {}. ", "参与者：{}。", participants());
    sentence += events();
    if (model_.events_left_out > 0) {
      sentence += say(language_, " {} more are left out.", "另有 {} 个事件没有列出。", model_.events_left_out);
    }
    return sentence;
  }

  std::string participants() const {
    std::string text;
    for (std::size_t kind = 0; kind <= static_cast<std::size_t>(LaneKind::k_group); ++kind) {
      const std::string names = of_kind(static_cast<LaneKind>(kind));
      if (!names.empty()) text += (text.empty() ? "" : say(language_, "; ", "；")) + names;
    }
    return text;
  }

  /// "the tasks main and task1", or "" if there are none of this kind.
  std::string of_kind(LaneKind kind) const {
    std::vector<std::string> names;
    for (const Lane& lane : model_.lanes) {
      if (lane.kind == kind) names.push_back(clean(lane.name));
    }
    if (names.empty()) return {};
    const std::string all = list(names);
    const bool one = names.size() == 1;
    switch (kind) {
      case LaneKind::k_loop:
      case LaneKind::k_program:
        return say(language_, "the {}", "{}", all);
      case LaneKind::k_task:
        return say(language_, "the {1} {0}", "任务 {0}", all, one ? "task" : "tasks");
      case LaneKind::k_generator:
        return say(language_, "the {1} {0}", "生成器 {0}", all, one ? "generator" : "generators");
      case LaneKind::k_thread:  // "thread 1"
      case LaneKind::k_object:
      case LaneKind::k_group:
        return all;
    }
    return all;
  }

  std::string events() const {
    std::size_t count = 0;
    for (const Row& row : model_.rows) {
      count += !stands_for_others(row.kind) && row.kind != RowKind::k_note;
    }
    const char* noun = count == 1 ? "event" : "events";
    const std::int64_t time = model_.rows.back().time;
    if (time == 0)
      return say(language_, "{} {}; no virtual time passes.", "共 {} 个事件，虚拟时间没有前进。", count, noun);
    return say(language_, "{0} {2} within {1} of virtual time.", "共 {0} 个事件，虚拟时间历时 {1}。", count,
               duration_words(language_, time), noun);
  }

  /// "a", "a and b", "a, b and c".
  std::string list(const std::vector<std::string>& items) const {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i > 0) text += i + 1 == items.size() ? say(language_, " and ", " 和 ") : say(language_, ", ", "、");
      text += items[i];
    }
    return text;
  }

  // ---- what happens

  void write_band(const Band& band) {
    text_ += "\n" + heading(band) + "\n";
    for (std::uint32_t r = band.first; r <= band.last; ++r) {
      const Row& row = model_.rows[r];
      text_ += fmt::format("{}. {}", r + 1, clean(row.sentence));
      if (row.line != 0) text_ += say(language_, " (line {})", "（第 {} 行）", row.line);
      text_ += '\n';
    }
  }

  std::string heading(const Band& band) const {
    const std::string time =
        language_ == Language::k_en ? duration_words(language_, band.time) : time_words(language_, band.time);
    if (band.first == 0) return say(language_, "At {}:", "{}：", time);
    const Row& before = model_.rows[band.first - 1];
    const std::string later = duration_words(language_, band.time - before.time);
    if (stands_for_others(before.kind)) return say(language_, "{} later, at {}:", "又过 {}，{}：", later, time);
    if (band.blocked_by != kNoLane) {
      const std::string who = name_of(band.blocked_by);
      if (!model_.has_loop())
        return say(language_, "{} later, at {}; {} slept until then:", "又过 {}，{}（在此之前 {} 一直在睡眠）：", later,
                   time, who);
      return say(language_, "{} later, at {}; {} kept everybody else waiting until then:",
                 "又过 {}，{}（在此之前 {} 让别人都只能等着）：", later, time, who);
    }
    return say(language_, "{} later, at {}; nothing was ready until then:", "又过 {}，{}（在此之前没有就绪的任务）：",
               later, time);
  }

  std::string name_of(int lane) const {
    const Lane& it = model_.lanes[static_cast<std::size_t>(lane)];
    const bool ours = it.kind == LaneKind::k_loop || it.kind == LaneKind::k_program;
    return ours ? say(language_, "the {}", "{}", clean(it.name)) : clean(it.name);
  }

  // ---- how it ends

  void write_fates() {
    std::array<std::vector<std::string>, kFates> names;
    for (std::size_t lane = 0; lane < model_.lanes.size(); ++lane) {
      if (!is_told(static_cast<int>(lane))) continue;
      names[static_cast<std::size_t>(model_.lanes[lane].fate)].push_back(with_number(static_cast<int>(lane)));
    }
    bool first = true;
    for (std::size_t fate = 1; fate < kFates; ++fate) {
      if (names[fate].empty()) continue;
      if (first)
        text_ += say(language_, "\nHow it ends (in brackets the number of the sentence):\n",
                     "\n各自如何结束（括号里是句子的编号）：\n");
      first = false;
      text_ += fmt::format("- {}\n", fate_words(static_cast<Fate>(fate), list(names[fate])));
    }
  }

  /// With the number of the sentence about its end, if there is one.
  std::string with_number(int lane) const {
    for (const sequence::End& end : model_.ends) {
      if (end.lane != lane || !tells_of_end(model_.rows[end.row], lane)) continue;
      return say(language_, "{} ({})", "{}（{}）", name_of(lane), end.row + 1);
    }
    return name_of(lane);
  }

  static bool tells_of_end(const Row& row, int lane) {
    return row.lane == lane && (row.kind == RowKind::k_return || row.kind == RowKind::k_raise ||
                                row.kind == RowKind::k_cancelled || row.kind == RowKind::k_close ||
                                row.kind == RowKind::k_failure);
  }

  bool is_told(int lane) const {
    const LaneKind kind = model_.lanes[static_cast<std::size_t>(lane)].kind;
    return kind != LaneKind::k_loop && kind != LaneKind::k_object && kind != LaneKind::k_group;
  }

  std::string fate_words(Fate fate, const std::string& names) const {
    switch (fate) {
      case Fate::k_unknown:
        break;
      case Fate::k_done:
        return say(language_, "done: {}", "正常结束：{}", names);
      case Fate::k_raised:
        return say(language_, "ended with an exception: {}", "因异常结束：{}", names);
      case Fate::k_cancelled:
        return say(language_, "cancelled: {}", "被取消：{}", names);
      case Fate::k_suspended:
        return say(language_, "still suspended: {}", "仍然挂起：{}", names);
      case Fate::k_running:
        return say(language_, "still running: {}", "仍在运行：{}", names);
      case Fate::k_never_started:
        return say(language_, "created, but never started: {}", "已创建，但从未开始运行：{}", names);
    }
    return names;
  }

  // ---- what it prints

  void write_output() {
    std::string lines, line;
    bool is_open = false, is_whole = true;
    const auto end_line = [&] {
      if (is_open) add_lines(line, lines);
      line.clear();
      is_open = false;
    };
    for (const Row& row : model_.rows) {
      if (row.kind == RowKind::k_print) {
        line += row.label;
        is_open = true;
        if (!row.open) end_line();
      } else if (row.prints > 0) {
        end_line();
        lines += not_shown(row.prints);
        is_whole = false;
      }
    }
    end_line();
    if (lines.empty()) {
      if (!model_.rows.empty()) text_ += say(language_, "\nNothing is printed.\n", "\n没有打印任何内容。\n");
      return;
    }
    text_ += is_whole ? say(language_, "\nWhat is printed:\n", "\n打印出的内容：\n")
                      : say(language_, "\nWhat is printed, as far as it is not left out:\n", "\n打印出的内容（略去的除外）：\n");
    text_ += lines;
  }

  std::string not_shown(std::uint64_t prints) const {
    return "    " + say(language_, "… {} {} not shown\n", "… 未列出 {} 行\n", prints, prints == 1 ? "line" : "lines");
  }

  static void add_lines(std::string_view printed, std::string& lines) {
    while (true) {
      const std::size_t end = printed.find('\n');
      std::string line = "    " + clean(printed.substr(0, end));
      line.erase(line.find_last_not_of(' ') + 1);
      lines += line + "\n";
      if (end == std::string_view::npos) return;
      printed.remove_prefix(end + 1);
    }
  }

  const Model& model_;
  const Language language_;
  std::string text_;
};

}  // namespace

std::string sequence_words(const Model& model, const std::string& title) {
  return SequenceWords(model).write(title);
}

}  // namespace coroscope::render::words
