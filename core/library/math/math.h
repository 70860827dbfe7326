// The module math, by subject. Source: CPython 3.11 Modules/mathmodule.c, for which results are errors, how those are
// worded, and how sums are rounded.
#pragma once

#include <span>

#include "core/vm/objects/function.h"

namespace coroscope::library {

std::span<const vm::NativeDefinition> real_functions();       ///< sin, sqrt, log, floor, isclose …
std::span<const vm::NativeDefinition> integer_functions();    ///< gcd, factorial, comb, isqrt …
std::span<const vm::NativeDefinition> sum_functions();        ///< fsum, prod, hypot, dist

double gamma_of(double x);       ///< infinite: too big; NaN of a number: not in the domain
double log_gamma_of(double x);

vm::Ref raise_domain(vm::Vm& vm);   ///< ValueError `math domain error`
vm::Ref raise_range(vm::Vm& vm);    ///< OverflowError `math range error`

}  // namespace coroscope::library
