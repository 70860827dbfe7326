#include "cli/system_words.h"

#include <algorithm>
#include <array>

namespace coroscope::cli {

namespace {

struct Pair {
  std::string_view english, chinese;
};

/// Before the name in backquotes; a space stands between.
constexpr auto kBeginnings = std::to_array<Pair>({{"cannot open", "无法打开"},
                                                  {"cannot read", "无法读取"},
                                                  {"cannot write", "无法写入"},
                                                  {"cannot make", "无法新建"},
                                                  {"cannot make the folder", "无法新建文件夹"},
                                                  {"cannot use", "无法使用"},
                                                  {"cannot move", "无法移动"}});

/// Behind the last colon.
constexpr auto kReasons = std::to_array<Pair>({{"No such file or directory", "没有这个文件或文件夹"},
                                               {"there is no such file", "没有这个文件"},
                                               {"Not a directory", "路径中有一段不是文件夹"},
                                               {"Is a directory", "这是一个文件夹"},
                                               {"Permission denied", "没有权限"},
                                               {"No space left on device", "磁盘已满"},
                                               {"Read-only file system", "文件系统是只读的"},
                                               {"File name too long", "文件名太长"}});

/// Whole sentences, and what follows a name.
constexpr auto kSentences = std::to_array<Pair>(
    {{"there is no editor: VISUAL and EDITOR are not set", "没有编辑器：没有设置 VISUAL 和 EDITOR"},
     {"the text is larger than 1 MiB", "内容超过了 1 MiB"},
     {" is larger than 1 MiB", " 超过了 1 MiB"},
     {" is larger than 256 MiB", " 超过了 256 MiB"},
     {" was stopped by a signal", " 被信号终止了"},
     {" is damaged, or no file of coroscope's", " 已经损坏，或者不是 coroscope 的文件"},
     {"no folder for progress: HOME is not set; write `--data DIR`, or set COROSCOPE_DATA",
      "没有存放学习记录的文件夹：没有设置 HOME；请写 `--data DIR`，或设置 COROSCOPE_DATA"}});

constexpr std::string_view kEnded = " ended with exit code ";

/// "cannot open `x`: Permission denied", with both halves known.
std::string failure_words(std::string_view english) {
  const std::size_t name = english.find(" `");
  const std::size_t reason = english.rfind("`: ");
  if (name == std::string_view::npos || reason == std::string_view::npos || reason <= name) return {};
  const auto find = [](const auto& pairs, std::string_view wanted) -> std::string_view {
    const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.english == wanted; });
    return found == pairs.end() ? std::string_view() : found->chinese;
  };
  const std::string_view beginning = find(kBeginnings, english.substr(0, name));
  if (beginning.empty()) return {};
  const std::string_view why = english.substr(reason + 3);
  const std::string_view known = find(kReasons, why);
  return std::string(beginning) + std::string(english.substr(name, reason + 1 - name)) + "：" +
         std::string(known.empty() ? why : known);
}

}  // namespace

std::string system_words(std::string_view english, scenario::Language language) {
  if (language != scenario::Language::k_zh) return std::string(english);
  if (std::string words = failure_words(english); !words.empty()) return words;
  for (const Pair& sentence : kSentences) {
    if (!english.ends_with(sentence.english)) continue;
    return std::string(english.substr(0, english.size() - sentence.english.size())) + std::string(sentence.chinese);
  }
  const std::size_t ended = english.rfind(kEnded);
  if (ended == std::string_view::npos) return std::string(english);
  return std::string(english.substr(0, ended)) + " 的退出码是 " + std::string(english.substr(ended + kEnded.size()));
}

}  // namespace coroscope::cli
