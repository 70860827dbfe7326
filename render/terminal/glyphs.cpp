#include "render/terminal/glyphs.h"

namespace coroscope::render::terminal {

using sequence::Ending;
using sequence::RowKind;
using sequence::State;

char32_t Glyphs::of(State state) const {
  switch (state) {
    case State::k_ready:
      return ascii ? U'.' : U'·';
    case State::k_running:
      return ascii ? U'#' : U'█';
    case State::k_calling:
      return ascii ? U'|' : U'║';
    case State::k_suspended:
      return ascii ? U':' : U'┆';
    case State::k_held:
      return ascii ? U'%' : U'▒';
  }
  return kNothing;
}

char32_t Glyphs::of(Ending ending) const {
  switch (ending) {
    case Ending::k_done:
      return ascii ? U'^' : U'▀';
    case Ending::k_raised:
      return ascii ? U'x' : U'✗';
    case Ending::k_cancelled:
      return ascii ? U'/' : U'⊘';
  }
  return kNothing;
}

ArrowGlyphs Glyphs::arrow(RowKind kind) const {
  switch (kind) {
    case RowKind::k_create:
      return ascii ? ArrowGlyphs{U'-', U'>', U'<'} : ArrowGlyphs{U'─', U'▷', U'◁'};
    case RowKind::k_suspend:
    case RowKind::k_yield:
    case RowKind::k_return:
    case RowKind::k_raise:
    case RowKind::k_cancelled:
      return ascii ? ArrowGlyphs{U'.', U'>', U'<'} : ArrowGlyphs{U'╌', U'▶', U'◀'};
    case RowKind::k_cancel:
    case RowKind::k_throw:
      return ascii ? ArrowGlyphs{U'=', U'>', U'<'} : ArrowGlyphs{U'━', U'▶', U'◀'};
    case RowKind::k_set:
    case RowKind::k_take:
    case RowKind::k_give:
      return ascii ? ArrowGlyphs{U'-', U'>', U'<'} : ArrowGlyphs{U'─', U'>', U'<'};
    case RowKind::k_print:
      return ascii ? ArrowGlyphs{U'-', U'>', U'<'} : ArrowGlyphs{U'┈', U'▸', U'◂'};
    default:
      return ascii ? ArrowGlyphs{U'-', U'>', U'<'} : ArrowGlyphs{U'─', U'▶', U'◀'};
  }
}

std::string_view Glyphs::before_remark(RowKind kind) const {
  switch (kind) {
    case RowKind::k_note:
      return "# ";
    case RowKind::k_failure:
      return ascii ? "x " : "✗ ";
    case RowKind::k_warning:
      return "! ";
    default:
      return "";
  }
}

}  // namespace coroscope::render::terminal
