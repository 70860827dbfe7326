# Diagrams of programs, drawn while a project is built. For projects that use coroscope; it needs nothing of coroscope's own
# build.
#
#   find_package(CoroscopeDiagrams REQUIRED)    # where coroscope is installed; or, with a copy of this file:
#   list(APPEND CMAKE_MODULE_PATH …)            # its folder
#   include(CoroscopeDiagrams)
#
#   coroscope_diagrams(diagrams FILES tea.py queue.py SCENARIOS two-sleeps OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/diagrams)
#
# coroscope_diagrams(<target>
#     [FILES <file.py>…] [SCENARIOS <id>…]  programs; relative to the current source folder, or known to coroscope
#     [OUTPUT_DIRECTORY <folder>]           default: the current binary folder
#     [FORMAT svg|png|pdf|dot|mermaid|plantuml|text|words]     default: svg
#     [OPTIONS <option>…]                   of `coroscope render`: --lang zh --theme light …
#     [SCENARIOS_DIRECTORY <folder>]        where coroscope looks for scenarios instead of in itself
#     [ALL]                                 the target is part of `all`
#     [MAY_FAIL])                           programs that end with an exception or wait for ever are drawn as well
#   makes a target that draws one picture for each program. A changed program redraws its own picture, another coroscope
#   or other options all of them. A program that cannot be drawn fails the build, with coroscope's message, and leaves no picture.
#   The property COROSCOPE_DIAGRAMS of the target holds the paths of the pictures.
#
# The coroscope that draws is the target `coroscope` or `coroscope::coroscope` if there is one, or else COROSCOPE_EXECUTABLE,
# which is looked for on the PATH.
#
# This file is also the script that draws one picture: cmake -DCOROSCOPE=… -DPROGRAM=… -DPICTURE=… … -P CoroscopeDiagrams.cmake

if(CMAKE_SCRIPT_MODE_FILE STREQUAL CMAKE_CURRENT_LIST_FILE)
  # A picture that is not finished must not look like one to the build: it gets its name when it is.
  set(unfinished ${PICTURE}.unfinished)
  set(ENV{COROSCOPE_CONFIG} /dev/null)    # a build does not depend on the configuration of who builds
  execute_process(COMMAND ${COROSCOPE} render ${PROGRAM} --output=${unfinished} --format=${FORMAT} ${OPTIONS}
                  RESULT_VARIABLE status ERROR_VARIABLE message)
  # 1: ended with an exception, 4: waits for ever, or a limit.
  if(status EQUAL 0 OR (MAY_FAIL AND status MATCHES "^[14]$" AND EXISTS ${unfinished}))
    file(RENAME ${unfinished} ${PICTURE})
  else()
    file(REMOVE ${unfinished} ${PICTURE})
    message(FATAL_ERROR "no diagram of ${PROGRAM}: coroscope ended with ${status}\n${message}")
  endif()
  return()
endif()

cmake_minimum_required(VERSION 3.20)
set(COROSCOPE_DIAGRAMS_SCRIPT ${CMAKE_CURRENT_LIST_FILE})

# What draws, and what pictures depend on because of it.
function(coroscope_find_program program_result dependency_result)
  foreach(target coroscope::coroscope coroscope)
    if(TARGET ${target})
      set(${program_result} $<TARGET_FILE:${target}> PARENT_SCOPE)
      set(${dependency_result} ${target} $<TARGET_FILE:${target}> PARENT_SCOPE)
      return()
    endif()
  endforeach()
  find_program(COROSCOPE_EXECUTABLE coroscope DOC "The coroscope that draws diagrams")
  if(NOT COROSCOPE_EXECUTABLE)
    message(FATAL_ERROR "coroscope is not on the PATH; -DCOROSCOPE_EXECUTABLE=… says where it is")
  endif()
  set(${program_result} ${COROSCOPE_EXECUTABLE} PARENT_SCOPE)
  set(${dependency_result} ${COROSCOPE_EXECUTABLE} PARENT_SCOPE)
endfunction()

# The ending by which a format is known.
function(coroscope_ending format result)
  set(endings_mermaid mmd)
  set(endings_plantuml puml)
  set(endings_text txt)
  set(endings_words words.txt)
  set(${result} ${format} PARENT_SCOPE)
  if(DEFINED endings_${format})
    set(${result} ${endings_${format}} PARENT_SCOPE)
  elseif(NOT format MATCHES "^(svg|png|pdf|dot)$")
    message(FATAL_ERROR "coroscope_diagrams: FORMAT cannot be ${format}")
  endif()
endfunction()

function(coroscope_diagrams target)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "ALL;MAY_FAIL" "OUTPUT_DIRECTORY;FORMAT;SCENARIOS_DIRECTORY"
                        "FILES;SCENARIOS;OPTIONS")
  if(ARG_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "coroscope_diagrams: FILES or SCENARIOS is missing before ${ARG_UNPARSED_ARGUMENTS}")
  endif()
  if(NOT ARG_FORMAT)
    set(ARG_FORMAT svg)
  endif()
  if(NOT ARG_OUTPUT_DIRECTORY)
    set(ARG_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
  endif()
  coroscope_ending(${ARG_FORMAT} ending)
  coroscope_find_program(coroscope dependencies)
  cmake_path(ABSOLUTE_PATH ARG_OUTPUT_DIRECTORY BASE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR} NORMALIZE
             OUTPUT_VARIABLE folder)
  if(ARG_SCENARIOS_DIRECTORY)
    cmake_path(ABSOLUTE_PATH ARG_SCENARIOS_DIRECTORY BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} NORMALIZE)
    file(GLOB_RECURSE scenario_files CONFIGURE_DEPENDS ${ARG_SCENARIOS_DIRECTORY}/*.py)
    list(APPEND ARG_OPTIONS --scenarios=${ARG_SCENARIOS_DIRECTORY})
    list(APPEND dependencies ${scenario_files})
  endif()

  set(pictures "")
  foreach(program IN LISTS ARG_FILES ARG_SCENARIOS)
    set(files "")
    if(program IN_LIST ARG_FILES)
      cmake_path(ABSOLUTE_PATH program BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} NORMALIZE)
      set(files ${program})
    endif()
    cmake_path(GET program STEM name)
    set(picture ${folder}/${name}.${ending})
    if(picture IN_LIST pictures)
      message(FATAL_ERROR "coroscope_diagrams: two programs would be drawn to ${picture}")
    endif()
    list(APPEND pictures ${picture})
    add_custom_command(
      OUTPUT ${picture}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${folder}
      COMMAND ${CMAKE_COMMAND} -DCOROSCOPE=${coroscope} -DPROGRAM=${program} -DPICTURE=${picture} -DFORMAT=${ARG_FORMAT}
              "-DOPTIONS=${ARG_OPTIONS}" -DMAY_FAIL=${ARG_MAY_FAIL} -P ${COROSCOPE_DIAGRAMS_SCRIPT}
      DEPENDS ${files} ${dependencies} ${COROSCOPE_DIAGRAMS_SCRIPT}
      COMMENT "Drawing ${name}.${ending}" VERBATIM)
  endforeach()
  if(NOT pictures)
    message(FATAL_ERROR "coroscope_diagrams: there is nothing to draw; name FILES or SCENARIOS")
  endif()
  if(ARG_ALL)
    add_custom_target(${target} ALL DEPENDS ${pictures})
  else()
    add_custom_target(${target} DEPENDS ${pictures})
  endif()
  set_target_properties(${target} PROPERTIES COROSCOPE_DIAGRAMS "${pictures}")
endfunction()
