#include "cli/hints.h"

#include "cli/terminal_text.h"
#include "cli/wrap.h"
#include "render/words/say.h"

namespace coroscope::cli {

using render::words::say;

std::string Hints::next() {
  const std::size_t count = scenario_.hints.size();
  if (count == 0) return say(language_, "this scenario has no hints\n", "这道题目没有提示\n");
  if (!has_more()) return say(language_, "there are no more hints\n", "没有更多提示了\n");
  const std::string& hint = scenario_.hints[shown_].in(language_);
  ++shown_;
  return wrapped(terminal_text(say(language_, "hint {} of {}: {}", "提示 {}/{}：{}", shown_, count, hint)), "  ", "  ");
}

}  // namespace coroscope::cli
