#include "cli/system_error.h"

#include <cerrno>
#include <cstring>

#include "cli/environment.h"

namespace coroscope::cli {

namespace {

/// Those that a learner can meet; the system itself has no Chinese words without a locale that is installed.
std::string chinese_reason(int error) {
  switch (error) {
    case ENOENT: return "没有这个文件或目录";
    case EACCES: return "没有权限";
    case EPERM: return "不允许这样做";
    case EISDIR: return "是一个目录";
    case ENOTDIR: return "路径中有一段不是目录";
    case EEXIST: return "已经存在";
    case ENOSPC: return "磁盘已满";
    case EROFS: return "文件系统是只读的";
    case ENAMETOOLONG: return "名字太长";
    case ELOOP: return "符号链接绕成了圈";
    case EMFILE: return "打开的文件太多";
    case ENOMEM: return "内存不足";
    case EIO: return "读写出错";
    case EPIPE: return "管道的另一端已经关闭";
    default: return std::strerror(error);
  }
}

}  // namespace

void throw_system_error(const std::string& en, const std::string& zh) {
  throw_system_error(en, zh, errno);
}

void throw_system_error(const std::string& en, const std::string& zh, int error) {
  throw EnvironmentError(en + ": " + std::strerror(error), zh + "：" + chinese_reason(error));
}

}  // namespace coroscope::cli
