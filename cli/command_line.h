// Declares what a command takes, reads its arguments, and writes its help. The one place behind which CLI11 sits.
//
//   1. declare arguments and options, bound to variables that hold the defaults
//   2. parse: afterwards the variables are set, or help or an error has been written and the command ends
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/command_help.h"
#include "cli/help_words.h"
#include "render/words/say.h"

namespace coroscope::cli {

class CommandLine {
 public:
  CommandLine(std::string_view command, std::string_view about) : command_(command), about_(about) {}

  void argument(std::string& into, std::string_view name, std::string_view help);
  void optional_argument(std::string& into, std::string_view name, std::string_view help);
  /// As many as there are, after the other arguments.
  void arguments(std::vector<std::string>& into, std::string_view name, std::string_view help);
  void flag(bool& into, std::string_view name, std::string_view help);
  /// `name` is "--seed" or "-o,--output"; `value` is how the help calls what follows it.
  void option(std::string& into, std::string_view name, std::string_view value, std::string_view help);
  void option(std::optional<std::string>& into, std::string_view name, std::string_view value, std::string_view help);
  void option(std::optional<std::uint64_t>& into, std::string_view name, std::string_view value, std::string_view help);
  /// May be given several times, one value each.
  void option(std::vector<std::string>& into, std::string_view name, std::string_view value, std::string_view help);
  /// One of a few words.
  void choice(std::string& into, std::string_view name, std::initializer_list<std::string_view> words,
              std::string_view help);
  /// Words that what was declared last can be, for completion; it may be something else too.
  void suggest(std::initializer_list<std::string_view> words);
  void example(std::string_view line, std::string_view comment);

  /// The exit code if the command ends here. With --help it does: the help is printed, or given to who asked for a description.
  std::optional<ExitCode> parse(Context& context, Arguments arguments);
  /// After parsing: whether an option stands there; `name` is "--seed".
  bool was_given(std::string_view name) const;
  /// What is wrong with the arguments.
  struct Problem {
    std::string message, advice;
  };
  /// From now on problems go there, not to stderr, and there is no --help: for arguments that stand in a document.
  void report_to(Problem& problem) { problem_ = &problem; }

  /// A sentence in the language of the messages, see render/words/say.h; after parsing.
  template <class... Values>
  std::string said(fmt::format_string<const Values&...> en, fmt::format_string<const Values&...> zh, const Values&... values) const {
    return render::words::say(language_, en, zh, values...);
  }
  /// "`--done` and `--open` exclude each other"
  ExitCode exclude_error(Context& context, std::string_view one, std::string_view other) const {
    return usage_error(context, said("`{}` and `{}` exclude each other", "`{}` 和 `{}` 不能一起用", one, other));
  }
  /// "`SCENARIO` is missing"
  std::string missing(std::string_view name) const { return said("`{}` is missing", "缺少 `{}`", name); }

  /// An error in what the arguments say together, written to stderr.
  ExitCode usage_error(Context& context, std::string_view message, std::string_view advice = {}) const;

 private:
  struct Item {
    std::string name;   // "SCENARIO", "--seed", "-o,--output"
    std::string value;  // "N"; empty for flags
    std::string help;
    std::vector<std::string_view> words;        // what a choice may be
    std::vector<std::string_view> suggestions;  // what another may be, among others
    bool positional = false;
    bool required = false;
    bool given = false;  // once arguments are read
    bool* flag = nullptr;
    std::string* text = nullptr;
    std::optional<std::string>* optional_text = nullptr;
    std::optional<std::uint64_t>* number = nullptr;
    std::vector<std::string>* list = nullptr;
  };

  Item& add(std::string_view name, std::string_view value, std::string_view help);
  CommandHelp help() const;
  std::string_view in_language(std::string_view english) const { return help_words(english, language_); }
  std::optional<ExitCode> store(Context& context, const Item& item, const std::vector<std::string>& values) const;
  std::vector<std::string> with_empty_values(Arguments arguments) const;
  ExitCode unexpected(Context& context, const std::string& argument) const;

  std::string command_;
  std::string about_;
  std::vector<Item> items_;
  std::vector<std::pair<std::string, std::string>> examples_;   // command line, comment
  Problem* problem_ = nullptr;
  scenario::Language language_ = scenario::Language::k_en;      // of the help; known once arguments are read
};

}  // namespace coroscope::cli
