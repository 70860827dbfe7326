#include "core/lint/subject.h"

#include <algorithm>

#include "core/lint/code_words.h"
#include "core/trace/recorder.h"

namespace coroscope::lint {

namespace {

/// A scenario is a small program: what runs longer than this never ends.
run::Limits small_limits() {
  run::Limits limits;
  limits.steps = 20'000'000;
  limits.memory = std::uint64_t{1} << 30;
  limits.output = std::uint64_t{4} << 20;
  limits.events = 1'000'000;
  return limits;
}

std::string errors_of(const run::Result& result, const text::Source& source) {
  std::string text = result.error_output;
  for (const text::Diagnostic& diagnostic : result.diagnostics) text += text::format_diagnostic(source, diagnostic);
  return text;
}

}  // namespace

Subject::Subject(scenario::Scenario read, const Surroundings& surroundings)
    : scenario(std::move(read)), source(*scenario.source), around(surroundings), parsed(syntax::parse(source)) {
  text::Diagnostics ignored;
  block_ = scenario::find_block(source, ignored);
  if (block_) {
    document_ = scenario::parse_toml(block_->toml);
    texts = collect_texts(document_.root, *block_);
  }
  result = around.run(scenario.source, options());
  facts = predict::facts_of(result);
  shown_errors = errors_of(result, source);
  if (facts.defined) beliefs = predict::run_beliefs(around.run, scenario.source, options());
  collect_words();
}

void Subject::collect_words() {
  add_program_names(own_names, program());
  // A comment or a text with an apostrophe would hide what comes after it: so each line for itself.
  for (std::uint32_t line = 1; line <= source.line_count(); ++line) {
    if (source.line_begin(line) >= static_cast<std::uint32_t>(program().data() - source.text().data())) {
      add_names(words, source.line_text(line), Strings::k_yes);
    }
  }
  add_names(words, result.output, Strings::k_yes);
  add_names(words, shown_errors, Strings::k_yes);
  for (const predict::Belief& belief : beliefs) {
    for (const std::string& line : belief.facts.truth.lines) add_names(words, line, Strings::k_yes);
  }
  names = own_names;
  add_parts(names, own_names);
  for (const PlacedText& text : texts) {
    for (const CodeSpan& span : code_spans(text.text)) add_made_names(names, span.code);
  }
  words.insert(names.begin(), names.end());
}

run::Options Subject::options() const {
  run::Options options;
  options.limits = small_limits();
  options.seed = scenario.seed;
  options.path = around.absolute_path;
  return options;
}

run::Result Subject::run_again(run::Disturbance disturbance) const {
  run::Options changed = options();
  changed.disturbance = disturbance;
  return around.run(scenario.source, changed);
}

run::Result Subject::run_with_seed(std::uint64_t seed) const {
  run::Options changed = options();
  changed.seed = seed;
  return around.run(scenario.source, changed);
}

run::Result Subject::run_with_hashes(std::uint64_t key) const {
  run::Options changed = options();
  changed.hash_key = key;
  return around.run(scenario.source, changed);
}

run::Result Subject::run_elsewhere() const {
  run::Options changed = options();
  changed.path = "/elsewhere/another.py";
  return around.run(scenario.source, changed);
}

std::optional<trace::Trace> Subject::trace() const {
  run::Options recorded = options();
  recorded.trace_groups = trace::kDefaultGroups;
  return std::move(around.run(scenario.source, recorded).trace);
}

bool Subject::asks(scenario::AskKind kind) const {
  return std::any_of(scenario.asks.begin(), scenario.asks.end(),
                     [&](const scenario::Ask& ask) { return ask.kind == kind; });
}

std::string_view Subject::program() const {
  return source.text().substr(scenario.has_header ? std::min<std::size_t>(scenario.header.end, source.text().size())
                                                  : 0);
}

text::Span Subject::place_of(std::string_view key) const {
  if (block_) {
    if (const auto place = place_of_key(document_.root, *block_, key)) return *place;
  }
  return first_line(source);
}

text::Span Subject::place_of_ask(scenario::AskKind kind) const {
  if (!block_) return first_line(source);
  for (const scenario::TomlEntry& entry : document_.root.entries) {
    if (entry.key != "ask") continue;
    for (std::size_t i = 0; i < entry.value.items.size() && i < scenario.asks.size(); ++i) {
      if (scenario.asks[i].kind != kind) continue;
      if (const auto place = place_of_key(entry.value.items[i], *block_, "kind")) return *place;
    }
  }
  return first_line(source);
}

text::Span Subject::place_of_mark(std::size_t ask, std::size_t choice) const {
  const scenario::TomlValue* at = &document_.root;
  for (const auto& [key, index] : {std::pair("ask", ask), std::pair("choice", choice)}) {
    const auto entry =
        std::find_if(at->entries.begin(), at->entries.end(), [&](const auto& one) { return one.key == key; });
    if (entry == at->entries.end() || index >= entry->value.items.size()) return first_line(source);
    at = &entry->value.items[index];
  }
  return place_of_key(*at, *block_, "correct").value_or(first_line(source));
}

text::Span first_line(const text::Source& source) {
  std::string_view line = source.line_text(1);
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
  return {source.line_begin(1), source.line_begin(1) + static_cast<std::uint32_t>(line.size())};
}

}  // namespace coroscope::lint
