#include "asked_at.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>

namespace coroscope::render {

namespace {

namespace fs = std::filesystem;

struct File {
  std::string path;
  std::vector<std::string> lines;
};

bool is_name_character(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

File read(const fs::path& path) {
  File file{fs::relative(path, COROSCOPE_SOURCE_DIR).generic_string(), {}};
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) file.lines.push_back(line.substr(0, line.find("//")));
  return file;
}

std::vector<File> read_all() {
  std::vector<File> files;
  for (const char* room : {"vm", "loop", "library", "compile", "run"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(COROSCOPE_SOURCE_DIR) / "core" / room)) {
      const std::string extension = entry.path().extension().string();
      if (extension == ".cpp" || extension == ".h") files.push_back(read(entry.path()));
    }
  }
  std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.path < b.path; });
  return files;
}

bool mentions(std::string_view line, std::string_view word) {
  const std::size_t at = line.find(word);
  if (at == std::string_view::npos) return false;
  const std::size_t end = at + word.size();
  return end == line.size() || !is_name_character(line[end]);
}

/// The name before the first bracket of a line that begins a function: those lines are not indented.
std::string function_begun_by(const std::string& line) {
  if (line.empty() || (!is_name_character(line[0]) && line[0] != '[') || line.starts_with("namespace")) return {};
  std::size_t end = line.find('(');
  if (end == std::string::npos) return {};
  std::size_t begin = end;
  while (begin > 0 && (is_name_character(line[begin - 1]) || line[begin - 1] == ':')) --begin;
  return line.substr(begin, end - begin);
}

std::string function_around(const File& file, std::size_t index) {
  for (std::size_t above = index + 1; above-- > 0;) {
    if (std::string name = function_begun_by(file.lines[above]); !name.empty()) return name;
  }
  return {};
}

}  // namespace

std::vector<AskedAt> places_that_ask_for(std::string_view name) {
  static const std::vector<File> kFiles = read_all();
  const std::string word = "Misconception::k_" + std::string(name);
  std::vector<AskedAt> places;
  for (const File& file : kFiles) {
    for (std::size_t index = 0; index < file.lines.size(); ++index) {
      if (mentions(file.lines[index], word)) places.push_back({file.path, function_around(file, index)});
    }
  }
  return places;
}

}  // namespace coroscope::render
