#include "cli/document_programs.h"

#include "cli/language.h"
#include "cli/load.h"
#include "cli/terminal_text.h"
#include "core/scenario/nearest.h"
#include "render/words/say.h"

namespace coroscope::cli {

using render::words::say;

namespace {

FoundProgram failed(std::string problem, std::string advice) {
  FoundProgram found;
  found.problem = std::move(problem);
  found.advice = std::move(advice);
  return found;
}

}  // namespace

FoundProgram DocumentPrograms::find(const std::string& name, const std::string& folder) {
  const auto language = pick_language({}, context_.environment);
  const std::string shown = terminal_text(scenario::in_backquotes(name));
  if (name.ends_with(".py")) {
    const std::string path = name.starts_with('/') ? name : folder + name;
    if (context_.environment.is_file(path)) return read(name, context_.environment.read_file(path));
    return failed(say(language, "no file is called {}", "没有名为 {} 的文件", shown),
                  say(language, "the path begins at the document's folder", "路径从文档所在的目录算起"));
  }
  if (auto reading = catalog().find(name)) {
    std::string path = reading->scenario.source->name();
    return check(std::move(*reading), std::move(path));
  }
  const auto meant = catalog().suggestion(name);
  return failed(say(language, "no scenario is called {}", "没有名为 {} 的题目", shown),
                meant ? say(language, "did you mean `{}`?", "是不是 `{}`？", terminal_text(*meant))
                      : say(language, "`coroscope list` shows the scenarios; the name of a file ends in `.py`",
                            "`coroscope list` 会列出所有题目；文件名要以 `.py` 结尾"));
}

FoundProgram DocumentPrograms::read_in() {
  return read("<stdin>", context_.environment.read_in());
}

FoundProgram DocumentPrograms::read(const std::string& name, std::string text) const {
  auto source = std::make_shared<const text::Source>(name, std::move(text));
  return check(read_by_path(context_, scenarios_, std::move(source)), name);
}

FoundProgram DocumentPrograms::check(scenario::Reading reading, std::string path) const {
  FoundProgram found;
  if (!reading.good()) {
    const auto language = pick_language({}, context_.environment);
    found.problem = say(language, "the header of this scenario is not right", "这道题目的文件头有错误");
    found.source = reading.scenario.source;
    found.diagnostics = std::move(reading.diagnostics);
    return found;
  }
  found.program = render::document::Program{std::move(reading.scenario), std::move(path), context_.run};
  return found;
}

const scenario::Catalog& DocumentPrograms::catalog() {
  if (!catalog_) catalog_ = load_catalog(context_, scenarios_);
  return *catalog_;
}

}  // namespace coroscope::cli
