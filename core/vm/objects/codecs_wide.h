// utf-16 and utf-32, with and without a byte order mark.
// Source: CPython Objects/unicodeobject.c (3.11): PyUnicode_DecodeUTF16Stateful, PyUnicode_DecodeUTF32Stateful.
#pragma once

#include <optional>
#include <string_view>

#include "core/vm/type.h"

namespace coroscope::vm {

struct WideCodec {
  std::string_view name;   ///< as errors show it
  int unit;                ///< bytes: 2 or 4
  bool big_endian;
  bool has_mark;           ///< writes a byte order mark, and obeys one when reading
};
/// By its name without `-`, `_` and blanks, in lower case.
std::optional<WideCodec> find_wide_codec(std::string_view normal_name);

/// A bytes; UnicodeEncodeError for lone surrogates.
Ref encode_wide(Vm& vm, const WideCodec& codec, Value str, std::string_view errors);
/// A str; UnicodeDecodeError.
Ref decode_wide(Vm& vm, WideCodec codec, Value bytes, std::string_view errors);

}  // namespace coroscope::vm
