// Changed rules that are a matter of how a program is written: the program is compiled as if it said something else.
// Each but one (k_keep_values) applies inside async functions only; what it cannot be applied to stays as it is. A program
// that does not compile is refused before it is rewritten.
#pragma once

#include "core/syntax/ast.h"
#include "core/text/source.h"

namespace coroscope::compile {

enum class Rewriting : std::uint8_t {
  k_none,
  k_turn_after_statement,   ///< `await <turn>()` stands between two statements of a block
  k_await_together,         ///< `await f()`, `await g()` right after each other are one `await <together>(f(), g())`
  k_reread_after_await,     ///< `t = total` is repeated after every await that follows it
  k_keep_values,            ///< a closure keeps the values of its variables: a `nonlocal` is an argument whose default is what
                            ///< it is when the function is made
  k_start_iterations,       ///< the body of an `async for` is started for each item, and all are waited for behind the loop
};

// Built-in functions that rewritten programs call; no program can name them.
inline constexpr std::string_view kTurnFunction = "<turn>";           ///< () -> awaitable: lets everybody else run once
inline constexpr std::string_view kTogetherFunction = "<together>";   ///< (*awaitables) -> awaitable: asyncio.gather
inline constexpr std::string_view kStartFunction = "<start>";         ///< (list, coroutine): runs it as a task of the list

/// The tree as it would be; what did not change is shared. Lives as long as both the tree and the arena.
const syntax::Module& rewrite(const text::Source& source, const syntax::Module& module, Rewriting rewriting,
                              syntax::Arena& arena);

}  // namespace coroscope::compile
