// docs/misconceptions.md against the tables and the sources that it describes.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "asked_at.h"
#include "render/words/misconception_words.h"
#include "render/words/refutation_words.h"

namespace coroscope::render {
namespace {

using run::Misconception;
using run::MisconceptionInfo;
using scenario::Language;

const std::string kPage = COROSCOPE_SOURCE_DIR "/docs/misconceptions.md";
const std::string kBegin = "<!-- begin: misconceptions -->\n";
const std::string kEnd = "<!-- end: misconceptions -->";

/// The enumerator of a model without its k_: "sleep_blocks_all".
std::string enumerator(Misconception model) {
  static const std::map<Misconception, std::string> kNames = {
#define MISCONCEPTION(name, number, title, family, text) {Misconception::k_##name, #name},
#define READING(name, number, title, family, text) {Misconception::k_##name, #name},
#include "core/vm/misconceptions.def"
  };
  return kNames.at(model);
}

std::string page() {
  std::ifstream file(kPage);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string program_of(const MisconceptionInfo& info) {
  const std::string name = enumerator(run::belief_of(info.misconception));
  return fmt::format("tests/misconceptions/programs/M{:02}_{}.py", info.number, name);
}

std::string row(const MisconceptionInfo& info) {
  const auto places = places_that_ask_for(enumerator(info.misconception));
  const AskedAt place = places.empty() ? AskedAt() : places.front();
  return fmt::format("| M{:02} | {} | {} | {} | [{}](../{}), `{}` |\n", info.number, info.name, info.family, info.text,
                     place.file, place.file, place.function);
}

std::string section(const MisconceptionInfo& info) {
  const auto words = [&](Language language) { return words::words_of(info.misconception, language).name; };
  const auto refutation = [&](Language language) { return words::refutation_words(info.misconception, "", language); };
  return fmt::format("\n### M{:02} {}{}\n\n**{}**: {}\n\n**{}**：{}\n\nProgram: [{}](../{})\n", info.number, info.name,
                     info.is_reading ? " (second reading)" : "", words(Language::k_en), refutation(Language::k_en),
                     words(Language::k_zh), refutation(Language::k_zh), program_of(info), program_of(info));
}

std::string table_and_sections() {
  std::string text = "\n| number | name | about | changed rule | asked at |\n|---|---|---|---|---|\n";
  for (const MisconceptionInfo& info : run::kMisconceptions) text += row(info);
  for (const MisconceptionInfo& info : run::kMisconceptions) text += section(info);
  return text + "\n";
}

TEST(MisconceptionsPage, HasTheTableAndTheWords) {
  const std::string text = page();
  const std::size_t from = text.find(kBegin);
  const std::size_t to = text.find(kEnd);
  ASSERT_TRUE(from != std::string::npos && to != std::string::npos && from < to) << kPage << " has lost its marks";
  const std::size_t inside = from + kBegin.size();
  if (std::getenv("COROSCOPE_ACCEPT") != nullptr) {
    std::ofstream(kPage) << text.substr(0, inside) << table_and_sections() << text.substr(to);
    return;
  }
  EXPECT_EQ(text.substr(inside, to - inside), table_and_sections())
      << "run unit_render with COROSCOPE_ACCEPT=1 to rewrite it";
}

TEST(Misconceptions, AreEachAskedForAtOneNamedPlace) {
  for (const MisconceptionInfo& info : run::kMisconceptions) {
    const auto places = places_that_ask_for(enumerator(info.misconception));
    std::string listed;
    for (const AskedAt& place : places) listed += fmt::format("\n  {} {}", place.file, place.function);
    EXPECT_EQ(places.size(), 1u) << info.name << " is asked for at:" << listed;
    for (const AskedAt& place : places) EXPECT_FALSE(place.function.empty()) << info.name << " in " << place.file;
  }
}

TEST(Misconceptions, EachHaveAProgram) {
  for (const MisconceptionInfo& info : run::kMisconceptions) {
    EXPECT_TRUE(std::filesystem::exists(COROSCOPE_SOURCE_DIR "/" + program_of(info))) << program_of(info);
  }
}

}  // namespace
}  // namespace coroscope::render
