# Modules of the library that are written in Python are carried in the binary as text.
#
# coroscope_embed_python(coroscope_library core/library/python)
#   writes one C++ file with a table of every .py file under the folder, and adds it to the target. Folders are packages.
#   core/library/embedded.h says what the table looks like.
#
# This file is also the script that writes the table: cmake -DFOLDER=… -DOUTPUT=… -P EmbedPython.cmake

if(NOT CMAKE_SCRIPT_MODE_FILE)
  function(coroscope_embed_python target folder)
    set(output ${CMAKE_BINARY_DIR}/generated/${folder}/embedded.cpp)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.py)
    set(script ${CMAKE_SOURCE_DIR}/cmake/EmbedPython.cmake)
    add_custom_command(
      OUTPUT ${output}
      COMMAND ${CMAKE_COMMAND} -DFOLDER=${CMAKE_SOURCE_DIR}/${folder} -DOUTPUT=${output} -P ${script}
      DEPENDS ${files} ${script}
      COMMENT "Embedding ${folder}" VERBATIM)
    target_sources(${target} PRIVATE ${output})
  endfunction()
  return()
endif()

file(GLOB_RECURSE files RELATIVE ${FOLDER} ${FOLDER}/*.py)
list(SORT files)
set(rows "")
set(texts "")
set(number 0)
foreach(path IN LISTS files)
  file(READ ${FOLDER}/${path} text)
  string(REGEX REPLACE "\\.py$" "" name ${path})
  set(is_package false)
  if(name MATCHES "/__init__$" OR name STREQUAL "__init__")
    set(is_package true)
    string(REGEX REPLACE "/?__init__$" "" name ${name})
  endif()
  string(REPLACE "/" "." name "${name}")
  string(APPEND texts "constexpr char kText${number}[] = R\"coroscope(${text})coroscope\";\n")
  string(APPEND rows
         "    {\"${name}\", \"${path}\", {kText${number}, sizeof kText${number} - 1}, ${is_package}},\n")
  math(EXPR number "${number} + 1")
endforeach()

file(WRITE ${OUTPUT} "// Made by cmake/EmbedPython.cmake from the library's Python files.
#include \"core/library/embedded.h\"

namespace coroscope::library {
namespace {

${texts}
constexpr EmbeddedModule kModules[] = {
${rows}    {},
};

}  // namespace

std::span<const EmbeddedModule> embedded_modules() { return {kModules, std::size(kModules) - 1}; }

}  // namespace coroscope::library
")
