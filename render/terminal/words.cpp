#include "render/terminal/words.h"

#include "render/words/say.h"

namespace coroscope::render::terminal {

using sequence::Ending;
using sequence::State;
using words::say;

std::string Words::time() const {
  return say(language, "time", "时间");
}
std::string Words::line() const {
  return say(language, "line", "行");
}
std::string Words::output() const {
  return say(language, "output", "输出");
}
std::string Words::idle() const {
  return say(language, "idle", "空闲");
}
std::string Words::blocking(bool has_loop) const {
  if (!has_loop) return say(language, "sleeping", "睡眠中");
  return say(language, "blocking: nobody else runs", "阻塞：别人都不能运行");
}
std::string Words::others(std::size_t lanes) const {
  return say(language, "{} others", "另外 {} 个", lanes);
}
std::string Words::sharing(const std::string& names) const {
  return say(language, "In the last column for want of room: {}", "因为宽度不够，共用最后一列的有：{}", names);
}
std::string Words::comma() const {
  return say(language, ", ", "、");
}

std::string Words::of(State state) const {
  switch (state) {
    case State::k_ready:
      return say(language, "created", "已创建");
    case State::k_running:
      return say(language, "running", "运行中");
    case State::k_calling:
      return say(language, "waiting for a call", "等调用返回");
    case State::k_suspended:
      return say(language, "suspended", "挂起");
    case State::k_held:
      return say(language, "held", "被占有");
  }
  return {};
}

std::string Words::of(Ending ending) const {
  switch (ending) {
    case Ending::k_done:
      return say(language, "done", "结束");
    case Ending::k_raised:
      return say(language, "raised", "因异常结束");
    case Ending::k_cancelled:
      return say(language, "cancelled", "被取消");
  }
  return {};
}

}  // namespace coroscope::render::terminal
