#include "cli/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>

#include "cli/language.h"
#include "cli/terminal_text.h"
#include "core/scenario/nearest.h"
#include "render/words/say.h"

namespace coroscope::cli {

namespace {

/// "-o,--output" → "--output".
std::string_view long_name(std::string_view name) {
  const auto comma = name.find(',');
  return comma == std::string_view::npos ? name : name.substr(comma + 1);
}

std::string shown(std::string_view written) {
  return terminal_text(scenario::in_backquotes(written));
}

}  // namespace

CommandLine::Item& CommandLine::add(std::string_view name, std::string_view value, std::string_view help) {
  Item& item = items_.emplace_back();
  item.name = name;
  item.value = value;
  item.help = help;
  return item;
}

void CommandLine::argument(std::string& into, std::string_view name, std::string_view help) {
  optional_argument(into, name, help);
  items_.back().required = true;
}

void CommandLine::optional_argument(std::string& into, std::string_view name, std::string_view help) {
  Item& item = add(name, "", help);
  item.positional = true;
  item.text = &into;
}

void CommandLine::arguments(std::vector<std::string>& into, std::string_view name, std::string_view help) {
  Item& item = add(name, "", help);
  item.positional = true;
  item.list = &into;
}

void CommandLine::flag(bool& into, std::string_view name, std::string_view help) {
  add(name, "", help).flag = &into;
}

void CommandLine::option(std::string& into, std::string_view name, std::string_view value, std::string_view help) {
  add(name, value, help).text = &into;
}

void CommandLine::option(std::optional<std::string>& into, std::string_view name, std::string_view value,
                         std::string_view help) {
  add(name, value, help).optional_text = &into;
}

void CommandLine::option(std::optional<std::uint64_t>& into, std::string_view name, std::string_view value,
                         std::string_view help) {
  add(name, value, help).number = &into;
}

void CommandLine::option(std::vector<std::string>& into, std::string_view name, std::string_view value,
                         std::string_view help) {
  add(name, value, help).list = &into;
}

void CommandLine::choice(std::string& into, std::string_view name, std::initializer_list<std::string_view> words,
                         std::string_view help) {
  Item& item = add(name, fmt::format("{}", fmt::join(words, "|")), help);
  item.text = &into;
  item.words = words;
}

void CommandLine::suggest(std::vector<std::string_view> words) {
  items_.back().suggestions = std::move(words);
}

void CommandLine::example(std::string_view line, std::string_view comment) {
  examples_.emplace_back(line, comment);
}

CommandHelp CommandLine::help() const {
  CommandHelp help{.name = command_, .about = about_, .parts = {}, .arguments = {}, .options = {}, .examples = {}};
  for (const Item& item : items_) {
    const auto& known = item.words.empty() ? item.suggestions : item.words;
    const std::vector<std::string> words(known.begin(), known.end());
    if (item.positional) {
      help.arguments.push_back({item.name, item.help, item.required, item.list != nullptr, words});
      continue;
    }
    const auto comma = item.name.find(',');
    help.options.push_back({comma == std::string::npos ? std::string() : item.name.substr(0, comma),
                            std::string(long_name(item.name)), item.value, item.help, words});
  }
  for (const auto& [line, comment] : examples_) help.examples.push_back({line, comment});
  return help;
}

ExitCode CommandLine::usage_error(Context& context, std::string_view message, std::string_view advice) const {
  if (problem_ != nullptr) {
    *problem_ = {std::string(message), std::string(advice)};
    return ExitCode::k_usage;
  }
  std::string text = fmt::format("coroscope {}: {}\n", command_, message);
  if (!advice.empty()) text += fmt::format("  {}\n", advice);
  text += say("  `coroscope {} --help` says more\n", "  详见 `coroscope {} --help`\n", command_);
  context.environment.write_err(text);
  return ExitCode::k_usage;
}

ExitCode CommandLine::exclude_each_other(Context& context, std::string_view first, std::string_view second) const {
  return usage_error(context, say("`{}` and `{}` exclude each other", "`{}` 和 `{}` 不能同时使用", first, second));
}

ExitCode CommandLine::is_missing(Context& context, std::string_view name, std::string_view advice) const {
  return usage_error(context, say("`{}` is missing", "缺少 `{}`", name), advice);
}

std::string CommandLine::did_you_mean(std::string_view name) const {
  return say("did you mean `{}`?", "是不是 `{}`？", name);
}

std::string CommandLine::one_of(std::span<const std::string_view> words) const {
  return say("write one of: {}", "可以写：{}", fmt::format("{}", fmt::join(words, ", ")));
}

std::optional<ExitCode> CommandLine::store(Context& context, const Item& item,
                                           const std::vector<std::string>& values) const {
  if (item.list != nullptr) {
    *item.list = values;
    return std::nullopt;
  }
  if (values.size() > 1) {
    return usage_error(context,
                       say("`{}` stands there {} times", "`{}` 出现了 {} 次", long_name(item.name), values.size()),
                       say("give it once", "只写一次即可"));
  }
  const std::string& value = values.front();
  if (item.number != nullptr) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || end != value.data() + value.size()) {
      return usage_error(context, say("`{}` takes a whole number, not {}", "`{}` 后面要写整数，而不是 {}",
                                      long_name(item.name), shown(value)));
    }
    *item.number = number;
  } else if (item.optional_text != nullptr) {
    *item.optional_text = value;
  } else {
    if (!item.words.empty() && std::find(item.words.begin(), item.words.end(), value) == item.words.end()) {
      return usage_error(context, say("`{}` cannot be {}", "`{}` 不能是 {}", long_name(item.name), shown(value)),
                         one_of(item.words));
    }
    *item.text = value;
  }
  return std::nullopt;
}

ExitCode CommandLine::unexpected(Context& context, const std::string& argument) const {
  if (!argument.starts_with('-')) {
    return usage_error(context, say("unexpected argument {}", "多余的参数 {}", shown(argument)),
                       argument.find(' ') == std::string::npos
                           ? std::string()
                           : say("options stand before or after it", "选项写在它的前面或后面"));
  }
  std::vector<std::string_view> names;
  if (problem_ == nullptr) names.push_back("--help");
  for (const Item& item : items_) {
    if (!item.positional) names.push_back(long_name(item.name));
  }
  const std::string written = argument.substr(0, argument.find('='));
  const auto meant = scenario::nearest(written, names);
  return usage_error(context, say("unknown option {}", "没有选项 {}", shown(written)),
                     meant ? did_you_mean(*meant) : std::string());
}

/// CLI11 takes `--title=` for an option without a value. It is one with an empty value, as `--title ""` is.
std::vector<std::string> CommandLine::with_empty_values(Arguments arguments) const {
  std::vector<std::string> result;
  bool is_over = false;  // after "--" there are no options
  for (const std::string& argument : arguments) {
    is_over = is_over || argument == "--";
    const std::string_view name = std::string_view(argument).substr(0, argument.size() - (argument.ends_with('=') ? 1 : 0));
    const bool is_empty = !is_over && argument.ends_with('=') && std::any_of(items_.begin(), items_.end(), [&](const Item& item) {
      return !item.positional && !item.value.empty() && long_name(item.name) == name;
    });
    result.emplace_back(is_empty ? name : std::string_view(argument));
    if (is_empty) result.emplace_back();
  }
  return result;
}

bool CommandLine::was_given(std::string_view name) const {
  return std::any_of(items_.begin(), items_.end(), [&](const Item& item) { return item.given && long_name(item.name) == name; });
}

std::optional<ExitCode> CommandLine::parse(Context& context, Arguments arguments) {
  language_ = language_of(arguments, context.environment);
  context.language = language_;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  bool help = false;
  app.add_flag("-h,--help", help);
  // CLI11 only splits the arguments; what they mean is read below, so that our messages say it.
  std::vector<std::vector<std::string>> values(items_.size());
  std::vector<CLI::Option*> options;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const Item& item = items_[i];
    if (item.flag != nullptr) {
      options.push_back(app.add_flag(item.name, *item.flag));
    } else {
      const bool takes_all = item.positional && item.list != nullptr;
      options.push_back(app.add_option(item.name, values[i])->allow_extra_args(takes_all));
      if (takes_all) options.back()->expected(-1);
      if (item.positional && !takes_all) options.back()->expected(1);  // the next argument is for the next name
    }
  }
  try {
    std::vector<std::string> reversed = with_empty_values(arguments);
    std::reverse(reversed.begin(), reversed.end());
    app.parse(std::move(reversed));
  } catch (const CLI::ParseError& error) {
    std::string message = error.what();
    for (const Item& item : items_) {
      const std::string name(long_name(item.name));
      if (!item.value.empty() && !arguments.empty() && message.find(name) != std::string::npos) {
        message = say("`{}` needs {} after it", "`{}` 后面要写 {}", name, item.value);
        break;
      }
    }
    return usage_error(context, message);
  }
  if (help && problem_ != nullptr) return unexpected(context, "--help");
  if (help) {
    if (context.description != nullptr) {
      *context.description = this->help();
    } else {
      context.environment.write_out(help_text(this->help(), language_));
    }
    return ExitCode::k_fine;
  }
  if (const auto rest = app.remaining(); !rest.empty()) return unexpected(context, rest.front());
  for (std::size_t i = 0; i < items_.size(); ++i) {
    items_[i].given = options[i]->count() > 0;
    if (items_[i].required && values[i].empty()) {
      return is_missing(context, items_[i].name, in_language(items_[i].help));
    }
    if (items_[i].flag != nullptr || values[i].empty()) continue;
    if (const auto code = store(context, items_[i], values[i])) return code;
  }
  return std::nullopt;
}

}  // namespace coroscope::cli
