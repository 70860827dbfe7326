#include "core/loop/ready_queue.h"

namespace coroscope::loop {

void ReadyQueue::grow() {
  const std::size_t capacity = capacity_ == 0 ? 64 : capacity_ * 2;
  auto ring = std::make_unique_for_overwrite<Handle[]>(capacity);
  for (std::size_t i = 0; i < size_; ++i) ring[i] = ring_[(head_ + i) & (capacity_ - 1)];
  ring_ = std::move(ring);
  capacity_ = capacity;
  head_ = 0;
}

}  // namespace coroscope::loop
