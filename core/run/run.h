// The run itself: a Python program in, its output and its Trace out.
//
//   1. parse       syntax errors end here, nothing has run
//   2. compile     so do errors of scope and everything that we do not support
//   3. run         on the virtual clock, under limits
//   4. finish      finalizers, uncaught exception, the Trace is closed
//
// A run touches nothing outside: no files, no network, no real clock (unless `realtime_speed` is set).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/run/model.h"
#include "core/text/diagnostic.h"
#include "core/text/source.h"
#include "core/trace/trace.h"

namespace coroscope::run {

/// Everything is counted, nothing is timed: the same program ends at the same limit on every machine.
struct Limits {
  std::uint64_t steps = 300'000'000;               ///< backward jumps, calls and loop handles
  std::uint64_t memory = std::uint64_t{4} << 30;   ///< bytes of Python objects
  std::uint64_t output = std::uint64_t{64} << 20;  ///< bytes written to stdout and stderr
  std::uint32_t recursion = 1000;                  ///< Python frames, as sys.getrecursionlimit()
  std::int64_t virtual_time = std::int64_t{366} * 86400 * 1'000'000'000;  ///< ns
  std::uint64_t events = 50'000'000;               ///< events in the trace
};

/// Receives output while the program runs, in order.
class OutputSink {
 public:
  virtual ~OutputSink() = default;
  virtual void write_stdout(std::string_view text) = 0;
  virtual void write_stderr(std::string_view text) = 0;
};

/// What should not matter to a program, done in another way to see whether it does.
enum class Disturbance : std::uint8_t {
  k_none,
  k_timer_ties,  ///< of timers due at one time, set at different moments, those set later fire first
  k_day,         ///< the program begins on another day, at another time of day
  k_addresses,   ///< objects have other addresses: what id() gives, and hash() of what has none of its own
  k_garbage,     ///< what nobody holds any more is not finished: no `finally` of a generator runs by itself, no __del__
};

struct Options {
  Limits limits;
  std::uint64_t seed = 0;               ///< for `random` in programs that do not seed it
  std::uint16_t trace_groups = 0;       ///< what to record (trace::EventGroup bits); 0: no trace is made
  OutputSink* sink = nullptr;           ///< where output goes as it is made; may be null
  std::string path;                     ///< absolute path for tracebacks and __file__; the source's name if empty
  Model model;                          ///< the true rules, or one of them changed
  Disturbance disturbance = Disturbance::k_none;
  std::uint64_t hash_key = 0;           ///< of strings, which decides the order of sets; 0: as with PYTHONHASHSEED=0
  double realtime_speed = 0;            ///< 0: virtual; 1: as long as it says; 2: twice as fast
};

struct Result {
  text::Diagnostics diagnostics;        ///< not empty: the program was refused, nothing ran
  trace::Ending ending = trace::Ending::k_ok;
  int exit_status = 0;                  ///< of the program: 0, 1 after an uncaught exception, n after sys.exit(n)
  std::string output;                   ///< all of stdout
  std::string error_output;             ///< all of stderr: tracebacks, warnings, our own messages about limits and deadlocks
  std::int64_t elapsed = 0;             ///< virtual ns from the beginning of the program to its end
  std::optional<trace::Trace> trace;    ///< if trace_groups was not 0; of refused programs only if python3 refuses them too

  bool refused() const { return !diagnostics.empty(); }
};

/// Runs a program. Never throws because of the program's text or behaviour.
Result run(std::shared_ptr<const text::Source> source, const Options& options);

}  // namespace coroscope::run
