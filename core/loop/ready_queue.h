// The ready queue: one first-in-first-out ring for everything that waits for its turn.
//
// It does not know about iterations: EventLoop decides how many handles make a batch.
#pragma once

#include <cstddef>
#include <memory>

namespace coroscope::loop {

/// What a handle does when its turn comes, with the pointer that it was queued with.
/// Every queued callback is called exactly once: `run` false means that it will never get its turn (its timer was
/// cancelled, or the loop is going away) and should only let go of what `ptr` owns.
using Callback = void (*)(void* ptr, bool run);

/// One entry of the ready queue. 16 bytes.
struct Handle {
  Callback fn = nullptr;
  void* ptr = nullptr;
};

class ReadyQueue {
 public:
  void push(Handle handle) {
    if (size_ == capacity_) [[unlikely]]
      grow();
    ring_[(head_ + size_++) & (capacity_ - 1)] = handle;
  }

  /// The oldest handle. There must be one.
  Handle pop() {
    const Handle handle = ring_[head_];
    head_ = (head_ + 1) & (capacity_ - 1);
    --size_;
    return handle;
  }

  /// Moves a handle that waits to the front; does nothing if there is none like it.
  void bring_forward(Handle handle);
  /// Takes it back: when its turn comes, nothing happens. False: there is none like it.
  bool withdraw(Handle handle);

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

 private:
  void grow();
  Handle& at(std::size_t position) { return ring_[(head_ + position) & (capacity_ - 1)]; }
  std::size_t find(Handle handle);   // its position, or size()

  std::unique_ptr<Handle[]> ring_;
  std::size_t capacity_ = 0;  // 0 or a power of two
  std::size_t head_ = 0;
  std::size_t size_ = 0;
};

}  // namespace coroscope::loop
