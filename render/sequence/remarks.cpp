#include "render/sequence/remarks.h"

#include <algorithm>

#include "render/words/say.h"

namespace coroscope::render::sequence {

using words::say;

std::vector<std::string> remarks(const Model& model) {
  std::vector<std::string> lines;
  const scenario::Language language = model.language;
  for (const std::uint32_t line : model.notes_without_row) {
    lines.push_back(say(language, "nothing is drawn for line {0}: its note is left out", "第 {0} 行没有画出任何事件：它的注释没有画出", line));
  }
  if (model.selection_is_empty) {
    lines.push_back(say(language, "nothing that happens is what --only asks for", "没有任何事件符合 --only 的要求"));
  } else if (model.events_left_out != 0) {
    const auto folded = std::any_of(model.rows.begin(), model.rows.end(),
                                    [](const Row& row) { return row.kind == RowKind::k_left_out; });
    if (folded) {
      lines.push_back(say(language, "{} events are not shown; the diagram says where", "有 {} 个事件没有画出；图中标明了位置",
                          model.events_left_out));
    }
  }
  return lines;
}

}  // namespace coroscope::render::sequence
