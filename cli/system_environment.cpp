#include "cli/system_environment.h"

#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <set>

#include "cli/editor.h"
#include "cli/exit_code.h"
#include "cli/interrupts.h"
#include "cli/outside_program.h"
#include "cli/system_error.h"

namespace coroscope::cli {

namespace {

constexpr std::size_t kBufferSize = 64 * 1024;
constexpr std::size_t kLargestFile = std::size_t{256} << 20;
constexpr int kDeepestFolder = 16;
constexpr std::size_t kUsualColumns = 80;  // of a terminal that does not say

/// "cannot open `path`: No such file or directory"
[[noreturn]] void fail(const char* what, const char* what_zh, const std::string& path) {
  throw_system_error(std::string(what) + " `" + path + "`", std::string(what_zh) + " `" + path + "`");
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

std::size_t read_some(int descriptor, char* into, std::size_t most, const std::string& name) {
  while (true) {
    const ssize_t count = ::read(descriptor, into, most);
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno != EINTR) fail("cannot read", "无法读取", name);
  }
}

std::string read_all(int descriptor, const std::string& name) {
  std::string text;
  char buffer[kBufferSize];
  while (const std::size_t count = read_some(descriptor, buffer, kBufferSize, name)) {
    text.append(buffer, count);
    if (text.size() > kLargestFile) throw EnvironmentError("`" + name + "` is larger than 256 MiB", "`" + name + "` 超过 256 MiB");
  }
  return text;
}

/// Closes a file descriptor at the end of its scope.
struct Descriptor {
  int number;
  explicit Descriptor(int number) : number(number) {}
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
};

class DescriptorReader : public Reader {
 public:
  /// Closes the descriptor at its end if it is its own.
  DescriptorReader(int descriptor, bool is_own, std::string name)
      : own_(is_own ? descriptor : -1), descriptor_(descriptor), name_(std::move(name)) {}

  std::size_t read(char* into, std::size_t most) override { return read_some(descriptor_, into, most, name_); }
  bool is_ready() override {
    pollfd state = {descriptor_, POLLIN, 0};
    return ::poll(&state, 1, 0) != 0;  // an error is found by reading
  }

 private:
  Descriptor own_;
  int descriptor_;
  std::string name_;
};

/// The files below a folder. Each folder is looked into once, by its real path if it has one here: links can lead in
/// circles.
class FileSearch {
 public:
  explicit FileSearch(std::string_view ending) : ending_(ending) {}

  std::vector<std::string> files_below(const std::string& folder) {
    struct stat status;
    DIR* directory = ::opendir(folder.c_str());
    if (directory == nullptr) fail("cannot open the folder", "无法打开目录", folder);
    if (::fstat(::dirfd(directory), &status) == 0) seen_.emplace(status.st_dev, status.st_ino);
    read(directory, folder, 0);
    // What a linked folder holds comes after everything that has its place here.
    for (std::size_t next = 0; next < links_.size(); ++next) {
      std::sort(links_.begin() + static_cast<std::ptrdiff_t>(next), links_.end());
      const Link link = links_[next];
      look_into(link.path, link.depth);
    }
    return std::move(files_);
  }

 private:
  struct Link {
    int depth = 0;
    std::string path;
    auto operator<=>(const Link&) const = default;
  };

  /// A folder below the first.
  void look_into(const std::string& folder, int depth) {
    struct stat status;
    if (depth > kDeepestFolder || ::stat(folder.c_str(), &status) != 0 || !seen_.emplace(status.st_dev, status.st_ino).second) return;
    DIR* directory = ::opendir(folder.c_str());
    if (directory == nullptr) fail("cannot open the folder", "无法打开目录", folder);
    read(directory, folder, depth);
  }

  /// Closes the directory.
  void read(DIR* directory, const std::string& folder, int depth) {
    std::vector<std::string> folders;
    while (const dirent* entry = ::readdir(directory)) {
      const std::string_view name = entry->d_name;
      if (!name.starts_with('.') && name != "__pycache__") sort_in(folder + "/" + std::string(name), depth, folders);
    }
    ::closedir(directory);
    for (const std::string& inner : folders) look_into(inner, depth + 1);
  }

  void sort_in(std::string path, int depth, std::vector<std::string>& folders) {
    struct stat status;
    if (::stat(path.c_str(), &status) != 0) return;
    if (S_ISREG(status.st_mode) && path.ends_with(ending_)) files_.push_back(std::move(path));
    if (!S_ISDIR(status.st_mode)) return;
    struct stat itself;
    const bool is_link = ::lstat(path.c_str(), &itself) == 0 && S_ISLNK(itself.st_mode);
    if (is_link) {
      links_.push_back({depth + 1, std::move(path)});
    } else {
      folders.push_back(std::move(path));
    }
  }

  std::string_view ending_;
  std::vector<std::string> files_;
  std::vector<Link> links_;                    // to folders; looked into in this order
  std::set<std::pair<dev_t, ino_t>> seen_;  // folders
};

}  // namespace

SystemEnvironment::SystemEnvironment() : out_is_terminal_(::isatty(STDOUT_FILENO) == 1) {
  ::signal(SIGPIPE, SIG_IGN);  // a reader that has gone away is an error of write, see flush
}

SystemEnvironment::~SystemEnvironment() {
  flush();
}

void SystemEnvironment::write_out(std::string_view text) {
  buffer_ += text;
  const bool line_is_done = out_is_terminal_ && text.find('\n') != std::string_view::npos;
  if (buffer_.size() >= kBufferSize || line_is_done) flush();
}

void SystemEnvironment::write_err(std::string_view text) {
  flush();
  write_all(STDERR_FILENO, text);
}

void SystemEnvironment::flush() {
  if (buffer_.empty()) return;
  const bool good = write_all(STDOUT_FILENO, buffer_);
  buffer_.clear();
  if (good) return;
  // Nobody can be told anything more, and a program may be in the middle of its run: end here. A closed pipe
  // (`| head`) is what somebody wanted, so it is not even mentioned.
  if (errno != EPIPE) {
    const std::string message = std::string("coroscope: cannot write to stdout: ") + std::strerror(errno) + "\n";
    write_all(STDERR_FILENO, message);
  }
  std::_Exit(static_cast<int>(ExitCode::k_environment));
}

std::string SystemEnvironment::read_in() {
  return read_all(STDIN_FILENO, "<stdin>");
}

std::optional<std::string> SystemEnvironment::read_line() {
  flush();  // what was asked should be seen
  std::string line;
  char byte = 0;
  // Byte by byte: what comes after the line is left for who reads next.
  while (true) {
    if (!wait_for_input(STDIN_FILENO)) return std::nullopt;
    const ssize_t count = ::read(STDIN_FILENO, &byte, 1);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail("cannot read", "无法读取", "<stdin>");
    if (count == 0 && line.empty()) return std::nullopt;
    if (count == 0 || byte == '\n') return line;
    line += byte;
    if (line.size() > kLargestFile) throw EnvironmentError("a line of `<stdin>` is longer than 256 MiB", "`<stdin>` 中有一行超过 256 MiB");
  }
}

void SystemEnvironment::catch_interrupts() {
  cli::catch_interrupts();
}
bool SystemEnvironment::interrupted() const {
  return was_interrupted();
}

std::unique_ptr<Reader> SystemEnvironment::open_in() {
  return std::make_unique<DescriptorReader>(STDIN_FILENO, false, "<stdin>");
}
bool SystemEnvironment::in_is_terminal() const {
  return ::isatty(STDIN_FILENO) == 1;
}
bool SystemEnvironment::err_is_terminal() const {
  return ::isatty(STDERR_FILENO) == 1;
}
std::size_t SystemEnvironment::out_columns() const {
  if (!out_is_terminal_) return 0;
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return kUsualColumns;
}

bool SystemEnvironment::pause(double seconds) {
  flush();
  return wait_for_time(seconds);
}
OutsideEnding SystemEnvironment::run_program(const OutsideProgram& program) {
  const std::string folder = variable("TMPDIR");
  return run_outside(program, folder.empty() ? "/tmp" : folder);
}

std::string SystemEnvironment::variable(const char* name) const {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

bool SystemEnvironment::has_variable(const char* name) const {
  return std::getenv(name) != nullptr;
}

std::int64_t SystemEnvironment::now() const {
  return std::time(nullptr);
}

double SystemEnvironment::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

bool SystemEnvironment::is_file(const std::string& path) const {
  struct stat status;
  return ::stat(path.c_str(), &status) == 0 && !S_ISDIR(status.st_mode);
}

bool SystemEnvironment::is_folder(const std::string& path) const {
  struct stat status;
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::optional<std::int64_t> SystemEnvironment::version_of(const std::string& path) const {
  struct stat status;
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  // The inode too: editors write a new file and rename it, and a clock may stand still between two writes.
  return status.st_mtim.tv_sec * 1'000'000'000 + status.st_mtim.tv_nsec + static_cast<std::int64_t>(status.st_ino) * 31 +
         static_cast<std::int64_t>(status.st_size);
}

std::string SystemEnvironment::read_file(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number < 0) fail("cannot open", "无法打开", path);
  return read_all(file.number, path);
}

std::unique_ptr<Reader> SystemEnvironment::open_file(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) fail("cannot open", "无法打开", path);
  return std::make_unique<DescriptorReader>(descriptor, true, path);
}

void SystemEnvironment::write_file(const std::string& path, std::string_view bytes) {
  struct stat status;
  const bool special = ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode);
  if (special) {  // /dev/null, a pipe: nothing to rename
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (file.number < 0 || !write_all(file.number, bytes)) fail("cannot write", "无法写入", path);
    return;
  }
  const std::string temporary = path + ".tmp-" + std::to_string(::getpid());
  const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (descriptor < 0) fail("cannot write", "无法写入", path);
  const bool written = write_all(descriptor, bytes);
  const int write_error = errno;
  const bool closed = ::close(descriptor) == 0;
  if (!written) errno = write_error;
  if (!written || !closed || ::rename(temporary.c_str(), path.c_str()) != 0) {
    const int error = errno;
    ::unlink(temporary.c_str());
    errno = error;
    fail("cannot write", "无法写入", path);
  }
}

void SystemEnvironment::make_folder(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error) throw_system_error("cannot make the folder `" + path + "`", "无法创建目录 `" + path + "`", error.value());
}

std::vector<std::string> SystemEnvironment::files_below(const std::string& folder, std::string_view ending) {
  std::vector<std::string> files = FileSearch(ending).files_below(folder);
  std::sort(files.begin(), files.end());
  return files;
}

std::string SystemEnvironment::edit(const std::string& text) {
  flush();
  std::string editor = variable("VISUAL");
  if (editor.empty()) editor = variable("EDITOR");
  if (editor.empty() && !in_is_terminal()) {
    throw EnvironmentError("there is no editor: VISUAL and EDITOR are not set", "没有编辑器：VISUAL 和 EDITOR 都没有设置");
  }
  const std::string folder = variable("TMPDIR");
  return edit_text(text, editor.empty() ? "vi" : editor, folder.empty() ? "/tmp" : folder);
}

std::string SystemEnvironment::absolute_path(const std::string& path) const {
  if (path.starts_with('/')) return path;
  char* folder = ::getcwd(nullptr, 0);
  if (folder == nullptr) throw_system_error("the current folder cannot be found", "找不到当前目录");
  std::string result = folder;
  std::free(folder);
  if (!result.ends_with('/')) result += '/';
  // CPython: Python/fileutils.c, _Py_abspath
  return result + (path.starts_with("./") ? path.substr(2) : path);
}

}  // namespace coroscope::cli
