// A world in memory for testing commands, and a run that answers what the test has told it.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <mutex>
#include <string>
#include <vector>

#include "cli/command.h"

namespace coroscope::cli {

class World : public Environment {
 public:
  std::string out;
  std::string err;
  std::string in;             ///< a line "\x03" is Ctrl-C, a line "\x04" the end, after which more can come
  bool was_interrupted = false;
  std::optional<std::string> editor;  ///< what somebody writes into the editor; nothing: it fails
  std::string edited;                 ///< what the editor was started on
  bool terminal = false;
  std::size_t columns = 80;  ///< of the terminal
  std::map<std::string, std::string> variables;
  std::map<std::string, std::string> files;
  bool disk_is_full = false;
  std::string unwritable;  ///< the path of a file that cannot be written
  std::vector<std::function<void(World&)>> meanwhile;   ///< what happens in pauses, one after the other; then Ctrl-C
  OutsideEnding outside = {OutsideEnding::How::k_not_found, 0, "", ""};   ///< of every program of this machine
  std::vector<OutsideProgram> started;                  ///< those that were run
  std::int64_t time = 1'700'000'000;
  mutable double clock = 0;
  double tick = 0;
  std::size_t piece = 7;  ///< bytes that a stream gives at a time

  void write_out(std::string_view text) override { out += text; }
  void write_err(std::string_view text) override { err += text; }
  void flush() override {}
  std::string read_in() override { return in; }
  std::optional<std::string> read_line() override;
  void catch_interrupts() override {}
  bool interrupted() const override { return was_interrupted; }
  std::unique_ptr<Reader> open_in() override;
  bool in_is_terminal() const override { return terminal; }
  bool out_is_terminal() const override { return terminal; }
  bool err_is_terminal() const override { return terminal; }
  std::size_t out_columns() const override { return terminal ? columns : 0; }
  /// Does what the test wants to happen meanwhile; false when there is nothing left.
  bool pause(double) override;
  OutsideEnding run_program(const OutsideProgram& program) override;
  std::string variable(const char* name) const override;
  bool has_variable(const char* name) const override { return variables.contains(name); }
  std::int64_t now() const override { return time; }
  /// Every look at the clock takes as long as `tick`.
  double seconds() const override { return clock += tick; }
  bool is_file(const std::string& path) const override;
  bool is_folder(const std::string& path) const override;
  std::optional<std::int64_t> version_of(const std::string& path) const override;
  std::string read_file(const std::string& path) override;
  std::unique_ptr<Reader> open_file(const std::string& path) override;
  void write_file(const std::string& path, std::string_view bytes) override;
  void make_folder(const std::string&) override {}
  std::vector<std::string> files_below(const std::string& folder, std::string_view ending) override;
  std::string edit(const std::string& text) override;
  std::string absolute_path(const std::string& path) const override;
};

/// What the next runs give back and what the last one got.
struct FakeRun {
  static run::Result result;
  static std::optional<run::Result> changed_result;   ///< of runs by a changed rule; empty: the same
  static run::Options options;
  static std::string program;
  static int count;
  static std::mutex mutex;  ///< several threads can run programs at once

  static void reset();
  static run::Result run(std::shared_ptr<const text::Source> source, const run::Options& options);
};

/// `coroscope <arguments>` in a world; gives the exit code as a number.
int coroscope(World& world, const std::vector<std::string>& arguments);

}  // namespace coroscope::cli
