// Python text in, listing or error out: what the tests of this folder share.
#pragma once

#include <memory>
#include <string>

#include "core/bytecode/code.h"
#include "core/text/source.h"

namespace coroscope::compile::testing {

struct Compiled {
  text::Source source;
  std::shared_ptr<const bytecode::Code> code;  ///< null if there was an error
  std::string messages;                        ///< errors and warnings as python3 prints them
};

Compiled compile_text(const std::string& text);

/// The listing of the function that the text defines first, without what the verifier has nothing to say about; what it
/// complains about comes behind.
std::string listing(const std::string& text);

/// What python3 prints for a program that does not compile.
std::string error_of(const std::string& text);

}  // namespace coroscope::compile::testing
