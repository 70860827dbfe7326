#include "render/sequence/repeats.h"

#include <algorithm>
#include <array>

#include "render/sequence/row_words.h"

namespace coroscope::render::sequence {

namespace {

constexpr std::uint32_t kLongestRound = 48;   // rows
constexpr std::uint32_t kRoundsShown = 3;     // two at the beginning, one at the end
constexpr std::uint32_t kFewestRounds = 5;    // fewer are not worth a fold
constexpr std::uint32_t kFewestSaved = 6;     // rows

bool alike(const Row& a, const Row& b) {
  return a.kind == b.kind && a.line == b.line && a.lane == b.lane && a.from == b.from && a.to == b.to &&
         a.kind != RowKind::k_note && !stands_for_others(a.kind);
}

/// How well a round of repeated rows may begin with a row: best where time goes on, else where somebody is told to run.
int fitness(const std::vector<Row>& rows, std::uint32_t row) {
  if (row > 0 && rows[row - 1].time != rows[row].time) return 2;
  const RowKind kind = rows[row].kind;
  return kind == RowKind::k_start || kind == RowKind::k_resume || kind == RowKind::k_next || kind == RowKind::k_send;
}

/// How far, from a row on, every row is like the one `period` later. Asked for ascending rows, each is looked at once.
class Run {
 public:
  /// The first row at or after `row` that is not.
  std::uint32_t end(const std::vector<Row>& rows, std::uint32_t row, std::uint32_t period) {
    if (end_ < row) end_ = row;
    while (end_ + period < rows.size() && alike(rows[end_], rows[end_ + period])) ++end_;
    return end_;
  }

 private:
  std::uint32_t end_ = 0;
};

struct Repetition {
  std::uint32_t period = 0, rounds = 0;
  std::uint32_t rest = 0;  ///< rows behind the last round that are alike too

  std::uint32_t end(std::uint32_t row) const { return row + rounds * period + rest; }

  std::uint32_t saved() const { return rounds < kFewestRounds ? 0 : period * (rounds - kRoundsShown) - 1; }
};

/// Rows that repeat may be cut into rounds anywhere: here where a round seems to begin, if that costs no fold.
std::uint32_t begin_of_round(const std::vector<Row>& rows, std::uint32_t row, const Repetition& found) {
  std::uint32_t best = row;
  for (std::uint32_t r = row; r < row + found.period; ++r) {
    if ((found.end(row) - r) / found.period < kFewestRounds) break;
    if (fitness(rows, r + found.period) > fitness(rows, best + found.period)) best = r;
  }
  return best;
}

Cut cut_of(const Model& model, std::uint32_t row, const Repetition& found) {
  Cut cut;
  cut.first = row + 2 * found.period;
  cut.end = row + (found.rounds - 1) * found.period;
  const std::uint64_t times = found.rounds - kRoundsShown;
  const std::uint64_t lines = prints_in(model, cut.first, cut.end);
  const Row& last = model.rows[cut.end - 1];
  cut.note.kind = RowKind::k_repeat;
  cut.note.event = model.rows[cut.first].event;
  cut.note.time = model.rows[cut.first - 1].time;
  cut.note.running_after = last.running_after;
  cut.note.count = cut.end - cut.first;
  cut.note.prints = lines;
  cut.note.label = repeat_label(model.language, found.period, times, until(cut.note, last), lines);
  cut.note.sentence =
      RowSentences(model.language).repeated(found.period, times, until(cut.note, last), lines);
  return cut;
}

}  // namespace

std::vector<Cut> find_repeats(const Model& model) {
  std::vector<Cut> cuts;
  std::array<Run, kLongestRound + 1> runs;
  const auto count = static_cast<std::uint32_t>(model.rows.size());
  for (std::uint32_t row = 0; row < count;) {
    Repetition best;
    for (std::uint32_t period = 1; period <= kLongestRound && row + period < count; ++period) {
      const std::uint32_t alike_rows = runs[period].end(model.rows, row, period) - row;
      const Repetition found{period, alike_rows / period + 1, alike_rows % period};
      if (found.saved() > best.saved()) best = found;
    }
    if (best.saved() < kFewestSaved) {
      ++row;
      continue;
    }
    const std::uint32_t end = best.end(row);
    row = begin_of_round(model.rows, row, best);
    best.rounds = (end - row) / best.period;
    cuts.push_back(cut_of(model, row, best));
    row += best.rounds * best.period;
  }
  return cuts;
}

}  // namespace coroscope::render::sequence
