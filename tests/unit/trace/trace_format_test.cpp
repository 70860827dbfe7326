// docs/trace-format.md against the code that it describes.

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "core/trace/jsonl.h"

namespace coroscope::trace {
namespace {

const std::string kPage = COROSCOPE_SOURCE_DIR "/docs/trace-format.md";

std::string page() {
  std::ifstream file(kPage);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string table_of_events() {
  std::string table = "| kind | group | means |\n|---|---|---|\n";
#define EVENT(name, group, text) \
  table += "| `" + std::string(event_name(EventKind::k_##name)) + "` | " #group " | " text " |\n";
#include "core/trace/events.def"
  return table;
}

/// The text between two marks; `text` is cut into what is before, between and after.
struct Page {
  std::string before, between, after;
};
Page cut(const std::string& text, const std::string& begin, const std::string& end) {
  const std::size_t from = text.find(begin);
  const std::size_t to = text.find(end);
  if (from == std::string::npos || to == std::string::npos || to < from) return {text, "", ""};
  const std::size_t inside = from + begin.size();
  return {text.substr(0, inside), text.substr(inside, to - inside), text.substr(to)};
}

TEST(TraceFormatPage, HasTheTableOfEvents) {
  const Page parts = cut(page(), "<!-- begin: events -->\n", "<!-- end: events -->");
  ASSERT_FALSE(parts.after.empty()) << kPage << " has lost its marks";
  if (std::getenv("COROSCOPE_ACCEPT") != nullptr) {
    std::ofstream(kPage) << parts.before << table_of_events() << parts.after;
    return;
  }
  EXPECT_EQ(parts.between, table_of_events()) << "run unit_trace with COROSCOPE_ACCEPT=1 to rewrite it";
}

TEST(TraceFormatPage, ShowsAFileThatCanBeRead) {
  const std::string example = cut(page(), "trace --format jsonl hello.py\n", "```\n\nOrder of lines").between;
  const auto result = read_jsonl(example);
  if (const auto* error = std::get_if<FileError>(&result)) FAIL() << error->line << ": " << error->message;
  EXPECT_EQ(to_jsonl(std::get<Trace>(result)), example);
}

TEST(TraceFormatPage, KnowsTheVersion) {
  EXPECT_NE(page().find("This page describes version " + std::to_string(kJsonlVersion)), std::string::npos);
}

TEST(TraceFormatPage, NamesEveryKindOfActor) {
  for (int kind = 0; kind <= static_cast<int>(ActorKind::k_future); ++kind) {
    const std::string name(actor_kind_name(static_cast<ActorKind>(kind)));
    EXPECT_NE(page().find("`\"" + name + "\"`"), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace coroscope::trace
