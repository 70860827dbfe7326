#include "world.h"

#include <algorithm>

#include "core/trace/recorder.h"

namespace coroscope::cli {

namespace {

class StringReader : public Reader {
 public:
  StringReader(std::string text, std::size_t piece) : text_(std::move(text)), piece_(piece) {}

  std::size_t read(char* into, std::size_t most) override {
    const std::size_t count = text_.copy(into, std::min(most, piece_), at_);
    at_ += count;
    return count;
  }
  bool is_ready() override { return true; }

 private:
  std::string text_;
  std::size_t piece_;
  std::size_t at_ = 0;
};

/// As a file of the world is called in `files`: from the current folder on.
std::string from_here(const std::string& path) {
  constexpr std::string_view kHere = "/home/learner/";
  std::string below = path.starts_with(kHere) ? path.substr(kHere.size()) : path;
  while (below.size() > 1 && below.ends_with('/')) below.pop_back();
  return below;
}

}  // namespace

std::unique_ptr<Reader> World::open_in() { return std::make_unique<StringReader>(in, piece); }
std::unique_ptr<Reader> World::open_file(const std::string& path) {
  return std::make_unique<StringReader>(read_file(path), piece);
}

std::string World::variable(const char* name) const {
  const auto found = variables.find(name);
  return found == variables.end() ? std::string() : found->second;
}

std::optional<std::string> World::read_line() {
  if (in.empty()) return std::nullopt;
  const std::size_t end = in.find('\n');
  std::string line = in.substr(0, end);
  in.erase(0, end == std::string::npos ? end : end + 1);
  was_interrupted = line == "\x03";
  if (was_interrupted || line == "\x04") return std::nullopt;
  return line;
}

std::string World::edit(const std::string& text) {
  edited = text;
  if (!editor) throw EnvironmentError("`ed` ended with exit code 1");
  return *editor;
}

bool World::pause(double) {
  if (meanwhile.empty()) {
    was_interrupted = true;
    return false;
  }
  const auto happen = meanwhile.front();
  meanwhile.erase(meanwhile.begin());
  happen(*this);
  return true;
}

OutsideEnding World::run_program(const OutsideProgram& program) {
  const std::lock_guard lock(FakeRun::mutex);
  started.push_back(program);
  return outside;
}

bool World::is_folder(const std::string& path) const {
  return std::any_of(files.begin(), files.end(), [&](const auto& file) { return file.first.starts_with(from_here(path) + "/"); });
}

bool World::is_file(const std::string& path) const { return files.contains(from_here(path)); }

std::optional<std::int64_t> World::version_of(const std::string& path) const {
  const auto found = files.find(from_here(path));
  if (found == files.end()) return std::nullopt;
  return static_cast<std::int64_t>(std::hash<std::string>()(found->second));
}

std::string World::read_file(const std::string& path) {
  const auto found = files.find(from_here(path));
  if (found == files.end()) throw EnvironmentError("cannot open `" + path + "`: No such file or directory");
  return found->second;
}

void World::write_file(const std::string& path, std::string_view bytes) {
  if (disk_is_full) throw EnvironmentError("cannot write `" + path + "`: No space left on device");
  if (path == unwritable) throw EnvironmentError("cannot write `" + path + "`: Is a directory");
  files[path] = bytes;
}

std::vector<std::string> World::files_below(const std::string& folder, std::string_view ending) {
  const std::string begin = from_here(folder) + "/";
  std::vector<std::string> paths;
  for (const auto& [path, text] : files) {
    if (path.starts_with(begin) && path.ends_with(ending)) paths.push_back(folder + "/" + path.substr(begin.size()));
  }
  if (!is_folder(folder)) throw EnvironmentError("cannot open the folder `" + folder + "`: No such file or directory");
  return paths;
}

std::string World::absolute_path(const std::string& path) const {
  return path.starts_with('/') ? path : "/home/learner/" + path;
}

run::Result FakeRun::result;
std::optional<run::Result> FakeRun::changed_result;
run::Options FakeRun::options;
std::string FakeRun::program;
int FakeRun::count = 0;
std::mutex FakeRun::mutex;

void FakeRun::reset() {
  result = {};
  changed_result.reset();
  options = {};
  program.clear();
  count = 0;
}

run::Result FakeRun::run(std::shared_ptr<const text::Source> source, const run::Options& given) {
  const std::lock_guard lock(mutex);
  options = given;
  program = source->text();
  ++count;
  if (given.sink != nullptr) {
    given.sink->write_stdout(result.output);
    given.sink->write_stderr(result.error_output);
  }
  run::Result copy = given.model.is_true() ? result : changed_result.value_or(result);
  if (given.trace_groups != 0 && !copy.refused() && !copy.trace) {
    trace::Recorder recorder(source, given.trace_groups);
    const trace::ActorId program_actor = recorder.add_actor(trace::ActorKind::k_program, recorder.intern("program"), 0);
    recorder.record({.kind = trace::EventKind::k_run_started, .actor = program_actor});
    if (!copy.output.empty()) {
      recorder.record({.kind = trace::EventKind::k_output,
                       .actor = program_actor,
                       .cause = 0,
                       .text = recorder.store(copy.output)});
    }
    recorder.record({.kind = trace::EventKind::k_run_ended, .actor = program_actor, .cause = 0});
    copy.trace = recorder.finish(copy.ending);
  }
  return copy;
}

int coroscope(World& world, const std::vector<std::string>& arguments) {
  Context context{world, &FakeRun::run};
  return static_cast<int>(run_command_line(context, arguments));
}

}  // namespace coroscope::cli
