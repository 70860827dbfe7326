// A stream as lines, read piece by piece: never more of it in memory than one line and one piece.
#pragma once

#include <optional>
#include <string>

#include "cli/environment.h"

namespace coroscope::cli {

struct StreamLine {
  std::string text;       ///< without the newline
  bool too_long = false;  ///< longer than allowed; `text` is empty then
};

class LineSplitter {
 public:
  /// `longest`: bytes that a line may have.
  LineSplitter(Reader& reader, std::size_t longest) : reader_(reader), longest_(longest) {}

  /// The next line, or nothing at the end of the stream. Waits until it is complete.
  std::optional<StreamLine> next();
  /// Whether `next` would not wait.
  bool is_ready();

 private:
  bool has_line();
  void read_piece();
  void drop_if_too_long();
  StreamLine take(std::size_t end);

  Reader& reader_;
  std::size_t longest_;
  std::string buffer_;
  std::size_t begin_ = 0;    // of the next line in the buffer
  std::size_t scanned_ = 0;  // no newline between begin_ and here
  bool too_long_ = false;    // the beginning of the next line has been dropped already
  bool at_end_ = false;
};

}  // namespace coroscope::cli
