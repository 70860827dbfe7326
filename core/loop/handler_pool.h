// Free lists for the small blocks in which Asio handlers wait. Asio's own recycling allocator only works inside
// io_context::run; on any other loop it is operator new.
#pragma once

#include <cstddef>
#include <new>

namespace coroscope::loop {

class HandlerPool {
 public:
  HandlerPool() = default;
  HandlerPool(const HandlerPool&) = delete;
  HandlerPool& operator=(const HandlerPool&) = delete;
  ~HandlerPool();

  void* allocate(std::size_t size) {
    const std::size_t units = units_of(size);
    if (units > kClasses || free_[units - 1] == nullptr) {
      const std::size_t bytes = units * kUnit;
      return ::operator new(bytes);
    }
    Block* block = free_[units - 1];
    free_[units - 1] = block->next;
    return block;
  }
  /// `size` as it was asked for.
  void release(void* pointer, std::size_t size) {
    const std::size_t units = units_of(size);
    if (units > kClasses) return ::operator delete(pointer);
    free_[units - 1] = ::new (pointer) Block{free_[units - 1]};
  }

 private:
  struct Block {
    Block* next;
  };
  static constexpr std::size_t kUnit = 64;
  static constexpr std::size_t kClasses = 8;
  static constexpr std::size_t units_of(std::size_t size) { return (size + kUnit - 1) / kUnit; }

  Block* free_[kClasses] = {};
};

}  // namespace coroscope::loop
