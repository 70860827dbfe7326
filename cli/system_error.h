// What the system says about a call that failed, as an EnvironmentError in both languages.
#pragma once

#include <string>

namespace coroscope::cli {

/// Throws an EnvironmentError: what could not be done, and why, as errno says.
[[noreturn]] void throw_system_error(const std::string& en, const std::string& zh);
/// The same for an error that is a value.
[[noreturn]] void throw_system_error(const std::string& en, const std::string& zh, int error);

}  // namespace coroscope::cli
