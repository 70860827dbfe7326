#include "core/vm/heap.h"

#include <sys/mman.h>

#include <cstdlib>
#include <cstring>
#include <new>

namespace coroscope::vm {
namespace {

constexpr std::size_t kFirstChunk = 64 << 10;   // a 2 MiB huge page costs 0.1 ms to clear: small programs do without
constexpr std::size_t kChunk = 2 << 20;
constexpr std::size_t kLargeHeader = 16;

/// A chunk aligned to its own size, so that the kernel can back it by one huge page.
char* map_huge_chunk() {
  void* raw = mmap(nullptr, 2 * kChunk, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (raw == MAP_FAILED) throw std::bad_alloc();
  auto* begin = static_cast<char*>(raw);
  auto* aligned = reinterpret_cast<char*>((reinterpret_cast<std::uintptr_t>(begin) + kChunk - 1) & ~(kChunk - 1));
  if (aligned > begin) munmap(begin, static_cast<std::size_t>(aligned - begin));
  char* const end = begin + 2 * kChunk;
  if (end > aligned + kChunk) munmap(aligned + kChunk, static_cast<std::size_t>(end - aligned - kChunk));
  madvise(aligned, kChunk, MADV_HUGEPAGE);
  return aligned;
}

}  // namespace

Heap::~Heap() {
  for (const Teardown& teardown : teardown_) teardown.function(teardown.object);
  for (const Chunk& chunk : chunks_) {
    if (chunk.mapped) {
      munmap(chunk.memory, chunk.size);
    } else {
      std::free(chunk.memory);
    }
  }
  while (large_ != nullptr) {
    Large* next = large_->next;
    std::free(large_);
    large_ = next;
  }
}

void* Heap::allocate_slow(std::size_t size) {
  const std::size_t rounded = (size + kGranule - 1) / kGranule * kGranule;
  if (rounded >= kClasses * kGranule) return allocate_large(size);
  if (static_cast<std::size_t>(limit_of_chunk_ - cursor_) < rounded) add_chunk();
  char* memory = cursor_;
  cursor_ += rounded;
  return memory;
}

void Heap::count(std::size_t size) {
  used_ += size;
  if (over_limit() && alarm_ != nullptr) *alarm_ = 0;
}

void Heap::add_chunk() {
  Chunk chunk{nullptr, kChunk, true};
  if (chunks_.empty()) {
    chunk = {static_cast<char*>(std::aligned_alloc(64, kFirstChunk)), kFirstChunk, false};
    if (chunk.memory == nullptr) throw std::bad_alloc();
  } else {
    chunk.memory = map_huge_chunk();
  }
  chunks_.push_back(chunk);
  count(chunk.size);
  cursor_ = chunk.memory;
  limit_of_chunk_ = chunk.memory + chunk.size;
}

void* Heap::allocate_large(std::size_t size) {
  auto* block = static_cast<Large*>(std::malloc(size + kLargeHeader));
  if (block == nullptr) throw std::bad_alloc();
  block->previous = nullptr;
  block->next = large_;
  if (large_ != nullptr) large_->previous = block;
  large_ = block;
  count(size + kLargeHeader);
  return reinterpret_cast<char*>(block) + kLargeHeader;
}

void Heap::free_large(void* memory, std::size_t size) {
  auto* block = reinterpret_cast<Large*>(static_cast<char*>(memory) - kLargeHeader);
  if (block->previous != nullptr) {
    block->previous->next = block->next;
  } else {
    large_ = block->next;
  }
  if (block->next != nullptr) block->next->previous = block->previous;
  used_ -= size + kLargeHeader;
  std::free(block);
}

void* Heap::reallocate(void* memory, std::size_t old_size, std::size_t new_size) {
  void* moved = allocate(new_size);
  std::memcpy(moved, memory, old_size < new_size ? old_size : new_size);
  free(memory, old_size);
  return moved;
}

}  // namespace coroscope::vm
