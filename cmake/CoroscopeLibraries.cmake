# Libraries from outside that the rooms link, as targets without a path: they are looked for when coroscope is built, and again
# where an installed coroscope is used (CoroscopeConfig.cmake includes this file too).
#
# The archives, for a quicker start.

function(coroscope_outside_library target variable package)
  if(TARGET ${target})
    return()
  endif()
  find_library(${variable} NAMES ${ARGN})
  mark_as_advanced(${variable})
  if(NOT ${variable})
    message(FATAL_ERROR "coroscope needs ${package}, which is not there (${variable})")
  endif()
  add_library(${target} INTERFACE IMPORTED)
  set_target_properties(${target} PROPERTIES INTERFACE_LINK_LIBRARIES ${${variable}})
endfunction()

coroscope_outside_library(Coroscope::utf8proc COROSCOPE_UTF8PROC libutf8proc-dev libutf8proc.a utf8proc)
coroscope_outside_library(Coroscope::sqlite COROSCOPE_SQLITE libsqlite3-dev libsqlite3.a sqlite3)
