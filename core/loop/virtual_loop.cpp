#include "core/loop/virtual_loop.h"

namespace coroscope::loop {

HandlerPool::~HandlerPool() {
  for (Block* block : free_) {
    while (block != nullptr) {
      Block* next = block->next;
      ::operator delete(block);
      block = next;
    }
  }
}

VirtualLoop::~VirtualLoop() {
  closing_ = true;
  discard_all();
  shutdown();
  destroy();
}

}  // namespace coroscope::loop
