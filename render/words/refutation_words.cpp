#include "render/words/refutation_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "render/words/misconception_words.h"

namespace coroscope::render::words {

namespace {

using predict::Facts;
using predict::Truth;
using scenario::Language;

// ------------------------------------------------------------------------------------------------- the frame

std::string with_full_stop(std::string_view text, std::string_view stop) {
  constexpr std::array<std::string_view, 6> kEnds = {".", "!", "?", "。", "！", "？"};
  const bool ends = std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return text.ends_with(end); });
  return std::string(text) + std::string(ends ? "" : stop);
}

/// The evidence can be a sentence of its own: its first word becomes small, but not a name.
std::string inside_sentence(std::string_view text) {
  constexpr std::array<std::string_view, 9> kWords = {"The", "Both", "One", "Calling", "Making", "Cancelling", "A", "An", "At"};
  const std::string_view first = text.substr(0, text.find(' '));
  std::string result(text);
  const bool is_word = std::find(kWords.begin(), kWords.end(), first) != kWords.end();
  if (is_word) result.front() = static_cast<char>(result.front() - 'A' + 'a');
  return result;
}

std::vector<std::string> steps_en(const MisconceptionWords& words, std::string_view evidence) {
  std::vector<std::string> steps = {fmt::format("You might think that {}.", words.statement)};
  if (!evidence.empty()) steps.push_back("However, " + with_full_stop(inside_sentence(evidence), "."));
  steps.push_back(fmt::format("The rule: {}", words.rule));
  return steps;
}

std::vector<std::string> steps_zh(const MisconceptionWords& words, std::string_view evidence) {
  // A Latin word or a backquote keeps its distance from Chinese characters.
  const bool is_code = !words.statement.empty() && static_cast<unsigned char>(words.statement.front()) < 0x80;
  std::vector<std::string> steps = {fmt::format("你可能认为{}{}。", is_code ? " " : "", words.statement)};
  if (!evidence.empty()) steps.push_back("实际上，" + with_full_stop(evidence, "。"));
  steps.push_back(fmt::format("规则：{}", words.rule));
  return steps;
}

std::string joined(const std::vector<std::string>& steps, Language language) {
  return fmt::format("{}", fmt::join(steps, language == Language::k_zh ? "" : " "));
}

// ------------------------------------------------------------------------------------ where two outputs part

/// What an output has in one of its lines.
struct Place {
  enum class Kind { k_nothing, k_line, k_error } kind = Kind::k_nothing;
  std::string_view text;

  bool operator==(const Place&) const = default;
};

Place place_of(const Truth& truth, std::size_t index) {
  if (index >= truth.lines.size()) return {};
  const bool is_error = truth.ends_with_error && index + 1 == truth.lines.size();
  return {is_error ? Place::Kind::k_error : Place::Kind::k_line, truth.lines[index]};
}

std::string quoted(std::string_view line, std::string_view empty) {
  return line.empty() ? std::string(empty) : fmt::format("`{}`", line);
}

std::string wrong_en(const Place& place, std::size_t line) {
  switch (place.kind) {
    case Place::Kind::k_nothing:
      return fmt::format("by that belief, there would be no output line {}", line);
    case Place::Kind::k_line:
      return fmt::format("by that belief, output line {} would be {}", line, quoted(place.text, "empty"));
    case Place::Kind::k_error:
      return fmt::format("by that belief, output line {} would be the exception `{}`", line, place.text);
  }
  return {};
}

std::string true_en(const Place& place, std::size_t line) {
  switch (place.kind) {
    case Place::Kind::k_nothing:
      return line == 1 ? "python prints nothing" : "python prints nothing more";
    case Place::Kind::k_line:
      return fmt::format("python prints {} there", quoted(place.text, "an empty line"));
    case Place::Kind::k_error:
      return fmt::format("python ends with `{}` there", place.text);
  }
  return {};
}

std::string hidden_en(const Place& wrong) {
  return wrong.kind == Place::Kind::k_nothing ? "there is one" : "that is not what python prints there";
}

std::string wrong_zh(const Place& place, std::size_t line) {
  switch (place.kind) {
    case Place::Kind::k_nothing:
      return fmt::format("照这种想法，程序不会有第 {} 行输出", line);
    case Place::Kind::k_line:
      return place.text.empty() ? fmt::format("照这种想法，输出的第 {} 行应该是空行", line)
                                : fmt::format("照这种想法，输出的第 {} 行应该是 `{}`", line, place.text);
    case Place::Kind::k_error:
      return fmt::format("照这种想法，输出的第 {} 行应该是异常 `{}`", line, place.text);
  }
  return {};
}

std::string true_zh(const Place& place, std::size_t line) {
  switch (place.kind) {
    case Place::Kind::k_nothing:
      return line == 1 ? "而 Python 什么也不输出" : "而 Python 到这里就不再输出了";
    case Place::Kind::k_line:
      return place.text.empty() ? "而 Python 在这里输出空行" : fmt::format("而 Python 在这里输出的是 `{}`", place.text);
    case Place::Kind::k_error:
      return fmt::format("而 Python 在这里以异常 `{}` 结束", place.text);
  }
  return {};
}

std::string hidden_zh(const Place& wrong) {
  return wrong.kind == Place::Kind::k_nothing ? "而实际上有" : "而 Python 在这里输出的并不是它";
}

std::string line_words(const Truth& truth, const Truth& belief, std::size_t index, Reveal reveal, Language language) {
  const Place right = place_of(truth, index);
  const Place wrong = place_of(belief, index);
  const bool shows = reveal == Reveal::k_lines;
  if (language == Language::k_zh) {
    return wrong_zh(wrong, index + 1) + "，" + (shows ? true_zh(right, index + 1) : hidden_zh(wrong));
  }
  return wrong_en(wrong, index + 1) + "; " + (shows ? true_en(right, index + 1) : hidden_en(wrong));
}

double seconds(std::int64_t ns) {
  return static_cast<double>(ns) / 1e9;
}

std::string elapsed_words(const Facts& truth, const Facts& belief, Reveal reveal, Language language) {
  const double wrong = seconds(belief.elapsed);
  const double right = seconds(truth.elapsed);
  const bool shows = reveal == Reveal::k_lines;
  if (language == Language::k_zh) {
    return fmt::format("照这种想法，程序要用 {} 秒，", wrong) +
           (shows ? fmt::format("而实际用了 {} 秒", right) : "而实际并不是");
  }
  return fmt::format("by that belief, the program would take {} s; ", wrong) +
         (shows ? fmt::format("it takes {} s", right) : "it does not");
}

}  // namespace

std::vector<std::string> refutation_steps(run::Misconception model, std::string_view evidence, Language language) {
  const MisconceptionWords& words = words_of(model, language);
  return language == Language::k_zh ? steps_zh(words, evidence) : steps_en(words, evidence);
}

std::string refutation_words(run::Misconception model, std::string_view evidence, Language language) {
  return joined(refutation_steps(model, evidence, language), language);
}

std::string counter_words(run::Misconception model, std::string_view evidence, Language language) {
  std::vector<std::string> steps = refutation_steps(model, evidence, language);
  steps.erase(steps.begin());
  return joined(steps, language);
}

std::string parting_words(const Facts& truth, const Facts& belief, Reveal reveal, Language language) {
  if (!truth.defined || !belief.defined) return {};
  const std::size_t lines = std::max(truth.truth.lines.size(), belief.truth.lines.size());
  for (std::size_t index = 0; index < lines; ++index) {
    if (place_of(truth.truth, index) != place_of(belief.truth, index)) {
      return line_words(truth.truth, belief.truth, index, reveal, language);
    }
  }
  return truth.elapsed == belief.elapsed ? std::string() : elapsed_words(truth, belief, reveal, language);
}

}  // namespace coroscope::render::words
