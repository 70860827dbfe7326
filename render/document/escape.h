// Text of a program on its way into a document: it comes out as that text, and cannot leave the place it was put in.
//
//   - nothing is invisible: control characters, marks of direction and bytes that are not UTF-8 become `\x1b`, `\u202e`;
//   - in Markdown: fences are longer than any run of backticks in them, what has a meaning elsewhere is escaped;
//   - in HTML: markup is escaped, and there is no empty line in it. So it may stand inside Markdown, where an empty line
//     would end the HTML.
#pragma once

#include <string>
#include <string_view>

namespace coroscope::render::document {

enum class Markup { k_markdown, k_html };

/// Only what can be seen; newlines and tabs stay, the `\r` of a line end goes.
std::string visible(std::string_view text);

/// "```python\n…\n```\n". `text` must be visible; `language` is a word.
std::string fenced(std::string_view text, std::string_view language);
/// `text` between `open` and `close`, on a line of its own: "<pre><samp>…</samp></pre>\n". `text` must be visible.
std::string preformatted(std::string_view open, std::string_view text, std::string_view close);

/// Words in a line, in which `code` stands in backquotes. Line ends become spaces, none between Chinese characters.
std::string inline_words(std::string_view words, Markup markup);

/// A relative path as the target of a link: what is special is percent-encoded.
std::string link_target(std::string_view path);

/// For HTML text and attribute values.
std::string escape_html(std::string_view text);

/// The text without its empty lines.
std::string without_empty_lines(std::string_view text);

}  // namespace coroscope::render::document
