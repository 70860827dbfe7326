// Tells on stderr how far a long piece of work is: on a terminal in one line that is written over and over, elsewhere a
// line now and then. Work that takes less than a second says nothing.
#pragma once

#include <string>

#include "cli/environment.h"

namespace coroscope::cli {

class Meter {
 public:
  Meter(Environment& environment, bool is_on)
      : environment_(environment), is_on_(is_on), is_terminal_(environment.err_is_terminal()) {}
  ~Meter() { end(); }
  Meter(const Meter&) = delete;
  Meter& operator=(const Meter&) = delete;

  /// Real seconds since the beginning.
  double seconds() const { return environment_.seconds() - begin_; }

  /// `words()` is asked for what to say, when it is time to say something.
  template <class Words>
  void tell(Words words) {
    if (!is_on_) return;
    const double now = seconds();
    const double pause = is_terminal_ && told_ ? 0.2 : 1.0;
    if (now - last_ < pause) return;
    last_ = now;
    told_ = true;
    const std::string text = words();
    environment_.write_err(is_terminal_ ? "\r" + text + "\x1b[K" : text + "\n");
  }

  /// Takes the line back.
  void end() {
    if (told_ && is_terminal_) environment_.write_err("\r\x1b[K");
    told_ = false;
  }

 private:
  Environment& environment_;
  bool is_on_;
  bool is_terminal_;
  double begin_ = environment_.seconds();
  double last_ = 0;
  bool told_ = false;
};

}  // namespace coroscope::cli
