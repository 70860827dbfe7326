// Reads the parts of path.toml round the topics: what to skip at first, the test of a layer, the self-check, the weeks.
#pragma once

#include <string_view>
#include <vector>

#include "core/scenario/learning_path.h"
#include "core/scenario/table_reader.h"

namespace coroscope::scenario {

/// The string items of the list `key`; other items are reported.
std::vector<const TomlValue*> take_strings(TableReader& reader, std::string_view key, Problems& problems);

/// A table of a list of words: `[[layer.skip]]` with en and zh.
Words read_skipped(const TomlValue& table, Problems& problems);
TestQuestion read_test_question(const TomlValue& table, Problems& problems);
SelfCheckLevel read_self_check_level(const TomlValue& table, const LearningPath& path, Problems& problems);
Week read_week(const TomlValue& table, const LearningPath& path, Problems& problems);

}  // namespace coroscope::scenario
