#include "cli/command_help.h"

#include <fmt/format.h>

#include "cli/help_words.h"

namespace coroscope::cli {

namespace {

std::string row(std::string_view name, std::string_view help) {
  return name.size() > 22 ? fmt::format("  {}\n{:26}{}\n", name, "", help) : fmt::format("  {:<24}{}\n", name, help);
}

std::string option_name(const CommandHelp::Option& option) {
  return fmt::format("{}{}{}{}{}", option.short_name, option.short_name.empty() ? "" : ", ", option.name,
                     option.value.empty() ? "" : " ", option.value);
}

std::string examples_text(const CommandHelp& help, scenario::Language language) {
  if (help.examples.empty()) return "";
  std::string text = fmt::format("\n{}\n", help_words("examples:", language));
  for (const auto& [line, comment] : help.examples) {
    text += fmt::format("  {}\n      {}\n", line, help_words(comment, language));
  }
  return text;
}

std::string parts_text(const CommandHelp& help, scenario::Language language) {
  std::string text = fmt::format("{}\n", help_words("commands:", language));
  for (const auto& [name, summary] : help.parts) text += fmt::format("  {:<10}{}\n", name, help_words(summary, language));
  return text + fmt::format("\n  coroscope {} COMMAND --help   {}\n", help.name,
                            help_words("what a command does, with examples", language));
}

std::string rows_text(const CommandHelp& help, scenario::Language language) {
  std::string arguments;
  std::string options;
  for (const auto& argument : help.arguments) arguments += row(argument.name, help_words(argument.help, language));
  for (const auto& option : help.options) options += row(option_name(option), help_words(option.help, language));
  options += row("-h, --help", help_words("this text", language));
  if (!arguments.empty()) arguments = fmt::format("{}\n{}\n", help_words("arguments:", language), arguments);
  return fmt::format("{}{}\n{}", arguments, help_words("options:", language), options);
}

}  // namespace

std::string usage_line(const CommandHelp& help) {
  if (!help.parts.empty()) return help.name + " COMMAND [ARGUMENTS]";
  std::string text = help.name;
  for (const auto& argument : help.arguments) {
    text += argument.required ? " " + argument.name : fmt::format(" [{}{}]", argument.name, argument.repeated ? "..." : "");
  }
  return text + " [OPTIONS]";
}

std::string help_text(const CommandHelp& help, scenario::Language language) {
  return fmt::format("{}coroscope {}\n\n{}\n\n", help_words("usage: ", language), usage_line(help),
                     help_words(help.about, language)) +
         (help.parts.empty() ? rows_text(help, language) : parts_text(help, language)) + examples_text(help, language);
}

}  // namespace coroscope::cli
