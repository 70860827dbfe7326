// Ctrl-C while somebody is asked something: the waiting ends, and what was kept can be said. The handler only sets a flag.
#pragma once

namespace coroscope::cli {

/// From now on the first Ctrl-C sets the flag instead of ending the process; a second one ends it as usual.
void catch_interrupts();

/// Ctrl-C was pressed since then.
bool was_interrupted();

/// Waits until something can be read, or the end of the stream or an error be found. False if Ctrl-C came first. Does
/// not wait if interrupts are not caught: reading does that as well.
bool wait_for_input(int descriptor);

/// Lets real time pass. False if Ctrl-C came first.
bool wait_for_time(double seconds);

}  // namespace coroscope::cli
