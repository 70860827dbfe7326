#include "core/vm/objects/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <span>

#include "core/vm/objects/str.h"

namespace coroscope::vm::unicode {
namespace {

struct CodePointRange {
  char32_t first, last;
};
struct CaseExpansion {
  char32_t from;
  char32_t to[3];  // ends with 0 if shorter
};

#include "core/vm/objects/unicode_tables.inc"

constexpr char32_t kSigma = 0x3A3, kSmallSigma = 0x3C3, kFinalSigma = 0x3C2;
constexpr char32_t kDottedI = 0x130;

bool in_ranges(std::span<const CodePointRange> ranges, char32_t c) {
  const auto at = std::upper_bound(ranges.begin(), ranges.end(), c,
                                   [](char32_t value, const CodePointRange& range) { return value < range.first; });
  return at != ranges.begin() && c <= std::prev(at)->last;
}

const CaseExpansion* find_expansion(std::span<const CaseExpansion> table, char32_t c) {
  const auto at = std::lower_bound(table.begin(), table.end(), c,
                                   [](const CaseExpansion& row, char32_t value) { return row.from < value; });
  return at != table.end() && at->from == c ? &*at : nullptr;
}

utf8proc_category_t category(char32_t c) {
  constexpr char32_t kFirstNewer = kNewerThanUnicode14[0].first;
  if (c >= kFirstNewer && in_ranges(kNewerThanUnicode14, c)) return UTF8PROC_CATEGORY_CN;
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

bool is_letter(utf8proc_category_t kind) { return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO; }

void append_mapped(std::string& out, std::span<const CaseExpansion> table, char32_t c, char32_t simple) {
  const CaseExpansion* expansion = find_expansion(table, c);
  if (expansion == nullptr) {
    append_code_point(out, simple);
    return;
  }
  for (char32_t part : expansion->to) {
    if (part != 0) append_code_point(out, part);
  }
}


/// Is there a cased letter in the text, read from its beginning past case-ignorable characters?
bool cased_letter_first(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!is_case_ignorable(c)) return is_cased(c);
  }
  return false;
}

bool cased_letter_last(std::string_view text) {
  for (std::size_t end = text.size(); end > 0;) {
    std::size_t begin = end - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    std::size_t at = begin;
    const char32_t c = next_code_point(text, at);
    if (!is_case_ignorable(c)) return is_cased(c);
    end = begin;
  }
  return false;
}

void append_lower(std::string& out, char32_t c, std::string_view before, std::string_view after) {
  if (c < 0x80) {
    out.push_back(static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c));
  } else if (c == kSigma) {
    append_code_point(out, cased_letter_last(before) && !cased_letter_first(after) ? kFinalSigma : kSmallSigma);
  } else if (c == kDottedI) {
    out.append("i\u0307");
  } else {
    append_code_point(out, simple_lower(c));
  }
}

}  // namespace

bool is_alphabetic(char32_t c) {
  if (c < 0x80) return (c | 32) >= 'a' && (c | 32) <= 'z';
  return is_letter(category(c));
}
bool is_decimal(char32_t c) { return c < 0x80 ? c >= '0' && c <= '9' : category(c) == UTF8PROC_CATEGORY_ND; }
bool is_digit(char32_t c) { return is_decimal(c) || (c >= 0x80 && in_ranges(kOtherDigits, c)); }
bool is_numeric(char32_t c) {
  if (c < 0x80) return is_decimal(c);
  const auto kind = category(c);
  return kind == UTF8PROC_CATEGORY_ND || kind == UTF8PROC_CATEGORY_NL || kind == UTF8PROC_CATEGORY_NO ||
         in_ranges(kOtherNumeric, c);
}
bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13) || (c >= 28 && c <= 31);
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}
bool is_line_break(char32_t c) {
  return (c >= 10 && c <= 13) || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 || c == 0x2029;
}
bool is_lower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return category(c) == UTF8PROC_CATEGORY_LL || in_ranges(kOtherLowercase, c);
}
bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return category(c) == UTF8PROC_CATEGORY_LU || in_ranges(kOtherUppercase, c);
}
bool is_title(char32_t c) { return c >= 0x80 && category(c) == UTF8PROC_CATEGORY_LT; }
bool is_cased(char32_t c) { return is_lower(c) || is_upper(c) || is_title(c); }
bool is_case_ignorable(char32_t c) {
  // Categories Mn, Me, Cf, Lm, Sk, and the word-internal punctuation of UAX 29.
  switch (c) {
    case '\'': case '.': case ':': case '^': case '`': case 0xB7: case 0x387: case 0x55F: case 0x5F4: case 0x2018:
    case 0x2019: case 0x2024: case 0x2027: case 0xFE13: case 0xFE52: case 0xFE55: case 0xFF07: case 0xFF0E:
    case 0xFF1A: return true;
    default: break;
  }
  if (c < 0x80) return false;
  const auto kind = category(c);
  return kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_ME || kind == UTF8PROC_CATEGORY_CF ||
         kind == UTF8PROC_CATEGORY_LM || kind == UTF8PROC_CATEGORY_SK;
}
bool is_printable(char32_t c) {
  if (c < 0x7F) return c >= ' ';
  const auto kind = category(c);
  return kind != UTF8PROC_CATEGORY_CN && kind < UTF8PROC_CATEGORY_ZS;  // what follows Zs: Zl, Zp, Cc, Cf, Cs, Co
}
bool is_identifier_start(char32_t c) {
  if (c < 0x80) return is_alphabetic(c) || c == '_';
  const auto kind = category(c);
  return (is_letter(kind) || kind == UTF8PROC_CATEGORY_NL) != in_ranges(kIdentifierStartFlipped, c);
}
bool is_identifier_part(char32_t c) {
  if (c < 0x80) return is_alphabetic(c) || c == '_' || is_decimal(c);
  const auto kind = category(c);
  const bool part = is_letter(kind) || kind == UTF8PROC_CATEGORY_NL || kind == UTF8PROC_CATEGORY_MN ||
                    kind == UTF8PROC_CATEGORY_MC || kind == UTF8PROC_CATEGORY_ND || kind == UTF8PROC_CATEGORY_PC;
  return part != in_ranges(kIdentifierContinueFlipped, c);
}

int decimal_value(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  const auto* at = std::upper_bound(std::begin(kZeros), std::end(kZeros), c);
  if (at == std::begin(kZeros)) return -1;
  const char32_t zero = *std::prev(at);
  return c - zero < 10 ? static_cast<int>(c - zero) : -1;
}

char32_t simple_lower(char32_t c) { return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))); }

void append_upper(std::string& out, char32_t c) {
  if (c < 0x80) {
    out.push_back(static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c));
  } else {
    append_mapped(out, kUpperExpansions, c, static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c))));
  }
}
void append_title(std::string& out, char32_t c) {
  if (c < 0x80) {
    append_upper(out, c);
  } else {
    append_mapped(out, kTitleExpansions, c, static_cast<char32_t>(utf8proc_totitle(static_cast<utf8proc_int32_t>(c))));
  }
}
void append_folded(std::string& out, char32_t c) {
  constexpr char32_t kCherokeeFirst = 0x13A0, kCherokeeLast = 0x13F5, kSmallCherokeeFirst = 0xAB70, kSmallCherokeeLast = 0xABBF;
  if (c >= kCherokeeFirst && c <= kCherokeeLast) {
    append_code_point(out, c);  // Cherokee folds to its capitals
  } else if (c >= kSmallCherokeeFirst && c <= kSmallCherokeeLast) {
    append_code_point(out, c - kSmallCherokeeFirst + kCherokeeFirst);
  } else {
    append_mapped(out, kFoldExpansions, c, simple_lower(c));
  }
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    append_lower(out, c, text.substr(0, begin), text.substr(at));
  }
  return out;
}

std::string upper(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) append_upper(out, next_code_point(text, at));
  return out;
}

std::string title(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool inside = false;  // behind a cased letter
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (inside) {
      append_lower(out, c, text.substr(0, begin), text.substr(at));
    } else {
      append_title(out, c);
    }
    inside = is_cased(c);
  }
  return out;
}

std::string capitalize(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (begin == 0) {
      append_title(out, c);
    } else {
      append_lower(out, c, text.substr(0, begin), text.substr(at));
    }
  }
  return out;
}

std::string swap_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (is_upper(c)) {
      append_lower(out, c, text.substr(0, begin), text.substr(at));
    } else if (is_lower(c)) {
      append_upper(out, c);
    } else {
      append_code_point(out, c);
    }
  }
  return out;
}

std::string fold_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) append_folded(out, next_code_point(text, at));
  return out;
}

}  // namespace coroscope::vm::unicode
