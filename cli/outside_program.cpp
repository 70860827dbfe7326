#include "cli/outside_program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "cli/system_error.h"

namespace coroscope::cli {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostOutput = std::size_t{4} << 20;  // bytes of each stream that are kept
constexpr rlim_t kMostMemory = rlim_t{2} << 30;
constexpr rlim_t kLargestFile = rlim_t{16} << 20;
constexpr int kNotStarted = 127;

/// A folder that is taken away with everything in it.
class TemporaryFolder {
 public:
  explicit TemporaryFolder(const std::string& parent) : path_(parent + "/coroscope-XXXXXX") {
    if (::mkdtemp(path_.data()) == nullptr) throw_system_error("cannot make a folder in `" + parent + "`", "无法在 `" + parent + "` 里创建目录");
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::string& path() const { return path_; }
  void put(const std::string& name, const std::string& text) const {
    std::ofstream file(path_ + "/" + name, std::ios::binary);
    file << text;
    if (!file.flush()) throw_system_error("cannot write `" + path_ + "/" + name + "`", "无法写入 `" + path_ + "/" + name + "`");
  }

 private:
  std::string path_;
};

class Pipe {
 public:
  Pipe() {
    if (::pipe2(ends_, O_CLOEXEC) != 0) throw_system_error("cannot make a pipe", "无法创建管道");
  }
  ~Pipe() {
    close_writing();
    if (ends_[0] >= 0) ::close(ends_[0]);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  int reading() const { return ends_[0]; }
  int writing() const { return ends_[1]; }
  void close_writing() {
    if (ends_[1] >= 0) ::close(std::exchange(ends_[1], -1));
  }

 private:
  int ends_[2] = {-1, -1};
};

/// Strings as exec wants them.
class Words {
 public:
  void add(std::string word) { words_.push_back(std::move(word)); }
  char* const* get() {
    pointers_.clear();
    for (std::string& word : words_) pointers_.push_back(word.data());
    pointers_.push_back(nullptr);
    return pointers_.data();
  }

 private:
  std::vector<std::string> words_;
  std::vector<char*> pointers_;
};

void limit(int resource, rlim_t most) {
  const rlimit value = {most, most};
  ::setrlimit(static_cast<__rlimit_resource_t>(resource), &value);
}

/// Between fork and exec: only what is allowed there.
[[noreturn]] void become(const char* folder, char* const* words, char* const* variables, int output, int error_output,
                         double seconds) {
  ::setpgid(0, 0);  // so that all that it starts can be ended with it
  const int nothing = ::open("/dev/null", O_RDONLY);
  if (nothing < 0 || ::dup2(nothing, STDIN_FILENO) < 0 || ::dup2(output, STDOUT_FILENO) < 0 ||
      ::dup2(error_output, STDERR_FILENO) < 0 || ::chdir(folder) != 0) {
    ::_exit(kNotStarted);
  }
  ::close_range(STDERR_FILENO + 1, ~0U, 0);  // what whoever called us has left open
  limit(RLIMIT_CPU, static_cast<rlim_t>(seconds) + 1);
  limit(RLIMIT_AS, kMostMemory);
  limit(RLIMIT_FSIZE, kLargestFile);
  limit(RLIMIT_CORE, 0);
  ::signal(SIGPIPE, SIG_DFL);
  ::execvpe(words[0], words, variables);
  ::_exit(kNotStarted);
}

/// Takes what has come; false at the end of the stream.
bool take(int descriptor, std::string& into) {
  char buffer[16 * 1024];
  const ssize_t count = ::read(descriptor, buffer, sizeof buffer);
  if (count < 0 && errno == EINTR) return true;
  if (count <= 0) return false;
  into.append(buffer, std::min(static_cast<std::size_t>(count), kMostOutput - std::min(kMostOutput, into.size())));
  return true;
}

/// Reads both streams until they end. False: the time was over first.
bool read_both(int output, int error_output, OutsideEnding& ending, Clock::time_point end) {
  pollfd states[2] = {{output, POLLIN, 0}, {error_output, POLLIN, 0}};
  std::string* const texts[2] = {&ending.output, &ending.error_output};
  while (states[0].fd >= 0 || states[1].fd >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    if (left <= 0) return false;
    const int found = ::poll(states, 2, static_cast<int>(left));
    if (found < 0 && errno != EINTR) return true;
    if (found <= 0) continue;
    for (int i = 0; i < 2; ++i) {
      if (states[i].fd >= 0 && states[i].revents != 0 && !take(states[i].fd, *texts[i])) states[i].fd = -1;
    }
  }
  return true;
}

/// Waits for the end of a process, at most until then. It is left to be waited for, so that its number stays its own.
bool wait_until(pid_t child, Clock::time_point end) {
  while (true) {
    siginfo_t info = {};
    const int found = ::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT);
    if ((found == 0 && info.si_pid == child) || (found < 0 && errno != EINTR)) return true;
    if (Clock::now() >= end) return false;
    ::usleep(2000);
  }
}

}  // namespace

OutsideEnding run_outside(const OutsideProgram& program, const std::string& temporary) {
  const TemporaryFolder folder(temporary);
  for (const auto& [name, text] : program.files) folder.put(name, text);
  Words words, variables;
  for (const std::string& word : program.words) words.add(word);
  const char* const path = std::getenv("PATH");
  variables.add(std::string("PATH=") + (path == nullptr ? "/usr/local/bin:/usr/bin:/bin" : path));
  for (const auto& [name, value] : program.variables) variables.add(name + "=" + value);
  char* const* const word_list = words.get();
  char* const* const variable_list = variables.get();

  OutsideEnding ending;
  Pipe output, error_output;
  const pid_t child = ::fork();
  if (child < 0) throw_system_error("cannot start `" + program.words.front() + "`", "无法启动 `" + program.words.front() + "`");
  if (child == 0)
    become(folder.path().c_str(), word_list, variable_list, output.writing(), error_output.writing(), program.seconds);
  ::setpgid(child, child);
  output.close_writing();
  error_output.close_writing();
  const auto end = Clock::now() + std::chrono::milliseconds(static_cast<std::int64_t>(program.seconds * 1000));
  const bool has_ended = read_both(output.reading(), error_output.reading(), ending, end) && wait_until(child, end);
  ::kill(-child, SIGKILL);  // and whatever it has left behind
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!has_ended) {
    ending.how = OutsideEnding::How::k_took_too_long;
    return ending;
  }
  ending.exit_status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (ending.exit_status == kNotStarted && ending.output.empty() && ending.error_output.empty()) {
    ending.how = OutsideEnding::How::k_not_found;
  }
  return ending;
}

}  // namespace coroscope::cli
