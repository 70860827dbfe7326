#include "render/words/inversion_words.h"

#include <algorithm>

#include "core/predict/output_lines.h"

#include "render/words/names.h"

namespace coroscope::render::words {

using predict::Inversion;
using predict::InversionKind;
using trace::EventId;
using trace::EventKind;
using trace::kNoEvent;

namespace {

class InversionWords {
 public:
  InversionWords(const trace::Trace& trace, const Inversion& inversion, Language language)
      : names_(trace, language), found_(inversion), language_(language) {}

  std::string all() const {
    const std::string reason = sentence();
    if (reason.empty() || found_.kind == InversionKind::k_same_print || first() == second()) return reason;
    return reason + say(" So {0} comes before {1}.", "所以 {0} 在 {1} 之前。", numbered(found_.first), numbered(found_.second));
  }

  /// A printed line; with its place in the output, if the program prints the same again.
  std::string numbered(EventId print) const {
    const std::vector<predict::OutputLine> lines = predict::output_lines(names_.trace());
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const predict::OutputLine& line) {
      return std::find(line.prints.begin(), line.prints.end(), print) != line.prints.end();
    });
    const auto same = [&](const predict::OutputLine& line) { return found != lines.end() && line.text == found->text; };
    if (std::count_if(lines.begin(), lines.end(), same) < 2) return printed(print);
    return say("{0} (output line {1})", "{0}（输出第 {1} 行）", printed(print), found - lines.begin() + 1);
  }

 private:
  std::string sentence() const {
    switch (found_.kind) {
      case InversionKind::k_unknown: return {};
      case InversionKind::k_same_print: return say("Both lines are written at once.", "这两行是同一次输出的。");
      case InversionKind::k_program_order: return program_order();
      case InversionKind::k_later_in_task: return later_in_task();
      case InversionKind::k_coroutine_not_started: return coroutine_not_started();
      case InversionKind::k_generator_not_started: return generator_not_started();
      case InversionKind::k_generator_paused: return generator_paused();
      case InversionKind::k_generator_runs_first: return generator_runs_first();
      case InversionKind::k_caller_waits: return caller_waits();
      case InversionKind::k_runs_inside: return runs_inside() + until_pause();
      case InversionKind::k_not_started: return not_started() + until_pause();
      case InversionKind::k_not_created: return not_created();
      case InversionKind::k_not_scheduled: return not_scheduled();
      case InversionKind::k_callback_waits: return callback_waits() + until_pause();
      case InversionKind::k_cancel_waits: return cancel_waits() + until_pause();
      case InversionKind::k_no_pause: return no_pause() + until_pause();
      case InversionKind::k_blocked: return blocked();
      case InversionKind::k_queue_order: return queue_order();
      case InversionKind::k_creation_order: return creation_order();
      case InversionKind::k_deadline_order: return deadline_order();
      case InversionKind::k_timer_order: return timer_order();
      case InversionKind::k_wake_times: return wake_times();
      case InversionKind::k_still_sleeping: return still_sleeping();
      case InversionKind::k_timers_come_last: return timers_come_last();
      case InversionKind::k_waits_for_task: return waits_for_task();
      case InversionKind::k_waits: return waits();
      case InversionKind::k_loop_runs: return loop_runs();
    }
    return {};
  }

  const trace::Event& event(EventId id) const { return names_.event(id); }
  template <class... Arguments>
  std::string say(fmt::format_string<const Arguments&...> en, fmt::format_string<const Arguments&...> zh,
                  const Arguments&... arguments) const {
    return words::say(language_, en, zh, arguments...);
  }

  /// A printed text without the newline at its end.
  std::string printed(EventId id) const {
    std::string_view text = names_.trace().string(event(id).text);
    while (text.ends_with('\n')) text.remove_suffix(1);
    return quoted(text);
  }
  std::string first() const { return printed(found_.first); }
  std::string second() const { return printed(found_.second); }
  std::string waiting() const { return who(found_.waiting, found_.timer, found_.scheduled, false); }
  std::string waiting_first() const { return who(found_.waiting, found_.timer, found_.scheduled, true); }
  std::string running() const { return who(found_.running, found_.timer_first, found_.scheduled_first, false); }
  std::string running_first() const { return who(found_.running, found_.timer_first, found_.scheduled_first, true); }

  /// An actor; in place of the event loop the callback that it calls, if that is known.
  std::string who(trace::ActorId actor, EventId timer, EventId scheduled, bool first) const {
    const bool loop = names_.trace().actor(actor).kind == trace::ActorKind::k_loop;
    const EventId entry = timer != kNoEvent ? timer : scheduled;
    if (loop && entry != kNoEvent && event(entry).kind != EventKind::k_timer_fired && event(entry).text != 0) {
      return first ? callback_first(entry) : callback(entry);
    }
    return first ? names_.actor_first(actor) : names_.actor(actor);
  }
  std::string callback(EventId entry) const {
    return is_done_callback(entry) ? say("the done callback", "完成回调") : say("the callback {0}", "回调 {0}", names_.callback(entry));
  }
  std::string callback_first(EventId entry) const {
    return is_done_callback(entry) ? say("The done callback", "完成回调") : say("The callback {0}", "回调 {0}", names_.callback(entry));
  }
  bool is_done_callback(EventId entry) const { return names_.trace().string(event(entry).text) == "done callback"; }
  std::string due(EventId timer) const { return time_words(language_, event(timer).number); }

  // ---- one step, no switch

  std::string program_order() const {
    return say("Both come from what {0} runs without a pause in between: {1}{2} first, {3}{4} later. No other task has a "
               "part in that.",
               "这两行都出自 {0} 一口气运行的代码，中间没有停顿：先是 {1}{2}，之后才是 {3}{4}，和别的任务无关。",
               running(), first(), names_.where(found_.first), second(), names_.where(found_.second));
  }

  std::string later_in_task() const {
    return say("{0} prints {1}{2} first. It comes to {3} only later, after it has paused at {4}{5}.",
               "{0} 先打印 {1}{2}，在 {4} 处停过之后{5}，才会运行到 {3}。", running_first(), first(),
               names_.where(found_.first), second(), names_.awaited(found_.paused), names_.where(found_.paused));
  }

  std::string coroutine_not_started() const {
    return say("Calling {0}{1} only makes a coroutine; its body begins when it is awaited{2}. {3} is printed before that.",
               "调用 {0}{1}只是创建了协程，要等到被 `await`{2}，函数体才开始运行。{3} 在那之前就打印了。",
               names_.subject(found_.decided), names_.where(found_.created), names_.where(found_.decided), first());
  }

  std::string generator_not_started() const {
    return say("The call{0} only makes {1}; its body begins when it is asked for its first value{2}. {3} is printed "
               "before that.",
               "调用{0}只是创建了 {1}，要等到第一次向它要值{2}，函数体才开始运行。{3} 在那之前就打印了。",
               names_.where(found_.created), names_.subject(found_.decided), names_.where(found_.decided), first());
  }

  std::string generator_paused() const {
    return say("{0} stands still at its `yield`{1} until it is asked for more{2}. {3} is printed before that.",
               "{0} 一直停在它的 `yield` 处{1}，要等到再次向它要值{2}才会往下走。{3} 在那之前就打印了。",
               names_.actor_first(event(found_.decided).subject), names_.where(found_.suspended),
               names_.where(found_.decided), first());
  }

  std::string generator_runs_first() const {
    return say("{0} has asked {1} for a value, and goes on only when it gets an answer{2}. {3} is printed inside {1}, on "
               "the way there.",
               "{0} 向 {1} 要一个值，要等它给出结果{2}才会继续。{3} 就是 {1} 在这途中打印的。", waiting_first(),
               names_.subject(found_.decided), names_.where(found_.decided), first());
  }

  std::string caller_waits() const {
    return say("{0} awaits the coroutine {1}{2}, and goes on only when that has ended, at {3}{4}. {5} is printed inside "
               "it.",
               "{0} 在等待协程 {1}{2}，要等它在 {3} 结束{4}才会继续。{5} 就是在这个协程里面打印的。", waiting_first(),
               names_.subject(found_.decided), names_.where(found_.started), names_.when(found_.decided),
               names_.where(found_.decided), first());
  }

  // ---- ready, but somebody else runs

  /// Where the running task let go at last.
  std::string until_pause() const {
    if (found_.paused == kNoEvent) return {};
    if (event(found_.paused).kind != EventKind::k_task_suspended) {
      return say(" {0} runs on without a pause up to its end{1}.", "{0} 中间没有停顿，一直运行到结束{1}。", running_first(),
                 names_.where(found_.paused));
    }
    return say(" {0} pauses only at {1}{2}.", "{0} 直到 {1} 才停下来{2}。", running_first(),
               names_.awaited(found_.paused), names_.where(found_.paused));
  }

  std::string runs_inside() const {
    return say("{0} is ready, but when {1} awaits the coroutine {2}{3}, that runs inside {1}: such an `await` is no "
               "switch to another task.",
               "{0} 已经就绪，但是 {1} 等待协程 {2} 时{3}，{2} 就在 {1} 里面运行：这样的 `await` 不会切换到别的任务。",
               waiting_first(), running(), names_.subject(found_.decided), names_.where(found_.decided));
  }

  std::string not_started() const {
    return say("Making {0}{1} only puts it into the ready queue: it begins when {2} lets the others run, and {2} prints "
               "{3} before that.",
               "创建 {0}{1}只是把它放进就绪队列：要等 {2} 让出控制权它才会开始，而 {2} 在那之前就打印了 {3}。", waiting(),
               names_.where(found_.created), running(), first());
  }

  std::string not_created() const {
    return say("{0} is made only later{1}: when {2} prints {3}, it does not exist yet.",
               "{0} 是后来才创建的{1}：{2} 打印 {3} 的时候，它还不存在。", names_.actor_first(event(found_.created).subject),
               names_.where(found_.created), running(), first());
  }

  std::string not_scheduled() const {
    return say("{0} is asked for only later{1}, when {2} has been printed.",
               "{0} 是后来才安排的{1}，那时 {2} 已经打印了。", callback_first(found_.decided),
               names_.where(found_.decided), first());
  }

  std::string callback_waits() const {
    return say("{0} is put into the ready queue{1} and not called at once: it has its turn when {2} lets the others run.",
               "{0} 只是被放进了就绪队列{1}，并不会立刻调用：要等 {2} 让出控制权才轮到它。",
               callback_first(found_.scheduled), names_.where(found_.scheduled), running());
  }

  std::string cancel_waits() const {
    return say("Cancelling {0}{1} only asks it to stop: it hears of that when it has its next turn, after {2} has let "
               "the others run.",
               "取消 {0}{1}只是请求它停下：要等 {2} 让出控制权、轮到它运行时，它才会得知。", waiting(),
               names_.where(found_.decided), running());
  }

  std::string no_pause() const {
    return say("{0} is ready, but a running task is never interrupted: others have their turn only when it waits at an "
               "`await`, and {1} does not do so before it prints {2}.",
               "{0} 已经就绪，但是正在运行的任务不会被中途打断：只有当它在 `await` 处真正等待时才轮到别人，而 {1} 在打印 {2} 之前并没有等待。",
               waiting_first(), running(), first());
  }

  std::string blocked() const {
    const std::string base = held_up_words(names_, found_.decided);
    if (found_.timer != kNoEvent) {
      return base + say(" {0} was to go on at {1} and has to wait too.", "{0} 本来应该在 {1} 继续运行，也只好等着。",
                        waiting_first(), due(found_.timer));
    }
    return base + say(" {0} is ready and has to wait too.", "{0} 已经就绪，也只好等着。", waiting_first());
  }

  // ---- both ready: who is first in the queue

  std::string queue_order() const {
    return say("{0} and {1} are both ready, and the ready queue is served in order: {2} entered it first.",
               "{0} 和 {1} 都已就绪，而就绪队列是先进先出的：{2} 先进了队列。", running_first(), waiting(), running());
  }

  std::string creation_order() const {
    return say("{0} and {1} are both ready to begin, and the ready queue is served in order: {0} was made first{2}, {1} "
               "after it{3}.",
               "{0} 和 {1} 都等着开始运行，而就绪队列是先进先出的：{0} 先创建{2}，{1} 后创建{3}。", running_first(),
               waiting(), names_.where(found_.created_first), names_.where(found_.created));
  }

  std::string deadline_order() const {
    return say("The times of {0} and {1} are both over when the event loop looks at its timers, but the deadline of {0} "
               "was {2}, that of {1} {3}: the earlier one goes first.",
               "事件循环查看定时器时，{0} 和 {1} 的时间都已到，但是 {0} 的到期时间是 {2}，{1} 的是 {3}：早到期的先运行。",
               running(), waiting(), due(found_.timer_first), due(found_.timer));
  }

  std::string timer_order() const {
    return say("The times of {0} and {1} are over at the same moment, {2}. Then the timer that was set first goes first: that "
               "of {0}{3} was set before that of {1}{4}.",
               "{0} 和 {1} 的定时器在同一时刻 {2} 到期。这时先设定的先运行：{0} 的定时器{3}比 {1} 的{4}设定得早。",
               running(), waiting(), due(found_.timer), names_.where(found_.timer_first),
               names_.where(found_.timer));
  }

  // ---- waiting

  std::string wake_times() const {
    return say("{0} waits{2} until {1}, {3}{5} until {4}: the earlier time comes first.",
               "{0} 要等到 {1}{2}，{3} 要等到 {4}{5}：时间早的先继续运行。", running_first(), due(found_.timer_first),
               names_.where(found_.timer_first), waiting(), due(found_.timer), names_.where(found_.timer));
  }

  std::string still_sleeping() const {
    if (found_.suspended == kNoEvent) {
      return say("{0} is to be called only at {1}, as was asked for{2}. That stops nobody else: at {3} {4} runs and {5} "
                 "is printed.",
                 "{0} 约定到 {1} 才调用{2}。这并不妨碍别人：{4} 在 {3} 运行，打印了 {5}。", waiting_first(),
                 due(found_.timer), names_.where(found_.timer), names_.when(found_.first), running(), first());
    }
    return say("{0} waits at {1}{2} until {3}. That stops nobody else: meanwhile, at {4}, {5} runs and {6} is printed.",
               "{0} 停在 {1} 处{2}，要等到 {3} 才继续。这并不妨碍别人：在这期间，{5} 在 {4} 运行，打印了 {6}。", waiting_first(),
               names_.awaited(found_.suspended), names_.where(found_.suspended), due(found_.timer),
               names_.when(found_.first), running(), first());
  }

  std::string timers_come_last() const {
    return say("The time that {0} waits for is over at {1}, but the event loop looks at its timers only after it has run "
               "those who were ready before: {2} was one of them.",
               "{0} 等的时间到 {1} 已经到了，但是事件循环要先运行完之前已经就绪的，才会去看定时器：{2} 就是其中之一。",
               waiting(), due(found_.timer), running());
  }

  std::string waits_for_task() const {
    // Where it was cancelled or failed says little of where it ended: its `finally` comes after that.
    const bool returned = event(found_.completed).kind == EventKind::k_task_returned;
    return say("{0} waits at {1}{2} for {3}, which ends only at {4}{5}, after {6} has been printed.",
               "{0} 在 {1} 处{2}等 {3}，而 {3} 到 {4} 才结束{5}，那时 {6} 已经打印了。", waiting_first(),
               names_.awaited(found_.suspended), names_.where(found_.suspended), names_.doer(found_.completed),
               names_.when(found_.completed), returned ? names_.where(found_.completed) : std::string(), first());
  }

  std::string waits() const {
    const trace::Event& done = event(found_.completed);
    const std::string at = names_.when(found_.completed) + names_.where(found_.completed);
    if (done.kind == EventKind::k_primitive_given || done.kind == EventKind::k_primitive_taken) {
      return say("{0} waits at {1}{2} until {3} calls {4} of {5} at {6}, after {7} has been printed.",
                 "{0} 在 {1} 处{2}一直等到 {3} 在 {6} 调用 {5} 的 {4}，那时 {7} 已经打印了。", waiting_first(),
                 names_.awaited(found_.suspended), names_.where(found_.suspended), names_.doer(found_.completed),
                 names_.text(found_.completed), names_.subject(found_.completed), at, first());
    }
    if (done.kind == EventKind::k_task_cancel_requested) {
      return say("{0} waits at {1}{2} until {3} cancels it at {4}, after {5} has been printed.",
                 "{0} 在 {1} 处{2}一直等到 {3} 在 {4} 取消它，那时 {5} 已经打印了。", waiting_first(),
                 names_.awaited(found_.suspended), names_.where(found_.suspended), names_.doer(found_.completed), at,
                 first());
    }
    return say("{0} waits at {1}{2} for something that is complete only at {3}, after {4} has been printed.",
               "{0} 在 {1} 处{2}等待，等的东西到 {3} 才完成，那时 {4} 已经打印了。", waiting_first(),
               names_.awaited(found_.suspended), names_.where(found_.suspended), at, first());
  }

  std::string loop_runs() const {
    return say("{0} goes on only when the event loop has stopped, at {1}. {2} is printed while it still runs.",
               "{0} 要等事件循环在 {1} 停下来才会继续。{2} 是在事件循环还在运行时打印的。", waiting_first(),
               names_.when(found_.decided), first());
  }

  Names names_;
  const Inversion& found_;
  Language language_;
};

}  // namespace

std::string held_up_words(const Names& names, EventId clock_advanced) {
  const trace::Event& sleep = names.event(clock_advanced);
  const std::string until = time_words(names.language(), sleep.time + sleep.number);
  return say(names.language(),
             "`time.sleep`{0} holds up {1} from {2} to {3}, and with it the whole event loop: nobody else gets a turn.",
             "`time.sleep`{0}把 {1} 从 {2} 一直卡到 {3}，整个事件循环也跟着停住：别人都得不到运行的机会。",
             names.where(clock_advanced), names.doer(clock_advanced), names.when(clock_advanced), until);
}

std::string inversion_words(const trace::Trace& trace, const Inversion& inversion, Language language) {
  return InversionWords(trace, inversion, language).all();
}

}  // namespace coroscope::render::words
