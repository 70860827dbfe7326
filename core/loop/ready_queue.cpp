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

std::size_t ReadyQueue::find(Handle handle) {
  std::size_t position = 0;
  while (position < size_ && (at(position).fn != handle.fn || at(position).ptr != handle.ptr)) ++position;
  return position;
}

void ReadyQueue::bring_forward(Handle handle) {
  std::size_t position = find(handle);
  if (position == size_) return;
  for (; position > 0; --position) at(position) = at(position - 1);
  at(0) = handle;
}

bool ReadyQueue::withdraw(Handle handle) {
  const std::size_t position = find(handle);
  if (position == size_) return false;
  at(position) = {[](void*, bool) {}, nullptr};   // how many are queued stays the same: a batch is counted
  return true;
}

}  // namespace coroscope::loop
