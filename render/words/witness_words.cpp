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
      case WitnessKind::k_only_made: return only_made();
      case WitnessKind::k_not_yet_at_yield: return not_yet_at_yield();
      case WitnessKind::k_closed_at_yield: return closed_at_yield();
      case WitnessKind::k_goes_on_at_yield: return goes_on_at_yield();
      case WitnessKind::k_sent_to_yield: return sent_to_yield();
      case WitnessKind::k_has_ended: return has_ended();
      case WitnessKind::k_returned: return returned();
      case WitnessKind::k_returned_to_yield_from: return returned_to_yield_from();
      case WitnessKind::k_next_asked_later: return next_asked_later();
      case WitnessKind::k_awaited_returned: return awaited_returned();
      case WitnessKind::k_waits_there: return waits_there();
      case WitnessKind::k_only_queued: return only_queued();
      case WitnessKind::k_begins_unawaited: return begins_unawaited();
      case WitnessKind::k_need_not_wait: return need_not_wait();
      case WitnessKind::k_others_meanwhile: return others_meanwhile();
      case WitnessKind::k_goes_to_end: return goes_to_end();
      case WitnessKind::k_sleep_stops_nobody: return sleep_stops_nobody();
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

  std::string only_made() const {
    const bool generator = names_.event(found_.event).kind == trace::EventKind::k_generator_created;
    const std::string what = generator ? say("a generator", "生成器") : say("a coroutine", "协程");
    return say("Calling {0}{1} only makes {2}: no line of its body runs there.", "调用 {0}{1}只是创建了{2}，函数体一行也没有执行。",
               names_.function(found_.event), where(), what);
  }

  std::string not_yet_at_yield() const {
    if (found_.after == kNoEvent) {
      return say("{0}, made{1}, has never come to a `yield`: nothing in it can take a value that is sent.",
                 "{0} 创建之后{1}从来没有运行到任何 `yield`，没有地方接收送进去的值。", subject_first(), where());
    }
    return say("{0}, made{1}, comes to its first `yield` only when it is asked for a value{2}: before that nothing in it can take "
               "what is sent.",
               "{0} 创建之后{1}，要等到第一次向它要值{2}，才会运行到第一个 `yield`：在那之前没有地方接收送进去的值。",
               subject_first(), where(), names_.where(found_.after));
  }

  std::string closed_at_yield() const {
    return say("`close()`{0} raises `GeneratorExit` in {1}, at the `yield`{2} where it has stopped, and returns only when the "
               "`finally` there has run.",
               "`close()`{0}会在 {1} 停住的那个 `yield` 处{2}抛出 `GeneratorExit`，等那里的 `finally` 执行完才返回。", where(),
               subject(), where_before());
  }

  std::string goes_on_at_yield() const {
    const std::string stop = say("{0} has stopped at its `yield`{1}; ", "{0} 停在它的 `yield` 处{1}；", subject_first(), where_before());
    // What a `yield from` hands on has no place of its own.
    if (names_.trace().string(names_.event(found_.event).text) == "yield from") {
      return stop + say("when it goes on, it does so from there.", "再继续时，就从那里接着往下执行。");
    }
    return stop + say("when it is asked for more{0}, it goes on from there.", "再次向它要值时{0}，它就从那里接着往下执行。", where());
  }

  std::string sent_to_yield() const {
    return say("{0} has stopped at its `yield`{1}, and {2}, which is sent to it{3}, becomes the value of just that `yield`.",
               "{0} 停在它的 `yield` 处{1}，送给它的 {2}{3}正是这个 `yield` 的值。", subject_first(), where_before(), names_.text(found_.event),
               where());
  }

  std::string has_ended() const {
    return say("{0} has come to its end{1}: after that there is nothing more to get from it.",
               "{0} 已经执行到头了{1}：之后再也取不出值。", subject_first(), where());
  }

  std::string returned() const {
    return say("{0} ends{1} and returns {2}: that value is not one of its items.", "{0} 执行完了{1}，返回 {2}：返回值不算它产出的一项。",
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
    const bool failed = names_.event(found_.event).kind == trace::EventKind::k_coroutine_raised;
    const std::string end = failed  ? say("has ended with {0}", "因 {0} 结束", names_.text(found_.event))
                            : gives ? say("has returned {0}", "返回 {0}", names_.text(found_.event))
                                    : say("has ended", "结束");
    return say("{0} awaits the coroutine {1}{2}, and goes on only when that {3}, at {4}{5}.",
               "{0} 在等待协程 {1}{2}，要等它在 {4} {3}{5}才会继续。", doer_first(), subject(), where_before(), end, when(),
               where());
  }

  std::string waits_there() const {
    return say("{0} waits at {1}{2}, and goes on only at {3}.", "{0} 停在 {1} 处{2}，到 {3} 才继续。", doer_first(),
               names_.awaited(found_.event), where(), names_.when(found_.after));
  }

  std::string only_queued() const {
    if (found_.before == kNoEvent) {
      return say("Making {0}{1} only puts it into the ready queue: it begins later, at {2}.",
                 "创建 {0}{1}只是把它放进就绪队列：到 {2} 它才开始运行。", subject(), where(), names_.when(found_.after));
    }
    return say("Making {0}{1} only puts it into the ready queue: it begins when {2} has paused at {3}{4}.",
               "创建 {0}{1}只是把它放进就绪队列：要等 {2} 停在 {3} 处{4}，它才开始运行。", subject(), where(), doer(),
               names_.awaited(found_.before), names_.where(found_.before));
  }

  std::string begins_unawaited() const {
    return say("{0} begins at {1}, though nobody awaits it then: {2}, which made it, waits at {3}{4}.",
               "{0} 在 {1} 就开始运行了，而这时并没有谁在 `await` 它：创建它的 {2} 正停在 {3} 处{4}。", doer_first(), when(),
               names_.doer(found_.before), names_.awaited(found_.before), where_before());
  }

  std::string need_not_wait() const {
    return say("At {0}{1} there is nothing to wait for, and so {2} runs on.", "在 {0} 处{1}根本用不着等，所以 {2} 接着往下运行。",
               names_.source(found_.event), where(), doer());
  }

  std::string others_meanwhile() const {
    return say("{0} waits at {1}{2}, and meanwhile {3} runs: what {0} has read before that can be out of date when it goes on.",
               "{0} 停在 {1} 处{2}，这期间 {3} 在运行：等 {0} 继续时，它之前读到的值可能已经过时了。", doer_first(),
               names_.awaited(found_.event), where(), names_.doer(found_.after));
  }

  std::string goes_to_end() const {
    return say("At {0}{1}, {2} goes to the end of the ready queue, and {3} has its turn.",
               "{2} 在 {0} 处{1}排到了就绪队列的末尾，先轮到 {3}。", names_.awaited(found_.event), where(), doer(),
               names_.doer(found_.after));
  }

  std::string sleep_stops_nobody() const {
    return say("{0} waits at {1}{2}. That stops nobody else: at {3} {4} has its turn.",
               "{0} 停在 {1} 处{2}。这并不妨碍别人：{3} 就轮到 {4} 运行。", doer_first(), names_.awaited(found_.event), where(),
               names_.when(found_.after), names_.doer(found_.after));
  }

  std::string timeout_cancels() const {
    return say("At {0} the time of `asyncio.wait_for`{1} is up, and it cancels {2}, which waits at {3}{4}.",
               "到 {0}，`asyncio.wait_for`{1}的时间到了，它就取消正在 {3} 处{4}等待的 {2}。", when(), where(), subject(),
               names_.awaited(found_.before), where_before());
  }

  std::string error_ends_one() const {
    return say("The exception {0}{1} ends only {2}: at {3} {4} goes on.", "异常 {0}{1}只结束了 {2}：到 {3}，{4} 照样继续运行。",
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
