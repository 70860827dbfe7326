// What can happen in a row of a sequence diagram.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace coroscope::render::sequence {

enum class RowKind : std::uint8_t {
  k_create,     ///< from made the task, generator or object `to`; nothing of it has run
  k_start,      ///< the loop runs the first step of a task
  k_resume,     ///< the loop goes on with a task
  k_suspend,    ///< a task waits; the loop is back in charge
  k_next,       ///< from asks the generator `to` for a value
  k_send,       ///< from sends a value into `to`
  k_throw,      ///< from throws an exception into `to`
  k_yield,      ///< a generator hands a value to `to` and is suspended: it has not ended
  k_close,      ///< from closes the generator `to`
  k_return,     ///< the lane has ended, with a result
  k_raise,      ///< the lane has ended, with an exception
  k_cancelled,  ///< the task has ended cancelled
  k_print,      ///< to the output
  k_cancel,     ///< from asks to cancel `to`
  k_set,        ///< from completes a future that `to` waits for (or the future `to`, if it has a lane)
  k_take,       ///< a task gets what it asked an object for: from the object to the task
  k_give,       ///< a task gives an object what others may wait for: from the task to the object
  k_block,      ///< time.sleep: the clock moves and nobody else runs
  k_warning,    ///< what python3 writes to stderr unasked
  k_failure,    ///< the program ends: uncaught exception, deadlock, limit
  k_note,       ///< words of the writer of the document
  k_repeat,     ///< the rows before it are repeated; the label says how often
  k_left_out,   ///< events that are not shown; the label says how many
};
inline constexpr int kRowKinds = static_cast<int>(RowKind::k_left_out) + 1;

/// Whether a row stands for others that are not drawn.
constexpr bool stands_for_others(RowKind kind) {
  return kind == RowKind::k_repeat || kind == RowKind::k_left_out;
}

/// The name in options, classes of SVG and tests: "create", "left-out".
std::string_view row_kind_name(RowKind kind);
std::optional<RowKind> find_row_kind(std::string_view name);

}  // namespace coroscope::render::sequence
