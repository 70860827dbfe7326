// One file a case in tests/golden/scenario: okay-*.py must read without a complaint, fail-*.py must not. What the
// reader says about a file stands in the .expected beside it; COROSCOPE_ACCEPT=1 writes it.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/scenario/read_scenario.h"

namespace coroscope::scenario {
namespace {

const std::filesystem::path kFolder = std::filesystem::path(COROSCOPE_SOURCE_DIR) / "tests/golden/scenario";

std::string read(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

std::string describe(const Words& words) {
  return fmt::format("{} | {}\n", words.en, words.zh);
}

/// Everything that a Scenario says, as text.
std::string describe(const Scenario& scenario) {
  std::string text =
      fmt::format("has_header {}\nid {}\nteaches {}\nquestion {}\nseed {}\ntitle {}", scenario.has_header, scenario.id,
                  fmt::join(scenario.teaches, " "), scenario.question, scenario.seed, describe(scenario.title));
  for (const Ask& ask : scenario.asks) {
    text += fmt::format("ask {} {}", ask_kind_name(ask.kind), describe(ask.text));
    for (const Choice& choice : ask.choices) {
      text += fmt::format("  {} {}    {}", choice.correct ? "right" : "wrong", describe(choice.text),
                          describe(choice.because));
    }
  }
  for (const Words& hint : scenario.hints) text += "hint " + describe(hint);
  return text + "answer " + describe(scenario.answer);
}

class ScenarioGolden : public testing::TestWithParam<std::string> {};

TEST_P(ScenarioGolden, IsAsExpected) {
  const std::filesystem::path file = kFolder / (GetParam() + ".py");
  const auto source = std::make_shared<const text::Source>(GetParam() + ".py", read(file));
  const Reading reading = read_scenario(source);
  std::string actual;
  for (const text::Diagnostic& diagnostic : reading.diagnostics) {
    EXPECT_EQ(diagnostic.category, "scenario");
    actual += text::format_diagnostic(*source, diagnostic);
  }
  EXPECT_EQ(reading.good(), GetParam().starts_with("okay-"));
  if (reading.good()) actual = describe(reading.scenario);

  const std::filesystem::path expected = kFolder / (GetParam() + ".expected");
  if (std::getenv("COROSCOPE_ACCEPT") != nullptr) std::ofstream(expected, std::ios::binary) << actual;
  EXPECT_EQ(actual, read(expected));
}

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    if (entry.path().extension() == ".py") names.push_back(entry.path().stem());
  }
  std::sort(names.begin(), names.end());
  return names;
}

INSTANTIATE_TEST_SUITE_P(Files, ScenarioGolden, testing::ValuesIn(cases()), [](const auto& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace coroscope::scenario
