#include "cli/line_splitter.h"

#include <algorithm>
#include <utility>

namespace coroscope::cli {

namespace {

constexpr std::size_t kPieceSize = std::size_t{64} << 10;

}  // namespace

std::optional<StreamLine> LineSplitter::next() {
  while (!has_line() && !at_end_) read_piece();
  if (has_line()) {
    StreamLine line = take(scanned_);
    begin_ = ++scanned_;
    return line;
  }
  if (begin_ == buffer_.size() && !too_long_) return std::nullopt;
  return take(buffer_.size());
}

bool LineSplitter::is_ready() {
  while (!has_line() && !at_end_ && reader_.is_ready()) read_piece();
  return has_line() || at_end_;
}

/// Afterwards `scanned_` is where the newline stands, or the end of the buffer.
bool LineSplitter::has_line() {
  scanned_ = std::min(buffer_.find('\n', scanned_), buffer_.size());
  return scanned_ < buffer_.size();
}

void LineSplitter::read_piece() {
  buffer_.erase(0, std::exchange(begin_, 0));
  scanned_ = buffer_.size();
  drop_if_too_long();
  const std::size_t old_size = buffer_.size();
  buffer_.resize(old_size + kPieceSize);
  const std::size_t count = reader_.read(buffer_.data() + old_size, kPieceSize);
  buffer_.resize(old_size + count);
  at_end_ = count == 0;
}

void LineSplitter::drop_if_too_long() {
  if (buffer_.size() <= longest_ && !too_long_) return;
  too_long_ = true;
  buffer_.clear();
  scanned_ = 0;
}

StreamLine LineSplitter::take(std::size_t end) {
  const bool too_long = std::exchange(too_long_, false) || end - begin_ > longest_;
  StreamLine line{too_long ? std::string() : buffer_.substr(begin_, end - begin_), too_long};
  begin_ = end;
  return line;
}

}  // namespace coroscope::cli
