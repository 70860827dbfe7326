# Text files that are carried in the binary.
#
# coroscope_embed_files(coroscope_lint core/lint/judge "coroscope::lint" judge_files)
#   adds to the target a C++ file that defines `std::span<const EmbeddedFile> coroscope::lint::judge_files()`: the name and
#   the text of every .py file of the folder. The header with the declaration is <folder>.h.
#
# This file is also the script that writes it: cmake -DFOLDER=… -DHEADER=… -DNAMESPACE=… -DFUNCTION=… -DOUTPUT=… -P EmbedFiles.cmake

if(NOT CMAKE_SCRIPT_MODE_FILE)
  function(coroscope_embed_files target folder namespace function)
    set(output ${CMAKE_BINARY_DIR}/generated/${folder}.cpp)
    file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.py)
    set(script ${CMAKE_SOURCE_DIR}/cmake/EmbedFiles.cmake)
    add_custom_command(
      OUTPUT ${output}
      COMMAND ${CMAKE_COMMAND} -DFOLDER=${CMAKE_SOURCE_DIR}/${folder} -DHEADER=${folder}.h -DNAMESPACE=${namespace}
              -DFUNCTION=${function} -DOUTPUT=${output} -P ${script}
      DEPENDS ${files} ${script}
      COMMENT "Embedding ${folder}" VERBATIM)
    target_sources(${target} PRIVATE ${output})
  endfunction()
  return()
endif()

file(GLOB files RELATIVE ${FOLDER} ${FOLDER}/*.py)
list(SORT files)
set(rows "")
foreach(name IN LISTS files)
  file(READ ${FOLDER}/${name} text)
  string(APPEND rows "    {\"${name}\", R\"coroscope(${text})coroscope\"},\n")
endforeach()

file(WRITE ${OUTPUT} "// Made by cmake/EmbedFiles.cmake. Do not edit.
#include \"${HEADER}\"

namespace ${NAMESPACE} {
namespace {

constexpr EmbeddedFile kFiles[] = {
${rows}};

}  // namespace

std::span<const EmbeddedFile> ${FUNCTION}() { return kFiles; }

}  // namespace ${NAMESPACE}
")
