// Starts a learner's own editor on a text.
#pragma once

#include <string>

namespace coroscope::cli {

/// Puts `text` into a new file that only this user can read, runs `editor` on it as a shell would ("code --wait"), waits,
/// and gives what is in the file then. The file is removed. Throws EnvironmentError if that does not work or the editor
/// reports a failure. `folder` is for the file; the terminal is left as it was before.
std::string edit_text(const std::string& text, const std::string& editor, const std::string& folder);

}  // namespace coroscope::cli
