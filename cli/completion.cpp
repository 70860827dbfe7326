#include "cli/completion.h"

#include <algorithm>

#include "cli/help_words.h"

namespace coroscope::cli {

namespace {

using scenario::Language;

class Completer {
 public:
  Completer(std::span<const ManualEntry> manual, const CompletionWords& known, Language language)
      : manual_(manual), known_(known), language_(language) {}

  Completion complete(std::vector<std::string> words) {
    words = joined(std::move(words));
    if (words.empty()) return {};
    current_ = words.back();
    words.pop_back();
    if (words.empty() || (words.size() == 1 && words.front() == "help")) {
      offer_commands(words.empty());
    } else {
      complete_command(words);
    }
    return std::move(completion_);
  }

 private:
  /// Bash's `--lang` `=` `zh` becomes `--lang` `zh`.
  static std::vector<std::string> joined(std::vector<std::string> words) {
    if (!words.empty() && words.back() == "=") words.push_back("");
    std::erase(words, "=");
    return words;
  }

  void offer(std::string word, std::string_view help) {
    if (word.starts_with(current_)) completion_.candidates.push_back({std::move(word), std::string(help_words(help, language_))});
  }
  void offer(const std::vector<Candidate>& candidates) {
    for (const Candidate& candidate : candidates) offer(candidate.word, candidate.help);
  }

  void offer_commands(bool with_options) {
    for (const ManualEntry& entry : manual_) {
      const bool is_part = entry.help.name.find(' ') != std::string::npos;
      if (!entry.is_hidden && !is_part) offer(entry.help.name, entry.summary);
    }
    if (!with_options || !current_.starts_with('-')) return;
    offer("--help", "what a command does, with examples");
    offer("--version", "the version");
  }

  const CommandHelp* find(const std::string& name) const {
    const auto found = std::find_if(manual_.begin(), manual_.end(), [&](const auto& entry) { return entry.help.name == name; });
    return found == manual_.end() ? nullptr : &found->help;
  }

  void complete_command(std::span<const std::string> words) {
    const CommandHelp* command = find(words[0]);
    if (command == nullptr) return;
    std::size_t begin = 1;
    if (!command->parts.empty()) {
      if (words.size() == 1) {
        for (const auto& part : command->parts) offer(part.name, part.summary);
        return;
      }
      command = find(words[0] + " " + words[1]);
      begin = 2;
      if (command == nullptr) return;
    }
    complete_arguments(*command, words.subspan(begin));
  }

  static const CommandHelp::Option* find_option(const CommandHelp& command, std::string_view word) {
    const auto is_it = [&](const auto& option) { return word == option.name || (!word.empty() && word == option.short_name); };
    const auto found = std::find_if(command.options.begin(), command.options.end(), is_it);
    return found == command.options.end() ? nullptr : &*found;
  }

  void complete_arguments(const CommandHelp& command, std::span<const std::string> words) {
    const CommandHelp::Option* open = nullptr;  // an option whose value comes next
    std::size_t arguments = 0;
    for (const std::string& word : words) {
      if (open != nullptr) {
        if (open->name == "--scenarios") folder_ = word;
        open = nullptr;
      } else if (word.size() > 1 && word.starts_with('-')) {
        if (word.starts_with("--scenarios=")) folder_ = word.substr(word.find('=') + 1);
        const CommandHelp::Option* option = find_option(command, word);
        if (option != nullptr && !option->value.empty()) open = option;
      } else {
        ++arguments;
      }
    }
    if (open != nullptr) {
      offer_values(*open);
    } else if (current_.starts_with("--") && current_.find('=') != std::string::npos) {
      complete_joined(command);
    } else if (current_.starts_with('-')) {
      offer_options(command);
    } else if (!command.arguments.empty()) {
      const auto& last = command.arguments.back();
      if (arguments < command.arguments.size()) {
        offer_values(command.arguments[arguments].name, "", command.arguments[arguments].words);
      } else if (last.repeated) {
        offer_values(last.name, "", last.words);
      }
    }
  }

  void offer_options(const CommandHelp& command) {
    for (const auto& option : command.options) offer(option.name, option.help);
    offer("--help", "this text");
  }

  /// `--lang=z`: the candidates are whole words.
  void complete_joined(const CommandHelp& command) {
    const std::string begin = current_.substr(0, current_.find('=') + 1);
    const CommandHelp::Option* option = find_option(command, std::string_view(begin).substr(0, begin.size() - 1));
    if (option == nullptr) return;
    current_.erase(0, begin.size());
    offer_values(*option);
    for (Candidate& candidate : completion_.candidates) candidate.word.insert(0, begin);
  }

  void offer_values(const CommandHelp::Option& option) { offer_values(option.value, option.name, option.words); }

  /// `what` is how the help calls the value, `option` what it follows, if it does.
  void offer_values(std::string_view what, std::string_view option, const std::vector<std::string>& words) {
    for (const std::string& word : words) offer(word, "");
    if (!words.empty()) return;
    if (what == "SCENARIO") {
      offer(known_.scenarios(folder_));
      completion_.paths = Completion::Paths::k_files;
    } else if (what == "DIR" || what == "FOLDER") {
      completion_.paths = Completion::Paths::k_folders;
    } else if (what == "FILE" || what == "NAME.svg" || option == "--output") {
      completion_.paths = Completion::Paths::k_files;
    } else if (option == "--model" || option == "--misconception") {
      offer(known_.misconceptions());
    } else if (option == "--layer") {
      offer(known_.layers(folder_));
    } else if (option == "--topic") {
      offer(known_.topics(folder_));
    } else if (what == "TOPIC") {
      offer(known_.layers(folder_));
      offer(known_.topics(folder_));
    } else if (what == "COMMAND") {
      offer_commands(false);
    }
  }

  std::span<const ManualEntry> manual_;
  const CompletionWords& known_;
  Language language_;
  std::string current_;  // what is written of the word so far
  std::string folder_;   // of --scenarios
  Completion completion_;
};

}  // namespace

Completion complete(std::span<const ManualEntry> manual, std::vector<std::string> words, const CompletionWords& known,
                    scenario::Language language) {
  return Completer(manual, known, language).complete(std::move(words));
}

}  // namespace coroscope::cli
