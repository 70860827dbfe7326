#include "cli/next_command.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/course.h"
#include "cli/next_choice.h"
#include "cli/paint.h"
#include "cli/shell_word.h"
#include "cli/terminal_text.h"
#include "cli/wrap.h"
#include "render/words/misconception_words.h"
#include "render/words/say.h"

namespace coroscope::cli {

namespace {

using render::words::say;

class Words {
 public:
  Words(const Course& course, std::span<const progress::Evidence> evidence, scenario::Language language, Paint paint)
      : course_(course), evidence_(evidence), language_(language), paint_(paint) {}

  std::string text(const Suggestion& suggestion, const std::string& options) const {
    const scenario::Scenario& scenario = course_.scenarios()[suggestion.scenario];
    std::string text = "  " + paint_.bold(terminal_text(scenario.title.in(language_))) + "\n";
    text += wrapped(reason(suggestion) + more(suggestion), "    ", "    ");
    return text + fmt::format("    coroscope predict {}{}\n", terminal_text(scenario.id), options);
  }

 private:
  std::string reason(const Suggestion& suggestion) const {
    const std::string topic = topic_words(suggestion.topic);
    switch (suggestion.why) {
      case Why::k_belief:
        return belief_reason(suggestion.belief);
      case Why::k_continue:
        return say(language_, "{} is in progress: {}.", "“{}”正在学：{}。", topic, count_words(suggestion.topic));
      case Why::k_start:
        return start_reason(suggestion.topic, topic);
      case Why::k_ahead:
        return say(language_, "You have begun {} before {}, which it needs: {}.",
                   "“{}”你已经开始学了，不过它需要先学 {}：{}。", topic, joined(missing_needs(suggestion.topic)),
                   count_words(suggestion.topic));
      case Why::k_again:
        return say(language_, "You have tried it, and it is not solved yet.", "这道题你做过，但还没有全部答对。");
      case Why::k_more:
        return say(language_, "One more program about {}.", "再做一个关于“{}”的程序。", topic);
      case Why::k_test:
        break;
    }
    return say(language_, "No answer speaks against the idea “{}” yet; in this program it makes a difference.",
               "还没有作答能排除“{}”这种想法，这道题正好能看出来。", words_of(suggestion.belief).name);
  }

  std::string belief_reason(run::Misconception belief) const {
    const auto found = std::find_if(evidence_.begin(), evidence_.end(),
                                    [&](const progress::Evidence& each) { return each.misconception == belief; });
    const std::size_t count = found == evidence_.end() ? 0 : found->for_it;
    return say(language_, "{0} of your answers {1} the idea “{2}”; in this program it makes a difference.",
               "你有 {0} 次作答符合“{2}”这种想法，这个程序的结果正好取决于它对不对。", count,
               count == 1 ? "fits" : "fit", words_of(belief).name);
  }

  std::string start_reason(const std::string& id, const std::string& topic) const {
    const scenario::Topic* const found = course_.path().find_topic(id);
    if (found == nullptr || found->needs.empty())
      return say(language_, "You can begin with {}: it needs nothing else.", "可以从“{}”开始，它不需要别的基础。",
                 topic);
    std::vector<std::string> done, used_up, empty;
    for (const std::string& needed : found->needs) {
      const progress::TopicProgress& progress = course_.progress().topic(needed);
      (progress.state == progress::TopicState::k_done ? done : progress.used_up ? used_up : empty).push_back(needed);
    }
    if (!used_up.empty()) return after_used_up(topic, used_up);
    std::string text = say(language_, "You are ready for {}", "现在可以学“{}”", topic);
    if (!done.empty()) text += say(language_, ": you have done {}", "：你已完成 {}", joined(done));
    if (!empty.empty()) {
      text += done.empty() ? say(language_, ": ", "：") : say(language_, ", ", "，");
      text += say(language_, "all programs about {} need more than that", "{} 的题目都要用到后面的知识点", joined(empty));
    }
    return text + say(language_, ".", "。");
  }

  std::string after_used_up(const std::string& topic, const std::vector<std::string>& used_up) const {
    return say(
        language_,
        "The programs about {0} that need nothing later you have been through twice. They do not get clearer by a third "
        "time: go on to {1}, and look at them again later.",
        "{0} 的题目里，不需要后面知识的你都做过两遍了。再做第三遍用处不大，先往下学“{1}”，以后再回头看。", joined(used_up), topic);
  }

  std::vector<std::string> missing_needs(const std::string& id) const {
    std::vector<std::string> missing;
    for (const std::string& needed : course_.path().find_topic(id)->needs) {
      if (!course_.progress().topic(needed).known) missing.push_back(needed);
    }
    return missing;
  }

  /// What else speaks for it.
  std::string more(const Suggestion& suggestion) const {
    const std::size_t count = suggestion.untested.size();
    if (count == 0 || suggestion.why == Why::k_test) return "";
    if (language_ == scenario::Language::k_zh) return fmt::format("它还能检验 {} 种你还没有排除的误解。", count);
    return count == 1
               ? " It puts a misconception to the test that none of your answers speaks against yet."
               : fmt::format(" It puts {} misconceptions to the test that none of your answers speaks against yet.",
                             count);
  }

  std::string topic_words(const std::string& id) const {
    const scenario::Topic* const topic = course_.path().find_topic(id);
    return topic == nullptr ? id : fmt::format("{} {}", id, topic->title.in(language_));
  }

  std::string count_words(const std::string& id) const {
    const progress::TopicProgress& topic = course_.progress().topic(id);
    const std::size_t enough = std::min(progress::kEnoughSolved, topic.own);
    return say(language_, "{} of its {} programs solved, {} make it done",
               "{1} 道题目中做对了 {0} 道，做对 {2} 道就算完成", topic.solved, topic.lessons, enough);
  }

  std::string joined(const std::vector<std::string>& ids) const {
    return fmt::format("{}", fmt::join(ids, language_ == scenario::Language::k_zh ? "、" : " and "));
  }

  const render::words::MisconceptionWords& words_of(run::Misconception belief) const {
    return render::words::words_of(belief, language_);
  }

  const Course& course_;
  std::span<const progress::Evidence> evidence_;
  scenario::Language language_;
  Paint paint_;
};

/// Nobody has to answer what they know: so many right answers one after the other, each at the first try and without a
/// hint, and the test is mentioned.
constexpr std::size_t kEnoughAtOnce = 6;

bool is_too_easy(std::span<const progress::Attempt> attempts) {
  return attempts.size() >= kEnoughAtOnce &&
         std::all_of(attempts.end() - kEnoughAtOnce, attempts.end(), [](const progress::Attempt& attempt) {
           return attempt.outcome == progress::Outcome::k_right && attempt.try_number == 1 && attempt.hints == 0;
         });
}

/// Something was tried before what it needs.
bool is_ahead(const Course& course) {
  return std::any_of(course.lessons().begin(), course.lessons().end(), [&](const progress::Lesson& lesson) {
    const std::string_view topic = course.progress().last_topic(lesson);
    return !topic.empty() && course.progress().attempts(lesson.id) > 0 && !course.progress().topic(topic).needs_known;
  });
}

/// Some layer could still be unlocked by it.
bool is_test_left(const Course& course) {
  const auto is_done = [&](const scenario::Topic& topic) {
    return course.progress().topic(topic.id).state == progress::TopicState::k_done;
  };
  return std::any_of(course.path().layers.begin(), course.path().layers.end(), [&](const scenario::Layer& layer) {
    return !layer.test.empty() && !std::all_of(layer.topics.begin(), layer.topics.end(), is_done);
  });
}

bool has_done_all(const Course& course) {
  const std::vector<std::string_view> topics = course.path().topic_ids();
  return !topics.empty() && std::all_of(topics.begin(), topics.end(), [&](std::string_view id) {
    return course.progress().topic(id).state == progress::TopicState::k_done;
  });
}

/// What somebody could do besides, who begins or knows much.
std::string beside(const Course& course, const std::string& options, scenario::Language language) {
  if (!course.attempts().empty()) {
    if (!is_test_left(course) || !(is_ahead(course) || is_too_easy(course.attempts()))) return "";
    return say(language, "\nDo you know this already? `coroscope path --test-out{}` lets you skip it.\n",
               "\n这些已经会了？`coroscope path --test-out{}` 让你跳过已经会的内容。\n", options);
  }
  return say(language,
             "\nNot sure where to begin? `coroscope selfcheck{0}` says what to know before, and\n"
             "`coroscope path --test-out{0}` lets you skip what you know.\n",
             "\n不确定从哪里开始？`coroscope selfcheck{0}` 列出需要的基础，\n"
             "`coroscope path --test-out{0}` 让你跳过已经会的内容。\n",
             options);
}

}  // namespace

ExitCode next_command(Context& context, Arguments arguments) {
  CourseOptions options;
  CommandLine line("next",
                   "Says what to do now, and why: what you are ready for on the learning path, and where your answers\n"
                   "point to a misconception.");
  options.declare(line);
  line.example("coroscope next", "what you could do now");
  if (const auto code = line.parse(context, arguments)) return *code;

  const Course course(context, options);
  const scenario::Language language = options.language(context);
  const auto evidence = progress::weigh(course.attempts(), context.environment.now());
  const auto suggestions = choose_next(context, course, evidence);
  if (suggestions.empty()) {
    context.environment.write_out(
        course.scenarios().empty()
            ? say(language, "There are no scenarios.\n", "还没有题目。\n")
            : say(language, "You have solved everything that there is.\n", "所有题目你都做对了。\n"));
    return ExitCode::k_fine;
  }
  const Words words(course, evidence, language, Paint(context.environment));
  const std::string more = options.repeated();
  std::string text = has_done_all(course)
                         ? say(language, "You have done every topic of the path. For practice:\n", "路径上的知识点你都学完了。还可以练习：\n")
                         : say(language, "What next:\n", "接下来可以：\n");
  for (const Suggestion& suggestion : suggestions) text += "\n" + words.text(suggestion, more);
  context.environment.write_out(text + beside(course, more, language));
  return ExitCode::k_fine;
}

}  // namespace coroscope::cli
