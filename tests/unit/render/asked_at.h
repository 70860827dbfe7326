// Where the sources of the machine ask for a misconception.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace coroscope::render {

struct AskedAt {
  std::string file;      ///< "core/loop/sleep.cpp"
  std::string function;  ///< the function around it: "start"; empty if none is found
};

/// Every line of core/vm, core/loop, core/library, core/compile and core/run with `Misconception::k_<name>` in it, in
/// the order of the files. Comments do not count.
std::vector<AskedAt> places_that_ask_for(std::string_view name);

}  // namespace coroscope::render
