// What the rules look at: one scenario that could be read, taken apart, and its runs.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/lint/finding.h"
#include "core/lint/lint.h"
#include "core/lint/placed_text.h"
#include "core/lint/vocabulary.h"
#include "core/predict/facts.h"
#include "core/scenario/block.h"
#include "core/scenario/toml_document.h"
#include "core/syntax/parse.h"

namespace coroscope::lint {

class Subject {
 public:
  Subject(scenario::Scenario read, const Surroundings& surroundings);
  Subject(const Subject&) = delete;
  Subject& operator=(const Subject&) = delete;

  const scenario::Scenario scenario;
  const text::Source& source;
  const Surroundings& around;
  std::vector<PlacedText> texts;  ///< none without a header
  syntax::ParseResult parsed;     ///< no tree if the program does not parse

  // By the true rules.
  run::Result result;
  predict::Facts facts;      ///< not defined: the program cannot run here, or does not end
  std::string shown_errors;  ///< stderr, or what python3 says of a program that does not compile

  /// By every wrong model; none if the facts are not defined.
  std::vector<predict::Belief> beliefs;

  WordSet own_names;  ///< names of the program, without those in its strings
  WordSet names;      ///< the same with their parts, and names that the texts' own code makes
  WordSet words;      ///< what a text may speak of besides Python: those, the words in the program's
                      ///< strings, and what it or a wrong model prints

  /// The program run in another way; stdout is what counts.
  run::Result run_again(run::Disturbance disturbance) const;
  run::Result run_with_seed(std::uint64_t seed) const;
  /// With strings hashed otherwise, so that sets have another order.
  run::Result run_with_hashes(std::uint64_t key) const;
  /// As if the file had another name, in another folder.
  run::Result run_elsewhere() const;
  /// With everything recorded; nothing if it cannot run.
  std::optional<trace::Trace> trace() const;

  bool asks(scenario::AskKind kind) const;
  bool asks_for_lines() const { return asks(scenario::AskKind::k_output) || asks(scenario::AskKind::k_order); }
  /// The program without the header.
  std::string_view program() const;
  /// The value of a key of the header, or the first line of the file.
  text::Span place_of(std::string_view key) const;
  /// The heading of a question (`[[ask]]`), or the first line of the file.
  text::Span place_of_ask(scenario::AskKind kind) const;
  /// The value of `correct` of a choice.
  text::Span place_of_mark(std::size_t ask, std::size_t choice) const;

 private:
  run::Options options() const;
  void collect_words();

  std::optional<scenario::Block> block_;
  scenario::TomlDocument document_;
};

/// A line of a file from its first to its last letter.
text::Span line_span(const text::Source& source, std::uint32_t number);
/// The first line of the program.
text::Span program_begin(const Subject& subject);
/// The first line of a file, without spaces at its end.
text::Span first_line(const text::Source& source);

// The rules, in files by what they are about. Each adds what it finds; those below the line want a program that comes
// to its end, `subject.facts.defined`.
void check_languages(const Subject& subject, Findings& findings);
void check_translations(const Subject& subject, Findings& findings);
void check_explanation(const Subject& subject, Findings& findings);
void check_neighbours(const Subject& subject, Findings& findings);
void check_prerequisites(const Subject& subject, Findings& findings);
void check_ending(const Subject& subject, Findings& findings);
/// True if that is found.
bool check_place(const Subject& subject, Findings& findings);
void check_python3(const Subject& subject, Findings& findings);
// ----
void check_output(const Subject& subject, Findings& findings);
void check_repeatable(const Subject& subject, Findings& findings);
void check_separation(const Subject& subject, const predict::Separation& separation, Findings& findings);
void check_choices(const Subject& subject, Findings& findings);
void check_names(const Subject& subject, Findings& findings);
void check_times(const Subject& subject, Findings& findings);
void check_line_numbers(const Subject& subject, Findings& findings);

}  // namespace coroscope::lint
