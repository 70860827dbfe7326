#include "cli/command_help.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/help_words.h"
#include "cli/wrap.h"

namespace coroscope::cli {

namespace {

constexpr std::size_t kWidth = 80;  // of every terminal
constexpr std::array<std::string_view, 6> kEnds = {".", ":", "。", "：", "；", "，"};

/// Two columns.
std::string row(std::string_view name, std::string_view help) {
  const std::string margin(26, ' ');
  if (name.size() > 22) return fmt::format("  {}\n{}", name, wrapped(help, margin, margin, kWidth));
  return wrapped(help, fmt::format("  {:<24}", name), margin, kWidth);
}

/// Lines that begin with a space stay as they are; a line that ends with a sentence ends there.
std::string about_text(std::string_view about) {
  std::string text, sentences;
  const auto end_sentences = [&] {
    if (!sentences.empty()) text += wrapped(sentences, "", "", kWidth);
    sentences.clear();
  };
  while (!about.empty()) {
    const std::string_view line = about.substr(0, about.find('\n'));
    about.remove_prefix(std::min(line.size() + 1, about.size()));
    const bool is_kept = line.starts_with(' ');
    if (is_kept) end_sentences();
    (is_kept ? text : sentences) += std::string(line) + "\n";
    const auto ends_with = [&](std::string_view mark) { return line.ends_with(mark); };
    if (std::any_of(kEnds.begin(), kEnds.end(), ends_with)) end_sentences();
  }
  end_sentences();
  return text;
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
  return fmt::format("{}coroscope {}\n\n{}\n", help_words("usage: ", language), usage_line(help),
                     about_text(help_words(help.about, language))) +
         (help.parts.empty() ? rows_text(help, language) : parts_text(help, language)) + examples_text(help, language);
}

}  // namespace coroscope::cli
