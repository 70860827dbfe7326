# Files that are carried in the binary as text.
#
# coroscope_embed_files(coroscope_lint core/lint/judge HEADER core/lint/judge.h FUNCTION coroscope::lint::judge_files)
#   adds to the target a C++ file that defines `std::span<const text::EmbeddedFile> coroscope::lint::judge_files()`: path and
#   text of every .py and .toml file below the folder, in the order of their paths. The header has its declaration. A file that is
#   changed, added or removed makes it again.
#
# This file is also the script that writes it: cmake -DFOLDER=… -DHEADER=… -DFUNCTION=… -DOUTPUT=… -P EmbedFiles.cmake

set(endings *.py *.toml)

if(NOT CMAKE_SCRIPT_MODE_FILE)
  function(coroscope_embed_files target folder)
    cmake_parse_arguments(PARSE_ARGV 2 embed "" "HEADER;FUNCTION" "")
    set(output ${CMAKE_BINARY_DIR}/generated/${folder}.cpp)
    list(TRANSFORM endings PREPEND ${CMAKE_SOURCE_DIR}/${folder}/ OUTPUT_VARIABLE patterns)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS ${patterns})
    set(script ${CMAKE_SOURCE_DIR}/cmake/EmbedFiles.cmake)
    add_custom_command(
      OUTPUT ${output}
      COMMAND ${CMAKE_COMMAND} -DFOLDER=${CMAKE_SOURCE_DIR}/${folder} -DHEADER=${embed_HEADER} -DFUNCTION=${embed_FUNCTION}
              -DOUTPUT=${output} -P ${script}
      DEPENDS ${files} ${script}
      COMMENT "Embedding ${folder}" VERBATIM)
    target_sources(${target} PRIVATE ${output})
  endfunction()
  return()
endif()

list(TRANSFORM endings PREPEND ${FOLDER}/)
file(GLOB_RECURSE files RELATIVE ${FOLDER} ${endings})
list(SORT files)
set(rows "")
foreach(path IN LISTS files)
  file(READ ${FOLDER}/${path} text)
  string(APPEND rows "    {\"${path}\", R\"coroscope(${text})coroscope\"},\n")
endforeach()
string(REGEX MATCH "^(.*)::([^:]*)$" match ${FUNCTION})
set(namespace ${CMAKE_MATCH_1})
set(name ${CMAKE_MATCH_2})

file(WRITE ${OUTPUT} "// Made by cmake/EmbedFiles.cmake. Do not edit.
#include \"${HEADER}\"

namespace ${namespace} {
namespace {

constexpr text::EmbeddedFile kFiles[] = {
${rows}};

}  // namespace

std::span<const text::EmbeddedFile> ${name}() { return kFiles; }

}  // namespace ${namespace}
")
