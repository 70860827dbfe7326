// String literals side by side: str, bytes, and the frame of f-strings.
#include <fmt/format.h>

#include "core/syntax/string_reader.h"

namespace coroscope::syntax {

const Expression* Parser::strings() {
  return remembered<const Expression*>(Rule::kStrings, [this] { return strings_unremembered(); });
}

const Expression* Parser::strings_unremembered() {
  const Position begin = position_;
  while (accept(Kind::kString)) {
  }
  if (failed_ || position_ == begin) return nullptr;
  StringReader reader(*this, {tokens_[begin].span.begin, tokens_[position_ - 1].span.end});
  for (Position i = begin; i < position_; ++i) {
    const Token token = tokens_[i];
    if (!reader.read(token)) return nullptr;
  }
  return reader.finish();
}

bool StringReader::read(const Token& token) {
  const std::string_view text = parser_.slice(token.span);
  const StringLiteral literal = split_string(text);
  if (!any_) has_u_ = literal.has_u;
  if (literal.is_bytes) {
    for (const char c : literal.body) {
      if (static_cast<unsigned char>(c) >= 0x80) {
        parser_.raise(token.span, "bytes can only contain ASCII literal characters");
        return false;
      }
    }
  }
  if (any_ && literal.is_bytes != is_bytes_) {
    fail("cannot mix bytes and nonbytes literals");
    return false;
  }
  any_ = true;
  is_bytes_ = literal.is_bytes;
  if (is_bytes_) return read_bytes(token, literal);
  if (!literal.is_formatted) return add_text(pieces_.pending, literal.body, literal.is_raw);
  is_formatted_ = true;
  const auto begin = static_cast<std::size_t>(literal.body.data() - text.data());
  Cursor cursor{text, begin, begin + literal.body.size(), token, literal.is_raw};
  return read_formatted(cursor, pieces_, 0);
}

bool StringReader::read_bytes(const Token&, const StringLiteral& literal) {
  Unescaped bytes = unescape_bytes(literal.body, literal.is_raw);
  if (!bytes.error.empty()) {
    fail(bytes.error);
    return false;
  }
  pieces_.pending += bytes.text;
  return true;
}

bool StringReader::add_text(std::string& to, std::string_view body, bool is_raw) {
  if (body.find_first_of("\\\r") == std::string_view::npos) {
    to += body;
    return true;
  }
  Unescaped unescaped = unescape_text(body, is_raw);
  if (!unescaped.error.empty()) {
    fail(unescaped.error);
    return false;
  }
  if (!unescaped.unsupported.empty()) {
    const Span span = parser_.tokens_[parser_.position_ - 1].span;
    parser_.raise(span, fmt::format("coroscope has no table of character names for `\\N{{{}}}`", unescaped.unsupported),
                  "unsupported");
    if (parser_.diagnostic_) parser_.diagnostic_->advice = "write the character itself, or its number as \\uXXXX";
    return false;
  }
  to += unescaped.text;
  return true;
}

void StringReader::flush(Pieces& pieces, Span span) {
  if (pieces.pending.empty()) return;
  Constant* constant = parser_.make<Constant>(span);
  constant->type = ConstantKind::kString;
  constant->text = parser_.arena_.copy(pieces.pending);
  constant->u_prefix = has_u_;
  pieces.values.push_back(constant);
  pieces.pending.clear();
}

const Expression* StringReader::finish() {
  if (is_formatted_) {
    flush(pieces_, whole_);
    JoinedStr* joined = parser_.make<JoinedStr>(whole_);
    joined->values = parser_.arena_.copy(pieces_.values);
    return joined;
  }
  Constant* constant = parser_.make<Constant>(whole_);
  constant->type = is_bytes_ ? ConstantKind::kBytes : ConstantKind::kString;
  constant->text = parser_.arena_.copy(pieces_.pending);
  constant->u_prefix = has_u_ && !is_bytes_;
  return constant;
}

}  // namespace coroscope::syntax
