# Compile options that every target shares, and `coroscope_room`, which makes one static library of one folder.

add_library(coroscope_options INTERFACE)
target_compile_options(coroscope_options INTERFACE -Wall -Wextra -Wpedantic -Wno-missing-field-initializers)
target_include_directories(coroscope_options INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/generated)
# libstdc++ is linked into the binary: a shared one costs 1.1 ms at every start. So is fmt: core/text/fmt_library.cpp.
if(COROSCOPE_SANITIZE)
  target_compile_options(coroscope_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                                                    -fno-omit-frame-pointer)
  target_link_options(coroscope_options INTERFACE -fsanitize=address,undefined)
else()
  target_link_options(coroscope_options INTERFACE -static-libstdc++ -static-libgcc)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

# coroscope_room(core/vm USES text bytecode trace)
#   makes the library coroscope_vm (alias Coroscope::vm) of every .cpp file in core/vm and its sub-folders, except
#   sub-folders with a CMakeLists.txt of their own. A folder without sources makes no library yet.
function(coroscope_room directory)
  cmake_parse_arguments(ROOM "" "" "USES" ${ARGN})
  get_filename_component(name ${directory} NAME)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${directory}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/(main|plugin)\\.cpp$")
  file(GLOB_RECURSE own_builds ${CMAKE_SOURCE_DIR}/${directory}/*/CMakeLists.txt)
  foreach(own_build ${own_builds})
    get_filename_component(folder ${own_build} DIRECTORY)
    list(FILTER sources EXCLUDE REGEX "^${folder}/")
  endforeach()
  if(NOT sources)
    return()
  endif()
  add_library(coroscope_${name} STATIC ${sources})
  add_library(Coroscope::${name} ALIAS coroscope_${name})
  # Who uses an installed room chooses options of their own.
  target_link_libraries(coroscope_${name} PUBLIC $<BUILD_INTERFACE:coroscope_options>)
  set_property(GLOBAL APPEND PROPERTY COROSCOPE_ROOMS ${name})
  foreach(used ${ROOM_USES})
    if(TARGET coroscope_${used})
      target_link_libraries(coroscope_${name} PUBLIC coroscope_${used})
    endif()
  endforeach()
endfunction()
