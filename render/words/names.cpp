#include "render/words/names.h"

#include <algorithm>

#include "core/text/utf8.h"

namespace coroscope::render::words {

using trace::ActorKind;

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::size_t kLongestQuote = 60;

/// Seconds without zeros at the end: "1.5".
std::string seconds(std::int64_t ns) {
  std::string text = fmt::format("{}{}.{:09}", ns < 0 ? "-" : "", std::abs(ns / kSecond), std::abs(ns % kSecond));
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

}  // namespace

std::string duration_words(Language language, std::int64_t ns) {
  return say(language, "{} s", "{} 秒", seconds(ns));
}

std::string time_words(Language language, std::int64_t ns) {
  return say(language, "t={} s", "t={} 秒", seconds(ns));
}

std::string quoted(std::string_view text) {
  std::string line;
  std::size_t characters = 0;
  for (const char c : text) {
    const bool space = c == '\n' || c == '\t' || c == '\r' || c == ' ';
    if (space && (line.empty() || line.back() == ' ')) continue;
    characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (characters > kLongestQuote) {
      line += "…";
      break;
    }
    line += space ? ' ' : c;
  }
  return "`" + line + "`";
}

namespace {

/// "late" of "main.<locals>.late".
std::string_view local_name(std::string_view qualified) {
  constexpr std::string_view kLocals = "<locals>.";
  const std::size_t found = qualified.rfind(kLocals);
  return found == std::string_view::npos ? qualified : qualified.substr(found + kLocals.size());
}

/// "Task-2 (task1)", "worker (work)"; the task in which asyncio.run tidies up is nobody that a program has made.
std::string task_name(Language language, const trace::Trace& trace, const trace::Actor& task) {
  if (task.hidden) return say(language, "the clean-up of the event loop", "事件循环的收尾工作");
  const std::string_view name = trace.string(task.name), function = local_name(trace.string(task.function));
  return function.empty() ? std::string(name) : fmt::format("{} ({})", name, function);
}

/// "thread 1"
std::string thread_name(Language language, std::string_view name) {
  const std::string_view number = name.substr(std::min(name.find_first_of("0123456789"), name.size()));
  return say(language, "thread {}", "线程 {}", number);
}

}  // namespace

std::string Names::actor(trace::ActorId id) const {
  const trace::Actor& one = trace_.actor(id);
  const std::string_view name = local_name(trace_.string(one.name));
  switch (one.kind) {
    case ActorKind::k_program: return say(language_, "the main program", "主程序");
    case ActorKind::k_loop: return say(language_, "the event loop", "事件循环");
    case ActorKind::k_thread: return thread_name(language_, name);
    case ActorKind::k_generator: return say(language_, "the generator {}", "生成器 {}", quoted(name));
    case ActorKind::k_async_generator: return say(language_, "the async generator {}", "异步生成器 {}", quoted(name));
    case ActorKind::k_future: return name == "future" ? say(language_, "a future", "一个 future") : quoted(name);
    case ActorKind::k_task: return task_name(language_, trace_, one);
    default: return quoted(name);
  }
}

std::string Names::actor_first(trace::ActorId id) const {
  std::string name = actor(id);
  const bool is_article = name.starts_with("the ") || name.starts_with("thread ") || name.starts_with("a future");
  if (language_ == Language::k_en && is_article) name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

std::string Names::function(trace::EventId created) const {
  return quoted(local_name(trace_.string(trace_.actor(event(created).subject).name)));
}

std::string Names::source(trace::EventId id) const {
  const text::Span span = trace_.span(event(id).span);
  return event(id).span == 0 ? quoted("await") : quoted(trace_.source().slice(span));
}

bool Names::is_at_run_call(trace::EventId id) const {
  const trace::Event& one = event(id);
  if (one.actor == trace::kNoActor || trace_.actor(one.actor).kind != ActorKind::k_loop) return false;
  const auto& events = trace_.events();
  const auto first = std::find_if(events.begin(), events.begin() + id,
                                  [](const trace::Event& made) { return made.kind == trace::EventKind::k_task_created; });
  return first != events.begin() + id && first->span == one.span;
}

std::string Names::where(trace::EventId id) const {
  if (is_at_run_call(id)) return {};
  const std::uint32_t number = trace_.line(event(id));
  return number == 0 ? std::string() : say(language_, " on line {}", "（第 {} 行）", number);
}

std::string Names::line(trace::EventId id) const {
  return say(language_, "line {}", "第 {} 行", trace_.line(event(id)));
}

std::string Names::text(trace::EventId id) const { return quoted(trace_.string(event(id).text)); }

std::string Names::awaited(trace::EventId suspended) const {
  const trace::Event& one = event(suspended);
  if (std::string whole = source(suspended); one.span != 0 && whole.starts_with("`await ")) return whole;
  if (one.text != 0) return quoted(trace_.string(one.text));
  return one.subject == trace::kNoActor ? quoted("await") : actor(one.subject);
}

std::string Names::callback(trace::EventId scheduled) const {
  const std::string_view text = trace_.string(event(scheduled).text);
  return quoted(text.substr(0, text.rfind(" at ")));
}

bool Names::is_end_of_run(trace::EventId requested) const {
  return trace_.actor(event(requested).actor).kind == ActorKind::k_program &&
         source(requested).starts_with("`asyncio.run(");
}

std::string Names::list(const std::vector<std::string>& items, std::size_t more) const {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool last = i + 1 == items.size() && more == 0;
    if (i > 0) text += last ? say(language_, " and ", " 和 ") : say(language_, ", ", "、");
    text += items[i];
  }
  if (more == 0) return text;
  return items.empty() ? say(language_, "{} callbacks", "{} 个回调", more)
                       : say(language_, "{} and {} more", "{} 以及另外 {} 个", text, more);
}

}  // namespace coroscope::render::words
