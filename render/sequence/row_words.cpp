#include "render/sequence/row_words.h"

#include "render/clean_text.h"
#include "render/sequence/model.h"
#include "render/words/names.h"
#include "render/words/say.h"

namespace coroscope::render::sequence {

namespace {

using words::say;

bool is_none(std::string_view value) {
  return value.empty() || value == "None";
}

/// A name at the beginning of an English sentence: ours get a capital, those of the program stay as they are.
std::string first(Language language, std::string_view name) {
  std::string text(name);
  if (language == Language::k_en && (name == loop_name(language) || name == program_name(language))) {
    return "The " + text;
  }
  return text;
}
/// The same within a sentence.
std::string inner(Language language, std::string_view name) {
  std::string text(name);
  if (language == Language::k_en && (name == loop_name(language) || name == program_name(language))) {
    return "the " + text;
  }
  return text;
}

std::string events(std::uint64_t count) {
  return fmt::format("{} {}", count, count == 1 ? "event" : "events");
}

}  // namespace

std::string loop_name(Language language) {
  return say(language, "event loop", "事件循环");
}
std::string program_name(Language language) {
  return say(language, "main program", "主程序");
}
std::string blocking_words(Language language, bool has_loop) {
  if (!has_loop) return say(language, "sleeping", "睡眠中");
  return say(language, "blocking: nobody else runs", "阻塞：别的都不能运行");
}
std::string idle_word(Language language) {
  return say(language, "idle", "空闲");
}
std::string time_word(Language language) {
  return say(language, "time", "时间");
}
std::string line_word(Language language) {
  return say(language, "line", "行");
}
std::string output_word(Language language) {
  return say(language, "output", "输出");
}
std::string group_name(Language language, std::size_t members) {
  return say(language, "{} others", "另外 {} 个", members);
}

std::string start_label(Language language) {
  return say(language, "start", "开始");
}
std::string resume_label(Language language, std::string_view value) {
  const std::string words = collapse_spaces(value);
  if (is_none(words)) return say(language, "resume", "继续");
  return say(language, "resume ← {}", "继续 ← {}", words);
}
std::string creation_label(Language language) {
  return say(language, "create", "创建");
}
std::string creation_label(Language language, std::string_view by) {
  return say(language, "create ({})", "创建（{}）", by);
}
std::string cancel_label(Language language, std::string_view whom) {
  return say(language, "cancel {}", "取消 {}", whom);
}
std::string closed_label(Language language) {
  return say(language, "closed", "已关闭");
}
std::string dropped_label(Language language) {
  return say(language, "no longer used: closed", "不再使用：关闭");
}
std::string run_ends_label(Language language) {
  return say(language, "asyncio.run ends", "asyncio.run 结束");
}
std::string deadlock_label(Language language) {
  return say(language, "deadlock: nothing is ready, no timer is set", "死锁：没有就绪的任务，也没有定时器");
}
std::string limit_label(Language language, std::string_view which) {
  return say(language, "stopped: {}", "已停止：{}", which);
}
std::string left_out_label(Language language, std::uint64_t rows) {
  if (language == Language::k_en) return fmt::format("… {} not shown", events(rows));
  return fmt::format("… 未画出 {} 个事件", rows);
}
std::string repeat_label(Language language, std::uint64_t rows, std::uint64_t times, std::int64_t time,
                         std::uint64_t lines) {
  if (language == Language::k_zh) {
    const std::string printed = lines == 0 ? "" : fmt::format("，共打印 {} 行", lines);
    return words::without_spaces_between_chinese(
        fmt::format("× {}：以上 {} 个事件重复，直到 {}{}", times, rows, seconds(time), printed));
  }
  const std::string printed =
      lines == 0 ? "" : fmt::format(", {} {} printed", lines, lines == 1 ? "line" : "lines");
  return fmt::format("× {} more: the {} above, until {}{}", times, events(rows), seconds(time), printed);
}

std::string RowSentences::task_created(std::string_view by, std::string_view task, std::string_view label) const {
  return say(language_, "{} creates the task {} ({}): nothing of it has run yet.", "{} 创建任务 {}（{}）：它还没有开始运行。",
             first(language_, by), task, label);
}
std::string RowSentences::run_begins(std::string_view task) const {
  return say(language_, "asyncio.run starts an event loop and makes the task {}.", "asyncio.run 启动事件循环，并创建任务 {}。",
             task);
}
std::string RowSentences::generator_created(std::string_view by, std::string_view generator,
                                            std::string_view label) const {
  return say(language_, "{} creates the generator {} ({}): nothing of it has run yet.",
             "{} 创建生成器 {}（{}）：它还没有开始运行。", first(language_, by), generator, label);
}
std::string RowSentences::object_created(std::string_view by, std::string_view object, std::string_view label) const {
  return say(language_, "{} creates {} ({}).", "{} 创建 {}（{}）。", first(language_, by), object, label);
}
std::string RowSentences::started(std::string_view task) const {
  return say(language_, "The event loop starts {}.", "事件循环让 {} 开始运行。", task);
}
std::string RowSentences::resumed(std::string_view task, std::string_view value) const {
  if (is_none(value)) return say(language_, "The event loop resumes {}.", "事件循环让 {} 继续运行。", task);
  return say(language_, "The event loop resumes {}; its await gives {}.", "事件循环让 {} 继续运行；它的 await 得到 {}。", task,
             words::quoted(value));
}
std::string RowSentences::resumed_with_error(std::string_view task, std::string_view error) const {
  return say(language_, "The event loop resumes {}; its await raises {}.", "事件循环让 {} 继续运行；它的 await 抛出 {}。", task,
             words::quoted(error));
}
std::string RowSentences::suspended(std::string_view task, std::string_view label) const {
  return say(language_, "{} is suspended at {}; the event loop goes on.", "{} 在 {} 处挂起；控制权回到事件循环。", task,
             words::quoted(label));
}
std::string RowSentences::thread_sleeps(std::string_view thread, std::string_view label) const {
  return say(language_, "{} waits at {}.", "{} 在 {} 处等待。", thread, words::quoted(label));
}
std::string RowSentences::asked(std::string_view by, std::string_view generator, std::string_view label) const {
  return say(language_, "{} asks {} for a value ({}).", "{} 向 {} 要一个值（{}）。", first(language_, by), generator, label);
}
std::string RowSentences::sent(std::string_view by, std::string_view generator, std::string_view label) const {
  return say(language_, "{} sends a value into {}: {}.", "{} 把一个值送进 {}：{}。", first(language_, by), generator,
             words::quoted(label));
}
std::string RowSentences::thrown(std::string_view by, std::string_view generator, std::string_view label) const {
  return say(language_, "{} throws an exception into {}: {}.", "{} 向 {} 抛入异常：{}。", first(language_, by), generator,
             words::quoted(label));
}
std::string RowSentences::yielded(std::string_view generator, std::string_view to, std::string_view value) const {
  return say(language_, "{} yields {} to {} and is suspended.", "{} 把 {} yield 给 {}，然后挂起。", generator,
             words::quoted(value), inner(language_, to));
}
std::string RowSentences::closed(std::string_view by, std::string_view generator) const {
  return say(language_, "{} closes {}.", "{} 关闭 {}。", first(language_, by), generator);
}
std::string RowSentences::dropped(std::string_view generator) const {
  return say(language_, "Nobody uses {} any more: it is closed.", "{} 不再被使用：它被关闭。", generator);
}
std::string RowSentences::closing_ended(std::string_view generator) const {
  return say(language_, "{} has been closed.", "{} 关闭完毕。", generator);
}
std::string RowSentences::never_begun(std::string_view task) const {
  return say(language_, "{} is cancelled before it has begun: nothing of it runs.", "{} 还没开始运行就被取消：它的代码一行也没有运行。", task);
}
std::string RowSentences::future_cancelled(std::string_view future) const {
  return say(language_, "{} is cancelled.", "{} 被取消。", future);
}
std::string RowSentences::ended(std::string_view who, std::string_view result) const {
  if (is_none(result)) return say(language_, "{} ends.", "{} 结束。", who);
  return say(language_, "{} ends and returns {}.", "{} 结束，返回 {}。", who, words::quoted(result));
}
std::string RowSentences::exhausted(std::string_view generator, std::string_view by, std::string_view result) const {
  if (is_none(result)) {
    return say(language_, "{} ends: {} gets StopIteration.", "{} 结束：{} 得到 StopIteration。", generator,
               inner(language_, by));
  }
  return say(language_, "{0} ends and returns {2}: {1} gets StopIteration with it.",
             "{0} 结束，返回 {2}：{1} 得到带着它的 StopIteration。", generator, inner(language_, by), words::quoted(result));
}
std::string RowSentences::raised(std::string_view who, std::string_view error) const {
  return say(language_, "{} ends with {}.", "{} 因异常 {} 结束。", first(language_, who), words::quoted(error));
}
std::string RowSentences::ended_cancelled(std::string_view task) const {
  return say(language_, "{} ends cancelled: CancelledError has left it.", "{} 被取消而结束：CancelledError 传出了它。", task);
}
std::string RowSentences::run_ends(bool program_seen) const {
  if (!program_seen) return say(language_, "asyncio.run ends.", "asyncio.run 结束。");
  return say(language_, "asyncio.run ends; the main program goes on.", "asyncio.run 结束，主程序继续。");
}
std::string RowSentences::printed(std::string_view who, std::string_view text) const {
  if (text.empty()) return say(language_, "{} prints an empty line.", "{} 打印一个空行。", first(language_, who));
  return say(language_, "{} prints {}.", "{} 打印 {}。", first(language_, who), words::quoted(text));
}
std::string RowSentences::cancel_asked(std::string_view by, std::string_view task) const {
  return say(language_, "{} asks to cancel {}.", "{} 请求取消 {}。", first(language_, by), task);
}
std::string RowSentences::completed(std::string_view by, std::string_view waiter, std::string_view label) const {
  return say(language_, "{} completes what {} waits for: {}.", "{} 完成了 {} 等待的事：{}。", first(language_, by), waiter,
             words::quoted(label));
}
std::string RowSentences::future_done(std::string_view future, std::string_view label) const {
  return say(language_, "{} is done: {}.", "{} 完成：{}。", future, words::quoted(label));
}
std::string RowSentences::object_used(std::string_view by, std::string_view object, std::string_view method) const {
  const std::string who = first(language_, by);
  if (method == "acquire") return say(language_, "{} takes {}.", "{} 占用 {}。", who, object);
  if (method == "release") return say(language_, "{} gives {} back.", "{} 释放 {}。", who, object);
  if (method == "put") return say(language_, "{} puts something into {}.", "{} 往 {} 里放入一项。", who, object);
  if (method == "get") return say(language_, "{} takes something out of {}.", "{} 从 {} 里取出一项。", who, object);
  if (method == "set") return say(language_, "{} sets {}.", "{} 设置 {}。", who, object);
  if (method == "clear") return say(language_, "{} clears {}.", "{} 清除 {}。", who, object);
  if (method == "task_done") {
    return say(language_, "{} tells {} that one thing taken out is done.", "{} 告诉 {}：取出的一项已处理完。", who, object);
  }
  return say(language_, "{} uses {}: {}.", "{} 使用 {}：{}。", who, object, method);
}
std::string RowSentences::blocked(std::string_view who, std::int64_t ns, std::string_view label) const {
  return say(language_, "{0} blocks everybody for {1} ({2}).", "{0} 阻塞所有人 {1}（{2}）。", first(language_, who),
             words::duration_words(language_, ns), label);
}
std::string RowSentences::warned(std::string_view text) const {
  return say(language_, "Python warns: {}.", "Python 警告：{}。", words::quoted(text));
}
std::string RowSentences::uncaught(std::string_view text) const {
  return say(language_, "The program ends with an exception that nobody catches: {}.", "程序因无人捕获的异常而结束：{}。",
             words::quoted(text));
}
std::string RowSentences::deadlock() const {
  return say(language_, "Deadlock: nothing is ready and no timer is set, so nothing will ever happen again.",
             "死锁：没有就绪的任务，也没有定时器，所以再也不会发生任何事。");
}
std::string RowSentences::limit(std::string_view which) const {
  return say(language_, "The run was stopped: {}.", "运行被停止：{}。", which);
}
std::string RowSentences::note(std::string_view text) const {
  return say(language_, "Note: {}", "注：{}", text);
}
std::string RowSentences::left_out(std::uint64_t rows, std::int64_t until) const {
  if (language_ == Language::k_en) {
    return fmt::format("{} until {} {} not shown.", events(rows), seconds(until), rows == 1 ? "is" : "are");
  }
  return fmt::format("到 {} 为止的 {} 个事件没有画出。", words::time_words(language_, until), rows);
}
std::string RowSentences::repeated(std::uint64_t rows, std::uint64_t times, std::int64_t until,
                                   std::uint64_t lines) const {
  if (language_ == Language::k_zh) {
    const std::string printed = lines == 0 ? "" : fmt::format("，其间打印 {} 行", lines);
    return fmt::format("以上 {} 个事件再重复 {} 次，到 {} 为止{}。", rows, times, words::time_words(language_, until), printed);
  }
  const std::string printed =
      lines == 0 ? "" : fmt::format("; {} {} printed meanwhile", lines, lines == 1 ? "line is" : "lines are");
  return fmt::format("The {} above happen {} more times, until {}{}.", events(rows), times, seconds(until), printed);
}

}  // namespace coroscope::render::sequence
