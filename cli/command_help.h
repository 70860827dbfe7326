// What a command takes, as data: `--help` prints it, man pages and completions for shells are made of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/scenario/scenario.h"

namespace coroscope::cli {

/// Texts are English; help_words knows them in other languages.
struct CommandHelp {
  struct Argument {
    std::string name;  ///< "SCENARIO"
    std::string help;
    bool required = false;
    bool repeated = false;
    std::vector<std::string> words;  ///< what it can be, if these are a few words
  };
  struct Option {
    std::string short_name;  ///< "-o"; may be empty
    std::string name;        ///< "--output"
    std::string value;       ///< "NAME", "svg|png"; empty: nothing follows
    std::string help;
    std::vector<std::string> words;  ///< what the value can be, if these are a few words
  };
  struct Example {
    std::string line, comment;
  };
  struct Part {
    std::string name, summary;
  };

  std::string name;  ///< "run", "docs sync"
  std::string about;
  std::vector<Part> parts;  ///< not empty: a command of commands, without arguments of its own
  std::vector<Argument> arguments;
  std::vector<Option> options;
  std::vector<Example> examples;
};

/// "run SCENARIO [OPTIONS]": what stands behind `coroscope`.
std::string usage_line(const CommandHelp& help);

/// The text of `--help`.
std::string help_text(const CommandHelp& help, scenario::Language language);

}  // namespace coroscope::cli
