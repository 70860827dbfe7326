// Who was before somebody in the ready queue, in words.
#pragma once

#include <string>

#include "core/predict/history.h"
#include "render/words/names.h"

namespace coroscope::render::words {

/// " In the ready queue Task-2 (a) and Task-3 (b) came before it."; nothing if nobody did.
std::string queue_sentence(const Names& names, const predict::Queue& queue);

}  // namespace coroscope::render::words
