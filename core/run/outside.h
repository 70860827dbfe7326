// What of Python needs the world outside, which a scenario does not have, and what to write instead. The finder in
// unsupported.cpp refuses these names before a run.
#pragma once

#include <cstddef>
#include <string_view>

namespace coroscope::run {

/// Built-in functions that need the outside.
struct Missing {
  std::string_view name;
  const char* advice;
};
inline constexpr Missing kMissingBuiltins[] = {
    {"open", "a scenario has no files: put the data into the program"},
    {"input", "a scenario cannot ask: put the answer into the program"},
    {"breakpoint", "use print"},
    {"help", "read the documentation"},
    {"exit", "let the program end"},
    {"quit", "let the program end"},
};

/// What asyncio has for the world outside, which a scenario does not have.
struct Outside {
  std::string_view name;
  const char* what;          ///< what it does there
};
inline constexpr const char* kInsteadOfOutside = "simulate the wait with `await asyncio.sleep(seconds)`";
inline constexpr Outside kOutsideFunctions[] = {
    {"StreamReader", "reads from a connection"},
    {"StreamReaderProtocol", "reads from a connection"},
    {"StreamWriter", "writes to a connection"},
    {"open_connection", "opens a network connection"},
    {"open_unix_connection", "opens a network connection"},
    {"start_server", "waits for network connections"},
    {"start_unix_server", "waits for network connections"},
    {"Server", "waits for network connections"},
    {"AbstractServer", "waits for network connections"},
    {"Protocol", "talks over a connection"},
    {"BaseProtocol", "talks over a connection"},
    {"BufferedProtocol", "talks over a connection"},
    {"DatagramProtocol", "talks over a connection"},
    {"SubprocessProtocol", "starts a process"},
    {"Transport", "talks over a connection"},
    {"BaseTransport", "talks over a connection"},
    {"ReadTransport", "talks over a connection"},
    {"WriteTransport", "talks over a connection"},
    {"DatagramTransport", "talks over a connection"},
    {"SubprocessTransport", "starts a process"},
    {"create_subprocess_exec", "starts a process"},
    {"create_subprocess_shell", "starts a process"},
    {"subprocess", "starts a process"},
    {"streams", "talks over a connection"},
    {"protocols", "talks over a connection"},
    {"transports", "talks over a connection"},
    {"IncompleteReadError", "comes from a connection"},
    {"LimitOverrunError", "comes from a connection"},
};
/// Methods of event loops; no other class of the library has methods of these names.
inline constexpr Outside kOutsideMethods[] = {
    {"create_connection", "opens a network connection"},
    {"create_datagram_endpoint", "opens a network connection"},
    {"create_unix_connection", "opens a network connection"},
    {"create_server", "waits for network connections"},
    {"create_unix_server", "waits for network connections"},
    {"connect_accepted_socket", "opens a network connection"},
    {"start_tls", "opens a network connection"},
    {"getaddrinfo", "asks the network"},
    {"getnameinfo", "asks the network"},
    {"add_reader", "watches a file or connection"},
    {"remove_reader", "watches a file or connection"},
    {"add_writer", "watches a file or connection"},
    {"remove_writer", "watches a file or connection"},
    {"sock_recv", "reads from a connection"},
    {"sock_recv_into", "reads from a connection"},
    {"sock_sendall", "writes to a connection"},
    {"sock_connect", "opens a network connection"},
    {"sock_accept", "waits for network connections"},
    {"sock_sendfile", "writes to a connection"},
    {"connect_read_pipe", "reads from a process"},
    {"connect_write_pipe", "writes to a process"},
    {"subprocess_exec", "starts a process"},
    {"subprocess_shell", "starts a process"},
    {"add_signal_handler", "waits for a signal of the system"},
    {"remove_signal_handler", "waits for a signal of the system"},
};

template <std::size_t count>
const Outside* find_outside(const Outside (&table)[count], std::string_view name) {
  for (const Outside& one : table) {
    if (one.name == name) return &one;
  }
  return nullptr;
}

}  // namespace coroscope::run
