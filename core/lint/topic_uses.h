// Which topics of the learning path a program makes use of, seen from its tree: `await` is of E3, a decorator of B4.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/syntax/ast.h"

namespace coroscope::lint {

struct TopicUse {
  std::string_view topic;  ///< "E3"
  text::Span span;         ///< where the program first does so
  std::string what;        ///< "await"
};

/// One for each topic, in the order of the program.
std::vector<TopicUse> topic_uses(const syntax::Module& module);

}  // namespace coroscope::lint
