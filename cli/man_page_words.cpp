#include "cli/man_page_words.h"

#include <array>

namespace coroscope::cli {

namespace {

/// As ExitCode says.
constexpr auto kExitCodes = std::to_array<ManRow>({
    {"0", "all is well", "一切正常"},
    {"1", "the prediction is wrong, a check found something, or the program ended with an exception",
     "预测不对，检查发现了问题，或者程序以异常结束"},
    {"2", "the command line is wrong", "命令行写得不对"},
    {"3", "the scenario is invalid, or the program uses what is not supported", "题目无效，或者程序用到了不支持的东西"},
    {"4", "a limit was reached, or nothing can ever go on", "达到了上限，或者再也没有什么能继续运行"},
    {"5", "no such file, or it cannot be written", "没有这个文件，或者无法写入"},
    {"130", "Ctrl-C was pressed", "按了 Ctrl-C"},
});

constexpr auto kVariables = std::to_array<ManRow>({
    {"LC_ALL, LC_MESSAGES, LANG", "the language: Chinese if the first that is set begins with `zh`, else English",
     "语言：第一个有值的变量以 `zh` 开头就用中文，否则用英文"},
    {"COROSCOPE_DATA", "the folder of `progress.db`", "存放 `progress.db` 的文件夹"},
    {"COROSCOPE_CONFIG", "another configuration file; set to nothing: none", "另一个配置文件；设为空则不用配置文件"},
    {"VISUAL, EDITOR", "the editor in which `predict` lets you write a long answer", "`predict` 让你写长答案时打开的编辑器"},
    {"COROSCOPE_PYTHON", "the CPython 3.11 that `lint` holds programs against (default: `python3.11`, then `python3`)",
     "`lint` 用来对照程序的 CPython 3.11（默认 `python3.11`，其次 `python3`）"},
    {"COLUMNS", "how wide a drawing of text is that goes into a file or a pipe (default: 100 columns)",
     "文本图写进文件或管道时的宽度（默认 100 列）"},
    {"NO_COLOR", "if it is set, nothing is coloured", "有值时不用颜色"},
    {"COROSCOPE_GRAPHVIZ", "the path of `coroscope_graphviz.so`, which draws svg, png, pdf and dot",
     "`coroscope_graphviz.so` 的路径，它负责画 svg、png、pdf 和 dot"},
});

constexpr auto kFiles = std::to_array<ManRow>({
    {"~/.config/coroscope/config.toml",
     "what options would say otherwise, in TOML: `scenarios = [\"~/my-course\", \"built-in\"]` (folders in the place of the "
     "built-in course), `lang = \"zh\"`, `theme = \"dark\"`, `data = \"~/progress\"`; in `$XDG_CONFIG_HOME/coroscope` if that is "
     "set. Options and `COROSCOPE_DATA` win over it, and it over the language of the system. `docs` and `mdbook` do not read it.",
     "代替选项的设置，用 TOML 写：`scenarios = [\"~/my-course\", \"built-in\"]`（用这些文件夹里的题目代替内置的题目）、`lang = \"zh\"`、"
     "`theme = \"dark\"`、`data = \"~/progress\"`；设了 `XDG_CONFIG_HOME` 时放在 `$XDG_CONFIG_HOME/coroscope`。"
     "选项和 `COROSCOPE_DATA` 优先于它，它优先于系统的语言。`docs` 和 `mdbook` 不读它。"},
    {"~/.local/share/coroscope/progress.db",
     "what you have tried; in `$XDG_DATA_HOME/coroscope` if that is set, or in the folder that `--data` names",
     "你做过的题；设了 `XDG_DATA_HOME` 时放在 `$XDG_DATA_HOME/coroscope`，也可以用 `--data` 指定文件夹"},
});

constexpr auto kSections = std::to_array<ManSection>({
    {"EXIT STATUS", "退出码", kExitCodes},
    {"ENVIRONMENT", "环境变量", kVariables},
    {"FILES", "文件", kFiles},
});

}  // namespace

std::string_view man_word(ManWord word, scenario::Language language) {
  const auto say = [&](std::string_view en, std::string_view zh) { return language == scenario::Language::k_zh ? zh : en; };
  switch (word) {
    case ManWord::k_name: return say("NAME", "名称");
    case ManWord::k_synopsis: return say("SYNOPSIS", "概要");
    case ManWord::k_description: return say("DESCRIPTION", "描述");
    case ManWord::k_arguments: return say("ARGUMENTS", "参数");
    case ManWord::k_options: return say("OPTIONS", "选项");
    case ManWord::k_commands: return say("COMMANDS", "命令");
    case ManWord::k_examples: return say("EXAMPLES", "示例");
    case ManWord::k_see_also: return say("SEE ALSO", "参见");
    case ManWord::k_summary:
      return say("predict, run, check and draw small async Python programs", "预测、运行、检查小段的 Python 异步程序，并画成图");
    case ManWord::k_about:
      return say("Runs small Python async and generator programs on a virtual clock, checks what you think they print, and\n"
                 "draws what really happens. Nothing ever waits, nothing depends on chance, and every run is the same.\n"
                 "Begin with `coroscope next`, or with `coroscope predict two-sleeps`.",
                 "在虚拟时钟上运行小段的 Python 异步程序和生成器程序，检查你预测的输出对不对，并画出实际发生的事。\n"
                 "不需要真的等待，也没有偶然，每次运行都一样。\n"
                 "可以从 `coroscope next` 或 `coroscope predict two-sleeps` 开始。");
    case ManWord::k_help_option: return say("the list of commands; behind a command, what it takes", "列出命令；写在命令后面则显示该命令的用法");
    case ManWord::k_version_option:
      return say("the version, the licence, and the version of Python whose rules are followed",
                 "版本号、许可证，以及遵循的 Python 版本");
  }
  return "";
}

std::span<const ManSection> man_sections() {
  return kSections;
}

}  // namespace coroscope::cli
