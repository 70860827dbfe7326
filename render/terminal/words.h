// The words of a drawing that stand in no row: over the columns, in the gaps of time and in the legend.
#pragma once

#include <string>

#include "render/sequence/model.h"

namespace coroscope::render::terminal {

struct Words {
  scenario::Language language;

  std::string time() const;
  std::string line() const;
  std::string output() const;
  std::string idle() const;
  /// Beside a lane that keeps the clock moving; without a loop there is nobody to be kept waiting.
  std::string blocking(bool has_loop) const;
  /// Over a column that `lanes` share.
  std::string others(std::size_t lanes) const;
  /// That they do: `names`, with commas between.
  std::string sharing(const std::string& names) const;
  std::string comma() const;
  std::string of(sequence::State state) const;
  std::string of(sequence::Ending ending) const;
};

}  // namespace coroscope::render::terminal
