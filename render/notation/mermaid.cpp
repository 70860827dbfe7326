#include "render/notation/mermaid.h"

#include <fmt/format.h>

#include <iterator>

#include "render/notation/escape.h"
#include "render/notation/outline.h"
#include "render/words/say.h"

namespace coroscope::render::notation {

namespace {

using sequence::kNoLane;
using sequence::Model;
using sequence::Row;

// What mermaid draws unless a site allows more (its maxTextSize).
constexpr std::size_t kLongestSource = 50'000;

// `create participant` and `destroy` came with 10.3 only, and shapes with 11.12: neither is used.
std::string_view arrow_sign(Meaning meaning) {
  switch (meaning) {
    case Meaning::k_call:
      return "->>";
    case Meaning::k_pause:
      return "--)";
    case Meaning::k_return:
      return "-->>";
    case Meaning::k_signal:
      return "-)";
    case Meaning::k_receive:
      return "--)";
    case Meaning::k_throw:
    case Meaning::k_cancel:
    case Meaning::k_failure:
      return "-x";
    case Meaning::k_raise:
    case Meaning::k_cancelled:
      return "--x";
    default:
      return "-->";
  }
}

class Writer {
 public:
  explicit Writer(const Model& model) : model_(model), has_output_(has_output(model)), has_times_(has_times(model)) {}

  std::string write(const std::string& title) {
    out_ = "sequenceDiagram\n";
    if (!title_words(title).empty()) line("title: {}", mermaid_text(title_words(title)));
    participants();
    run(first_runner(model_));
    std::size_t band = 0;
    for (std::uint32_t r = 0; r < model_.rows.size(); ++r) {
      if (band < model_.bands.size() && model_.bands[band].first == r) time(band++);
      row(model_.rows[r]);
      run(r + 1 < model_.rows.size() ? runner(model_, model_.rows[r].running_after) : kNoLane);
    }
    return size_note() + out_;
  }

 private:
  template <class... Arguments>
  void line(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
    out_ += "  ";
    fmt::format_to(std::back_inserter(out_), format, std::forward<Arguments>(arguments)...);
    out_ += '\n';
  }

  void participants() {
    for (std::size_t i = 0; i < model_.lanes.size(); ++i) {
      line("participant {} as {}", participant_id(static_cast<int>(i)), mermaid_text(lane_words(model_.lanes[i])));
    }
    if (has_output_) line("participant {} as {}", kOutputId, output_words(model_));
  }

  // Exactly one bar is drawn: of whoever runs.
  void run(int lane) {
    if (lane == running_) return;
    if (running_ != kNoLane) line("deactivate {}", participant_id(running_));
    if (lane != kNoLane) line("activate {}", participant_id(lane));
    running_ = lane;
  }

  void over_all(const std::string& words) {
    const std::string last =
        has_output_ ? std::string(kOutputId) : participant_id(static_cast<int>(model_.lanes.size()) - 1);
    if (model_.lanes.empty()) return;
    line("Note over {}{}{}: {}", participant_id(0), last == participant_id(0) ? "" : ",",
         last == participant_id(0) ? "" : last, words);
  }

  void time(std::size_t band) {
    if (has_times_) over_all(mermaid_text(band_words(model_, band)));
  }

  void row(const Row& row) {
    const Arrow arrow = arrow_of(row);
    const std::string words = mermaid_text(row_words(row));
    switch (arrow.meaning) {
      case Meaning::k_print:
        return line("{}-->{}: {}", participant_id(arrow.from), kOutputId, words);
      case Meaning::k_repeat:
      case Meaning::k_left_out:
        return over_all(words);
      case Meaning::k_block:
      case Meaning::k_warning:
        return line("Note over {}: {}", participant_id(arrow.from), words);
      case Meaning::k_note:
        return line("Note right of {}: {}", participant_id(arrow.from), words);
      default:
        return line("{}{}{}: {}", participant_id(arrow.from), arrow_sign(arrow.meaning), participant_id(arrow.to),
                    words);
    }
  }

  std::string size_note() const {
    if (out_.size() <= kLongestSource) return "";
    return words::say(model_.language,
                      "%% {} bytes: mermaid draws {} unless its `maxTextSize` is raised; fewer rows make it shorter\n",
                      "%% {} 字节：mermaid 默认最多画 {} 字节，除非调大 `maxTextSize`；减少行数也可以\n", out_.size(),
                      kLongestSource);
  }

  const Model& model_;
  const bool has_output_, has_times_;
  std::string out_;
  int running_ = kNoLane;
};

}  // namespace

std::string mermaid(const Model& model, const std::string& title) {
  return Writer(model).write(title);
}

}  // namespace coroscope::render::notation
