#include "render/words/why_words.h"

#include "render/words/names.h"
#include "render/words/queue_words.h"

namespace coroscope::render::words {

using predict::Link;
using predict::LinkKind;
using trace::EventId;
using trace::EventKind;
using trace::kNoEvent;

namespace {

/// The sentences of one link.
class LinkWords {
 public:
  LinkWords(const trace::Trace& trace, const Link& link, Language language)
      : names_(trace, language), link_(link), language_(language) {}

  std::string all() const {
    switch (link_.kind) {
      case LinkKind::k_printed: return printed();
      case LinkKind::k_uncaught: return uncaught();
      case LinkKind::k_task_raised: return task_raised();
      case LinkKind::k_coroutine_raised: return coroutine_raised();
      case LinkKind::k_awaited: return awaited();
      case LinkKind::k_coroutine_returned: return coroutine_returned();
      case LinkKind::k_generator_asked: return generator_asked();
      case LinkKind::k_generator_answered: return generator_answered();
      case LinkKind::k_generator_closed: return generator_closed();
      case LinkKind::k_generator_closing: return generator_closing();
      case LinkKind::k_blocked: return blocked();
      case LinkKind::k_run_started: return run_started() + behind();
      case LinkKind::k_task_started: return task_started() + behind() + maker_paused();
      case LinkKind::k_woken_by_timer: return goes_on() + by_timer() + clock() + behind();
      case LinkKind::k_woken_by_timeout: return goes_on() + by_timeout() + behind();
      case LinkKind::k_woken_by_task: return goes_on() + by_task() + behind();
      case LinkKind::k_woken_by_gather: return goes_on() + by_gather() + behind();
      case LinkKind::k_woken_by_primitive: return goes_on() + by_primitive() + behind();
      case LinkKind::k_woken_by_future: return goes_on() + by_future() + behind();
      case LinkKind::k_woken_by_callback: return goes_on() + by_callback() + behind();
      case LinkKind::k_woken_by_cancel: return by_cancel() + behind();
      case LinkKind::k_took_turns: return goes_on() + took_turns() + behind();
      case LinkKind::k_resumed: return resumed() + behind();
      case LinkKind::k_callback_ran: return callback_ran() + behind();
      case LinkKind::k_timer_callback_ran: return timer_callback_ran() + behind();
      case LinkKind::k_loop_ended: return loop_ended();
      case LinkKind::k_thread_started: return thread_started();
      case LinkKind::k_program_started: return program_started();
    }
    return {};
  }

 private:
  const trace::Event& event(EventId id) const { return names_.event(id); }
  std::string actor() const { return names_.actor_first(link_.actor); }
  std::string subject() const { return names_.subject(link_.event); }
  std::string subject_first() const { return names_.actor_first(event(link_.event).subject); }
  std::string when() const { return names_.when(link_.event); }
  std::string where() const { return names_.where(link_.event); }
  template <class... Arguments>
  std::string say(fmt::format_string<const Arguments&...> en, fmt::format_string<const Arguments&...> zh,
                  const Arguments&... arguments) const {
    return words::say(language_, en, zh, arguments...);
  }

  // ---- printing, and exceptions that leave the program

  std::string printed() const {
    if (link_.more.empty() && !has_loop()) return say("{0} prints it{1}.", "{0} 打印了它{1}。", actor(), place());
    if (link_.more.empty()) return say("{0} prints it at {1}{2}.", "{0} 在 {1} 打印了它{2}。", actor(), when(), place());
    const EventId last = link_.more.back();
    if (link_.more.size() == 1) {
      return say("{0} begins the line at {1}{2}; {3} completes it at {4}{5}.",
                 "{0} 在 {1} 打印了这一行的开头{2}，{3} 又在 {4} 把它补完{5}。", actor(), when(), place(),
                 names_.doer(last), names_.when(last), names_.where(last));
    }
    return say("{0} begins the line at {1}{2}; {3} more outputs complete it, the last by {4} at {5}{6}.",
               "{0} 在 {1} 打印了这一行的开头{2}；之后又输出了 {3} 次才补完，最后一次是 {4} 在 {5} 输出的{6}。",
               actor(), when(), place(), link_.more.size(), names_.doer(last), names_.when(last), names_.where(last));
  }

  /// Where the print stands. A callback that is `print` itself stands nowhere: its event has the place of asyncio.run.
  std::string place() const {
    const bool loop = names_.trace().actor(link_.actor).kind == trace::ActorKind::k_loop;
    return loop && names_.source(link_.event).find("print") == std::string::npos ? std::string() : where();
  }

  /// In a program without an event loop time hardly matters.
  bool has_loop() const {
    for (const trace::Actor& one : names_.trace().actors()) {
      if (one.kind == trace::ActorKind::k_loop) return true;
    }
    return false;
  }

  std::string uncaught() const {
    return say("Nothing catches this exception, so the program ends with it at {0}.",
               "没有任何代码捕获这个异常，所以程序在 {0} 因它而结束。", when());
  }

  std::string task_raised() const {
    return say("{0} ended with the exception {3} at {1}{2}.", "{0} 在 {1} 因异常 {3} 而结束{2}。", actor(), when(),
               where(), names_.text(link_.event));
  }

  std::string coroutine_raised() const {
    return say("The exception {0} leaves {1}{2} and goes on into {3}, which awaits it.",
               "异常 {0} 从 {1} 中抛出{2}，传给了正在等待它的 {3}。", names_.text(link_.event),
               subject(), where(), names_.actor(link_.actor));
  }

  // ---- coroutines and generators

  std::string awaited() const {
    const std::string here =
        say("{0} awaits the coroutine {1}{2}: that runs at once, inside {3}. An `await` is no switch to another task "
            "as long as nothing has to be waited for.",
            "{0} 用 `await` 等待协程 {1}{2}：{1} 立刻在 {3} 里面运行。只要没有真正需要等的东西，`await` 就不会切换到别的任务。",
            actor(), subject(), where(), names_.actor(link_.actor));
    if (link_.created == kNoEvent || names_.line(link_.created) == names_.line(link_.event)) return here;
    return here + say(" Calling {0} on {1} had only made the coroutine; nothing of it had run.",
                      "之前{1}调用 {0} 只是创建了协程，函数体一行都没有运行。", subject(),
                      names_.line(link_.created));
  }

  std::string coroutine_returned() const {
    if (event(link_.event).text == 0 || names_.text(link_.event) == "`None`") {
      return say("The coroutine {0} has come to its end{1}, and {2} goes on after its `await`.",
                 "协程 {0} 运行结束{1}，{2} 从它的 `await` 之后继续。", subject(), where(),
                 names_.actor(link_.actor));
    }
    return say("The coroutine {0} returns {1}{2}, and {3} goes on after its `await`.",
               "协程 {0} 返回 {1}{2}，{3} 从它的 `await` 之后继续。", subject(),
               names_.text(link_.event), where(), names_.actor(link_.actor));
  }

  std::string generator_asked() const {
    if (link_.suspended != kNoEvent) {
      return question() + say(" It goes on at the `yield`{0}, where it had stopped.",
                              "它从上次停下的 `yield`{0}继续运行。", names_.where(link_.suspended));
    }
    if (link_.created == kNoEvent) return question();
    return question() + say(" Only now does it begin: the call{0} had made the generator and run nothing of it.",
                            "它到这时才开始运行：之前的调用{0}只创建了生成器，函数体一行都没有运行。",
                            names_.where(link_.created));
  }

  std::string question() const {
    const std::string text = names_.text(link_.event);
    switch (event(link_.event).kind) {
      case EventKind::k_generator_sent:
        return say("{0} sends {1} into {2}{3}.", "{0} 把 {1} 发送给 {2}{3}。", actor(), text, subject(), where());
      case EventKind::k_generator_thrown:
        return say("{0} throws {1} into {2}{3}.", "{0} 向 {2} 抛入 {1}{3}。", actor(), text, subject(), where());
      default:
        return say("{0} asks {2} for its next value with {1}{3}.", "{0} 用 {1} 向 {2} 要下一个值{3}。", actor(), text,
                   subject(), where());
    }
  }

  std::string generator_answered() const {
    const std::string text = names_.text(link_.event);
    const std::string who = names_.actor(link_.actor);
    switch (event(link_.event).kind) {
      case EventKind::k_generator_yielded:
        return say("{0} hands out {1} at its `yield`{2} and stops there; {3} goes on.",
                   "{0} 在 `yield` 处交出 {1}{2}，并停在那里；{3} 继续运行。", subject_first(), text, where(), who);
      case EventKind::k_generator_returned:
        return say("{0} has come to its end{1}; {2} goes on.", "{0} 运行结束{1}；{2} 继续运行。", subject_first(), where(),
                   who);
      default:
        return say("{0} raises {1}{2}, which goes on into {3}.", "{0} 抛出 {1}{2}，异常传给了 {3}。", subject_first(), text,
                   where(), who);
    }
  }

  std::string generator_closed() const {
    return say("{0} has been closed; {1} goes on.", "{0} 已被关闭；{1} 继续运行。", subject_first(),
               names_.actor(link_.actor));
  }

  std::string generator_closing() const {
    return say("{0} is just being closed before its end: nobody asks it for values any more, but this part of it still "
               "runs.",
               "{0} 还没有运行完就要被关闭了：不会再有人向它要值，但这一部分代码仍然会运行。", subject_first());
  }

  // ---- blocking

  std::string blocked() const {
    const std::int64_t length = event(link_.event).number;
    const std::string until = time_words(language_, event(link_.event).time + length);
    if (names_.trace().actor(link_.actor).kind == trace::ActorKind::k_thread) {
      return say("{0} sleeps in `time.sleep`{1} from {2} to {3}.", "{0} 从 {2} 到 {3} 一直在 `time.sleep` 里等待{1}。",
                 actor(), where(), when(), until);
    }
    return say("{0} is held up by `time.sleep`{1} from {2} to {3}; until then nobody else gets a turn either.",
               "{0} 从 {2} 到 {3} 被 `time.sleep` 卡住{1}；在这期间别人也都得不到运行的机会。", actor(), where(), when(),
               until);
  }

  // ---- how a task came to its turn

  std::string goes_on() const {
    return say("{0} goes on at {1}: ", "{0} 在 {1} 继续运行：", actor(), when());
  }
  /// What it waited for: "`asyncio.sleep(1)` on line 48".
  std::string waited() const { return names_.awaited(link_.suspended) + names_.where(link_.suspended); }
  std::string behind() const { return queue_sentence(names_, link_.queue); }

  std::string run_started() const {
    return say("{0} begins at {1}: with {2}{3} {4} makes it a task and starts the event loop.",
               "{0} 在 {1} 开始运行：{4} 用 {2}{3}把它变成任务并启动事件循环。", actor(), when(),
               names_.source(link_.created), names_.where(link_.created), names_.doer(link_.created));
  }

  std::string task_started() const {
    return say("{0} begins at {1}. {2} made this task at {3} with {4}{5}; that only put it into the ready queue, nothing "
               "of it ran.",
               "{0} 在 {1} 开始运行。这个任务是 {2} 在 {3} 用 {4} 创建的{5}；创建只是把它放进就绪队列，并没有运行它。",
               actor(), when(), names_.actor_first(event(link_.created).actor), names_.when(link_.created),
               names_.source(link_.created), names_.where(link_.created));
  }

  std::string maker_paused() const {
    if (link_.paused == kNoEvent) return {};
    if (event(link_.paused).kind != EventKind::k_task_suspended) {
      return say(" Tasks get their turn when the running one lets go: here when {0} had ended{1}.",
                 "正在运行的任务放手之后，别的任务才轮得到：这里是在 {0} 结束{1}之后。", names_.doer(link_.paused),
                 names_.where(link_.paused));
    }
    return say(" It could begin only when {0} paused at {1}{2}.", "要等到 {0} 停在 {1}{2}，它才有机会开始。",
               names_.doer(link_.paused), names_.awaited(link_.paused), names_.where(link_.paused));
  }

  /// What the timer ends: an await of the task, a sleep in an async generator that it asks, or all that a task does.
  std::string sleep() const {
    const trace::ActorId sleeper = event(link_.timer).actor;
    if (sleeper != link_.actor) {
      return say("the sleep in {0}{1}", "{0} 里的睡眠{1}", names_.actor(sleeper), names_.where(link_.timer));
    }
    const bool has_words = event(link_.suspended).span != 0 || event(link_.suspended).text != 0;
    return has_words ? say("its {0}", "它的 {0}", waited()) : say("its sleep", "它的睡眠");
  }

  std::string by_timer() const {
    const std::int64_t due = event(link_.timer).number;
    const std::string base =
        say("{0}, begun at {1}, was to last until {2}.", "{0} 从 {1} 开始，要等到 {2}。", sleep(),
            names_.when(link_.timer), time_words(language_, due));
    if (link_.blocked == kNoEvent) return base;
    const trace::Event& sleep = event(link_.blocked);
    return base + say(" But the `time.sleep` of {0}{1} held up the event loop until {2}.",
                      "但是 {0} 的 `time.sleep`{1}把事件循环一直卡到 {2}。", names_.doer(link_.blocked),
                      names_.where(link_.blocked), time_words(language_, sleep.time + sleep.number));
  }

  std::string clock() const {
    std::string text;
    if (link_.jumped != kNoEvent) {
      text += say(" Nobody was ready to run before that, so the clock went on to this moment.",
                  "在那之前没有任何任务可以运行，所以时钟直接走到了这一刻。");
    }
    if (link_.later_timer != kNoEvent) {
      text += say(" The next timer after it, that of {0}{1}, was due at {2}.", "在它之后，下一个到期的是 {0} 的定时器{1}，时间是 {2}。",
                  names_.doer(link_.later_timer), names_.where(link_.later_timer),
                  time_words(language_, event(link_.later_timer).number));
    }
    return text;
  }

  std::string by_timeout() const {
    return say("the time limit of {0}, set at {1}, was over at {2}.", "{0} 的时限是在 {1} 设定的，到 {2} 用完。",
               waited(), names_.when(link_.timer), time_words(language_, event(link_.timer).number));
  }

  std::string by_task() const {
    const std::string task = names_.doer(link_.completed);
    const std::string at = names_.when(link_.completed) + names_.where(link_.completed);
    switch (event(link_.completed).kind) {
      case EventKind::k_task_raised:
        return say("it waited at {0}, and {1} ended with the exception {2} at {3}.",
                   "它在等 {0}，而 {1} 在 {3} 因异常 {2} 而结束。", waited(), task, names_.text(link_.completed), at);
      case EventKind::k_task_cancelled:
        return say("it waited at {0}, and {1} ended as cancelled at {2}.", "它在等 {0}，而 {1} 在 {2} 被取消，就此结束。",
                   waited(), task, at);
      default:
        return say("it waited at {0}, and {1} ended at {2}.", "它在等 {0}，而 {1} 在 {2} 运行结束。", waited(), task, at);
    }
  }

  std::string by_gather() const {
    const std::string task = names_.doer(link_.ended);
    const std::string at = names_.when(link_.ended) + names_.where(link_.ended);
    if (event(link_.completed).kind == EventKind::k_future_resolved) {
      return say("{0} is complete, since {1}, the last that it waited for, ended at {2}.",
                 "{0} 完成了，因为它等的最后一个任务 {1} 在 {2} 结束了。", waited(), task, at);
    }
    return say("{0} ended with an exception, since {1} did at {2}.", "{0} 以异常告终，因为 {1} 在 {2} 是这样结束的。",
               waited(), task, at);
  }

  std::string by_primitive() const {
    const std::string thing = names_.subject(link_.completed);
    if (link_.given == kNoEvent) {
      return say("it waited at {0}, and {1} let it through at {2}{3}.", "它在等 {0}，而 {1} 在 {2} 放行了它{3}。", waited(),
                 thing, names_.when(link_.completed), names_.where(link_.completed));
    }
    return say("it waited at {0} until {1} called {2} of {3} at {4}{5}.",
               "它在等 {0}，直到 {1} 在 {4} 调用了 {3} 的 {2}{5}。", waited(), names_.doer(link_.given),
               names_.text(link_.given), thing, names_.when(link_.given), names_.where(link_.given));
  }

  std::string by_future() const {
    return say("it waited at {0}, and {1} completed that future at {2}{3}.", "它在等 {0}，而 {1} 在 {2} 完成了这个 future{3}。",
               waited(), names_.doer(link_.completed), names_.when(link_.completed), names_.where(link_.completed));
  }

  std::string by_callback() const {
    return say("it waited at {0}, and a callback of the event loop completed that at {1}.",
               "它在等 {0}，而事件循环的一个回调在 {1} 完成了它。", waited(), names_.when(link_.completed));
  }

  std::string by_cancel() const {
    return say("{0} goes on at {1} with a `CancelledError` at {2}, where it waited: {3} had cancelled it at {4}{5}.",
               "{0} 在 {1} 继续运行，并在它等待的 {2} 处得到 `CancelledError`：{3} 在 {4} 取消了它{5}。", actor(), when(),
               waited(), names_.doer(link_.requested), names_.when(link_.requested), names_.where(link_.requested)) +
           end_of_run();
  }

  /// Why the program itself cancels a task.
  std::string end_of_run() const {
    if (!names_.is_end_of_run(link_.requested)) return {};
    return say(" When the first task has ended, `asyncio.run` cancels all tasks that are left.",
               "第一个任务结束之后，`asyncio.run` 会取消所有剩下的任务。");
  }

  std::string took_turns() const {
    return say("at {0} it had gone to the end of the ready queue, to let everybody who was ready run first.",
               "它在 {0} 处排到了就绪队列的末尾，让所有已经就绪的先运行。", waited());
  }

  std::string resumed() const {
    if (link_.suspended != kNoEvent) {
      return goes_on() + say("what it waited for, {0}, is complete.", "它等的 {0} 完成了。", waited());
    }
    return say("{0} goes on at {1}{2}: there is an error where it wanted to wait.",
               "{0} 在 {1} 继续运行{2}：它想等待的地方出了错误。", actor(), when(), where());
  }

  // ---- callbacks, the loop, threads, the beginning

  std::string callback_ran() const {
    const EventId origin = event(link_.scheduled).cause;
    const EventKind kind = event(origin).kind;
    if (predict::History::is_task_end(kind) || predict::History::is_future_end(kind)) {
      return say("At {0} the event loop calls {1}, which was to follow the end of {2}; that came at {3}.",
                 "事件循环在 {0} 调用 {1}：它约定在 {2} 结束之后执行，而后者在 {3} 结束了。", when(), callback_name(),
                 predict::History::is_task_end(kind) ? names_.doer(origin) : names_.subject(origin),
                 names_.when(origin));
    }
    return say("At {0} the event loop calls {1}, which {2} had put into the ready queue at {3}{4}.",
               "事件循环在 {0} 调用 {1}：它是 {2} 在 {3} 放进就绪队列的{4}。", when(), names_.callback(link_.scheduled),
               names_.doer(link_.scheduled), names_.when(link_.scheduled), names_.where(link_.scheduled));
  }

  std::string callback_name() const {
    const std::string name = names_.callback(link_.scheduled);
    return name == "`done callback`" ? say("a callback", "一个回调") : name;
  }

  std::string timer_callback_ran() const {
    if (names_.callback(link_.timer).starts_with("`Timeout.")) {
      return say("At {0} the time limit that {1} had set at {2}{3} is over.", "在 {0}，{1} 于 {2} 设定的时限用完了{3}。",
                 when(), names_.doer(link_.timer), names_.when(link_.timer), names_.where(link_.timer));
    }
    return say("At {0} the event loop calls {1}: {2} had asked for that at {3}{4}, to be done at {5}.",
               "事件循环在 {0} 调用 {1}：{2} 在 {3} 约定{4}，到 {5} 时调用它。", when(), names_.callback(link_.timer),
               names_.doer(link_.timer), names_.when(link_.timer), names_.where(link_.timer),
               time_words(language_, event(link_.timer).number));
  }

  std::string loop_ended() const {
    if (link_.ended == kNoEvent) {
      return say("At {0} the event loop has stopped, and {1} goes on.", "事件循环在 {0} 停了下来，{1} 继续运行。", when(),
                 names_.actor(link_.actor));
    }
    return say("The event loop stops at {0}, since {1} has ended{2}; {3} goes on.",
               "{1} 结束了{2}，所以事件循环在 {0} 停了下来；{3} 继续运行。", when(), names_.doer(link_.ended),
               names_.where(link_.ended), names_.actor(link_.actor));
  }

  std::string thread_started() const {
    return say("{0} was started by {1}, and runs beside the event loop.", "{0} 是 {1} 启动的，和事件循环同时运行。", actor(),
               names_.doer(link_.event));
  }

  std::string program_started() const {
    return say("The program begins at {0}.", "程序在 {0} 开始运行。", when());
  }

  Names names_;
  const Link& link_;
  Language language_;
};

}  // namespace

std::string link_words(const trace::Trace& trace, const Link& link, Language language) {
  return LinkWords(trace, link, language).all();
}

}  // namespace coroscope::render::words
