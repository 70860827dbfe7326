// In which formats a picture can be had.
#pragma once

#include <optional>
#include <string_view>

namespace coroscope::render {

enum class Format {
  k_svg,
  k_png,
  k_pdf,
  k_dot,
  k_mermaid,   ///< source of a mermaid sequenceDiagram
  k_plantuml,  ///< source of a PlantUML sequence diagram
  k_text,      ///< a drawing for the terminal
  k_words,     ///< the same as a numbered list of sentences
};

/// The format that the end of a file name asks for: .svg .png .pdf .dot .gv .mmd .mermaid .puml .plantuml .txt .words
std::optional<Format> format_of_path(std::string_view path);
/// ".svg", ".mmd": how its files are called.
std::string_view usual_ending(Format format);
/// "svg", "mermaid": the name in options.
std::string_view format_name(Format format);
std::optional<Format> find_format(std::string_view name);
/// Whether the bytes are no text: they do not belong on a terminal.
bool is_binary(Format format);

enum class ThemeChoice {
  k_auto,  ///< light; an SVG turns dark where the reader's system is
  k_light,
  k_dark,
};

}  // namespace coroscope::render
