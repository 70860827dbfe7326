#include "core/trace/text.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <sstream>

#include "core/text/display_width.h"

namespace coroscope::trace {
namespace {

enum Column { k_number, k_time, k_actor, k_event, k_what, k_line, k_cause, kColumnCount };
using Cells = std::array<std::string, kColumnCount>;

constexpr std::array<std::string_view, kColumnCount> kTitles = {"#", "time", "actor", "event", "what", "line", "cause"};
/// Wider texts are cut.
constexpr std::array<std::size_t, kColumnCount> kWidest = {10, 20, 24, 24, 48, 8, 24};

bool is_right_aligned(int column) {
  return column == k_number || column == k_time || column == k_line;
}

/// Whether `number` of such an event is a time in ns.
bool number_is_time(EventKind kind) {
  switch (kind) {
    case EventKind::k_clock_jumped:
    case EventKind::k_clock_advanced:
    case EventKind::k_timer_set:
    case EventKind::k_timer_fired:
    case EventKind::k_timer_cancelled:
      return true;
    default:
      return false;
  }
}

/// Digits after the point that a time needs to be exact.
int digits_of(std::int64_t ns) {
  int digits = 9;
  while (digits > 1 && ns % 10 == 0) {
    ns /= 10;
    --digits;
  }
  return digits;
}

/// Words separated by commas, without empty ones.
class Phrase {
 public:
  void add(std::string_view words) {
    if (words.empty()) return;
    if (!text_.empty()) text_ += ", ";
    text_ += words;
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

class TextWriter {
 public:
  TextWriter(const Trace& trace, std::ostream& out) : trace_(trace), out_(out) {
    for (const Event& event : trace.events()) {
      digits_ = std::max(digits_, digits_of(event.time));
      if (number_is_time(event.kind)) digits_ = std::max(digits_, digits_of(event.number));
    }
  }

  void write() {
    measure(titles());
    for_each_row([this](const Cells& cells) { measure(cells); });
    print(titles());
    for_each_row([this](const Cells& cells) { print(cells); });
  }

 private:
  static Cells titles() {
    Cells cells;
    std::copy(kTitles.begin(), kTitles.end(), cells.begin());
    return cells;
  }

  template <class OnRow>
  void for_each_row(OnRow&& on_row) const {
    for (std::size_t i = 0; i < trace_.events().size(); ++i) on_row(cells_of(i, trace_.events()[i]));
  }

  void measure(const Cells& cells) {
    for (std::size_t i = 0; i < kColumnCount; ++i) widths_[i] = std::max(widths_[i], text::display_width(cells[i]));
  }

  void print(const Cells& cells) {
    std::string line;
    for (std::size_t i = 0; i < kColumnCount; ++i) {
      if (i != 0) line += "  ";
      line += is_right_aligned(static_cast<int>(i)) ? text::pad_left(cells[i], widths_[i])
                                                    : text::pad_right(cells[i], widths_[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out_ << line << '\n';
  }

  Cells cells_of(std::size_t number, const Event& event) const {
    Cells cells;
    cells[k_number] = fmt::format("#{}", number);
    cells[k_time] = seconds(event.time);
    cells[k_actor] = actor_name(event.actor);
    cells[k_event] = event_name(event.kind);
    std::replace(cells[k_event].begin(), cells[k_event].end(), '_', ' ');
    cells[k_what] = what(event);
    if (event.span != 0) cells[k_line] = fmt::format("{}", trace_.line(event));
    if (event.cause != kNoEvent) cells[k_cause] = fmt::format("because of #{}", event.cause);
    for (std::size_t i = 0; i < kColumnCount; ++i) cells[i] = text::shorten(cells[i], kWidest[i]);
    return cells;
  }

  std::string seconds(std::int64_t ns) const {
    constexpr std::int64_t kSecond = 1'000'000'000;
    const std::string fraction = fmt::format("{:09}", ns < 0 ? -(ns % kSecond) : ns % kSecond);
    return fmt::format("{}{}.{}", ns < 0 ? "-" : "", std::abs(ns / kSecond),
                       fraction.substr(0, static_cast<std::size_t>(digits_)));
  }

  std::string actor_name(ActorId id) const {
    if (id == kNoActor) return {};
    const Actor& actor = trace_.actor(id);
    if (actor.name != 0) return text::escape_invisible(trace_.string(actor.name));
    return fmt::format("{} {}", actor_kind_name(actor.kind), id);
  }

  std::string what(const Event& event) const {
    Phrase phrase;
    if (event.subject != event.actor) phrase.add(actor_name(event.subject));
    const std::string text = text::escape_invisible(trace_.string(event.text));
    if (event.kind == EventKind::k_output || event.kind == EventKind::k_warning) {
      phrase.add(fmt::format("\"{}\"", text));
    } else if (text != phrase.text()) {
      phrase.add(text);
    }
    phrase.add(number_in_words(event));
    return phrase.text();
  }

  std::string number_in_words(const Event& event) const {
    switch (event.kind) {
      case EventKind::k_run_ended:
        return event.number == 0 ? "" : fmt::format("exit status {}", event.number);
      case EventKind::k_limit_reached:
      case EventKind::k_iteration_started:
        return fmt::format("{}", event.number);
      case EventKind::k_clock_jumped:
        return fmt::format("from {} to {}", seconds(event.number), seconds(event.time));
      case EventKind::k_clock_advanced:
        return "by " + seconds(event.number);
      case EventKind::k_timer_set:
      case EventKind::k_timer_fired:
      case EventKind::k_timer_cancelled:
        return "for " + seconds(event.number);
      default:
        return {};
    }
  }

  const Trace& trace_;
  std::ostream& out_;
  int digits_ = 1;
  std::array<std::size_t, kColumnCount> widths_{};
};

}  // namespace

void write_text(const Trace& trace, std::ostream& out) {
  TextWriter(trace, out).write();
}

std::string to_text(const Trace& trace) {
  std::ostringstream out;
  write_text(trace, out);
  return std::move(out).str();
}

}  // namespace coroscope::trace
