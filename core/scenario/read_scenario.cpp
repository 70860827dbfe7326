#include "core/scenario/read_scenario.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/scenario/block.h"
#include "core/scenario/nearest.h"
#include "core/scenario/table_reader.h"

namespace coroscope::scenario {

namespace {

using Kind = TomlValue::Kind;

constexpr std::int64_t kFormat = 1;
constexpr int kQuestionCount = 15;
constexpr std::array<std::string_view, 5> kAskKinds = {"output", "order", "choice", "elapsed", "error"};

constexpr std::array<std::string_view, 24> kTopics = {"A1", "A2", "A3", "A4", "B1", "B2", "B3", "B4",
                                                      "C1", "C2", "C3", "C4", "D1", "D2", "D3", "D4",
                                                      "E1", "E2", "E3", "E4", "F1", "F2", "F3", "F4"};

bool good_id(std::string_view id) {
  const auto good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), good) && id.front() != '-' &&
         id.back() != '-';
}

/// "Two Sleeps" → "two-sleeps".
std::string as_id(std::string_view text) {
  std::string id;
  for (const char byte : text.substr(0, 64)) {
    const char small = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    const bool good = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
    if (good) {
      id += small;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.empty() ? "two-sleeps" : id;
}

void read_format(TableReader& header, Problems& problems) {
  const TomlEntry* format = header.take("format", Kind::k_integer, Needed::k_yes);
  if (format != nullptr && format->value.integer != kFormat) {
    problems.add(format->value.span, fmt::format("format `{}` is not known", format->value.integer),
                 fmt::format("write `format = {}`", kFormat));
  }
}

std::string read_id(TableReader& header, Problems& problems) {
  const TomlEntry* id = header.take("id", Kind::k_string, Needed::k_yes);
  if (id == nullptr) return {};
  if (!good_id(id->value.string)) {
    problems.add(id->value.span, fmt::format("{} cannot be an id", in_backquotes(id->value.string)),
                 fmt::format("use small letters, digits and `-`: `{}`", as_id(id->value.string)));
  }
  return id->value.string;
}

std::vector<std::string> read_topics(TableReader& header, std::span<const std::string_view> known, Problems& problems) {
  std::vector<std::string> topics;
  const TomlEntry* teaches = header.take("teaches", Kind::k_array, Needed::k_yes);
  if (teaches == nullptr) return topics;
  if (teaches->value.items.empty()) {
    problems.add(teaches->value.span, "`teaches` is empty", "write the topics of the learning path: `[\"E3\"]`");
  }
  for (const TomlValue& topic : teaches->value.items) {
    if (topic.kind != Kind::k_string) {
      problems.add(topic.span, fmt::format("a topic is text in quotes, not {}", kind_words(topic.kind)),
                   "write `\"E3\"`");
    } else if (std::find(known.begin(), known.end(), topic.string) == known.end()) {
      const auto meant = nearest(topic.string, known);
      const bool small_letter = meant && edit_distance(topic.string, *meant) == 0;
      problems.add(topic.span, fmt::format("unknown topic {}", in_backquotes(topic.string)),
                   small_letter ? fmt::format("write `{}`", *meant)
                                : fmt::format("topics go from {} to {}", known.front(), known.back()),
                    "unknown-topic");
    } else if (std::find(topics.begin(), topics.end(), topic.string) != topics.end()) {
      problems.add(topic.span, fmt::format("topic {} stands here twice", in_backquotes(topic.string)),
                   "keep one of the two");
    } else {
      topics.push_back(topic.string);
    }
  }
  return topics;
}

std::string read_question(TableReader& header, Problems& problems) {
  const TomlEntry* question = header.take("question", Kind::k_string, Needed::k_no);
  if (question == nullptr) return {};
  for (int number = 1; number <= kQuestionCount; ++number) {
    if (question->value.string == fmt::format("Q{}", number)) return question->value.string;
  }
  problems.add(question->value.span, fmt::format("unknown question {}", in_backquotes(question->value.string)),
               fmt::format("questions go from Q1 to Q{}; leave the line out if it is none of them", kQuestionCount));
  return {};
}

std::uint64_t read_seed(TableReader& header, Problems& problems) {
  const TomlEntry* seed = header.take("seed", Kind::k_integer, Needed::k_no);
  if (seed == nullptr) return 0;
  if (seed->value.integer < 0) {
    problems.add(seed->value.span, fmt::format("seed `{}` is negative", seed->value.integer),
                 "write `seed = 0` or more");
    return 0;
  }
  return static_cast<std::uint64_t>(seed->value.integer);
}

Choice read_choice(const TomlValue& table, Problems& problems) {
  TableReader reader(table, table.span, "ask.choice", problems);
  Choice choice;
  choice.text = reader.take_translations();
  const TomlEntry* correct = reader.take("correct", Kind::k_boolean, Needed::k_yes);
  choice.correct = correct != nullptr && correct->value.boolean;
  choice.because = reader.take_words("because", Needed::k_yes);
  reader.finish();
  return choice;
}

void read_choices(TableReader& reader, const TomlValue& table, Ask& ask, Problems& problems) {
  const std::size_t problems_before = problems.found().size();
  const std::vector<const TomlValue*> choices = reader.take_tables("choice");
  if (ask.kind != AskKind::k_choice) {
    if (!choices.empty()) {
      problems.add(choices.front()->span, fmt::format("an ask of kind `{}` has no choices", ask_kind_name(ask.kind)),
                   "write `kind = \"choice\"`");
    }
    return;
  }
  for (const TomlValue* choice : choices) ask.choices.push_back(read_choice(*choice, problems));
  if (problems.found().size() != problems_before) return;
  if (ask.choices.size() < 2) {
    problems.add(table.span, "a choice needs at least two answers", "write `[[ask.choice]]` for each of them");
  } else if (std::none_of(ask.choices.begin(), ask.choices.end(), [](const Choice& c) { return c.correct; })) {
    problems.add(table.span, "none of the choices is correct", "write `correct = true` in one of them");
  }
}

Ask read_ask(const TomlValue& table, Problems& problems) {
  TableReader reader(table, table.span, "ask", problems);
  Ask ask;
  const TomlEntry* kind = reader.take("kind", Kind::k_string, Needed::k_yes);
  bool known_kind = false;
  if (kind != nullptr) {
    if (const auto found = find_ask_kind(kind->value.string)) {
      ask.kind = *found;
      known_kind = true;
    } else {
      const auto meant = nearest(kind->value.string, kAskKinds);
      problems.add(kind->value.span, fmt::format("unknown kind {}", in_backquotes(kind->value.string)),
                   meant ? fmt::format("write `{}`", *meant) : fmt::format("kinds: {}", fmt::join(kAskKinds, ", ")));
    }
  }
  ask.text = reader.take_translations();
  if (known_kind) {
    read_choices(reader, table, ask, problems);
  } else {
    reader.take_tables("choice");
  }
  reader.finish();
  return ask;
}

void read_header(const TomlValue& root, text::Span place, std::span<const std::string_view> topics, Scenario& scenario,
                 Problems& problems) {
  TableReader header(root, place, "", problems);
  read_format(header, problems);
  scenario.id = read_id(header, problems);
  scenario.teaches = read_topics(header, topics, problems);
  scenario.question = read_question(header, problems);
  scenario.title = header.take_words("title", Needed::k_yes, Lines::k_one);
  for (const TomlValue* ask : header.take_tables("ask")) scenario.asks.push_back(read_ask(*ask, problems));
  for (const TomlValue* hint : header.take_tables("hint")) {
    TableReader reader(*hint, hint->span, "hint", problems);
    scenario.hints.push_back(reader.take_translations());
    reader.finish();
  }
  scenario.answer = header.take_words("answer", Needed::k_no);
  scenario.seed = read_seed(header, problems);
  header.finish();
}

/// What is missing in the whole header has no place in the TOML: it is shown at the opening line.
constexpr text::Span kWholeHeader{0xFFFFFFFF, 0xFFFFFFFF};

}  // namespace

std::span<const std::string_view> known_topics() {
  return kTopics;
}

Reading read_scenario(std::shared_ptr<const text::Source> source) {
  return read_scenario(std::move(source), known_topics());
}

Reading read_scenario(std::shared_ptr<const text::Source> source, std::span<const std::string_view> topics) {
  Reading reading;
  reading.scenario.source = source;
  const std::optional<Block> block = find_block(*source, reading.diagnostics);
  if (block) {
    reading.scenario.has_header = true;
    reading.scenario.header = block->whole;
    Problems problems;
    const TomlDocument document = parse_toml(block->toml);
    if (document.error) {
      problems.add(document.error->span, document.error->message, document.error->advice, "toml");
    } else {
      read_header(document.root, kWholeHeader, topics, reading.scenario, problems);
    }
    for (text::Diagnostic diagnostic : problems.found()) {
      diagnostic.span = diagnostic.span == kWholeHeader ? block->opening : block->in_file(diagnostic.span);
      reading.diagnostics.push_back(std::move(diagnostic));
    }
    std::stable_sort(reading.diagnostics.begin(), reading.diagnostics.end(),
                     [](const text::Diagnostic& a, const text::Diagnostic& b) { return a.span.begin < b.span.begin; });
  }
  if (reading.scenario.asks.empty()) reading.scenario.asks.push_back(default_ask());
  return reading;
}

}  // namespace coroscope::scenario
