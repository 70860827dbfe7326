#include "core/vm/objects/numbers.h"
#include "core/vm/objects/percent_format.h"

#include <cmath>

#include "core/vm/objects/format_spec.h"
#include "core/vm/objects/number_access.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/str_access.h"

namespace coroscope::vm {
namespace {

/// `%[(key)][flags][width][.precision]conversion`, the key taken off.
struct Conversion {
  bool left = false, plus = false, blank = false, alternate = false, zero = false;
  std::int64_t width = -1;
  std::int64_t precision = -1;
  char32_t type = 0;
};

class PercentFormatter {
 public:
  PercentFormatter(Vm& vm, const Str* format, Value value) : vm_(vm), text_(format->view()), value_(value) {
    const Layout layout = type_of(vm, value)->layout;
    is_tuple_ = layout == Layout::k_tuple;
    is_mapping_ = !is_tuple_ && layout != Layout::k_str && can_be_subscripted();
    left_over_ = is_tuple_ ? value.as<Tuple>()->size : 1;
  }

  Ref run() {
    out_.reserve(text_.size() + 32);
    while (at_ < text_.size()) {
      const std::size_t percent = text_.find('%', at_);
      out_ += text_.substr(at_, percent == text_.npos ? text_.npos : percent - at_);
      if (percent == text_.npos) break;
      at_ = percent + 1;
      if (!convert_one()) return {};
    }
    if (left_over_ > 0 && !is_mapping_) {
      return vm_.raise(vm_.types.type_error, "not all arguments converted during string formatting");
    }
    return make_str(vm_, out_);
  }

 private:
  bool fail(Type* type, std::string_view message) {
    vm_.raise_message(type, message);
    return false;
  }

  bool can_be_subscripted() const {
    const Type* type = type_of(vm_, value_);
    return type->is_heap_type ? static_cast<bool>(find_in_type(type, vm_.names.__getitem__)) : type->can.get_item != nullptr;
  }

  /// The next argument, owned; empty: raised.
  Ref next_argument() {
    if (keyed_) return *keyed_;
    if (left_over_ == 0) return vm_.raise(vm_.types.type_error, "not enough arguments for format string");
    --left_over_;
    if (!is_tuple_) return Ref::share(value_);
    const Tuple* tuple = value_.as<Tuple>();
    return Ref::share(tuple->items[tuple->size - 1 - left_over_]);
  }

  bool convert_one() {
    keyed_.reset();
    if (at_ < text_.size() && text_[at_] == '%') {
      ++at_;
      out_.push_back('%');
      return true;
    }
    if (at_ < text_.size() && text_[at_] == '(' && !read_key()) return false;
    Conversion conversion;
    read_flags(conversion);
    if (!read_size(conversion.width, "width too big")) return false;
    if (conversion.width < 0 && conversion.width != -1) {
      conversion.left = true;
      conversion.width = -conversion.width;
    }
    if (at_ < text_.size() && text_[at_] == '.') {
      ++at_;
      conversion.precision = 0;
      if (!read_size(conversion.precision, "precision too big")) return false;
      conversion.precision = std::max<std::int64_t>(conversion.precision, 0);
    }
    if (at_ < text_.size() && (text_[at_] == 'h' || text_[at_] == 'l' || text_[at_] == 'L')) ++at_;
    if (at_ >= text_.size()) return fail(vm_.types.value_error, "incomplete format");
    const std::size_t place = at_;
    conversion.type = next_code_point(text_, at_);
    const Ref argument = next_argument();
    if (!argument) return false;
    constexpr std::int64_t kAskAbove = 64 << 10;
    const std::int64_t size = std::max(conversion.width, conversion.precision);
    if (size > kAskAbove && !vm_.can_allocate(static_cast<std::uint64_t>(size))) return false;
    return convert(conversion, *argument, place);
  }

  bool read_key() {
    if (!is_mapping_) return fail(vm_.types.type_error, "format requires a mapping");
    const std::size_t begin = ++at_;
    for (int depth = 1; at_ < text_.size(); ++at_) {
      if (text_[at_] == '(') ++depth;
      if (text_[at_] == ')' && --depth == 0) break;
    }
    if (at_ >= text_.size()) return fail(vm_.types.value_error, "incomplete format key");
    const Ref key = make_str(vm_, text_.substr(begin, at_ - begin));
    ++at_;
    Ref found = get_item(vm_, value_, *key);
    if (!found) return false;
    keyed_ = std::move(found);
    left_over_ = 0;
    return true;
  }

  void read_flags(Conversion& conversion) {
    for (; at_ < text_.size(); ++at_) {
      switch (text_[at_]) {
        case '-': conversion.left = true; break;
        case '+': conversion.plus = true; break;
        case ' ': conversion.blank = true; break;
        case '#': conversion.alternate = true; break;
        case '0': conversion.zero = true; break;
        default: return;
      }
    }
  }

  /// A width or precision: digits, or `*` for an argument.
  bool read_size(std::int64_t& size, const char* too_big) {
    if (at_ < text_.size() && text_[at_] == '*') {
      ++at_;
      const Ref argument = next_argument();
      if (!argument) return false;
      if (!is_any_int(*argument)) return fail(vm_.types.type_error, "* wants int");
      const auto number = narrow(*argument);
      if (!number || *number > INT32_MAX || *number < -INT32_MAX) return fail(vm_.types.overflow_error, "Python int too large to convert to C int");
      size = *number;
      return true;
    }
    bool any = false;
    std::int64_t number = 0;
    for (; at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9'; ++at_, any = true) {
      number = number * 10 + (text_[at_] - '0');
      if (number > INT32_MAX) return fail(vm_.types.value_error, too_big);
    }
    if (any) size = number;
    return true;
  }

  bool convert(const Conversion& conversion, Value argument, std::size_t place) {
    switch (conversion.type) {
      case 's': return add_text(conversion, str(vm_, argument));
      case 'r': return add_text(conversion, repr(vm_, argument));
      case 'a': return add_text(conversion, ascii(vm_, argument));
      case 'c': return add_character(conversion, argument);
      case 'd': case 'i': case 'u': return add_decimal(conversion, argument);
      case 'x': case 'X': case 'o': return add_based(conversion, argument);
      case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': return add_float(conversion, argument);
      default: break;
    }
    const char32_t c = conversion.type;
    vm_.raise(vm_.types.value_error, "unsupported format character '{}' (0x{:x}) at index {}",
              c > 31 && c < 128 ? static_cast<char>(c) : '?', static_cast<unsigned>(c),
              count_code_points(text_.substr(0, place)));
    return false;
  }

  bool add_text(const Conversion& conversion, const Ref& text) {
    if (!text) return false;
    if (conversion.width < 0 && conversion.precision < 0) {
      out_ += text_of(*text);
      return true;
    }
    FormatSpec spec;
    spec.align = conversion.left ? '<' : '>';
    spec.width = conversion.width;
    spec.precision = conversion.precision;
    out_ += lay_out_text(spec, text_of(*text));
    return true;
  }

  bool add_character(Conversion conversion, Value argument) {
    conversion.precision = -1;
    if (is_str(argument) && argument.as<Str>()->length == 1) return add_text(conversion, Ref::share(argument));
    if (!is_any_int(argument)) return fail(vm_.types.type_error, "%c requires int or char");
    const auto number = narrow(argument);
    if (!number || *number < 0 || *number > 0x10FFFF) {
      return fail(vm_.types.overflow_error, "%c arg not in range(0x110000)");
    }
    return add_text(conversion, make_character(vm_, static_cast<std::uint32_t>(*number)));
  }

  bool fail_number(char type, const char* wanted, Value argument) {
    vm_.raise(vm_.types.type_error, "%{} format: {} is required, not {}", type, wanted, type_name(vm_, argument));
    return false;
  }

  bool add_decimal(const Conversion& conversion, Value argument) {
    Ref integer;
    if (is_any_int(argument)) {
      integer = Ref::share(argument);
    } else {
      const Type* type = type_of(vm_, argument);
      if (!is_any_float(argument) && !find_in_type(type, vm_.names.__int__) && !find_in_type(type, vm_.names.__index__)) {
        return fail_number(static_cast<char>(conversion.type), "a real number", argument);
      }
      integer = vm_.call(vm_.types.int_, {argument});
      if (!integer) return false;
    }
    const auto digits = decimal_text(vm_, *integer);
    if (!digits) return false;
    std::string_view text = *digits;
    const bool negative = text[0] == '-';
    if (negative) text.remove_prefix(1);
    add_number(conversion, negative, {}, std::string(text));
    return true;
  }

  bool add_based(const Conversion& conversion, Value argument) {
    Ref integer = Ref::share(argument);
    if (!is_any_int(argument)) {
      const bool has_index = static_cast<bool>(find_in_type(type_of(vm_, argument), vm_.names.__index__));
      if (!has_index) return fail_number(static_cast<char>(conversion.type), "an integer", argument);
      integer = index_of(vm_, argument);
      if (!integer) return false;
    }
    std::string digits = digits_in_base(to_big(*integer), conversion.type == 'o' ? 8 : 16);
    if (conversion.type == 'X') {
      for (char& c : digits) c = static_cast<char>(c >= 'a' ? c - 32 : c);
    }
    const char* prefix = !conversion.alternate ? "" : conversion.type == 'o' ? "0o" : conversion.type == 'X' ? "0X" : "0x";
    add_number(conversion, is_negative(*integer), prefix, std::move(digits));
    return true;
  }

  void add_number(const Conversion& conversion, bool negative, std::string_view prefix, std::string digits) {
    const auto least = static_cast<std::size_t>(std::max<std::int64_t>(conversion.precision, 0));
    if (digits.size() < least) digits.insert(0, least - digits.size(), '0');
    NumberParts parts;
    parts.negative = negative;
    parts.prefix = prefix;
    parts.digits = digits;
    out_ += lay_out_number(layout_of(conversion), parts);
  }

  bool add_float(const Conversion& conversion, Value argument) {
    const auto number = to_double(vm_, argument);
    if (!number) return false;
    const std::string text = double_text(*number, static_cast<char>(conversion.type),
                                         conversion.precision < 0 ? 6 : conversion.precision, conversion.alternate, false);
    NumberParts parts;
    parts.negative = text[0] == '-';
    parts.rest = std::string_view(text).substr(parts.negative ? 1 : 0);
    out_ += lay_out_number(layout_of(conversion), parts);
    return true;
  }

  static FormatSpec layout_of(const Conversion& conversion) {
    FormatSpec spec;
    spec.width = conversion.width;
    spec.sign = conversion.plus ? '+' : conversion.blank ? ' ' : '\0';
    spec.align = conversion.left ? '<' : conversion.zero ? '=' : '>';
    if (conversion.zero && !conversion.left) spec.fill = '0';
    return spec;
  }

  Vm& vm_;
  std::string_view text_;
  std::size_t at_ = 0;
  Value value_;
  bool is_tuple_ = false;
  bool is_mapping_ = false;
  std::uint32_t left_over_ = 0;   // arguments not used yet
  std::optional<Ref> keyed_;      // what `%(key)` found
  std::string out_;
};

}  // namespace

Ref percent_format(Vm& vm, const Str* format, Value value) { return PercentFormatter(vm, format, value).run(); }

}  // namespace coroscope::vm
