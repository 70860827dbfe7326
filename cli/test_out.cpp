#include "cli/test_out.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/answer_reader.h"
#include "cli/answer_words.h"
#include "cli/load.h"
#include "cli/path_words.h"
#include "cli/program_text.h"
#include "cli/question_text.h"
#include "cli/terminal_text.h"
#include "cli/wrap.h"
#include "render/words/answer_words.h"
#include "render/words/say.h"

namespace coroscope::cli {

using progress::Outcome;
using render::words::say;

TestOut::TestOut(Context& context, const CourseOptions& options)
    : context_(context),
      options_(options),
      language_(options.language(context)),
      paint_(context.environment),
      course_(context, options),
      recorder_(context, options.data, language_),
      input_(context.environment) {}

ExitCode TestOut::run() {
  if (course_.path().test_size() == 0) {
    say_out(say(language_, "this learning path has no test\n", "这条学习路径没有测试\n"));
    return ExitCode::k_fine;
  }
  context_.environment.catch_interrupts();
  say_out(say(language_,
              "{} questions, layer by layer; a layer whose questions are all right is unlocked. A wrong\n"
              "answer ends its layer for now, and what builds on it is not asked. `:q` leaves; next time\n"
              "you are asked what you have not answered rightly yet.\n",
              "共 {} 个问题，一层一层地问；一层全部答对，这一层就解锁。\n"
              "答错就先结束这一层，建立在它上面的层也不再问。输入 `:q` 离开，下次只问还没有答对的问题。\n",
              course_.path().test_size()));
  for (const scenario::Layer& layer : course_.path().layers) {
    if (layer.test.empty() || !can_be_asked(layer)) {
      number_ += layer.test.size();
      continue;
    }
    const Flow flow = ask_layer(layer);
    if (flow == Flow::k_left || flow == Flow::k_interrupted) {
      say_end();
      return flow == Flow::k_interrupted ? ExitCode::k_interrupted : ExitCode::k_fine;
    }
    if (flow == Flow::k_wrong) failed_.insert(layer.id);
  }
  say_end();
  return ExitCode::k_fine;
}

bool TestOut::can_be_asked(const scenario::Layer& layer) const {
  if (course_.progress().has_passed_test(layer) || needs_failed(layer)) return false;
  return std::all_of(layer.test.begin(), layer.test.end(), [&](const scenario::TestQuestion& question) {
    const scenario::Scenario* const scenario = course_.find_scenario(question.scenario);
    return scenario != nullptr && question.ask <= scenario->asks.size();
  });
}

/// Something in it needs a topic of a layer that is not known, or of one that was left out for that.
bool TestOut::needs_failed(const scenario::Layer& layer) const {
  for (const scenario::Topic& topic : layer.topics) {
    for (const std::string& needed : topic.needs) {
      const scenario::Layer* const below = course_.path().layer_of(needed);
      if (below == &layer) continue;
      if (failed_.contains(below->id) || needs_failed(*below)) return true;
    }
  }
  return false;
}

TestOut::Flow TestOut::ask_layer(const scenario::Layer& layer) {
  say_out(fmt::format("\n{}\n", paint_.bold(fmt::format("{}  {}", layer.id, layer.title.in(language_)))));
  for (std::size_t i = 0; i < layer.test.size(); ++i) {
    const scenario::TestQuestion& question = layer.test[i];
    ++number_;
    if (course_.progress().was_right_at_once(question)) continue;
    const Flow flow = ask(question);
    if (flow == Flow::k_right) continue;
    number_ += layer.test.size() - i - 1;
    return flow;
  }
  say_out(paint_.good(say(language_, "{} is unlocked.", "{} 已解锁。", layer.id)) + "\n");
  return Flow::k_right;
}

TestOut::Flow TestOut::ask(const scenario::TestQuestion& question) {
  ExitCode code = ExitCode::k_fine;
  auto loaded = load_scenario(context_, question.scenario, options_.folder, code);
  if (!loaded) return Flow::k_wrong;  // why has been said
  if (question.ask > loaded->scenario.asks.size()) {
    context_.environment.write_err(fmt::format("coroscope: `{}` has no question {}; the path says so\n", loaded->name, question.ask));
    return Flow::k_wrong;
  }
  loaded->scenario.hints.clear();
  const auto study = study_loaded(context_, *loaded, std::nullopt);
  if (!study->defined()) return Flow::k_wrong;
  asked_ = true;
  show(*study, study->scenario().asks[question.ask - 1]);
  const Flow flow = answer(*study, question);
  if (flow == Flow::k_right) say_out(paint_.good(say(language_, "Right.", "答对了。")) + "\n");
  if (flow == Flow::k_wrong) {
    say_out(say(language_, "Not this time. `coroscope predict {}{}` goes into it.\n",
                "这次没有答对。可以用 `coroscope predict {}{}` 仔细做一遍。\n", terminal_text(question.scenario),
                options_.repeated()));
  }
  return flow;
}

void TestOut::show(const predict::Study& study, const scenario::Ask& ask) {
  const std::string place = say(language_, "{} of {}", "第 {} 题，共 {} 题", number_, course_.path().test_size());
  say_out("\n" + paint_.bold(place) + "\n" + program_text(study.scenario(), paint_) + "\n" +
          question_text(ask, language_));
  if (ask.kind == scenario::AskKind::k_order) say_out(numbered_lines(study.shuffled()));
  say_out(paint_.faint(how_to_answer(ask.kind, language_)));
}

/// Until there is an answer that can be read.
TestOut::Flow TestOut::answer(const predict::Study& study, const scenario::TestQuestion& question) {
  const scenario::Ask& ask = study.scenario().asks[question.ask - 1];
  Hints none(study.scenario(), language_);
  AnswerReader reader(context_.environment, input_, none, study, ask, language_, AskedIn::k_test);
  while (true) {
    const AnswerReader::Input input = reader.read();
    if (input.end == InputEnd::k_quit) return Flow::k_left;
    if (input.end == InputEnd::k_interrupted) return Flow::k_interrupted;
    if (input.end == InputEnd::k_give_up) {
      keep(study, question, Outcome::k_given_up, nullptr);
      return Flow::k_wrong;
    }
    const auto read = study.read(ask, input.text);
    if (const auto* problem = std::get_if<predict::AnswerProblem>(&read)) {
      const auto words = render::words::answer_problem_words(*problem, ask.kind, language_);
      const std::string separator = language_ == scenario::Language::k_zh ? "；" : "; ";
      say_out(wrapped(terminal_text(words.message + separator + words.advice), "  ", "  "));
      continue;
    }
    const predict::Judgement judgement = study.judge(ask, std::get<predict::Answer>(read));
    keep(study, question, judgement.right ? Outcome::k_right : Outcome::k_wrong, &judgement);
    return judgement.right ? Flow::k_right : Flow::k_wrong;
  }
}

void TestOut::keep(const predict::Study& study, const scenario::TestQuestion& question, Outcome outcome,
                   const predict::Judgement* judgement) {
  const scenario::AskKind kind = study.scenario().asks[question.ask - 1].kind;
  progress::Attempt attempt;
  attempt.scenario = question.scenario;
  attempt.ask = question.ask;
  attempt.kind = kind;
  attempt.outcome = outcome;
  if (judgement != nullptr && outcome == Outcome::k_wrong) {
    attempt.fit = judgement->diagnosis.fit;
    attempt.models = progress::names_of(judgement->diagnosis.models);
  }
  attempt.told_apart = progress::names_of(predict::told_apart(kind, study.facts(), study.beliefs()));
  recorder_.record(std::move(attempt));
}

void TestOut::say_end() {
  if (!recorder_.is_keeping()) return;  // that has been said
  const Course now(context_, options_);
  std::vector<std::string> known;
  for (const scenario::Layer& layer : now.path().layers) {
    if (now.progress().has_passed_test(layer)) known.push_back(layer.id);
  }
  const bool chinese = language_ == scenario::Language::k_zh;
  const std::string list = fmt::format("{}", fmt::join(known, chinese ? "、" : ", "));
  say_out("\n" + (known.empty()
                      ? say(language_, "No layer is unlocked by the test yet.\n", "测试还没有解锁任何一层。\n")
                      : say(language_, "Unlocked by the test: {}\n", "测试已解锁：{}\n", list)));
  if (!asked_ && !known.empty()) say_out(say(language_, "There is nothing left to ask.\n", "没有别的问题要问了。\n"));
  const bool left_out = std::any_of(course_.path().layers.begin(), course_.path().layers.end(), [&](const auto& layer) {
    return !layer.test.empty() && needs_failed(layer);
  });
  if (left_out) {
    say_out(say(language_, "What builds on {} was not asked.\n", "建立在 {} 上面的层没有再问。\n",
                fmt::format("{}", fmt::join(failed_, chinese ? "、" : ", "))));
  }
  say_out(say(language_, "coroscope path{0}   where you are\ncoroscope next{0}   what to do now\n",
              "coroscope path{0}   学到了哪里\ncoroscope next{0}   现在该做什么\n", options_.repeated()));
}

}  // namespace coroscope::cli
