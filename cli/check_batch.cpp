#include "cli/check_batch.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <future>

#include "cli/batch_words.h"
#include "cli/meter.h"
#include "cli/line_splitter.h"
#include "cli/worker_pool.h"

namespace coroscope::cli {

namespace {

/// Lines go to the workers in blocks of about this size, so that handing them over costs little.
constexpr std::size_t kBlockLines = 256;
constexpr std::size_t kBlockBytes = std::size_t{1} << 20;

struct Block {
  std::size_t first_number = 1;  // of its first line
  std::vector<StreamLine> lines;
};

class Batch {
 public:
  Batch(Context& context, const BatchStream& stream, BatchChecker& checker, CheckFormat& format,
        scenario::Language language)
      : environment_(context.environment),
        checker_(checker),
        format_(format),
        language_(language),
        reader_(stream.from == "-" ? environment_.open_in() : environment_.open_file(stream.from)),
        lines_(*reader_, kLongestLine),
        meter_(environment_, stream.shows_progress),
        pool_(cores()) {}

  ExitCode run() {
    environment_.write_out(format_.begin());
    while (std::optional<Block> block = next_block()) {
      if (running_.size() == kMostRunning * cores()) write_oldest();
      running_.push_back(pool_.submit([this, block = std::move(*block)]() mutable { return check(std::move(block)); }));
    }
    write_all();
    environment_.write_out(format_.end());
    meter_.end();
    environment_.write_err(summary_words(counts_, meter_.seconds(), language_) + "\n");
    return counts_.wrong + counts_.errors == 0 ? ExitCode::k_fine : ExitCode::k_wrong;
  }

 private:
  /// So many blocks for each core are read ahead: what bounds the memory.
  static constexpr std::size_t kMostRunning = 2;

  static unsigned cores() { return std::max(1u, std::thread::hardware_concurrency()); }

  /// The lines that are there, up to a whole block; waits only if there are none.
  std::optional<Block> next_block() {
    Block block{next_number_, {}};
    std::size_t bytes = 0;
    while (block.lines.size() < kBlockLines && bytes < kBlockBytes) {
      if (!lines_.is_ready()) {
        if (!block.lines.empty()) break;
        // Somebody may be waiting for these results before they go on writing.
        write_all();
        environment_.flush();
      }
      std::optional<StreamLine> line = lines_.next();
      if (!line) break;
      bytes += line->text.size();
      block.lines.push_back(std::move(*line));
    }
    next_number_ += block.lines.size();
    return block.lines.empty() ? std::nullopt : std::optional<Block>(std::move(block));
  }

  /// On another thread.
  std::vector<CheckRow> check(Block block) {
    std::vector<CheckRow> rows;
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
      const StreamLine line = std::move(block.lines[i]);
      LineReading reading = line.too_long ? LineReading{LineFailure{LineFailureKind::k_too_long, "", 0}, ""}
                                          : read_batch_line(line.text, checker_.default_scenario());
      const predict::CheckedAnswer answer = checker_.check(std::move(reading), block.first_number + i);
      rows.push_back({answer.scenario, outcome_of(answer), format_.row(answer)});
    }
    return rows;
  }

  void write_oldest() {
    std::vector<CheckRow> rows = running_.front().get();
    running_.pop_front();
    for (CheckRow& row : rows) {
      count(row.outcome);
      environment_.write_out(format_.add(std::move(row)));
    }
    meter_.tell([&] { return progress_words(counts_, meter_.seconds(), language_); });
  }

  void write_all() {
    while (!running_.empty()) write_oldest();
  }

  void count(CheckOutcome outcome) {
    ++(outcome == CheckOutcome::k_right ? counts_.right
       : outcome == CheckOutcome::k_wrong ? counts_.wrong
                                          : counts_.errors);
  }

  Environment& environment_;
  BatchChecker& checker_;
  CheckFormat& format_;
  scenario::Language language_;
  std::unique_ptr<Reader> reader_;
  LineSplitter lines_;
  Meter meter_;
  std::size_t next_number_ = 1;
  BatchCounts counts_;
  std::deque<std::future<std::vector<CheckRow>>> running_;
  WorkerPool pool_;  // last: its threads end before what they use
};

}  // namespace

ExitCode check_batch(Context& context, const BatchStream& stream, BatchChecker& checker, CheckFormat& format,
                     scenario::Language language) {
  return Batch(context, stream, checker, format, language).run();
}

}  // namespace coroscope::cli
