#include "render/words/inversion_words.h"
#include "render/words/names.h"

namespace coroscope::render::words {

using predict::Missing;
using predict::MissingKind;

namespace {

class MissingWords {
 public:
  MissingWords(const trace::Trace& trace, const Missing& missing, Language language)
      : names_(trace, language), found_(missing), language_(language) {}

  std::string all() const {
    const std::string reason = sentence();
    if (reason.empty()) return reason;
    return reason + say(" So {0} does not come to the `print` on line {1}.", "{0} 因此没有运行到第 {1} 行的 `print`。", name_of_code(),
                        found_.line);
  }

 private:
  std::string sentence() const {
    switch (found_.kind) {
      case MissingKind::k_unknown: return {};
      case MissingKind::k_cancelled: return cancelled();
      case MissingKind::k_cancelled_before_start: return cancelled_before_start();
      case MissingKind::k_raised: return raised();
      case MissingKind::k_skipped: return skipped();
      case MissingKind::k_task_error_skipped: return task_error_skipped();
      case MissingKind::k_never_awaited: return never_awaited();
      case MissingKind::k_never_started: return never_started();
      case MissingKind::k_still_waiting: return still_waiting();
      case MissingKind::k_generator_never_asked: return generator_never_asked();
      case MissingKind::k_generator_left: return generator_left();
    }
    return {};
  }

  template <class... Arguments>
  std::string say(fmt::format_string<const Arguments&...> en, fmt::format_string<const Arguments&...> zh,
                  const Arguments&... arguments) const {
    return words::say(language_, en, zh, arguments...);
  }
  std::string actor() const { return names_.actor_first(found_.actor); }

  std::string cancelled() const {
    return say("{0} was cancelled by {1} at {2}{3}, while it waited at {4}{5}.",
               "{0} 在 {4} 处等待时{5}，被 {1} 在 {2} 取消了{3}。", actor(), names_.doer(found_.requested),
               names_.when(found_.requested), names_.where(found_.requested), names_.awaited(found_.suspended),
               names_.where(found_.suspended)) +
           end_of_run();
  }

  std::string end_of_run() const {
    return names_.is_end_of_run(found_.requested)
               ? say(" When its first task has ended, `asyncio.run` cancels all tasks that are left.",
                     "`asyncio.run` 的第一个任务结束之后，所有剩下的任务都会被取消。")
               : std::string();
  }

  std::string cancelled_before_start() const {
    return say("{0} was cancelled by {1} at {2}{3}, before it had its first turn: nothing of it ever ran.",
               "{0} 还没轮到第一次运行，就被 {1} 在 {2} 取消了{3}：它的代码一行都没有运行。", actor(),
               names_.doer(found_.requested), names_.when(found_.requested), names_.where(found_.requested)) +
           end_of_run();
  }

  std::string raised() const {
    return say("The exception {0}{1} ended {2} at {3}.", "异常 {0}{1}使 {2} 在 {3} 提前结束。",
               names_.text(found_.event), names_.where(found_.event), name_of_code(), names_.when(found_.event));
  }

  /// The task, or the coroutine that ran inside one.
  std::string name_of_code() const {
    const bool coroutine = names_.trace().actor(found_.actor).kind == trace::ActorKind::k_coroutine;
    return coroutine ? say("the coroutine {}", "协程 {}", names_.actor(found_.actor)) : names_.actor(found_.actor);
  }

  std::string skipped() const {
    return say("At {0} the exception {1} came out of the `await`{2} in {3}, and skipped what follows there.",
               "在 {0}，{3} 的 `await`{2}抛出了异常 {1}，后面的代码就被跳过了。", names_.when(found_.event),
               names_.text(found_.event), names_.where(found_.started), names_.actor(found_.actor));
  }

  std::string task_error_skipped() const {
    return say("{0} waited at {1}{2}; {3}, which it waited for, ended with the exception {4}, and that came out of the "
               "`await` and skipped what follows there.",
               "{0} 在 {1} 处等待{2}；它等的 {3} 因异常 {4} 而结束，这个异常从 `await` 处抛出，后面的代码就被跳过了。",
               actor(), names_.awaited(found_.suspended), names_.where(found_.suspended), names_.doer(found_.event),
               names_.text(found_.event));
  }

  std::string never_awaited() const {
    return say("The coroutine {0} was made{1} but never awaited: nothing of it ever ran.",
               "协程 {0} 创建了{1}，却从来没有被 `await`：它的代码一行都没有运行。", names_.actor(found_.actor),
               names_.where(found_.created));
  }

  std::string never_started() const {
    return say("{0} was made{1} but never had its first turn before the event loop stopped.",
               "{0} 创建了{1}，但在事件循环停下之前一直没有轮到它运行。", actor(), names_.where(found_.created));
  }

  std::string still_waiting() const {
    if (names_.trace().ending() == trace::Ending::k_deadlock) {
      return say("{0} waits at {1}{2} for something that nobody will ever bring: the program hangs there.",
                 "{0} 在 {1} 处等待{2}，但是永远不会有人满足它：程序就卡在那里。", actor(), names_.awaited(found_.suspended),
                 names_.where(found_.suspended));
    }
    return say("{0} still waited at {1}{2} when the program ended.", "程序结束时，{0} 还在 {1} 处等待{2}。", actor(),
               names_.awaited(found_.suspended), names_.where(found_.suspended));
  }

  std::string generator_never_asked() const {
    return say("{0} was made{1} but never asked for a value: nothing of it ever ran.",
               "{0} 创建了{1}，却从来没有人向它要值：它的代码一行都没有运行。", actor(), names_.where(found_.created));
  }

  std::string generator_left() const {
    return say("{0} stopped at its `yield`{1}, and nobody asked it to go on after that.",
               "{0} 停在它的 `yield` 处{1}，之后再也没有人让它继续。", actor(), names_.where(found_.event));
  }

  Names names_;
  const Missing& found_;
  Language language_;
};

}  // namespace

std::string missing_words(const trace::Trace& trace, const Missing& missing, Language language) {
  return MissingWords(trace, missing, language).all();
}

}  // namespace coroscope::render::words
