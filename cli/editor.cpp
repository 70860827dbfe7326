#include "cli/editor.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>

#include "cli/environment.h"
#include "cli/system_error.h"

namespace coroscope::cli {

namespace {

constexpr std::size_t kLargestText = std::size_t{1} << 20;

/// A file that is gone at the end of the scope. Made with mode 0600.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& folder) : path_(folder + "/coroscope-XXXXXX.txt") {
    constexpr int kEndingLength = 4;
    const int descriptor = ::mkostemps(path_.data(), kEndingLength, O_CLOEXEC);
    if (descriptor < 0) throw_system_error("cannot make a file in `" + folder + "`", "无法在 `" + folder + "` 里创建文件");
    ::close(descriptor);
  }
  ~TemporaryFile() { ::unlink(path_.c_str()); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  const std::string& path() const { return path_; }

  void write(std::string_view text) const {
    const int descriptor = ::open(path_.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC);
    if (descriptor < 0) throw_system_error("cannot write `" + path_ + "`", "无法写入 `" + path_ + "`");
    const bool good = ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (::close(descriptor) != 0 || !good) throw_system_error("cannot write `" + path_ + "`", "无法写入 `" + path_ + "`");
  }

  /// Editors may have put another file in its place, so it is opened anew.
  std::string read() const {
    const int descriptor = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) throw_system_error("cannot read `" + path_ + "`", "无法读取 `" + path_ + "`");
    std::string text;
    char buffer[4096];
    ssize_t count = 0;
    while ((count = ::read(descriptor, buffer, sizeof buffer)) > 0 && text.size() <= kLargestText) {
      text.append(buffer, static_cast<std::size_t>(count));
    }
    ::close(descriptor);
    if (count < 0) throw_system_error("cannot read `" + path_ + "`", "无法读取 `" + path_ + "`");
    if (text.size() > kLargestText) throw EnvironmentError("the text is larger than 1 MiB", "文字超过 1 MiB");
    return text;
  }

 private:
  std::string path_;
};

/// An editor that dies may leave the terminal without echo.
class KeptTerminal {
 public:
  KeptTerminal() : is_terminal_(::tcgetattr(STDIN_FILENO, &settings_) == 0) {}
  ~KeptTerminal() {
    if (is_terminal_) ::tcsetattr(STDIN_FILENO, TCSADRAIN, &settings_);
  }
  KeptTerminal(const KeptTerminal&) = delete;
  KeptTerminal& operator=(const KeptTerminal&) = delete;

 private:
  termios settings_;
  bool is_terminal_;
};

/// While an editor runs, the keys that interrupt are its own, as with system(3).
class IgnoredSignals {
 public:
  IgnoredSignals() {
    struct sigaction ignore = {};
    ignore.sa_handler = SIG_IGN;
    ::sigaction(SIGINT, &ignore, &interrupt_);
    ::sigaction(SIGQUIT, &ignore, &quit_);
  }
  ~IgnoredSignals() {
    ::sigaction(SIGINT, &interrupt_, nullptr);
    ::sigaction(SIGQUIT, &quit_, nullptr);
  }
  IgnoredSignals(const IgnoredSignals&) = delete;
  IgnoredSignals& operator=(const IgnoredSignals&) = delete;

 private:
  struct sigaction interrupt_ = {};
  struct sigaction quit_ = {};
};

/// In the child. The editor's words are the shell's business, the path is not: it comes as an argument.
[[noreturn]] void become_editor(const std::string& command, const std::string& editor, const std::string& path) {
  for (const int number : {SIGINT, SIGQUIT, SIGPIPE}) ::signal(number, SIG_DFL);
  ::execl("/bin/sh", "sh", "-c", command.c_str(), editor.c_str(), path.c_str(), static_cast<char*>(nullptr));
  constexpr int kCannotRun = 127;
  ::_exit(kCannotRun);
}

void run_editor(const std::string& editor, const std::string& path) {
  const std::string command = editor + " \"$@\"";
  const KeptTerminal terminal;
  const IgnoredSignals signals;
  const pid_t child = ::fork();
  if (child < 0) throw_system_error("cannot start `" + editor + "`", "无法启动 `" + editor + "`");
  if (child == 0) become_editor(command, editor, path);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) throw_system_error("cannot wait for `" + editor + "`", "无法等待 `" + editor + "`");
  }
  if (WIFSIGNALED(status)) throw EnvironmentError("`" + editor + "` was stopped by a signal", "`" + editor + "` 被信号终止");
  if (WEXITSTATUS(status) != 0) {
    const std::string code = std::to_string(WEXITSTATUS(status));
    throw EnvironmentError("`" + editor + "` ended with exit code " + code, "`" + editor + "` 以退出码 " + code + " 结束");
  }
}

}  // namespace

std::string edit_text(const std::string& text, const std::string& editor, const std::string& folder) {
  const TemporaryFile file(folder);
  file.write(text);
  run_editor(editor, file.path());
  return file.read();
}

}  // namespace coroscope::cli
