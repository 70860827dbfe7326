#include "core/syntax/characters.h"

#include <utf8proc.h>

#include <cstdlib>

namespace coroscope::syntax {

bool is_identifier_start(char32_t code_point) {
  switch (code_point) {
    case U'_':
    case 0x2118:
    case 0x212E:
    case 0x309B:
    case 0x309C:  // Other_ID_Start
    case 0x1885:
    case 0x1886:
      return code_point != 0x309B && code_point != 0x309C;  // these two are not XID_Start
    case 0x037A:
    case 0x0E33:
    case 0x0EB3:
    case 0xFF9E:
    case 0xFF9F:  // ID_Start but not XID_Start
      return false;
    default:
      break;
  }
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_NL:
      return true;
    default:
      return false;
  }
}

bool is_identifier_continue(char32_t code_point) {
  if (is_identifier_start(code_point)) return true;
  switch (code_point) {
    case 0x00B7:
    case 0x0387:
    case 0x19DA:
    case 0x0E33:
    case 0x0EB3:
    case 0xFF9E:
    case 0xFF9F:
      return true;
    case 0x037A:
      return false;
    default:
      break;
  }
  if (code_point >= 0x1369 && code_point <= 0x1371) return true;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_PC:
      return true;
    default:
      return false;
  }
}

bool is_printable(char32_t code_point) {
  if (code_point == U' ') return true;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_ZS:
      return false;
    default:
      return true;
  }
}

std::string nfkc(std::string_view text) {
  utf8proc_uint8_t* normal = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &normal, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT));
  if (length < 0) return std::string(text);
  std::string result(reinterpret_cast<const char*>(normal), static_cast<std::size_t>(length));
  std::free(normal);
  return result;
}

}  // namespace coroscope::syntax
