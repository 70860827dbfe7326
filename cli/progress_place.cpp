#include "cli/progress_place.h"

namespace coroscope::cli {

namespace {

/// Empty if nothing says where the user's home is.
std::string folder_of_user(const Environment& environment) {
  // The XDG Base Directory Specification: what is not absolute is to be ignored.
  const std::string data_home = environment.variable("XDG_DATA_HOME");
  if (data_home.starts_with('/')) return data_home + "/coroscope";
  const std::string home = environment.variable("HOME");
  return home.starts_with('/') ? home + "/.local/share/coroscope" : std::string();
}

/// Empty if there is none.
std::string find_progress_path(const Environment& environment, const std::string& chosen) {
  std::string folder = chosen.empty() ? environment.variable("COROSCOPE_DATA") : chosen;
  if (folder.empty()) folder = environment.settings.data;
  if (folder.empty()) folder = folder_of_user(environment);
  if (folder.empty()) return {};
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  return folder == "/" ? "/progress.db" : folder + "/progress.db";
}

}  // namespace

std::string progress_path(const Environment& environment, const std::string& chosen) {
  std::string path = find_progress_path(environment, chosen);
  if (!path.empty()) return path;
  throw EnvironmentError("no folder for progress: HOME is not set; write `--data DIR`, or set COROSCOPE_DATA",
                         "没有存放学习记录的目录：HOME 没有设置；请加上 `--data DIR`，或设置 COROSCOPE_DATA");
}

std::vector<progress::Attempt> kept_attempts(const Environment& environment, const std::string& chosen) {
  const std::string path = find_progress_path(environment, chosen);
  if (path.empty()) return {};
  try {
    return progress::Store(path).attempts();
  } catch (const progress::StoreError& error) {
    throw store_problem(error);
  }
}

EnvironmentError store_problem(const progress::StoreError& error) {
  const auto begin = [&]() -> std::string {
    switch (error.failure()) {
      case progress::StoreFailure::k_unavailable: return "学习记录无法打开或写入";
      case progress::StoreFailure::k_busy: return "学习记录正被另一个程序占用";
      case progress::StoreFailure::k_damaged: return "学习记录已损坏，或者不是 coroscope 的文件";
      case progress::StoreFailure::k_newer: return "学习记录来自更新版本的 coroscope";
    }
    return "";
  };
  return EnvironmentError(error.what(), begin() + "：" + error.what());
}

}  // namespace coroscope::cli
