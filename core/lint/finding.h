// What a rule found: where, what is wrong there, what to write instead.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/lint/rule.h"
#include "core/text/source.h"

namespace coroscope::lint {

struct Finding {
  Rule rule{};
  text::Span span;      ///< the smallest wrong thing, in the linted file; at least one line, never over its end
  std::string message;  ///< no capital, no full stop
  std::string advice;   ///< what to write instead; may be empty
};

/// What rules write their findings into.
class Findings {
 public:
  void add(Rule rule, text::Span span, std::string message, std::string advice = {}) {
    if (is_full()) return;
    found_.push_back({rule, span, std::move(message), std::move(advice)});
  }
  std::size_t size() const { return found_.size(); }
  /// So many are enough for anybody: the rest is left out.
  bool is_full() const { return found_.size() >= 100; }
  /// From top to bottom; of one place in the order in which they were added.
  std::vector<Finding> take_sorted();

 private:
  std::vector<Finding> found_;
};

}  // namespace coroscope::lint
