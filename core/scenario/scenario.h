// A scenario: a Python program that asks its reader something. What the header of a scenario file says, as a value.
//
// No expected output is stored here or anywhere: running the program tells what it prints.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/source.h"

namespace coroscope::scenario {

enum class Language { k_en, k_zh };

/// The same words in both languages that learners read.
struct Words {
  std::string en;
  std::string zh;

  const std::string& in(Language language) const { return language == Language::k_zh ? zh : en; }
  bool empty() const { return en.empty() && zh.empty(); }
};

enum class AskKind {
  k_output,   ///< what is printed, line by line
  k_order,    ///< the printed lines are shown shuffled: in which order do they come?
  k_choice,   ///< one or more of several answers
  k_elapsed,  ///< how much virtual time passes
  k_error,    ///< with which exception does it end?
};
/// The name in files: "output".
std::string_view ask_kind_name(AskKind kind);
std::optional<AskKind> find_ask_kind(std::string_view name);

/// One of the answers that a `choice` offers.
struct Choice {
  Words text;
  bool correct = false;
  Words because;  ///< why it is right or wrong; shown after choosing
};

struct Ask {
  AskKind kind = AskKind::k_output;
  Words text;
  std::vector<Choice> choices;  ///< only for k_choice
};

struct Scenario {
  std::shared_ptr<const text::Source> source;  ///< the whole file, so that line numbers are the file's; never null
  bool has_header = false;                     ///< false: a plain Python program, everything below is a default
  text::Span header;                           ///< from `# /// scenario` to `# ///`, both included
  std::string id;                              ///< "two-sleeps"; empty for a plain program
  std::vector<std::string> teaches;            ///< topics of the learning path: "E3"
  std::string question;                        ///< "Q12", or empty
  Words title;
  std::vector<Ask> asks;     ///< at least one
  std::vector<Words> hints;  ///< from the vaguest to the plainest
  Words answer;              ///< the explanation; may be empty
  std::uint64_t seed = 0;    ///< for `random` in programs that do not seed it
};

/// The question of a program that asks none itself: what is printed?
Ask default_ask();

/// The question that is meant by its number ("2", from 1) or its kind ("elapsed": the first of these); its index from 0.
std::optional<std::size_t> find_ask(const Scenario& scenario, std::string_view number_or_kind);

}  // namespace coroscope::scenario
