#include "render/sequence/remarks.h"

#include <algorithm>

#include "render/clean_text.h"
#include "render/sequence/lanes.h"
#include "render/words/say.h"

namespace coroscope::render::sequence {

using words::say;

namespace {

/// Each in one line, and not too long for one.
std::string joined(const std::vector<std::string>& names, std::string_view quote, scenario::Language language) {
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += language == scenario::Language::k_zh ? "、" : ", ";
    text.append(quote).append(shortened_name(collapse_spaces(clean(name)))).append(quote);
  }
  return text;
}

}  // namespace

std::string lane_remark(const LaneNames& names, scenario::Language language) {
  if (names.unknown.empty()) return {};
  return say(language, "no lane is called {}: there are {}", "没有名为 {} 的生命线：现有的是 {}", joined(names.unknown, "`", language),
             joined(names.known, "", language));
}

std::vector<std::string> remarks(const Model& model) {
  std::vector<std::string> lines;
  const scenario::Language language = model.language;
  for (const std::uint32_t line : model.notes_without_row) {
    lines.push_back(say(language, "nothing is drawn for line {0}: its note is left out", "第 {0} 行没有画出任何事件：它的注释没有画出", line));
  }
  if (model.selection_is_empty) {
    lines.push_back(say(language, "nothing that happens is what --only asks for", "没有任何事件符合 --only 的要求"));
  } else if (const std::uint64_t unasked = model.events_left_out - model.events_not_selected; unasked != 0) {
    const auto folded = std::any_of(model.rows.begin(), model.rows.end(),
                                    [](const Row& row) { return row.kind == RowKind::k_left_out; });
    if (folded) {
      lines.push_back(say(language, "{} events are not shown; the diagram says where", "有 {} 个事件没有画出；图中标明了位置",
                          unasked));
    }
  }
  return lines;
}

}  // namespace coroscope::render::sequence
