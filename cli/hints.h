// The hints of a scenario, one by one.
#pragma once

#include <string>

#include "core/scenario/scenario.h"

namespace coroscope::cli {

class Hints {
 public:
  Hints(const scenario::Scenario& scenario, scenario::Language language) : scenario_(scenario), language_(language) {}

  std::size_t shown() const { return shown_; }
  bool has_more() const { return shown_ < scenario_.hints.size(); }
  /// The next one in lines for a terminal: "hint 1 of 3: …"; if there is no other, that is said.
  std::string next();

 private:
  const scenario::Scenario& scenario_;
  scenario::Language language_;
  std::size_t shown_ = 0;
};

}  // namespace coroscope::cli
