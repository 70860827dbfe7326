// What the library keeps for one Vm.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/library/library.h"

namespace coroscope::library {

/// The types of the library's native modules, made when their module is first imported; null before.
struct LibraryTypes {
  vm::Type* deque = nullptr;
  vm::Type* deque_iterator = nullptr;
  vm::Type* deque_reverse_iterator = nullptr;
  vm::Type* default_dict = nullptr;
  vm::Type* tuple_getter = nullptr;
  vm::Type* partial = nullptr;
  vm::Type* key_wrapper = nullptr;
  vm::Type* cached_function = nullptr;
  vm::Type* struct_time = nullptr;
  vm::Type* callable_proxy = nullptr;
  vm::Type* pattern = nullptr;
  vm::Type* match = nullptr;
  vm::Type* match_iterator = nullptr;
  vm::Type* grouper = nullptr;
  vm::Type* tee = nullptr;
  vm::Type* tee_link = nullptr;
};

struct State {
  Settings settings;
  std::uint64_t generators_seeded = 0;   ///< how many unseeded random generators there were: each gets other numbers
  LibraryTypes types;
  vm::Value regex_error;   ///< the class of re.error
  std::unordered_map<void*, std::shared_ptr<void>> regexes;   ///< what patterns have outside the heap
  std::vector<vm::Ref> exit_functions;   ///< to be called at the end of the program, the last one first

  static State& of(vm::Vm& vm) { return *static_cast<State*>(vm.library_data); }
};

}  // namespace coroscope::library
