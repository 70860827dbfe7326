#include "core/loop/virtual_loop.h"

#include <gtest/gtest.h>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/bind_executor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/defer.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "core/loop/async_sleep.h"
#ifdef COROSCOPE_ASIO_HAS_CANCELLATION_SLOTS
#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#endif
#include "tests/unit/loop/script.h"

namespace coroscope::loop {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

static_assert(asio::execution::is_executor_v<VirtualLoop::executor_type>);
static_assert(std::is_convertible_v<VirtualLoop::executor_type, asio::any_io_executor>);

class VirtualLoopTest : public testing::Test {
 protected:
  std::function<void()> note(std::string word) {
    return [this, word] { script.write(word); };
  }
  asio::awaitable<void> sleeper(std::string name, double seconds, int times) {
    for (int i = 0; i < times; ++i) {
      co_await async_sleep(loop, seconds, asio::use_awaitable);
      script.write(name + "@" + std::to_string(loop.now_ns() / 1'000'000));
    }
  }

  VirtualLoop loop;
  Script script{loop};
};

TEST_F(VirtualLoopTest, PostedHandlersAndOwnHandlesShareOneQueue) {
  asio::post(loop, note("post1"));
  script.soon("own");
  asio::post(asio::any_io_executor(loop.get_executor()), note("post2"));
  asio::defer(loop, note("defer"));
  loop.run_once();
  EXPECT_EQ(script.log(), "post1 own post2 defer");
}

TEST_F(VirtualLoopTest, NothingRunsInsideTheCallThatQueuesIt) {
  asio::post(loop, [this] {
    asio::dispatch(loop, note("dispatched"));
    script.write("posted");
  });
  loop.run_once();
  EXPECT_EQ(script.log(), "posted");
  loop.run_once();
  EXPECT_EQ(script.log(), "posted dispatched");
}

TEST_F(VirtualLoopTest, TakesHandlersThatCanOnlyBeMoved) {
  loop.get_executor().execute([this, word = std::make_unique<std::string>("moved")] { script.write(*word); });
  loop.run_once();
  EXPECT_EQ(script.log(), "moved");
}

TEST_F(VirtualLoopTest, TakesHandlersLargerThanAnyPooledBlock) {
  struct Large {
    char bytes[4000] = "large";
  };
  asio::post(loop, [this, large = Large()] { script.write(large.bytes); });
  loop.run_once();
  EXPECT_EQ(script.log(), "large");
}

TEST_F(VirtualLoopTest, CoroutinesSleepOnVirtualTime) {
  asio::co_spawn(loop, sleeper("slow", 1, 2), asio::detached);
  asio::co_spawn(loop, sleeper("fast", 0.75, 3), asio::detached);
  EXPECT_EQ(loop.run(), Outcome::k_deadlock);
  EXPECT_EQ(script.log(), "fast@750 slow@1000 fast@1500 slow@2000 fast@2250");
}

TEST_F(VirtualLoopTest, SleepsOfEqualLengthEndInTheOrderTheyBegan) {
  for (int i = 0; i < 12; ++i) async_sleep(loop, 1, [this, i](error_code) { script.write(std::to_string(i)); });
  loop.run();
  EXPECT_EQ(script.log(), "0 1 2 3 4 5 6 7 8 9 10 11");
}

TEST_F(VirtualLoopTest, ACancelledSleepCompletesWithAnErrorInALaterTurn) {
  TimerId timer;
  async_sleep(
      loop, 9,
      [this](error_code error) { script.write(error == asio::error::operation_aborted ? "aborted" : "slept"); },
      &timer);
  EXPECT_TRUE(loop.cancel(timer));
  EXPECT_EQ(script.log(), "");
  loop.run();
  EXPECT_EQ(script.log(), "aborted");
  EXPECT_EQ(loop.now_ns(), 0);
}

TEST_F(VirtualLoopTest, ASleepCompletesOnTheExecutorOfItsHandler) {
  VirtualLoop other;
  async_sleep(loop, 1, asio::bind_executor(other.get_executor(), [this](error_code) { script.write("done"); }));
  loop.run();
  EXPECT_EQ(script.log(), "done");
  asio::any_io_executor executor = other.get_executor();
  async_sleep(loop, 1, asio::bind_executor(executor, [this](error_code) { script.write("there"); }));
  loop.run();
  EXPECT_EQ(script.log(), "done");
  other.run();
  EXPECT_EQ(script.log(), "done there");
}

#ifdef COROSCOPE_ASIO_HAS_CANCELLATION_SLOTS
TEST_F(VirtualLoopTest, EmittingACancellationSlotEndsASleep) {
  asio::cancellation_signal signal;
  async_sleep(loop, 9, asio::bind_cancellation_slot(signal.slot(), [this](error_code error) {
                script.write(error == asio::error::operation_aborted ? "aborted" : "slept");
              }));
  script.later(1, "cancel", [&] { signal.emit(asio::cancellation_type::all); });
  loop.run();
  EXPECT_EQ(script.log(), "cancel aborted");
  EXPECT_EQ(loop.time(), 1.0);
}

TEST_F(VirtualLoopTest, EmittingACancellationSlotEndsACoroutinesSleep) {
  asio::cancellation_signal signal;
  asio::co_spawn(loop, sleeper("never", 9, 1),
                 asio::bind_cancellation_slot(
                     signal.slot(), [this](std::exception_ptr error) { script.write(error ? "ended" : "finished"); }));
  script.later(1, "cancel", [&] { signal.emit(asio::cancellation_type::all); });
  loop.run();
  EXPECT_EQ(script.log(), "cancel ended");
}
#endif

TEST_F(VirtualLoopTest, TwoLoopsDoNotKnowOfEachOther) {
  VirtualLoop other;
  EXPECT_NE(loop.get_executor(), other.get_executor());
  asio::co_spawn(loop, sleeper("here", 1, 1), asio::detached);
  asio::post(other, note("there"));
  other.run();
  EXPECT_EQ(script.log(), "there");
  loop.run();
  EXPECT_EQ(script.log(), "there here@1000");
}

/// Asio services may hold handlers; they must still be there when the loop's handlers are destroyed.
class CountingService : public asio::execution_context::service {
 public:
  using key_type = CountingService;
  static inline asio::execution_context::id id;
  explicit CountingService(asio::execution_context& context) : service(context) {}
  bool is_shut_down = false;

 private:
  void shutdown() override { is_shut_down = true; }
};

TEST(VirtualLoopEnd, DestroysHandlersBeforeServices) {
  struct Probe {
    CountingService* service;
    bool* seen;
    Probe(CountingService* s, bool* b) : service(s), seen(b) {}
    Probe(Probe&& other) noexcept : service(std::exchange(other.service, nullptr)), seen(other.seen) {}
    ~Probe() {
      if (service != nullptr) *seen = !service->is_shut_down;
    }
    void operator()() const {}
  };
  bool seen = false;
  {
    VirtualLoop loop;
    loop.get_executor().execute(Probe(&asio::use_service<CountingService>(loop), &seen));
  }
  EXPECT_TRUE(seen);
}

TEST(VirtualLoopEnd, DestroysWhatIsQueuedSleepingOrCancelled) {
  auto alive = std::make_shared<int>();
  {
    VirtualLoop loop;
    TimerId timer;
    asio::post(loop, [alive] { FAIL(); });
    async_sleep(loop, 1, [alive](error_code) { FAIL(); });
    async_sleep(
        loop, 2, [alive](error_code) { FAIL(); }, &timer);
    loop.cancel(timer);
    asio::co_spawn(
        loop,
        [](VirtualLoop& its_loop, std::shared_ptr<int>) -> asio::awaitable<void> {
          co_await async_sleep(its_loop, 5, asio::use_awaitable);
        }(loop, alive),
        asio::detached);
    EXPECT_GT(alive.use_count(), 4);
  }
  EXPECT_EQ(alive.use_count(), 1);
}

}  // namespace
}  // namespace coroscope::loop
