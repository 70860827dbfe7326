// How fast the loop is, beside Asio's own io_context in the same process. Compare rows, not runs.

#include <benchmark/benchmark.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <cstdint>
#include <map>
#include <memory>

#include "core/loop/virtual_loop.h"

namespace {

namespace asio = boost::asio;
using coroscope::loop::EventLoop;
using coroscope::loop::TimerQueue;
using coroscope::loop::VirtualLoop;

constexpr std::int64_t kHops = 100'000;

/// Callbacks that queue themselves again until `left` is used up; `range(0)` of them take turns.
struct Chain {
  EventLoop* loop;
  std::int64_t* left;

  static void hop(void* ptr, bool run) {
    auto* chain = static_cast<Chain*>(ptr);
    if (run && --*chain->left > 0) chain->loop->call_soon(&hop, chain);
  }
};

void call_soon(benchmark::State& state) {
  for (auto _ : state) {
    EventLoop loop;
    std::int64_t left = kHops;
    Chain chain{&loop, &left};
    for (std::int64_t i = 0; i < state.range(0); ++i) loop.call_soon(&Chain::hop, &chain);
    loop.run();
  }
  state.SetItemsProcessed(state.iterations() * kHops);
}
BENCHMARK(call_soon)->Arg(1)->Arg(100)->Arg(10'000);

template <class Context>
struct PostChain {
  Context* context;
  std::int64_t* left;

  void operator()() const {
    if (--*left > 0) asio::post(context->get_executor(), *this);
  }
};

void post_on_virtual_loop(benchmark::State& state) {
  for (auto _ : state) {
    VirtualLoop loop;
    std::int64_t left = kHops;
    for (std::int64_t i = 0; i < state.range(0); ++i) asio::post(loop, PostChain<VirtualLoop>{&loop, &left});
    loop.run();
  }
  state.SetItemsProcessed(state.iterations() * kHops);
}
BENCHMARK(post_on_virtual_loop)->Arg(1)->Arg(100)->Arg(10'000);

void post_on_io_context(benchmark::State& state) {
  for (auto _ : state) {
    asio::io_context context(BOOST_ASIO_CONCURRENCY_HINT_UNSAFE);
    std::int64_t left = kHops;
    for (std::int64_t i = 0; i < state.range(0); ++i) asio::post(context, PostChain<asio::io_context>{&context, &left});
    context.run();
  }
  state.SetItemsProcessed(state.iterations() * kHops);
}
BENCHMARK(post_on_io_context)->Arg(1)->Arg(100)->Arg(10'000);

void loop_life(benchmark::State& state) {
  for (auto _ : state) {
    EventLoop loop;
    benchmark::DoNotOptimize(loop.run_once());
  }
}
BENCHMARK(loop_life);

/// A little generator of delays: k/1024 s, so equal deadlines happen.
class Delays {
 public:
  std::int64_t next() {
    state_ = (state_ * 1103515245 + 12345) % 2147483648;
    return static_cast<std::int64_t>(state_ % 1024 + 1) * 976'562;
  }

 private:
  std::uint64_t state_ = 17;
};

void nothing(void*, bool) {}

/// Takes the earliest timer and sets another, with `range(0)` pending all the time.
void timers_random(benchmark::State& state) {
  TimerQueue queue;
  Delays delays;
  for (std::int64_t i = 0; i < state.range(0); ++i) queue.add({delays.next(), 0}, {&nothing, nullptr});
  for (auto _ : state) {
    const auto timer = queue.pop();
    queue.add({timer.deadline.ns + delays.next(), timer.deadline.late + 1}, timer.handle);
  }
}
BENCHMARK(timers_random)->Arg(10)->Arg(1000)->Arg(100'000)->Arg(1'000'000);

void timers_one_deadline(benchmark::State& state) {
  TimerQueue queue;
  for (std::int64_t i = 0; i < state.range(0); ++i) queue.add({1'000'000'000, 0}, {&nothing, nullptr});
  for (auto _ : state) {
    const auto timer = queue.pop();
    queue.add({timer.deadline.ns + 1'000'000'000, timer.deadline.late + 1}, timer.handle);
  }
}
BENCHMARK(timers_one_deadline)->Arg(10)->Arg(1000)->Arg(100'000)->Arg(1'000'000);

/// As wait_for does: a far timer is set, the near one fires, the far one is cancelled.
void timers_cancelled(benchmark::State& state) {
  TimerQueue queue;
  Delays delays;
  for (std::int64_t i = 0; i < state.range(0); ++i) queue.add({delays.next(), 0}, {&nothing, nullptr});
  for (auto _ : state) {
    const auto timer = queue.pop();
    const auto timeout = queue.add({timer.deadline.ns + 5'000'000'000, timer.deadline.late}, timer.handle);
    queue.add({timer.deadline.ns + delays.next(), timer.deadline.late}, timer.handle);
    queue.remove(timeout);
  }
}
BENCHMARK(timers_cancelled)->Arg(1000)->Arg(100'000);

/// The simplest ordered queue, without ids or cancelling, as a yardstick.
void multimap_random(benchmark::State& state) {
  std::multimap<std::int64_t, void*> queue;
  Delays delays;
  for (std::int64_t i = 0; i < state.range(0); ++i) queue.emplace(delays.next(), nullptr);
  for (auto _ : state) {
    const std::int64_t now = queue.begin()->first;
    queue.erase(queue.begin());
    queue.emplace(now + delays.next(), nullptr);
  }
}
BENCHMARK(multimap_random)->Arg(10)->Arg(1000)->Arg(100'000)->Arg(1'000'000);

/// Sleeping tasks: each callback sets its next timer.
struct Sleeper {
  EventLoop* loop;
  std::int64_t* left;
  Delays delays;

  static void wake(void* ptr, bool run) {
    auto* sleeper = static_cast<Sleeper*>(ptr);
    if (!run || --*sleeper->left <= 0) return;
    const double seconds = static_cast<double>(sleeper->delays.next()) / 1e9;
    sleeper->loop->call_later(seconds, &wake, sleeper);
  }
};

void sleepers(benchmark::State& state) {
  for (auto _ : state) {
    EventLoop loop;
    std::int64_t left = kHops;
    Sleeper sleeper{&loop, &left, {}};
    for (std::int64_t i = 0; i < state.range(0); ++i) loop.call_later(0.001 * i, &Sleeper::wake, &sleeper);
    loop.run();
  }
  state.SetItemsProcessed(state.iterations() * kHops);
}
BENCHMARK(sleepers)->Arg(10)->Arg(1000);

}  // namespace

BENCHMARK_MAIN();
