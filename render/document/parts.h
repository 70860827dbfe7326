// What make_snippet is made of: one function a kind. For the files of this folder only.
#pragma once

#include "core/run/run.h"
#include "render/document/snippet.h"

namespace coroscope::render::document {

/// What runs for a document get: a page has room for so much.
run::Options run_options(const Program& program, const Request& request);

Snippet code_snippet(const Program& program, const Request& request);
Snippet output_snippet(const Program& program, const Request& request);
Snippet picture_snippet(const Program& program, const Request& request);   ///< diagram, mermaid, words
Snippet question_snippet(const Program& program, const Request& request);

/// The numbered list of words/sequence_words.h for a document.
std::string sentences(std::string_view words, Markup markup);

}  // namespace coroscope::render::document
