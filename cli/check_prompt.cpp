#include "cli/check_prompt.h"

#include "cli/question_text.h"

namespace coroscope::cli {

namespace {

using scenario::AskKind;
using scenario::Language;

std::string_view how_to_answer(AskKind kind, Language language) {
  const bool zh = language == Language::k_zh;
  switch (kind) {
    case AskKind::k_output:
      return zh ? "请逐行写出程序的输出" : "Write what the program prints, line by line";
    case AskKind::k_order:
      return zh ? "请按输出的先后写出编号，例如 3 1 2" : "Write the numbers in the order in which the lines are printed, as 3 1 2";
    case AskKind::k_choice:
      return zh ? "请写出选项的字母，选多个时写成 a c" : "Write the letter of your choice; several are written a c";
    case AskKind::k_elapsed:
      return zh ? "请写出虚拟时间的秒数，例如 2 或 0.3" : "Write the virtual seconds, as 2 or 0.3";
    case AskKind::k_error:
      return zh ? "请写出异常的名字，没有异常就写“无”" : "Write the name of the exception, or none";
  }
  return {};
}

}  // namespace

std::string prompt_words(const predict::Study& study, const scenario::Ask& ask, Language language) {
  std::string text = question_text(ask, language);
  if (ask.kind == AskKind::k_order) text += numbered_lines(study.shuffled());
  text += how_to_answer(ask.kind, language);
  return text + (language == Language::k_zh ? "，写完后另起一行按 Ctrl-D 结束：\n"
                                            : "; end with Ctrl-D on a line of its own:\n");
}

}  // namespace coroscope::cli
