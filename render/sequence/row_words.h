// The words of our own that stand in a diagram, in both languages: over lanes, in labels, and as one sentence a row.
// What comes from the program (source, values, names) is put in as it is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/scenario/scenario.h"

namespace coroscope::render::sequence {

using scenario::Language;

/// Words that stand still.
std::string loop_name(Language language);
std::string program_name(Language language);
/// What stands beside the bar of a lane that keeps the clock moving and everybody else waiting.
std::string blocking_words(Language language, bool has_loop);
std::string idle_word(Language language);
std::string time_word(Language language);
std::string line_word(Language language);
std::string output_word(Language language);
std::string group_name(Language language, std::size_t members);

// Labels.
std::string start_label(Language language);
/// "resume", with the value that comes back if it is one worth telling.
std::string resume_label(Language language, std::string_view value);
std::string creation_label(Language language);
/// "create (gather)"
std::string creation_label(Language language, std::string_view by);
std::string cancel_label(Language language, std::string_view whom);
std::string closed_label(Language language);
/// Nobody refers to a generator any more, so it is closed.
std::string dropped_label(Language language);
std::string run_ends_label(Language language);
std::string deadlock_label(Language language);
std::string limit_label(Language language, std::string_view which);
std::string left_out_label(Language language, std::uint64_t rows);
/// `rows` rows happen again, `times` times, until `time` (ns); with how many lines of output.
std::string repeat_label(Language language, std::uint64_t rows, std::uint64_t times, std::int64_t time,
                         std::uint64_t lines);

/// Whole sentences. Names are those over the lanes; what stands in a label is given as it stands there.
class RowSentences {
 public:
  explicit RowSentences(Language language) : language_(language) {}

  std::string task_created(std::string_view by, std::string_view task, std::string_view label) const;
  std::string run_begins(std::string_view task) const;
  std::string generator_created(std::string_view by, std::string_view generator, std::string_view label) const;
  std::string object_created(std::string_view by, std::string_view object, std::string_view label) const;
  std::string started(std::string_view task) const;
  std::string resumed(std::string_view task, std::string_view value) const;
  std::string resumed_with_error(std::string_view task, std::string_view error) const;
  std::string suspended(std::string_view task, std::string_view label) const;
  std::string thread_sleeps(std::string_view thread, std::string_view label) const;
  std::string asked(std::string_view by, std::string_view generator, std::string_view label) const;
  std::string sent(std::string_view by, std::string_view generator, std::string_view label) const;
  std::string thrown(std::string_view by, std::string_view generator, std::string_view label) const;
  std::string yielded(std::string_view generator, std::string_view to, std::string_view value) const;
  std::string closed(std::string_view by, std::string_view generator) const;
  std::string dropped(std::string_view generator) const;
  /// It has done what it does when it is closed.
  std::string closing_ended(std::string_view generator) const;
  std::string ended(std::string_view who, std::string_view result) const;
  /// The end of a generator that somebody asked by hand.
  std::string exhausted(std::string_view generator, std::string_view by, std::string_view result) const;
  std::string raised(std::string_view who, std::string_view error) const;
  std::string ended_cancelled(std::string_view task) const;
  std::string never_begun(std::string_view task) const;
  std::string future_cancelled(std::string_view future) const;
  std::string run_ends(bool program_seen) const;
  std::string printed(std::string_view who, std::string_view text) const;
  std::string cancel_asked(std::string_view by, std::string_view task) const;
  std::string completed(std::string_view by, std::string_view waiter, std::string_view label) const;
  std::string future_done(std::string_view future, std::string_view label) const;
  /// `method`: acquire, release, get, put, task_done, set, clear.
  std::string object_used(std::string_view by, std::string_view object, std::string_view method) const;
  std::string blocked(std::string_view who, std::int64_t ns, std::string_view label) const;
  std::string warned(std::string_view text) const;
  std::string uncaught(std::string_view text) const;
  std::string deadlock() const;
  std::string limit(std::string_view which) const;
  std::string note(std::string_view text) const;
  std::string left_out(std::uint64_t rows, std::int64_t until) const;
  std::string repeated(std::uint64_t rows, std::uint64_t times, std::int64_t until, std::uint64_t lines) const;

 private:
  Language language_;
};

}  // namespace coroscope::render::sequence
