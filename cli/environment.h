// The edge: everything outside that a command may touch. Commands get one of these, so a test can run them with a world
// of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/scenario/scenario.h"

namespace coroscope::cli {

/// The outside world failed: no such file, cannot write. Caught in one place, where it becomes exit code 5.
class EnvironmentError : public std::runtime_error {
 public:
  /// What exists in English only.
  explicit EnvironmentError(const std::string& words) : EnvironmentError(words, words) {}
  EnvironmentError(const std::string& en, std::string zh) : std::runtime_error(en), zh_(std::move(zh)) {}

  std::string words(scenario::Language language) const { return language == scenario::Language::k_zh ? zh_ : what(); }

 private:
  std::string zh_;
};

/// A stream that is read piece by piece. Failures are EnvironmentErrors.
class Reader {
 public:
  virtual ~Reader() = default;
  /// Reads what is there, at most `most` bytes, and waits if there is nothing yet; 0 at the end of the stream.
  virtual std::size_t read(char* into, std::size_t most) = 0;
  /// Whether `read` would not wait.
  virtual bool is_ready() = 0;
};

/// The file of a user is wrong: exit code 3. The text is a whole message, with its newline, ready for a terminal.
class InvalidFile : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// What the user's configuration says (see configuration.h); empty where it says nothing.
struct Settings {
  std::vector<std::string> scenarios;  ///< folders, or kBuiltInCourse
  std::string language;                ///< "en", "zh"
  std::string theme;                   ///< "auto", "light", "dark"
  std::string data;                    ///< the folder of progress.db
};
/// How the built-in course is called among folders of scenarios.
inline constexpr std::string_view kBuiltInCourse = "built-in";

/// A program of this machine to be run, in a folder that is made for it and taken away afterwards.
struct OutsideProgram {
  std::vector<std::string> words;                              ///< its name, looked for in PATH, and its arguments
  std::vector<std::pair<std::string, std::string>> files;      ///< put into the folder first: names and texts
  std::vector<std::pair<std::string, std::string>> variables;  ///< of its environment, besides PATH; it gets no others
  double seconds = 10;                                         ///< how long it may take
};
struct OutsideEnding {
  enum class How { k_ended, k_took_too_long, k_not_found };
  How how = How::k_ended;
  int exit_status = 0;       ///< 128 + n after signal n
  std::string output;        ///< stdout, at most a few MiB
  std::string error_output;  ///< stderr
};

class Environment {
 public:
  virtual ~Environment() = default;

  Settings settings;

  // Streams. What is written to stderr comes after everything that was written to stdout before it.
  virtual void write_out(std::string_view text) = 0;
  virtual void write_err(std::string_view text) = 0;
  virtual void flush() = 0;
  /// All of stdin.
  virtual std::string read_in() = 0;
  /// The next line of stdin without its newline; nothing at the end.
  virtual std::optional<std::string> read_line() = 0;
  /// From now on the first Ctrl-C ends the waiting of `read_line`, which gives nothing then; a second one ends the program.
  virtual void catch_interrupts() = 0;
  /// Whether the first has been pressed.
  virtual bool interrupted() const = 0;
  virtual std::unique_ptr<Reader> open_in() = 0;
  virtual bool in_is_terminal() const = 0;
  virtual bool out_is_terminal() const = 0;
  virtual bool err_is_terminal() const = 0;
  /// How many columns the terminal has to which stdout goes; 0: it goes somewhere else.
  virtual std::size_t out_columns() const = 0;

  /// Waits. False: Ctrl-C came first (see catch_interrupts).
  virtual bool pause(double seconds) = 0;
  /// Runs a program and waits for its end; may be called from several threads at once.
  virtual OutsideEnding run_program(const OutsideProgram& program) = 0;

  /// A variable of the environment; empty if it is not set.
  virtual std::string variable(const char* name) const = 0;
  /// Whether it is set, if only to nothing.
  virtual bool has_variable(const char* name) const = 0;
  /// Seconds since 1970 UTC.
  virtual std::int64_t now() const = 0;
  /// Real seconds since some moment: to tell how long work takes. No result may depend on it.
  virtual double seconds() const = 0;

  // Files. Paths are relative to the current folder; failures are EnvironmentErrors that name the path.
  virtual bool is_file(const std::string& path) const = 0;
  virtual bool is_folder(const std::string& path) const = 0;
  /// A number that is another one after the file was written; nothing if there is no such file.
  virtual std::optional<std::int64_t> version_of(const std::string& path) const = 0;
  virtual std::string read_file(const std::string& path) = 0;
  virtual std::unique_ptr<Reader> open_file(const std::string& path) = 0;
  /// Writes all or nothing: to a temporary name in the same folder first, then renamed.
  virtual void write_file(const std::string& path, std::string_view bytes) = 0;
  /// Makes a folder, and those above it, unless it is there.
  virtual void make_folder(const std::string& path) = 0;
  /// The files in a folder and the folders in it whose names end like this, sorted by path.
  virtual std::vector<std::string> files_below(const std::string& folder, std::string_view ending) = 0;
  /// The text as somebody has changed it in $VISUAL, $EDITOR or vi.
  virtual std::string edit(const std::string& text) = 0;
  /// As python3 makes it for tracebacks: the current folder in front, nothing else changed.
  virtual std::string absolute_path(const std::string& path) const = 0;
};

}  // namespace coroscope::cli
