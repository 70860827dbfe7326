// What the compiler knows about the function (or module, class body, comprehension) it is writing at the moment.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/compile/code_builder.h"
#include "core/compile/scopes.h"

namespace coroscope::compile {

/// Where the value of a name lives, as the instructions see it.
struct Variable {
  enum class Place : std::uint8_t { k_local, k_cell, k_free, k_global, k_class_name, k_class_free };
  Place place = Place::k_global;
  std::uint16_t index = 0;  ///< register (k_local, k_cell) or closure index (k_free, k_class_free)
  bool deleted = false;     ///< may lose its value again: never certainly assigned
};

/// What `return`, `break` and `continue` have to do on their way out of something. CPython: struct fblockinfo.
struct Block {
  enum class Kind : std::uint8_t {
    k_while,
    k_for,
    k_try,            ///< the body of try … except: nothing to do but leave the region
    k_finally,        ///< the body of try … finally: run `final_body`
    k_handling,       ///< an exception is being handled: temporaries `first`, `first` + 1 are for LEAVE_HANDLER
    k_group_handler,  ///< except*: may not be left
    k_with,
    k_async_with,
    k_saved_value,  ///< a return value waits in `first` while a finally body runs
  };
  Kind kind;
  text::Span span = {};            ///< of the statement
  Register first = 0;              ///< the temporary that belongs to it: iterator, exit method, …
  Region* region = nullptr;        ///< to be left first
  Region* inner_region = nullptr;  ///< and before that
  Label* continue_label = nullptr;
  Label* break_label = nullptr;
  syntax::Statements final_body = {};
  std::string_view handler_name = {};  ///< of `except … as name`, to be unbound
};

struct FunctionState {
  FunctionState(FunctionState* outer_state, const Scope& its_scope)
      : outer(outer_state), scope(its_scope), code(std::make_shared<bytecode::Code>()), builder(*code) {}

  FunctionState* outer;
  const Scope& scope;
  std::shared_ptr<bytecode::Code> code;
  CodeBuilder builder;
  std::string_view class_name;                                ///< for mangling
  std::vector<Variable> variables;                            ///< of scope.symbols
  std::unordered_map<std::string_view, std::uint16_t> cells;  ///< name to register
  std::unordered_map<std::string_view, std::uint16_t> frees;  ///< name to closure index
  Register hidden_captures = 0;  ///< first of the locals that hold what a `case` pattern has captured so far
  std::vector<Block> blocks;     ///< innermost last
  int block_weight = 0;          ///< as CPython counts nested blocks
};

}  // namespace coroscope::compile
