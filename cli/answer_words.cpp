#include "cli/answer_words.h"

#include <fmt/format.h>

#include "render/words/say.h"

namespace coroscope::cli {

using render::words::say;
using scenario::AskKind;
using scenario::Language;

std::string how_to_answer(AskKind kind, Language language) {
  switch (kind) {
    case AskKind::k_output:
      return say(language, "one line each; an empty line ends the answer; :? for help\n",
                 "每行写一行输出，空行表示写完；输入 :? 查看帮助\n");
    case AskKind::k_order:
      return say(language, "the numbers in the order in which the lines are printed, as 3 1 2; :? for help\n",
                 "按输出的先后写出编号，例如 3 1 2；输入 :? 查看帮助\n");
    case AskKind::k_choice:
      return say(language, "the letter; several are written a c; :? for help\n", "写字母，选多个时写成 a c；输入 :? 查看帮助\n");
    case AskKind::k_elapsed:
      return say(language, "the seconds on the program's clock, as 2 or 0.3; :? for help\n",
                 "写程序时钟上的秒数，例如 2 或 0.3；输入 :? 查看帮助\n");
    case AskKind::k_error:
      return say(language, "the name of the exception, or none; :? for help\n",
                 "写异常的名字，没有异常就写“无”；输入 :? 查看帮助\n");
  }
  return {};
}

std::string input_help(AskKind kind, AskedIn asked_in, Language language) {
  const bool is_test = asked_in == AskedIn::k_test;
  std::string text = how_to_answer(kind, language);
  if (!is_test) text += say(language, "  :h        a hint\n", "  :h        看一条提示\n");
  text += say(language,
              "  :e        the answer in your editor ($VISUAL or $EDITOR)\n"
              "  :f FILE   the answer from a file\n",
              "  :e        用编辑器写答案（$VISUAL 或 $EDITOR）\n"
              "  :f FILE   从文件读取答案\n");
  if (kind == AskKind::k_output) {
    text += say(language,
                "  :u        takes the last line back\n"
                "  ::text    the line `:text`\n"
                "  a space   an empty line of the output\n"
                "If the program ends with an exception, its name is the last line: `ValueError`.\n",
                "  :u        撤回上一行\n"
                "  ::text    表示输出行 `:text`\n"
                "  一个空格  表示输出里的一个空行\n"
                "如果程序以异常结束，最后一行写异常的名字，例如 `ValueError`。\n");
  }
  text += is_test ? say(language, "  :a        passes: counts as not known\n", "  :a        跳过，算作没有答对\n")
                  : say(language, "  :a        gives up: shows the answer\n", "  :a        放弃，直接看答案\n");
  return text + say(language, "  :q        leaves\n", "  :q        离开\n");
}

std::string unknown_command_words(std::string_view command, Language language) {
  return say(language, "there is no command `{0}`; :? shows all; a line that begins with a colon is written `:{0}`\n",
             "没有 `{0}` 这个命令，输入 :? 查看全部命令；以冒号开头的行要写成 `:{0}`\n", command);
}

std::string no_hints_in_test_words(Language language) {
  return say(language, "the test gives no hints; :a passes the question\n", "测试中没有提示；输入 :a 可以跳过这个问题\n");
}

std::string no_file_words(Language language) {
  return say(language, "`:f` needs the name of a file: `:f answer.txt`\n", "`:f` 后面要写文件名，例如 `:f answer.txt`\n");
}

std::string empty_line_words(Language language) {
  return say(language, "nothing is written yet; :? for help\n", "还什么都没有写；输入 :? 查看帮助\n");
}

std::string nothing_written_words(Language language) {
  return say(language, "nothing is written yet; if the program prints nothing, press Enter once more\n",
             "还什么都没有写；如果程序什么也不输出，请再按一次回车\n");
}

std::string kept_answer_words(std::string_view why, Language language) {
  return say(language, "{}; what you have written so far is still there\n", "{}；已经写下的内容还在\n", why);
}

std::string text_taken_words(std::size_t lines, Language language) {
  if (lines == 0) return say(language, "the text is empty\n", "内容是空的\n");
  return lines == 1 ? say(language, "1 line; an empty line ends the answer\n", "共 1 行；输入空行表示写完\n")
                    : say(language, "{} lines; an empty line ends the answer\n", "共 {} 行；输入空行表示写完\n", lines);
}

std::string cut_line(Language language) {
  return say(language, "# ----- the answer stands above this line; nothing below it is read -----",
             "# ----- 答案写在这一行上面，下面的内容都不会读取 -----");
}

}  // namespace coroscope::cli
