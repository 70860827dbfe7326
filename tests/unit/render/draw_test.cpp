// Draws the pictures to look at: with COROSCOPE_PICTURES=<folder> set, every story is written there in every format.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "render/render.h"
#include "tests/unit/render/story.h"

namespace coroscope::render {
namespace {

void write(const std::string& folder, const std::string& name, const trace::Trace& trace) {
  for (const auto& [format, end] :
       {std::pair{Format::k_svg, "svg"}, {Format::k_png, "png"}, {Format::k_pdf, "pdf"}, {Format::k_dot, "dot"}}) {
    for (const auto theme : {ThemeChoice::k_auto, ThemeChoice::k_dark}) {
      RenderOptions options;
      options.format = format;
      options.theme = theme;
      options.title = name;
      options.link_base = "program.py";
      const RenderResult result = render_sequence(trace, options);
      EXPECT_TRUE(result.ok()) << name << ": " << result.error;
      std::ofstream(folder + "/" + name + (theme == ThemeChoice::k_dark ? "-dark." : ".") + end, std::ios::binary)
          << result.bytes;
    }
  }
}

TEST(Pictures, AreWrittenWhereAskedFor) {
  const char* folder = std::getenv("COROSCOPE_PICTURES");
  if (folder == nullptr) GTEST_SKIP() << "COROSCOPE_PICTURES is not set";
  write(folder, "two-sleeps", two_sleeps());
  write(folder, "generator-send", generator_send());
  write(folder, "cancel-and-raise", cancel_and_raise());
  write(folder, "blocking-sleep", blocking_sleep());
  write(folder, "eight-tasks", many_tasks(8, 3));
  write(folder, "long", many_tasks(3, 100));
  write(folder, "chinese-emoji", hostile("下载 📦 第1页 👩‍👩‍👧‍👦 🇨🇳 & <b>"));
}

}  // namespace
}  // namespace coroscope::render
