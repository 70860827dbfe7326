#include "cli/model_option.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "cli/terminal_text.h"
#include "core/scenario/nearest.h"
#include "render/words/misconception_words.h"

namespace coroscope::cli {

namespace {

char small(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

bool same_in_any_case(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](char a, char b) { return small(a) == small(b); });
}

/// As `coroscope progress` calls it, in either language.
bool is_named(run::Misconception misconception, std::string_view name) {
  using scenario::Language;
  return render::words::words_of(misconception, Language::k_en).name == name ||
         render::words::words_of(misconception, Language::k_zh).name == name;
}

}  // namespace

void declare_model(CommandLine& line, std::string& into, std::string_view help) { line.option(into, "--model", "NAME", help); }

std::optional<run::Model> read_model(CommandLine& line, Context& context, const std::string& name) {
  if (name.empty()) return run::Model();
  std::vector<std::string_view> names;
  for (const run::MisconceptionInfo& info : run::kMisconceptions) {
    const bool is_number = !info.is_reading && same_in_any_case(name, fmt::format("M{:02}", info.number));
    if (is_number || same_in_any_case(name, info.name) || is_named(info.misconception, name)) return run::Model(info.misconception);
    names.push_back(info.name);
  }
  const auto meant = scenario::nearest(name, names);
  line.usage_error(context, line.say("no misconception is called {}", "没有名为 {} 的误解", terminal_text(scenario::in_backquotes(name))),
                   meant ? line.did_you_mean(*meant) : line.say("`coroscope matrix` lists them", "`coroscope matrix` 会列出所有误解"));
  return std::nullopt;
}

}  // namespace coroscope::cli
