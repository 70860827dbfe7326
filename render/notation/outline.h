// What mermaid and PlantUML have in common: the ids of the participants, what an arrow means, and the words on it.
//
// Neither can draw all that a Model says. Both say: who hands control to whom, who runs (the one bar that is drawn),
// the time, and the line of the source in front of every label. What both leave to our own drawings: which tasks are
// suspended, ready or wait for somebody they called.
//
// Words are clean, cut to a sensible length, and not yet escaped for any notation.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "render/sequence/model.h"

namespace coroscope::render::notation {

/// "p0": ids have nothing of the program in them.
std::string participant_id(int lane);
/// The participant to which everything printed goes.
inline constexpr std::string_view kOutputId = "out";

/// What a row says, whatever the notation. The head of an arrow tells what becomes of control.
enum class Meaning : std::uint8_t {
  k_call,       ///< control goes from `from` to `to`
  k_pause,      ///< control goes back, `from` will go on later
  k_return,     ///< control goes back, `from` has ended
  k_signal,     ///< something is told or given to `to`; control stays with `from`
  k_receive,    ///< something is got from `from`; control stays with `to`
  k_throw,      ///< control goes to `to`, with an exception
  k_cancel,     ///< `to` is asked to end; control stays with `from`
  k_raise,      ///< control goes back, with an exception
  k_cancelled,  ///< control goes back, `from` has ended cancelled
  k_failure,    ///< the program ends
  k_print,      ///< to the output
  k_block,      ///< words over the lane, as are the next two
  k_warning,
  k_note,
  k_repeat,  ///< words over all lanes, as is the next
  k_left_out,
};

struct Arrow {
  Meaning meaning = Meaning::k_note;
  int from = sequence::kNoLane, to = sequence::kNoLane;  ///< both lanes of the model; `to` is kNoLane of k_print
};

/// How a row is told. A row that has lost its lane is told over all lanes.
Arrow arrow_of(const sequence::Row& row);
/// Whether it is words over lanes and no arrow.
bool is_remark(const sequence::Row& row);

/// "L12 · await sleep(2)"; may be empty.
std::string row_words(const sequence::Row& row);
std::string lane_words(const sequence::Lane& lane);
std::string title_words(const std::string& title);
/// "t = 1 s (+1 s, idle)"
std::string band_words(const sequence::Model& model, std::size_t band);
/// What stands over the participant to which everything printed goes.
std::string_view output_words(const sequence::Model& model);

/// Whether anything is printed.
bool has_output(const sequence::Model& model);
/// Whether the clock moves, so that the time is worth telling.
bool has_times(const sequence::Model& model);
/// Who runs before the first row; kNoLane if that cannot be told.
int first_runner(const sequence::Model& model);
/// `lane` if it is one in which something can run, or else kNoLane.
int runner(const sequence::Model& model, int lane);

/// Between which rows a lane is heard of; `first` is kNoRow if it never is.
struct Mention {
  std::uint32_t first = sequence::kNoRow, last = 0;
};
/// By lane.
std::vector<Mention> mentions(const sequence::Model& model);

}  // namespace coroscope::render::notation
