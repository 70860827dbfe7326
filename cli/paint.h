// Colour, where there is somebody to see it: on a terminal, unless NO_COLOR is set.
#pragma once

#include <string>
#include <string_view>

#include "cli/environment.h"

namespace coroscope::cli {

class Paint {
 public:
  /// For what is written to stdout.
  explicit Paint(const Environment& environment)
      : on_(environment.out_is_terminal() && environment.variable("NO_COLOR").empty() &&
            environment.variable("TERM") != "dumb") {}

  /// No colour, for what is not a terminal.
  static Paint none() { return Paint(false); }

  std::string bold(std::string_view text) const { return wrap("1", text); }
  std::string faint(std::string_view text) const { return wrap("2", text); }
  std::string good(std::string_view text) const { return wrap("32", text); }
  std::string bad(std::string_view text) const { return wrap("31", text); }

  // Of programs.
  std::string keyword(std::string_view text) const { return wrap("35", text); }
  std::string string(std::string_view text) const { return wrap("32", text); }
  std::string number(std::string_view text) const { return wrap("36", text); }
  std::string definition(std::string_view text) const { return wrap("1;34", text); }

 private:
  explicit Paint(bool on) : on_(on) {}

  std::string wrap(std::string_view code, std::string_view text) const {
    if (!on_) return std::string(text);
    return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
  }

  bool on_;
};

}  // namespace coroscope::cli
