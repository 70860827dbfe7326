#include "cli/new_checks.h"

#include <algorithm>

#include "cli/model_option.h"
#include "cli/new_scenario.h"
#include "cli/terminal_text.h"
#include "core/scenario/nearest.h"
#include "core/scenario/read_scenario.h"
#include "core/text/display_width.h"
#include "render/words/say.h"

namespace coroscope::cli {

namespace {

using render::words::say;
using scenario::in_backquotes;

std::string shown(const std::string& text) { return terminal_text(in_backquotes(text)); }

std::string small(std::string_view text) {
  std::string letters(text);
  for (char& letter : letters) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return letters;
}

}  // namespace

NewProblem NewChecks::title(const std::string& title) const {
  if (title.find_first_not_of(' ') == std::string::npos) {
    return {{say(language_, "a title is missing", "缺少标题"), say(language_, "write one", "请写一个")}};
  }
  if (text::escape_invisible(title) == title) return {};
  return {{say(language_, "{} cannot be a title", "{} 不能作标题", "`" + text::escape_invisible(title) + "`"),
           say(language_, "write one line of letters that can be seen", "请写一行看得见的文字")}};
}

NewProblem NewChecks::id(const std::string& id) const {
  if (id_from_title(id) == id && !id.empty()) return {};
  return {{say(language_, "{} cannot be an id", "{} 不能作题目编号", shown(id)),
           say(language_, "use small letters, digits and `-`", "请用小写字母、数字和 `-`")}};
}

NewProblem NewChecks::id_is_free(const std::string& id) const {
  const std::string rival = file_with(id);
  if (rival.empty()) return {};
  return {{say(language_, "id `{}` is taken by {}", "题目编号 `{}` 已经被 {} 使用", id, terminal_text(rival)),
           say(language_, "choose another id", "请换一个编号")}};
}

NewProblem NewChecks::topics(std::vector<std::string>& topics) const {
  const auto known = path_.topic_ids();
  if (topics.empty()) {
    return {{say(language_, "a topic is missing", "缺少知识点"),
             say(language_, "topics go from {} to {}", "知识点从 {} 到 {}", known.front(), known.back())}};
  }
  for (std::string& topic : topics) {
    const auto same = std::find(known.begin(), known.end(), topic);
    if (same != known.end()) continue;
    const auto meant =
        std::find_if(known.begin(), known.end(), [&](std::string_view one) { return small(one) == small(topic); });
    if (meant == known.end()) {
      return {{say(language_, "unknown topic {}", "没有知识点 {}", shown(topic)),
               say(language_, "topics go from {} to {}", "知识点从 {} 到 {}", terminal_text(known.front()),
                   terminal_text(known.back()))}};
    }
    topic = *meant;
  }
  return {};
}

NewProblem NewChecks::kind(std::string& kind) const {
  kind = small(kind.empty() ? "output" : kind);
  if (scenario::find_ask_kind(kind)) return {};
  return {{say(language_, "unknown kind {}", "没有 {} 这种问题", shown(kind)), "output, order, choice, elapsed, error"}};
}

NewProblem NewChecks::misconception(const std::string& name) const {
  CommandLine::Problem problem;
  CommandLine line("new", "");
  line.report_to(problem);
  if (read_model(line, context_, name)) return {};
  return problem;
}

std::string NewChecks::file_with(const std::string& id) const {
  Environment& environment = context_.environment;
  if (!environment.is_folder(folder_)) return {};
  for (const std::string& file : environment.files_below(folder_, ".py")) {
    std::string text = environment.read_file(file);
    if (text.find(id) == std::string::npos || text.find("# /// scenario") == std::string::npos) continue;
    const auto source = std::make_shared<const text::Source>(file, std::move(text));
    if (scenario::read_scenario(source, path_.topic_ids()).scenario.id == id) return file;
  }
  return {};
}

}  // namespace coroscope::cli
