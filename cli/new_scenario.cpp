#include "cli/new_scenario.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/words/say.h"

namespace coroscope::cli {

namespace {

using scenario::AskKind;
using scenario::Words;

constexpr std::size_t kMostQuoted = 8;  // lines of the output that an answer quotes
constexpr std::size_t kMostChoices = 4;
constexpr std::size_t kLongestId = 64;

/// A string of TOML on one line.
std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char byte : text) {
    const auto code = static_cast<unsigned char>(byte);
    if (byte == '"' || byte == '\\') {
      result += '\\';
      result += byte;
    } else if (code < 0x20 || code == 0x7F) {
      result += fmt::format("\\u{:04x}", code);
    } else {
      result += byte;
    }
  }
  return result + "\"";
}

std::string words_text(const Words& words) {
  return fmt::format("en = {}\nzh = {}\n", quoted(words.en), quoted(words.zh));
}

/// A printed line in a sentence.
std::string in_sentence(const std::string& line) {
  const bool can_be_code = !line.empty() && line.find('`') == std::string::npos;
  return can_be_code ? "`" + line + "`" : line;
}

/// "`a`, `b`, `c`", with a `between` of the language.
std::string list_lines(const std::vector<std::string>& lines, std::string_view between, std::string_view and_so_on) {
  std::string text;
  for (std::size_t i = 0; i < std::min(lines.size(), kMostQuoted); ++i) {
    text += (i == 0 ? "" : std::string(between)) + in_sentence(lines[i]);
  }
  return lines.size() > kMostQuoted ? text + std::string(and_so_on) : text;
}

std::string seconds_text(std::int64_t nanoseconds) {
  return fmt::format("{}", static_cast<double>(nanoseconds) / 1e9);
}

Words question_words(AskKind kind) {
  switch (kind) {
    case AskKind::k_output:
      return {"What is printed? Write it line by line.", "程序会输出什么？请逐行写出。"};
    case AskKind::k_order:
      return {"In which order are these lines printed?", "这些行按什么顺序输出？"};
    case AskKind::k_choice:
      return {"Which of these is printed first?", "下面哪一行最先输出？"};
    case AskKind::k_elapsed:
      return {"How many seconds does the whole program take?", "整个程序一共用了几秒？"};
    case AskKind::k_error:
      return {"With which exception does the program end? Write none if there is none.",
              "程序以哪种异常结束？没有就写“无”。"};
  }
  return {};
}

Words hint_words(AskKind kind) {
  if (kind == AskKind::k_elapsed) return {"Which of the waits come one after the other?", "哪些等待是一个接一个的？"};
  if (kind == AskKind::k_error) return {"On which line can something go wrong?", "哪一行可能出错？"};
  return {"Which line of the program runs first, and which one after it?", "程序的哪一行最先执行，接着是哪一行？"};
}

Words answer_words(AskKind kind, const predict::Facts& facts) {
  const std::vector<std::string>& lines = facts.truth.lines;
  switch (kind) {
    case AskKind::k_elapsed:
      return {fmt::format("The program takes {} {}.", seconds_text(facts.elapsed),
                          facts.elapsed == 1'000'000'000 ? "second" : "seconds"),
              fmt::format("程序一共用了 {} 秒。", seconds_text(facts.elapsed))};
    case AskKind::k_error:
      if (facts.error.empty()) return {"The program ends without an exception.", "程序正常结束，没有异常。"};
      return {fmt::format("The program ends with {}.", in_sentence(facts.error)),
              fmt::format("程序以 {} 结束。", in_sentence(facts.error))};
    default:
      break;
  }
  if (lines.empty()) return {"Nothing is printed.", "什么也不输出。"};
  return {fmt::format("The program prints {}.", list_lines(lines, ", ", " and so on")),
          fmt::format("程序输出{}。", " " + list_lines(lines, "、", " 等等"))};
}

/// The lines that a choice offers: the first ones that differ.
std::vector<std::string> offered(const predict::Facts& facts) {
  std::vector<std::string> lines;
  for (const std::string& line : facts.truth.lines) {
    const bool is_new = std::find(lines.begin(), lines.end(), line) == lines.end();
    if (is_new && !line.empty() && lines.size() < kMostChoices) lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end());  // so that the right one is not always the first
  return lines;
}

std::string choices_text(const predict::Facts& facts) {
  std::string text;
  for (const std::string& line : offered(facts)) {
    const std::size_t number =
        static_cast<std::size_t>(std::find(facts.truth.lines.begin(), facts.truth.lines.end(), line) -
                                 facts.truth.lines.begin()) +
        1;
    text += "\n[[ask.choice]]\n" + words_text({in_sentence(line), in_sentence(line)});
    text += fmt::format("correct = {}\n[ask.choice.because]\n", number == 1);
    text +=
        words_text({fmt::format("It is line {} of the output.", number), fmt::format("它是输出的第 {} 行。", number)});
  }
  return text;
}

/// The lines of a TOML text as comments.
std::string as_comments(std::string_view toml) {
  std::string text;
  for (std::size_t begin = 0; begin < toml.size();) {
    const std::size_t end = std::min(toml.find('\n', begin), toml.size());
    const std::string_view line = toml.substr(begin, end - begin);
    text += line.empty() ? std::string("#\n") : fmt::format("# {}\n", line);
    begin = end + 1;
  }
  return text;
}

}  // namespace

std::string id_from_title(std::string_view title) {
  std::string id;
  for (const char byte : title) {
    const char small = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    const bool good = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
    if (good) {
      id += small;
    } else if (!id.empty() && id.back() != '-' && byte != '\'') {
      id += '-';
    }
  }
  id = id.substr(0, kLongestId);
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

std::string problem_with(AskKind kind, const predict::Facts& facts, scenario::Language language) {
  using render::words::say;
  const bool wants_lines = kind == AskKind::k_output || kind == AskKind::k_order || kind == AskKind::k_choice;
  if (wants_lines && facts.truth.lines.empty())
    return say(language, "the program prints nothing that could be asked for", "程序没有输出，没有可问的内容");
  if (kind == AskKind::k_order && facts.truth.lines.size() < 2) return say(language, "one line has no order", "只有一行，没有顺序可问");
  if (kind == AskKind::k_choice && offered(facts).size() < 2)
    return say(language, "a choice needs two different lines of output", "选择题需要两行不同的输出");
  return {};
}

std::string scenario_text(const NewScenario& wanted, const predict::Facts& facts) {
  std::string topics;
  for (const std::string& topic : wanted.topics) topics += (topics.empty() ? "" : ", ") + quoted(topic);
  std::string toml = fmt::format("format = 1\nid = {}\nteaches = [{}]\n", quoted(wanted.id), topics);
  if (!wanted.question.empty()) toml += fmt::format("question = {}\n", quoted(wanted.question));
  toml += "\n[title]\n" + words_text(wanted.title);
  toml += fmt::format("\n[[ask]]\nkind = {}\n", quoted(scenario::ask_kind_name(wanted.kind))) +
          words_text(question_words(wanted.kind));
  if (wanted.kind == AskKind::k_choice) toml += choices_text(facts);
  toml += "\n[[hint]]\n" + words_text(hint_words(wanted.kind));
  toml += "\n[answer]\n" + words_text(answer_words(wanted.kind, facts));
  return "# /// scenario\n" + as_comments(toml) + "# ///\n" + wanted.program;
}

}  // namespace coroscope::cli
