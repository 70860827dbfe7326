#include "core/loop/ready_queue.h"

#include <gtest/gtest.h>

namespace coroscope::loop {
namespace {

void first(void*, bool) {}
void second(void*, bool) {}

/// The pointers of a queue as letters, front first.
std::string drain(ReadyQueue& queue) {
  std::string letters;
  while (!queue.empty()) {
    const Handle handle = queue.pop();
    letters += handle.ptr == nullptr ? '-' : *static_cast<char*>(handle.ptr);
  }
  return letters;
}

struct ReadyQueueTest : testing::Test {
  char a = 'a', b = 'b', c = 'c';
  ReadyQueue queue;

  void SetUp() override {
    for (int i = 0; i < 70; ++i) queue.push({first, nullptr});   // so that the ring has turned round
    for (int i = 0; i < 70; ++i) queue.pop();
    for (char* letter : {&a, &b, &c}) queue.push({first, letter});
  }
};

TEST_F(ReadyQueueTest, BringsOneForwardAndKeepsTheOrderOfTheOthers) {
  queue.bring_forward({first, &c});
  EXPECT_EQ(drain(queue), "cab");
}

TEST_F(ReadyQueueTest, BringsForwardNothingThatIsNotThere) {
  queue.bring_forward({second, &b});
  EXPECT_EQ(drain(queue), "abc");
}

TEST_F(ReadyQueueTest, KeepsThePlaceOfOneThatWasWithdrawn) {
  EXPECT_TRUE(queue.withdraw({first, &b}));
  EXPECT_FALSE(queue.withdraw({first, &b}));
  EXPECT_EQ(queue.size(), 3u);
  EXPECT_EQ(drain(queue), "a-c");
}

}  // namespace
}  // namespace coroscope::loop
