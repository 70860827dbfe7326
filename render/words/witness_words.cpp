#include "render/words/witness_words.h"

#include "render/words/inversion_words.h"
#include "render/words/names.h"

namespace coroscope::render::words {

using predict::Witness;
using predict::WitnessKind;
using trace::EventId;
using trace::kNoEvent;

namespace {

class WitnessWords {
 public:
  WitnessWords(const trace::Trace& trace, const Witness& witness, Language language)
      : names_(trace, language), found_(witness), language_(language) {}

  std::string sentence() const {
    switch (found_.kind) {
      case WitnessKind::k_none: return {};
      case WitnessKind::k_goes_on_at_yield: return goes_on_at_yield();
      case WitnessKind::k_sent_to_yield: return sent_to_yield();
      case WitnessKind::k_has_ended: return has_ended();
      case WitnessKind::k_returned: return returned();
      case WitnessKind::k_returned_to_yield_from: return returned_to_yield_from();
      case WitnessKind::k_next_asked_later: return next_asked_later();
      case WitnessKind::k_awaited_returned: return awaited_returned();
      case WitnessKind::k_goes_to_end: return goes_to_end();
      case WitnessKind::k_sleeps_together: return sleeps_together();
      case WitnessKind::k_holds_up: return held_up_words(names_, found_.event);
      case WitnessKind::k_timeout_cancels: return timeout_cancels();
      case WitnessKind::k_error_ends_one: return error_ends_one();
      case WitnessKind::k_keeps_argument_order: return keeps_argument_order();
      case WitnessKind::k_goes_on_after_failure: return goes_on_after_failure();
      case WitnessKind::k_cancelled_at_end: return cancelled_at_end();
    }
    return {};
  }

 private:
  template <class... Arguments>
  std::string say(fmt::format_string<const Arguments&...> en, fmt::format_string<const Arguments&...> zh,
                  const Arguments&... arguments) const {
    return words::say(language_, en, zh, arguments...);
  }
  std::string subject() const { return names_.subject(found_.event); }
  std::string subject_first() const { return names_.actor_first(names_.event(found_.event).subject); }
  std::string doer() const { return names_.doer(found_.event); }
  std::string doer_first() const { return names_.actor_first(names_.event(found_.event).actor); }
  std::string when() const { return names_.when(found_.event); }
  std::string where() const { return names_.where(found_.event); }
  std::string where_before() const { return names_.where(found_.before); }
  /// A value that was returned: None has no text.
  std::string value(EventId id) const { return names_.event(id).text == 0 ? quoted("None") : names_.text(id); }

  // ---- generators

  std::string goes_on_at_yield() const {
    return say("{0} has stopped at its `yield`{1}; when it is asked again{2}, it goes on from there.",
               "{0} 停在它的 `yield` 处{1}；再次要求它时{2}，它就从那里接着往下执行。", subject_first(), where_before(), where());
  }

  std::string sent_to_yield() const {
    return say("{0} has stopped at its `yield`{1}, and {2}, which is sent to it{3}, becomes the value of just that `yield`.",
               "{0} 停在它的 `yield` 处{1}，送给它的 {2}{3}正是这个 `yield` 的值。", subject_first(), where_before(), names_.text(found_.event),
               where());
  }

  std::string has_ended() const {
    return say("{0} has come to its end{1}: after that there is nothing more to get from it.",
               "{0} 已经执行到头了{1}：之后再也取不出东西。", subject_first(), where());
  }

  std::string returned() const {
    return say("{0} ends{1} and returns {2}: that is no item of it.", "{0} 到此结束{1}，返回 {2}：这不是它产出的一项。",
               subject_first(), where(), value(found_.event));
  }

  std::string returned_to_yield_from() const {
    const std::string base = say("{0} returns {1}{2}, and just that is the value of the `yield from`",
                                 "{0} 返回的是 {1}{2}，这才是 `yield from` 的值", subject_first(), value(found_.event), where());
    if (found_.before == kNoEvent) return base + say(".", "。");
    return base + say("; {0}, which it yielded last{1}, is only handed on.", "；它最后产出的 {0}{1}只是被转交出去。",
                      value(found_.before), where_before());
  }

  std::string next_asked_later() const {
    return say("{0} stands still at its `yield`{1} while the body of the loop runs: it is asked for its next item only at {2}{3}.",
               "循环体运行时，{0} 一直停在它的 `yield` 处{1}：到 {2} 才向它要下一项{3}。", subject_first(), where_before(), when(),
               where());
  }

  // ---- coroutines and tasks

  std::string awaited_returned() const {
    const std::string_view result = names_.trace().string(names_.event(found_.event).text);
    const bool gives = !result.empty() && result != "None";
    const std::string end = gives ? say("has returned {0}", "返回 {0}", names_.text(found_.event)) : say("has ended", "结束");
    return say("{0} awaits the coroutine {1}{2}, and goes on only when that {3}, at {4}{5}.",
               "{0} 在等待协程 {1}{2}，要等它在 {4} {3}{5}才会继续。", doer_first(), subject(), where_before(), end, when(),
               where());
  }

  std::string goes_to_end() const {
    return say("At {0}{1}, {2} goes to the end of the ready queue, and {3} has its turn.",
               "{2} 在 {0} 处{1}排到了就绪队列的末尾，先轮到 {3}。", names_.awaited(found_.event), where(), doer(),
               names_.doer(found_.after));
  }

  std::string sleeps_together() const {
    return say("{0} sleeps{1} until {2}, and {3} sleeps at the same time{4}, until {5}.",
               "{0} 一直睡到 {2}{1}，而 {3} 也在同一段时间里睡{4}，睡到 {5}。", names_.actor_first(names_.event(found_.before).actor),
               where_before(), deadline(found_.before), doer(), where(), deadline(found_.event));
  }
  std::string deadline(EventId timer) const { return time_words(language_, names_.event(timer).number); }

  std::string timeout_cancels() const {
    return say("At {0} the time of `asyncio.wait_for`{1} is up, and it cancels {2}, which waits at {3}{4}.",
               "到 {0}，`asyncio.wait_for`{1}的时间到了，它就取消正在 {3} 处{4}等待的 {2}。", when(), where(), subject(),
               names_.awaited(found_.before), where_before());
  }

  std::string error_ends_one() const {
    return say("The exception {0}{1} ends only {2}: at {3} {4} goes on.", "异常 {0}{1}只结束了 {2}：在 {3}，{4} 照样运行。",
               names_.text(found_.event), where(), doer(), names_.when(found_.after), names_.doer(found_.after));
  }

  // ---- gather and run

  std::string keeps_argument_order() const {
    return say("{0} ends first, at {1}, but `asyncio.gather` gives its results in the order of its arguments: {2}.",
               "{0} 在 {1} 最先结束，但是 `asyncio.gather` 按参数的顺序给出结果：{2}。",
               names_.actor_first(names_.event(found_.before).actor), names_.when(found_.before), names_.text(found_.event));
  }

  std::string goes_on_after_failure() const {
    return say("{0} fails at {1}{2}, but {3} is not cancelled for that: it goes on and returns at {4}{5}.",
               "{0} 在 {1} 出错{2}，但是 {3} 并没有因此被取消：它继续运行，到 {4} 才返回{5}。",
               names_.actor_first(names_.event(found_.before).actor), names_.when(found_.before), where_before(), doer(), when(),
               where());
  }

  std::string cancelled_at_end() const {
    if (!names_.is_end_of_run(found_.event)) return {};
    return say("At {0} {1} still waits at {2}{3}, and is cancelled: that is what `asyncio.run` does with all tasks that are left "
               "when its first task has ended.",
               "到 {0}，{1} 还在 {2} 处{3}等待，就被取消了：`asyncio.run` 的第一个任务一结束，剩下的任务都会被取消。", when(),
               subject(), names_.awaited(found_.before), where_before());
  }

  Names names_;
  const Witness& found_;
  Language language_;
};

}  // namespace

std::string witness_words(const trace::Trace& trace, const Witness& witness, Language language) {
  return WitnessWords(trace, witness, language).sentence();
}

}  // namespace coroscope::render::words
