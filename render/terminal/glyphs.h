// The characters that a drawing is made of, for terminals that have the box characters and for those that do not.
#pragma once

#include <string_view>

#include "render/sequence/model.h"

namespace coroscope::render::terminal {

/// An arrow: its line, and its heads when it points to the right and to the left.
struct ArrowGlyphs {
  char32_t line, right, left;
};

/// What a lane looks like where nobody is in any state: it does not exist yet or any more.
inline constexpr char32_t kNothing = U' ';

struct Glyphs {
  bool ascii = false;

  char32_t of(sequence::State state) const;
  char32_t of(sequence::Ending ending) const;
  ArrowGlyphs arrow(sequence::RowKind kind) const;
  /// Where a lane is created.
  char32_t birth() const { return ascii ? U'o' : U'○'; }
  /// The loop while nothing is ready.
  char32_t idle() const { return ascii ? U'\'' : U'╎'; }
  /// From a header down to its lifeline.
  char32_t stub() const { return ascii ? U'|' : U'│'; }
  char32_t rule() const { return ascii ? U'-' : U'─'; }
  char32_t panel_edge() const { return ascii ? U'|' : U'│'; }
  char32_t panel_top() const { return ascii ? U'+' : U'┼'; }
  char32_t panel_bottom() const { return ascii ? U'+' : U'┴'; }
  /// Before words that are no step: "# " before a note of the writer of the document, as before a comment.
  std::string_view before_remark(sequence::RowKind kind) const;
};

}  // namespace coroscope::render::terminal
