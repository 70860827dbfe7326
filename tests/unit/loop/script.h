// For tests: queues lambdas on a loop and writes down what ran.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "core/loop/event_loop.h"

namespace coroscope::loop {

class Script {
 public:
  using Action = std::function<void()>;

  explicit Script(EventLoop& loop) : loop_(loop) {}

  /// Queues an entry that appends its name to log() and then does something.
  void soon(std::string name, Action action = {}) { loop_.call_soon(&call, make(std::move(name), std::move(action))); }
  TimerId later(double seconds, std::string name, Action action = {}) {
    return loop_.call_later(seconds, &call, make(std::move(name), std::move(action)));
  }
  TimerId at(std::int64_t ns, std::string name, Action action = {}) {
    return loop_.call_at(ns, &call, make(std::move(name), std::move(action)));
  }

  /// Names of what ran, separated by spaces; entries that were only let go of are in parentheses.
  const std::string& log() const { return *log_; }
  void write(const std::string& word) { append(*log_, word); }

 private:
  struct Entry {
    std::shared_ptr<std::string> log;  // the loop may let go of an entry after the script has gone
    std::string name;
    Action action;
  };

  Entry* make(std::string name, Action action) { return new Entry{log_, std::move(name), std::move(action)}; }
  static void append(std::string& log, const std::string& word) { log += log.empty() ? word : " " + word; }

  static void call(void* ptr, bool run) {
    const std::unique_ptr<Entry> entry(static_cast<Entry*>(ptr));
    append(*entry->log, run ? entry->name : "(" + entry->name + ")");
    if (run && entry->action) entry->action();
  }

  EventLoop& loop_;
  std::shared_ptr<std::string> log_ = std::make_shared<std::string>();
};

}  // namespace coroscope::loop
