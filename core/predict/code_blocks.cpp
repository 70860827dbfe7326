#include "core/predict/code_blocks.h"

#include <algorithm>

namespace coroscope::predict {

namespace {

constexpr std::string_view kBlanks = " \t\r";

struct Line {
  std::size_t indentation;
  CodeBlock block;
};

std::string without_async(std::string_view text) {
  constexpr std::string_view kAsync = "async ";
  return std::string(text.starts_with(kAsync) ? text.substr(kAsync.size()) : text);
}

/// The lines that are not empty and no comments, up to `last`.
std::vector<Line> code_lines(std::string_view rest, std::uint32_t last) {
  std::vector<Line> lines;
  for (std::uint32_t number = 1; number <= last && !rest.empty(); ++number) {
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    const std::size_t indentation = line.find_first_not_of(kBlanks);
    if (indentation == std::string_view::npos || line[indentation] == '#') continue;
    lines.push_back({indentation, {number, without_async(line.substr(indentation))}});
  }
  return lines;
}

bool begins_scope(const CodeBlock& block) { return block.begins_with("def") || block.begins_with("class"); }
bool is_loop(const CodeBlock& block) { return block.begins_with("for") || block.begins_with("while"); }
bool can_catch(const CodeBlock& block) {
  return block.begins_with("try") || (block.begins_with("with") && block.head.find("suppress") != std::string::npos);
}

bool is_in(const std::vector<CodeBlock>& blocks, const CodeBlock& wanted) {
  return std::any_of(blocks.begin(), blocks.end(), [&](const CodeBlock& one) { return one.line == wanted.line; });
}

}  // namespace

bool CodeBlock::begins_with(std::string_view word) const {
  const auto is_letter = [](char byte) { return byte == '_' || (byte >= 'a' && byte <= 'z'); };
  return head.starts_with(word) && (head.size() == word.size() || !is_letter(head[word.size()]));
}

std::vector<CodeBlock> blocks_around(const text::Source& source, std::uint32_t line) {
  std::vector<Line> lines = code_lines(source.text(), line);
  std::vector<CodeBlock> blocks;
  if (lines.empty() || lines.back().block.line != line) return blocks;
  std::size_t indentation = lines.back().indentation;
  for (auto one = lines.rbegin(); one != lines.rend() && indentation > 0; ++one) {
    if (one->indentation >= indentation) continue;
    indentation = one->indentation;
    blocks.push_back(std::move(one->block));
    if (begins_scope(blocks.back())) break;
  }
  return blocks;
}

bool in_one_loop(const text::Source& source, std::uint32_t line, std::uint32_t other) {
  const std::vector<CodeBlock> around = blocks_around(source, line);
  const std::vector<CodeBlock> around_other = blocks_around(source, other);
  return std::any_of(around.begin(), around.end(),
                     [&](const CodeBlock& block) { return is_loop(block) && is_in(around_other, block); });
}

bool skips(const text::Source& source, std::uint32_t line, std::uint32_t later) {
  const std::vector<CodeBlock> around = blocks_around(source, line);
  const auto catcher = std::find_if(around.begin(), around.end(), can_catch);
  return catcher == around.end() || is_in(blocks_around(source, later), *catcher);
}

}  // namespace coroscope::predict
