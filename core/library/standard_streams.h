// sys.stdout and sys.stderr as objects.
#pragma once

#include "core/vm/vm.h"

namespace coroscope::library {

enum class Stream : std::uint8_t { k_stdout, k_stderr };

vm::Ref make_stream(vm::Vm& vm, Stream stream);

}  // namespace coroscope::library
