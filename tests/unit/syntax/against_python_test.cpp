// The trees of all Python programs in this repository, held against those of the `ast` module of the python3 at hand.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>

#include "core/syntax/dump.h"
#include "core/syntax/parse.h"

namespace coroscope::syntax {
namespace {

// Prints, for every program that python3 accepts, its path, its tree, and a NUL behind each.
constexpr const char* kScript = R"(
import ast, pathlib, sys, warnings
warnings.simplefilter('ignore')
if sys.version_info[:2] != (3, 11): sys.exit(0)
sys.setrecursionlimit(20000)
for folder in ('scenarios', 'core', 'tests'):
    for path in sorted(pathlib.Path(folder).rglob('*.py')):
        try: tree = ast.parse(path.read_bytes())
        except (SyntaxError, ValueError): continue
        text = str(path) + '\0' + ast.dump(tree, indent=1, include_attributes=True) + '\n\0'
        sys.stdout.buffer.write(text.encode('utf-8', 'surrogatepass'))
)";

TEST(AgainstPython, TreesAreEqual) {
  const std::string command = std::string("cd '" COROSCOPE_SOURCE_DIR "' && python3 -c \"") + kScript + "\"";
  std::FILE* pipe = popen(command.c_str(), "r");
  ASSERT_NE(pipe, nullptr);
  std::string output;
  std::array<char, 65536> buffer;
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe))
    output.append(buffer.data(), count);
  ASSERT_EQ(pclose(pipe), 0);
  if (output.empty()) GTEST_SKIP() << "python3 is not 3.11";
  std::stringstream stream(output);
  for (std::string path, expected; std::getline(stream, path, '\0') && std::getline(stream, expected, '\0');) {
    std::ifstream file(std::string(COROSCOPE_SOURCE_DIR "/") + path, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    const text::Source source(path, text.str());
    const ParseResult result = parse(source);
    ASSERT_TRUE(result.ok()) << text::format_diagnostic(source, result.diagnostics.at(0));
    EXPECT_TRUE(dump(*result.tree.module, source, true) == expected) << path;
  }
}

}  // namespace
}  // namespace coroscope::syntax
