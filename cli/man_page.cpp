#include "cli/man_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/help_words.h"
#include "cli/man_page_words.h"
#include "cli/roff.h"
#include "cli/version.h"

namespace coroscope::cli {

namespace {

using scenario::Language;

/// The title line of the page, and its first section.
std::string head(std::string_view name, std::string_view summary, Language language) {
  std::string title(name);
  std::transform(title.begin(), title.end(), title.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return fmt::format(".TH {} 1 {} \"coroscope {}\" coroscope\n", roff::escape(title), release_date(), version()) +
         ".ad l\n" +  // spaces in commands stay as wide as they are; Chinese has none that could be made wider
                 roff::section(man_word(ManWord::k_name, language)) +
         roff::line(fmt::format("{} \\- {}", roff::plain(name), roff::plain(help_words(summary, language))));
}

/// A reference to another page.
std::string reference(std::string_view name) {
  return fmt::format("{}(1)", roff::bold(name));
}

std::string synopsis(const CommandHelp& help, Language language) {
  const std::string usage = usage_line(help);
  return roff::section(man_word(ManWord::k_synopsis, language)) +
         roff::line(roff::bold("coroscope " + help.name) + roff::escape(usage.substr(help.name.size())));
}

std::string arguments(const CommandHelp& help, Language language) {
  if (help.arguments.empty()) return "";
  std::string text = roff::section(man_word(ManWord::k_arguments, language));
  for (const auto& argument : help.arguments) {
    text += roff::item(roff::italic(argument.name), roff::words(help_words(argument.help, language)));
  }
  return text;
}

std::string options(const CommandHelp& help, Language language) {
  std::string text = roff::section(man_word(ManWord::k_options, language));
  for (const auto& option : help.options) {
    std::string term = option.short_name.empty() ? "" : roff::bold(option.short_name) + ", ";
    term += roff::bold(option.name);
    if (!option.value.empty()) term += " " + roff::italic(option.value);
    text += roff::item(term, roff::words(help_words(option.help, language)));
  }
  return text + roff::item(roff::bold("-h") + ", " + roff::bold("--help"), roff::words(help_words("this text", language)));
}

std::string parts(const CommandHelp& help, Language language) {
  std::string text = roff::section(man_word(ManWord::k_commands, language));
  for (const auto& part : help.parts) {
    text += roff::item(reference(fmt::format("{}-{}", man_page_name(help), part.name)),
                       roff::words(help_words(part.summary, language)));
  }
  return text;
}

std::string examples(const CommandHelp& help, Language language) {
  if (help.examples.empty()) return "";
  std::string text = roff::section(man_word(ManWord::k_examples, language));
  for (const auto& example : help.examples) {
    text += roff::item(roff::bold(example.line), roff::words(help_words(example.comment, language)));
  }
  return text;
}

std::string see_also(std::string_view name, Language language) {
  return roff::section(man_word(ManWord::k_see_also, language)) + roff::line(reference(name));
}

}  // namespace

std::string man_page_name(const CommandHelp& help) {
  std::string name = "coroscope-" + help.name;
  std::replace(name.begin(), name.end(), ' ', '-');
  return name;
}

std::string man_page(const ManualEntry& entry, Language language) {
  const CommandHelp& help = entry.help;
  return head(man_page_name(help), entry.summary, language) + synopsis(help, language) +
         roff::section(man_word(ManWord::k_description, language)) + roff::paragraphs(help_words(help.about, language)) +
         (help.parts.empty() ? arguments(help, language) + options(help, language) : parts(help, language)) +
         examples(help, language) + see_also("coroscope", language);
}

std::string main_man_page(std::span<const ManualEntry> entries, Language language) {
  std::string text = head("coroscope", man_word(ManWord::k_summary, language), language);
  text += roff::section(man_word(ManWord::k_synopsis, language));
  text += roff::line(roff::bold("coroscope") + roff::escape(" COMMAND [ARGUMENTS]"));
  text += roff::section(man_word(ManWord::k_description, language));
  text += roff::paragraphs(man_word(ManWord::k_about, language));
  text += roff::section(man_word(ManWord::k_commands, language));
  for (const ManualEntry& entry : entries) {
    if (entry.is_hidden || entry.help.name.find(' ') != std::string::npos) continue;
    text += roff::item(reference(man_page_name(entry.help)), roff::words(help_words(entry.summary, language)));
  }
  text += roff::section(man_word(ManWord::k_options, language));
  text += roff::item(roff::bold("-h") + ", " + roff::bold("--help"), roff::words(man_word(ManWord::k_help_option, language)));
  text += roff::item(roff::bold("-V") + ", " + roff::bold("--version"), roff::words(man_word(ManWord::k_version_option, language)));
  for (const ManSection& section : man_sections()) {
    text += roff::section(section.title(language));
    for (const ManRow& row : section.rows) text += roff::item(roff::bold(row.term), roff::words(row.words(language)));
  }
  return text;
}

}  // namespace coroscope::cli
