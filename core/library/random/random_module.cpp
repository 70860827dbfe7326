// The module `_random`: class Random, the source of numbers under random.Random.

#include <vector>

#include "core/library/modules.h"
#include "core/library/native_type.h"
#include "core/library/random/mersenne_twister.h"
#include "core/vm/objects/number_access.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::library {
namespace {

using namespace vm;

struct Random : Object {
  MersenneTwister twister;
};

MersenneTwister& twister_of(const Arguments& a) { return a[0].as<Random>()->twister; }

void destroy_random(Vm& vm, Object* object) { free_instance<Random>(vm, object); }

/// The absolute value of an int in words, lowest first.
std::vector<std::uint32_t> words_of(Value integer) {
  BigNumber number = abs(to_big(integer));
  std::vector<std::uint32_t> words;
  export_bits(number, std::back_inserter(words), 32, false);
  if (words.empty()) words.push_back(0);
  return words;
}

/// Numbers that nobody seeded: from the seed of the run. The first generator is the module's own and gives what
/// random.seed(N) would; the others each give other numbers.
void seed_from_run(Vm& vm, MersenneTwister& twister) {
  State& state = State::of(vm);
  const std::uint64_t seed = state.settings.seed, number = state.generators_seeded++;
  const std::uint32_t key[] = {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32),
                               static_cast<std::uint32_t>(number)};
  const std::size_t words = number > 0 ? 3 : key[1] > 0 ? 2 : 1;
  twister.seed({key, words});
}

bool seed_twister(Vm& vm, MersenneTwister& twister, Value seed) {
  if (!seed || seed.is_none()) {
    seed_from_run(vm, twister);
    return true;
  }
  if (is_any_int(seed)) {
    twister.seed(words_of(seed));
    return true;
  }
  const auto number = hash(vm, seed);
  if (!number) return false;
  const std::uint32_t words[] = {static_cast<std::uint32_t>(*number), static_cast<std::uint32_t>(*number >> 32)};
  twister.seed({words, words[1] == 0 ? 1u : 2u});
  return true;
}

Ref seed_(Vm& vm, const Arguments& a) {
  if (!refuse_keywords(vm, a, "seed") || !check_count(vm, a.without_first(), "seed", 0, 1)) return {};
  return seed_twister(vm, twister_of(a), a.get(1)) ? Ref::none() : Ref();
}

/// 53 bits: [0, 1).
Ref random_(Vm& vm, const Arguments& a) {
  const std::uint32_t high = twister_of(a).next() >> 5;
  const std::uint32_t low = twister_of(a).next() >> 6;
  return make_float(vm, (high * 67108864.0 + low) * (1.0 / 9007199254740992.0));
}

Ref getrandbits(Vm& vm, const Arguments& a) {
  const auto bits = to_index(vm, a[1], true);
  if (!bits) return {};
  if (*bits < 0) return vm.raise(vm.types.value_error, "number of bits must be non-negative");
  if (*bits == 0) return Ref::of_int(0);
  if (*bits <= 32) return Ref::of_int(twister_of(a).next() >> (32 - *bits));
  if (!can_hold(vm, static_cast<std::uint64_t>(*bits))) return {};
  std::vector<std::uint32_t> words;
  for (std::int64_t left = *bits; left > 0; left -= 32) {
    const std::uint32_t word = twister_of(a).next();
    words.push_back(left < 32 ? word >> (32 - left) : word);
  }
  BigNumber number;
  import_bits(number, words.begin(), words.end(), 32, false);
  return make_int(vm, std::move(number));
}

Ref getstate(Vm& vm, const Arguments& a) {
  Ref state = Ref::adopt(allocate_tuple(vm, MersenneTwister::kSize + 1));
  Value* const items = state.as<Tuple>()->items;
  for (std::size_t i = 0; i < MersenneTwister::kSize; ++i) items[i] = Value::of_int(twister_of(a).state[i]);
  items[MersenneTwister::kSize] = Value::of_int(twister_of(a).position);
  return state;
}

Ref setstate(Vm& vm, const Arguments& a) {
  if (!has_layout(a[1], Layout::k_tuple)) return vm.raise(vm.types.type_error, "state vector must be a tuple");
  const auto items = a[1].as<Tuple>()->view();
  if (items.size() != MersenneTwister::kSize + 1) return vm.raise(vm.types.value_error, "state vector is the wrong size");
  MersenneTwister restored;
  for (std::size_t i = 0; i <= MersenneTwister::kSize; ++i) {
    const auto word = to_index(vm, items[i]);
    if (!word) return {};
    if (*word < 0) return vm.raise(vm.types.overflow_error, "can't convert negative value to unsigned int");
    if (i < MersenneTwister::kSize) {
      restored.state[i] = static_cast<std::uint32_t>(*word);
    } else if (*word > static_cast<std::int64_t>(MersenneTwister::kSize)) {
      return vm.raise(vm.types.value_error, "invalid state");
    } else {
      restored.position = static_cast<std::uint32_t>(*word);
    }
  }
  twister_of(a) = restored;
  return Ref::none();
}

Ref construct_random(Vm& vm, Type* type, const Arguments& arguments) {
  auto* random = allocate_instance<Random>(vm, type);
  new (&random->twister) MersenneTwister();
  Ref owned = Ref::adopt(random);
  if (type->is_heap_type) return owned;  // random.Random seeds itself in __init__
  if (!refuse_keywords(vm, arguments, "Random") || !check_count(vm, arguments, "Random", 0, 1)) return {};
  return seed_twister(vm, random->twister, arguments.get(0)) ? owned : Ref();
}

bool initialize_random(Vm&, Value, const Arguments&) { return true; }

constexpr NativeDefinition kMethods[] = {
    {"seed", seed_},
    {"random", random_, ArgumentStyle::k_none},
    {"getrandbits", getrandbits, ArgumentStyle::k_one},
    {"getstate", getstate, ArgumentStyle::k_none},
    {"setstate", setstate, ArgumentStyle::k_one},
};

}  // namespace

void fill_random(Vm& vm, Module* module) {
  Type* type = make_native_type<Random>(vm, "_random.Random");
  type->can.destroy = destroy_random;
  type->can.construct = construct_random;
  type->can.initialize = initialize_random;
  add_methods(vm, type, kMethods);
  set_attribute(vm, module, "Random", Value(type));
}

}  // namespace coroscope::library
