// complex: two doubles.
#pragma once

#include <complex>
#include <string>
#include <string_view>

#include "core/vm/type.h"

namespace coroscope::vm {

struct Complex : Object {
  double real, imaginary;
};

Ref make_complex(Vm& vm, double real, double imaginary);
inline bool is_complex(Value value) { return value.is_object() && value.object()->type->layout == Layout::k_complex; }

/// base ** exponent for numbers, at least one of them complex or a negative float.
/// ZeroDivisionError, OverflowError.
Ref power_of_complex(Vm& vm, std::complex<double> base, std::complex<double> exponent);
/// repr: `(1+2j)`, `2j`.
std::string complex_repr(double real, double imaginary);
Ref format_complex(Vm& vm, Value number, std::string_view spec);
/// The number of complex(text); nothing if it is not one.
std::optional<std::complex<double>> parse_complex(std::string_view text);

void set_up_complex(Vm& vm);

}  // namespace coroscope::vm
