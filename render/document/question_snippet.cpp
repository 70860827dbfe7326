// The questions of a scenario in a document. What is asked stands there; the answers, which are computed, are folded away
// together with what the author says about them.
#include <fmt/format.h>

#include "core/predict/answer.h"
#include "core/predict/study.h"
#include "render/document/parts.h"
#include "render/words/names.h"
#include "render/words/say.h"

namespace coroscope::render::document {

namespace {

using scenario::Ask;
using scenario::AskKind;
using words::say;

/// Paragraphs, lists and blocks in one of the two markups. There is an empty line between any two in Markdown.
class Page {
 public:
  Page(Markup markup, scenario::Language language) : html_(markup == Markup::k_html), markup_(markup), language_(language) {}

  std::string words(std::string_view text) const { return inline_words(text, markup_); }

  void paragraph(std::string_view text, const std::string& number = {}) {
    const std::string shown = words(text);
    if (shown.empty()) return;
    add(html_ ? fmt::format("<p>{}{}</p>\n", number, shown) : fmt::format("{}{}\n", number, shown));
  }
  /// Several paragraphs, with empty lines between them.
  void paragraphs(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find("\n\n"), text.size());
      paragraph(text.substr(0, end));
      text.remove_prefix(std::min(end + 2, text.size()));
    }
  }
  void lines(std::string_view text) {
    const std::string shown = visible(text);
    add(html_ ? preformatted("<pre class=\"coroscope-output\"><samp>", shown, "</samp></pre>") : fenced(shown, "text"));
  }
  void list(const std::vector<std::string>& items) {
    std::string text;
    for (const std::string& item : items) text += html_ ? fmt::format("<li>{}</li>\n", item) : fmt::format("- {}\n", item);
    add(html_ ? "<ul>\n" + text + "</ul>\n" : text);
  }
  void raw(std::string_view html) { add(std::string(html) + "\n"); }

  scenario::Language language() const { return language_; }
  std::string take() { return std::move(text_); }

 private:
  void add(const std::string& block) {
    if (!text_.empty() && !html_) text_ += "\n";
    text_ += block;
  }

  bool html_;
  Markup markup_;
  scenario::Language language_;
  std::string text_;
};

std::string joined(std::span<const std::string> lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

void add_question(Page& page, const Ask& ask, const predict::Study& study, const std::string& number) {
  page.paragraph(ask.text.in(page.language()), number);
  if (ask.kind == AskKind::k_order && study.defined()) page.lines(joined(study.shuffled()));
  if (ask.choices.empty()) return;
  std::vector<std::string> items;
  for (std::size_t i = 0; i < ask.choices.size(); ++i) {
    items.push_back(fmt::format("{}) {}", predict::choice_letter(i), page.words(ask.choices[i].text.in(page.language()))));
  }
  page.list(items);
}

void add_right_choices(Page& page, const Ask& ask, const std::string& number) {
  std::string letters;
  std::vector<std::string> because;
  const std::string_view comma = page.language() == scenario::Language::k_zh ? "、" : ", ";
  for (std::size_t i = 0; i < ask.choices.size(); ++i) {
    const scenario::Choice& choice = ask.choices[i];
    const std::string letter = predict::choice_letter(i);
    if (choice.correct) letters += (letters.empty() ? "" : std::string(comma)) + letter;
    if (!choice.because.empty()) because.push_back(fmt::format("{}) {}", letter, page.words(choice.because.in(page.language()))));
  }
  page.paragraph(letters, number);
  if (!because.empty()) page.list(because);
}

void add_printed(Page& page, const predict::Truth& truth, const std::string& number) {
  if (truth.lines.empty()) return page.paragraph(say(page.language(), "Nothing is printed.", "什么也不输出。"), number);
  if (!number.empty()) page.paragraph(say(page.language(), "This is printed:", "输出如下："), number);
  page.lines(joined(truth.lines));
}

void add_answer(Page& page, const Ask& ask, const predict::Facts& facts, const std::string& number) {
  switch (ask.kind) {
    case AskKind::k_output:
    case AskKind::k_order:
      return add_printed(page, facts.truth, number);
    case AskKind::k_choice:
      return add_right_choices(page, ask, number);
    case AskKind::k_elapsed:
      return page.paragraph(words::duration_words(page.language(), facts.elapsed), number);
    case AskKind::k_error:
      return page.paragraph(facts.error.empty() ? say(page.language(), "No exception.", "没有异常。") : "`" + facts.error + "`", number);
  }
}

}  // namespace

Snippet question_snippet(const Program& program, const Request& request) {
  const predict::Study study(program.run, program.scenario, run_options(program, request));
  Snippet snippet;
  if (!study.defined()) {
    snippet.problem = say(request.language(), "this program does not run to its end, so its questions have no answer",
                          "这个程序不能运行到结束，所以它的问题没有答案");
    snippet.diagnostics = study.result().diagnostics;
    return snippet;
  }
  const std::vector<Ask>& asks = program.scenario.asks;
  const auto number = [&](std::size_t i) { return asks.size() > 1 ? fmt::format("({}) ", i + 1) : std::string(); };
  Page page(request.markup, request.language());
  if (request.markup == Markup::k_html) page.raw("<div class=\"coroscope-question\">");
  for (std::size_t i = 0; i < asks.size(); ++i) add_question(page, asks[i], study, number(i));
  page.raw(say(request.language(), "<details><summary>Answer</summary>", "<details><summary>答案</summary>"));
  for (std::size_t i = 0; i < asks.size(); ++i) add_answer(page, asks[i], study.facts(), number(i));
  page.paragraphs(program.scenario.answer.in(request.language()));
  page.raw("</details>");
  if (request.markup == Markup::k_html) page.raw("</div>");
  snippet.text = page.take();
  return snippet;
}

}  // namespace coroscope::render::document
