// How the VM holds a Python value: 8 bytes, pointer-tagged.
//
//   …1   an int of 63 bits
//   …00  a pointer to an Object on the heap (16-byte aligned)
//   …10  one of the few immediates: empty, None, False, True, Ellipsis, NotImplemented
//
// A Value owns nothing. A Ref owns one reference. "Borrowed" in comments: the callee may use it, the caller keeps it.
#pragma once

#include <cstdint>
#include <utility>

namespace coroscope::vm {

struct Object;
struct Type;

class Value {
 public:
  constexpr Value() = default;  ///< empty
  constexpr explicit Value(std::uint64_t bits) : bits_(bits) {}
  Value(Object* object) : bits_(reinterpret_cast<std::uint64_t>(object)) {}  // NOLINT: implicit on purpose

  static constexpr Value of_int(std::int64_t number) { return Value((static_cast<std::uint64_t>(number) << 1) | 1); }
  static constexpr Value of_bool(bool truth) { return Value(truth ? 14u : 10u); }

  constexpr std::uint64_t bits() const { return bits_; }
  constexpr bool is_int() const { return (bits_ & 1) != 0; }            ///< a small int; big ints are objects
  constexpr bool is_object() const { return (bits_ & 3) == 0; }
  constexpr bool is_empty() const { return bits_ == 2; }
  constexpr bool is_none() const { return bits_ == 6; }
  constexpr bool is_bool() const { return (bits_ | 4) == 14; }
  constexpr bool is_true() const { return bits_ == 14; }
  constexpr explicit operator bool() const { return bits_ != 2; }      ///< not empty

  constexpr std::int64_t as_int() const { return static_cast<std::int64_t>(bits_) >> 1; }
  Object* object() const { return reinterpret_cast<Object*>(bits_); }
  /// The object as the struct of its layout; the caller has looked at the type.
  template <class T>
  T* as() const { return reinterpret_cast<T*>(bits_); }

  friend constexpr bool operator==(Value, Value) = default;

 private:
  std::uint64_t bits_ = 2;
};

inline constexpr Value kEmpty{2};          ///< no value: unbound, or "an exception is set"
inline constexpr Value kNone{6};
inline constexpr Value kFalse{10};
inline constexpr Value kTrue{14};
inline constexpr Value kEllipsis{18};
inline constexpr Value kNotImplemented{22};

inline constexpr std::int64_t kSmallIntMax = (std::int64_t{1} << 62) - 1;
inline constexpr std::int64_t kSmallIntMin = -(std::int64_t{1} << 62);
constexpr bool fits_small_int(std::int64_t number) { return number >= kSmallIntMin && number <= kSmallIntMax; }

/// What every heap object begins with.
struct Object {
  Type* type;
  std::uint32_t references;
  std::uint32_t flags;      ///< meaning belongs to the layout, but for the bits named here

  /// Weak references to it exist; the Vm knows them.
  static constexpr std::uint32_t kWeaklyReferenced = 1u << 31;
  /// The Vm has given it a number that stands for its address.
  static constexpr std::uint32_t kHasAddress = 1u << 29;
};

/// Frees an object whose last reference is gone.
void destroy(Object* object);

inline void retain(Value value) {
  if (value.is_object()) ++value.object()->references;
}
inline void release(Value value) {
  if (value.is_object() && --value.object()->references == 0) destroy(value.object());
}

/// Owns one reference. Empty means "no value"; returned from a function that can raise it means that it raised.
class Ref {
 public:
  constexpr Ref() = default;
  Ref(const Ref& other) : value_(other.value_) { retain(value_); }
  Ref(Ref&& other) noexcept : value_(std::exchange(other.value_, kEmpty)) {}
  Ref& operator=(Ref other) noexcept {
    std::swap(value_, other.value_);
    return *this;
  }
  ~Ref() { release(value_); }

  /// Takes over a reference that the caller owns.
  static Ref adopt(Value value) {
    Ref ref;
    ref.value_ = value;
    return ref;
  }
  /// Adds a reference of its own.
  static Ref share(Value value) {
    retain(value);
    return adopt(value);
  }
  static Ref of_int(std::int64_t small) { return adopt(Value::of_int(small)); }
  static Ref of_bool(bool truth) { return adopt(Value::of_bool(truth)); }
  static Ref none() { return adopt(kNone); }
  static Ref not_implemented() { return adopt(kNotImplemented); }

  Value get() const { return value_; }
  Value operator*() const { return value_; }
  template <class T>
  T* as() const { return value_.as<T>(); }
  /// Gives the reference away.
  [[nodiscard]] Value take() { return std::exchange(value_, kEmpty); }
  explicit operator bool() const { return static_cast<bool>(value_); }

 private:
  Value value_;
};

}  // namespace coroscope::vm
