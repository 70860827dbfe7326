// _thread: there is one thread, and this is its number.
#include "core/library/modules.h"
#include "core/vm/objects/numbers.h"

namespace coroscope::library {
namespace {

vm::Ref get_ident(vm::Vm& vm, const vm::Arguments&) { return vm::make_int(vm, std::int64_t{0x7f00'0000'0740}); }

constexpr vm::NativeDefinition kFunctions[] = {{"get_ident", get_ident, vm::ArgumentStyle::k_none}};

}  // namespace

void fill_thread(vm::Vm& vm, vm::Module* module) { vm::add_functions(vm, module, kFunctions); }

}  // namespace coroscope::library
