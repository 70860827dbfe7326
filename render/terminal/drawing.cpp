#include "render/terminal/drawing.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/text/display_width.h"
#include "render/sequence/lane_states.h"
#include "render/terminal/columns.h"
#include "render/terminal/glyphs.h"
#include "render/terminal/legend.h"
#include "render/terminal/text_line.h"
#include "render/terminal/words.h"

namespace coroscope::render::terminal {

using sequence::Band;
using sequence::kNoLane;
using sequence::Model;
using sequence::Row;
using sequence::RowKind;
using sequence::State;

namespace {

constexpr std::size_t kLegendWidth = 100;  // where nobody says how wide the drawing may be
constexpr std::int64_t kLongestGap = 12;   // lines
constexpr std::size_t kRemarkLines = 4;
constexpr std::size_t kLongDrawing = 30;  // rows, from which on the names stand below it too

/// How long nothing happens before a band that is not the first, in ns.
std::int64_t gap(const Band& band) {
  return band.time - (&band)[-1].time;
}

/// So much that the shortest gap has one line and the longest no more than a few.
std::int64_t time_of_line(const Model& model) {
  std::int64_t shortest = 0, longest = 0;
  for (std::size_t b = 1; b < model.bands.size(); ++b) {
    const std::int64_t length = gap(model.bands[b]);
    shortest = b == 1 ? length : std::min(shortest, length);
    longest = std::max(longest, length);
  }
  return std::max(shortest, longest / kLongestGap);
}

/// "Task-3" of "worker (Task-3)": the rest is mostly the same for all who share a column.
std::string short_name(const std::string& name) {
  const std::size_t open = name.rfind('(');
  if (open == std::string::npos || !name.ends_with(')') || open + 2 >= name.size()) return name;
  return name.substr(open + 1, name.size() - open - 2);
}

class Drawing {
 public:
  Drawing(const Model& model, const DrawingOptions& options)
      : model_(model),
        labels_(make_labels(model, options.ascii)),
        columns_(place_columns(model, labels_, options.columns, options.ascii)),
        glyphs_{options.ascii},
        words_{model.language},
        states_(model),
        line_(columns_.width, options.ascii),
        time_of_line_(options.to_scale ? time_of_line(model) : 0),
        most_(std::max(options.columns == 0 ? kLegendWidth : options.columns, columns_.width)) {}

  std::string draw(const std::string& title) {
    for (const std::string& each : wrap(visible(title), most_, 2, glyphs_.ascii)) result_ += each + "\n";
    if (!title.empty()) result_ += '\n';
    if (!columns_.x.empty()) draw_table();
    add_legend();
    return std::move(result_);
  }

 private:
  void draw_table() {
    draw_headers(true);
    draw_rule(glyphs_.panel_top());
    for (const Band& band : model_.bands) {
      if (&band != &model_.bands.front()) draw_gap(band);
      for (std::uint32_t r = band.first; r <= band.last; ++r) draw_row(r, r == band.first ? &band : nullptr);
    }
    draw_rule(glyphs_.panel_bottom());
    if (model_.rows.size() >= kLongDrawing) draw_headers(false);
  }

  // ---- around the rows

  void end_line() {
    line_.append_to(result_);
    line_.clear();
  }

  /// Names over the lanes, stubs downwards; below the lanes the lines are in the other order.
  void draw_headers(bool above) {
    std::size_t lines = 0;
    for (const Header& header : columns_.headers) lines = std::max(lines, header.line + 1);
    for (std::size_t i = 0; i < lines; ++i) {
      const std::size_t number = above ? lines - 1 - i : i;
      if (number == 0) draw_gutter_headers();
      for (const Header& header : columns_.headers) {
        if (header.line > number) line_.put(header.x, glyphs_.stub());
        if (header.line == number) line_.write(header.x, header.name, columns_.lanes_end);
      }
      if (columns_.panel > 0) line_.put(columns_.panel, glyphs_.panel_edge());
      if (columns_.panel > 0 && number == 0) line_.write(columns_.panel + 2, words_.output(), columns_.width);
      end_line();
    }
  }

  void draw_gutter_headers() {
    line_.write(0, words_.time(), columns_.time_width);
    if (columns_.line_end == 0) return;
    const std::string line = words_.line();
    line_.write(columns_.line_end - text::display_width(line), line, columns_.line_end);
  }

  void draw_rule(char32_t crossing) {
    line_.fill(0, columns_.width, glyphs_.rule());
    if (columns_.panel > 0) line_.put(columns_.panel, crossing);
    end_line();
  }

  /// Between two times: how long it lasts, and who waits or keeps everybody waiting.
  void draw_gap(const Band& band) {
    line_.write(0, "+" + sequence::seconds(gap(band)), columns_.time_width);
    draw_lanes([&](int lane) { return states_.below_row(lane); });
    const bool idle = band.blocked_by == kNoLane && model_.has_loop() && states_.below_row(0) &&
                      !stands_for_others(model_.rows[band.first - 1].kind);
    if (band.blocked_by != kNoLane) {
      write_over_lanes(columns_.label_x(band.blocked_by), words_.blocking(model_.has_loop()));
    } else if (idle) {
      line_.put(columns_.x[0], glyphs_.idle());
      legend_.has_idle = true;
      const std::size_t end = columns_.x.size() > 1 ? columns_.x[1] : columns_.lanes_end;
      if (columns_.label_x(0) + text::display_width(words_.idle()) < end) {
        line_.write(columns_.label_x(0), words_.idle(), end);
      }
    }
    draw_panel_edge();
    end_line();
    for (std::int64_t more = gap_lines(band); more > 1; --more) {
      draw_lanes([&](int lane) { return states_.below_row(lane); });
      if (idle) line_.put(columns_.x[0], glyphs_.idle());
      draw_panel_edge();
      end_line();
    }
  }

  void add_legend() {
    if (columns_.shared_from + 1 < model_.lanes.size()) {
      std::string names;
      for (std::size_t i = columns_.shared_from; i < model_.lanes.size(); ++i) {
        names += (names.empty() ? "" : words_.comma()) + visible(model_.lanes[i].name);
      }
      for (const std::string& each : wrap(words_.sharing(names), most_, kRemarkLines, glyphs_.ascii)) result_ += each + "\n";
    }
    result_ += legend_.text(glyphs_, words_, most_);
  }

  // ---- rows

  void draw_row(std::uint32_t r, const Band* band) {
    const Row& row = model_.rows[r];
    states_.move_to(r);
    if (band != nullptr) line_.write(0, sequence::seconds(band->time), columns_.time_width);
    draw_line_number(row);
    draw_arrow(row);
    draw_lanes([&](int lane) { return states_.at_row(lane); });
    if (row.kind == RowKind::k_left_out) {
      line_.fill(columns_.x[0], columns_.lanes_end - 1, glyphs_.arrow(RowKind::k_print).line);
    }
    draw_marks(row);
    if (is_remark(row.kind)) {
      draw_remark(r);
    } else {
      if (row.kind != RowKind::k_print) {
        write_over_lanes(columns_.label_x(label_lane(row)), label(r));
      }
      draw_panel_edge();
      if (row.kind == RowKind::k_print && columns_.panel > 0) {
        line_.write(columns_.panel + 2, labels_[r], columns_.width);
      }
    }
    end_line();
  }

  void draw_line_number(const Row& row) {
    if (row.line == 0) return;
    const std::string number = fmt::format("{}", row.line);
    line_.write(columns_.line_end - number.size(), number, columns_.line_end);
  }

  void draw_arrow(const Row& row) {
    const ArrowGlyphs arrow = glyphs_.arrow(row.kind);
    if (row.kind == RowKind::k_print && row.lane != kNoLane && columns_.panel > 0) {
      line_.fill(columns_.x[columns_.bar_of(row.lane)] + 1, columns_.panel - 1, arrow.line);
      line_.put(columns_.panel - 1, arrow.right);
    }
    if (row.kind == RowKind::k_print || row.from == kNoLane || row.to == kNoLane) return;
    const std::size_t from = columns_.x[columns_.bar_of(row.from)], to = columns_.x[columns_.bar_of(row.to)];
    if (from < to) {
      line_.fill(from + 1, to - 1, arrow.line);
      line_.put(to - 1, arrow.right);
    } else if (from > to) {
      line_.fill(to + 2, from, arrow.line);
      line_.put(to + 1, arrow.left);
    }
  }

  /// A glyph for each bar; of lanes that share one, the busiest.
  template <class StateOf>
  void draw_lanes(StateOf state_of) {
    for (std::size_t bar = 0; bar < columns_.x.size(); ++bar) {
      std::optional<State> state = state_of(static_cast<int>(bar));
      if (bar + 1 == columns_.x.size()) {
        for (std::size_t lane = bar + 1; lane < model_.lanes.size(); ++lane) {
          state = busier(state, state_of(static_cast<int>(lane)));
        }
      }
      if (!state) continue;
      line_.put(columns_.x[bar], glyphs_.of(*state));
      legend_.add(*state);
    }
  }

  void draw_marks(const Row& row) {
    for (const int lane : {row.from, row.to}) {  // nothing holds it, but an arrow has to begin or end somewhere
      if (lane == kNoLane || model_.lanes[static_cast<std::size_t>(lane)].kind != sequence::LaneKind::k_object) continue;
      if (!states_.at_row(lane)) line_.put(columns_.x[columns_.bar_of(lane)], glyphs_.stub());
    }
    if (row.kind == RowKind::k_create && row.to != kNoLane) {
      line_.put(columns_.x[columns_.bar_of(row.to)], glyphs_.birth());
      legend_.has_birth = true;
    }
    for (const sequence::End& end : states_.ends()) {
      line_.put(columns_.x[columns_.bar_of(end.lane)], glyphs_.of(end.ending));
      legend_.add(end.ending);
    }
  }

  /// Where lanes share a column, a label says whose it is.
  std::string label(std::uint32_t r) const {
    const Row& row = model_.rows[r];
    const bool several = columns_.shared_from + 1 < model_.lanes.size();
    if (!several || row.lane == kNoLane || !columns_.is_shared(row.lane)) return labels_[r];
    const std::size_t room = columns_.lanes_end - columns_.label_x(row.lane);
    const std::string name = short_name(visible(model_.lanes[static_cast<std::size_t>(row.lane)].name));
    return shorten(name, room / 2, glyphs_.ascii) + ": " + labels_[r];
  }

  /// May take several lines. Moves to the left where there is little room. The end of a bar has its mark already.
  void draw_remark(std::uint32_t r) {
    const Row& row = model_.rows[r];
    const std::string_view mark = states_.ends().empty() ? glyphs_.before_remark(row.kind) : std::string_view();
    const std::size_t end = columns_.lanes_end, indent = text::display_width(mark);
    const std::size_t wanted = text::display_width(labels_[r]) + indent + 1;
    const std::size_t x =
        std::min(columns_.label_x(label_lane(row)), std::max(columns_.x[0] + 2, end - std::min(end, wanted)));
    bool first = true;
    for (const std::string& each : wrap(labels_[r], end - std::min(end, x + indent), kRemarkLines, glyphs_.ascii)) {
      if (!first) {
        draw_panel_edge();
        end_line();
        draw_lanes([&](int lane) { return states_.below_row(lane); });
      }
      write_over_lanes(x, (first ? std::string(mark) : std::string(indent, ' ')) + each);
      first = false;
    }
    draw_panel_edge();
  }

  /// With a space at either end, lest a line looks like a part of it.
  void write_over_lanes(std::size_t x, const std::string& words) {
    if (words.empty()) return;
    line_.put(x - 1, U' ');
    line_.write(x, words, columns_.lanes_end);
    line_.put(x + std::min(text::display_width(words), columns_.width), U' ');
  }

  void draw_panel_edge() {
    if (columns_.panel > 0) line_.put(columns_.panel, glyphs_.panel_edge());
  }

  /// How many lines the gap before a band has.
  std::int64_t gap_lines(const Band& band) const {
    if (time_of_line_ == 0) return 1;
    const std::int64_t rest = gap(band) % time_of_line_;
    return std::max<std::int64_t>(1, gap(band) / time_of_line_ + (rest >= time_of_line_ - rest ? 1 : 0));
  }

  const Model& model_;
  const Labels labels_;
  const Columns columns_;
  const Glyphs glyphs_;
  const Words words_;
  sequence::LaneStates states_;
  TextLine line_;
  const std::int64_t time_of_line_;  // ns that a line of a gap stands for; 0: every gap has one line
  Legend legend_;
  const std::size_t most_;  // what title and legend keep to
  std::string result_;
};

}  // namespace

std::string drawing(const Model& model, const DrawingOptions& options) {
  return Drawing(model, options).draw(options.title);
}

}  // namespace coroscope::render::terminal
