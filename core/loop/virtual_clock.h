// The virtual clock: whole nanoseconds from 0, and how many waits late we are.
//
// In a real run every wake-up is a little late, and what is registered after it inherits the lateness; so of two timers
// due at one nominal time the one behind fewer waits fires first. `late` counts those waits. It is never shown.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>

namespace coroscope::loop {

/// A point of virtual time. Ordered by ns, then by lateness.
struct Instant {
  std::int64_t ns = 0;
  std::uint64_t late = 0;

  friend auto operator<=>(const Instant&, const Instant&) = default;
};

class Pacer;

class VirtualClock {
 public:
  VirtualClock();
  ~VirtualClock();
  VirtualClock(const VirtualClock&) = delete;
  VirtualClock& operator=(const VirtualClock&) = delete;

  /// Deadlines lie within ±9e9 seconds (285 years); what is further away is as far as that.
  static constexpr std::int64_t kFarthest = 9'000'000'000'000'000'000;
  /// So many reads in a row see the clock stand still; then a program that waits for it by reading must be helped.
  static constexpr std::uint64_t kPatience = 20'000;
  /// How far each further read moves the clock.
  static constexpr std::int64_t kNudge = 1'000'000;

  Instant now() const { return now_; }
  /// loop.time(): seconds. One correctly rounded division, as CPython's own monotonic clock does.
  double seconds() const { return static_cast<double>(now_.ns) / 1e9; }

  /// From now on virtual time takes real time: 1 as long as it says, 2 half as long, 0 none. The order of events does
  /// not change.
  void set_realtime(double speed);

  /// From now on, of timers due at one time those fire first that were set later; those set at one moment keep their
  /// order. Not how it is: it shows whether a program depends on such ties.
  void turn_ties_round() { ties_turned_ = true; }
  /// The deadline of a timer of a loop that is set now and is due at `ns`, as timers are ordered.
  Instant timer_at(std::int64_t ns) const { return {ns, ties_turned_ ? ~moves_ : now_.late}; }
  /// When other threads must let the loop of that timer go on.
  Instant moment_of(Instant timer) const { return ties_turned_ ? Instant{timer.ns, now_.late} : timer; }
  bool is_due(Instant timer) const { return ties_turned_ ? timer.ns <= now_.ns : timer <= now_; }
  /// Waking for a timer is one wait: the clock is a little later than its deadline.
  void wake_for(Instant timer) { move_to({timer.ns, (ties_turned_ ? now_.late : timer.late) + 1}); }

  /// Moves forward to an instant; does nothing if that is in the past.
  void move_to(Instant instant);
  /// time.sleep: moves forward by a duration, and is one wait.
  void advance(std::int64_t ns);

  /// The program reads the clock. After kPatience reads without a move, each read moves it by kNudge, so that
  /// `while time.time() < end: pass` ends.
  std::int64_t read_ns() {
    if (++reads_ > kPatience) [[unlikely]]
      nudge();
    return now_.ns;
  }

  /// The deadline of a timer set now: CPython's float addition, then rounded half-even to ns. Infinite and very large
  /// delays are clamped to ±kFarthest; not-a-number is due at once, as a CPython timer is.
  std::int64_t deadline_after(double delay_seconds) const;
  /// The same for a point of time in seconds.
  static std::int64_t deadline_at(double seconds);

 private:
  void nudge();

  Instant now_;
  std::uint64_t moves_ = 0;        // how often the clock was moved
  bool ties_turned_ = false;
  std::uint64_t reads_ = 0;        // since the clock last moved
  std::unique_ptr<Pacer> pacer_;   // null: virtual time takes no time
};

}  // namespace coroscope::loop
