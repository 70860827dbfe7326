// What the signs of a drawing mean, as far as they occur in it.
#pragma once

#include <array>
#include <string>

#include "render/terminal/glyphs.h"
#include "render/terminal/words.h"

namespace coroscope::render::terminal {

class Legend {
 public:
  bool has_birth = false, has_idle = false;

  void add(sequence::State state) { states_[static_cast<std::size_t>(state)] = true; }
  void add(sequence::Ending ending) { endings_[static_cast<std::size_t>(ending)] = true; }
  /// One line, or several where `width` is not enough; empty if there is nothing to explain.
  std::string text(const Glyphs& glyphs, const Words& words, std::size_t width) const;

 private:
  std::array<bool, 5> states_{};
  std::array<bool, 3> endings_{};
};

}  // namespace coroscope::render::terminal
