// The iterators of the module itertools, by subject. Each function makes the types and puts them into the module.
// Source: CPython 3.11 Modules/itertoolsmodule.c, for what runs when and for the texts of errors.
#pragma once

#include "core/vm/objects/module.h"

namespace coroscope::library {

void add_endless_iterators(vm::Vm& vm, vm::Module* module);       ///< count, cycle, repeat
void add_choosing_iterators(vm::Vm& vm, vm::Module* module);      ///< compress, dropwhile, filterfalse, islice, takewhile
void add_joining_iterators(vm::Vm& vm, vm::Module* module);       ///< accumulate, chain, pairwise, starmap, zip_longest
void add_grouping_iterators(vm::Vm& vm, vm::Module* module);      ///< groupby, tee
void add_combining_iterators(vm::Vm& vm, vm::Module* module);     ///< product, permutations, combinations …

}  // namespace coroscope::library
