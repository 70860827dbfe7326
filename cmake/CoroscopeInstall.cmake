# What `cmake --install` puts where, in two components:
#
#   runtime       the program, its Graphviz part, man pages, completions for shells, documents, what documents are built with
#   development   the rooms as static libraries, their headers, the package that find_package(Coroscope) finds
#
# Nothing of it holds a path of the build, and all of it may be moved together.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(COROSCOPE_ZSH_COMPLETIONS ${CMAKE_INSTALL_DATADIR}/zsh/site-functions CACHE STRING "Where zsh looks for completions")

# runtime

install(TARGETS coroscope RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT runtime)
install(FILES README.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT runtime)
if(NOT COROSCOPE_DEBIAN)    # which has it in /usr/share/common-licenses
  install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT runtime)
endif()
install(DIRECTORY docs DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT runtime PATTERN "__pycache__" EXCLUDE)
install(CODE "set(documents \"${CMAKE_INSTALL_DOCDIR}\")
  cmake_path(ABSOLUTE_PATH documents BASE_DIRECTORY \"\${CMAKE_INSTALL_PREFIX}\")
  string(PREPEND documents \"\$ENV{DESTDIR}\")" COMPONENT runtime)
install(SCRIPT cmake/InstalledDocuments.cmake COMPONENT runtime)
install(FILES docs/integrations/sphinx/coroscope_sphinx.py DESTINATION ${CMAKE_INSTALL_DATADIR}/coroscope/sphinx COMPONENT runtime)
install(FILES docs/integrations/mkdocs/coroscope_mkdocs.py DESTINATION ${CMAKE_INSTALL_DATADIR}/coroscope/mkdocs COMPONENT runtime)

# The program writes its manual and its completions itself, of what `--help` says.
set(made ${CMAKE_BINARY_DIR}/installed)
set(program ${CMAKE_COMMAND} -E env COROSCOPE_CONFIG= $<TARGET_FILE:coroscope>)    # whatever whoever builds has configured
find_program(GZIP_PROGRAM gzip REQUIRED)
add_custom_command(
  OUTPUT ${made}/made
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${made}
  COMMAND ${program} man --into ${made}/man/man1 --lang en
  COMMAND ${program} man --into ${made}/man/zh_CN/man1 --lang zh
  COMMAND ${GZIP_PROGRAM} -9 --no-name --recursive ${made}/man
  COMMAND ${program} completion bash > ${made}/coroscope
  COMMAND ${program} completion zsh > ${made}/_coroscope
  COMMAND ${program} completion fish > ${made}/coroscope.fish
  COMMAND ${CMAKE_COMMAND} -E touch ${made}/made
  DEPENDS coroscope
  COMMENT "Writing the manual and the completions" VERBATIM)
add_custom_target(coroscope_manual ALL DEPENDS ${made}/made)
install(DIRECTORY ${made}/man/ DESTINATION ${CMAKE_INSTALL_MANDIR} COMPONENT runtime)
install(FILES ${made}/coroscope DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT runtime)
install(FILES ${made}/_coroscope DESTINATION ${COROSCOPE_ZSH_COMPLETIONS} COMPONENT runtime)
install(FILES ${made}/coroscope.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT runtime)

# Before 1.0 anything may change with the second number of a version: SameMinorVersion.

# find_package(CoroscopeDiagrams): it needs the program only.
set(diagrams_directory ${CMAKE_INSTALL_DATADIR}/cmake/CoroscopeDiagrams)
configure_package_config_file(cmake/package/CoroscopeDiagramsConfig.cmake.in ${CMAKE_BINARY_DIR}/generated/CoroscopeDiagramsConfig.cmake
                              INSTALL_DESTINATION ${diagrams_directory} PATH_VARS CMAKE_INSTALL_BINDIR
                              NO_CHECK_REQUIRED_COMPONENTS_MACRO)
write_basic_package_version_file(${CMAKE_BINARY_DIR}/generated/CoroscopeDiagramsConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)
install(FILES cmake/CoroscopeDiagrams.cmake ${CMAKE_BINARY_DIR}/generated/CoroscopeDiagramsConfig.cmake
              ${CMAKE_BINARY_DIR}/generated/CoroscopeDiagramsConfigVersion.cmake
        DESTINATION ${diagrams_directory} COMPONENT runtime)

# development

# The program's own room is no library for others.
get_property(rooms GLOBAL PROPERTY COROSCOPE_ROOMS)
list(REMOVE_ITEM rooms cli)
set(include_directory ${CMAKE_INSTALL_INCLUDEDIR}/coroscope)    # headers are included as in the sources: <core/run/run.h>
foreach(room IN LISTS rooms)
  target_compile_features(coroscope_${room} INTERFACE cxx_std_20)
  set_target_properties(coroscope_${room} PROPERTIES EXPORT_NAME ${room})
  install(TARGETS coroscope_${room} EXPORT CoroscopeTargets
          ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development
          INCLUDES DESTINATION ${include_directory})
endforeach()
# What headers of these rooms include, besides the standard library.
target_link_libraries(coroscope_text INTERFACE $<INSTALL_INTERFACE:fmt::fmt-header-only>)
target_link_libraries(coroscope_vm INTERFACE $<INSTALL_INTERFACE:Boost::headers>)
# A program finds the Graphviz part of the coroscope that it was linked with: see render/graphviz_loader.h.
target_link_options(coroscope_render INTERFACE $<INSTALL_INTERFACE:LINKER:-rpath,$<INSTALL_PREFIX>/lib/coroscope>)

file(GLOB headers RELATIVE ${CMAKE_SOURCE_DIR} core/*/*.h core/*/*/*.h core/*/*.def core/*/*/*.def core/*/*.inc core/*/*/*.inc
                                               render/*.h render/*/*.h render/*/*.def)
foreach(header IN LISTS headers)
  cmake_path(GET header PARENT_PATH directory)
  install(FILES ${header} DESTINATION ${include_directory}/${directory} COMPONENT development)
endforeach()

set(package_directory ${CMAKE_INSTALL_LIBDIR}/cmake/Coroscope)
install(EXPORT CoroscopeTargets NAMESPACE Coroscope:: DESTINATION ${package_directory} COMPONENT development)
configure_package_config_file(cmake/package/CoroscopeConfig.cmake.in ${CMAKE_BINARY_DIR}/generated/CoroscopeConfig.cmake
                              INSTALL_DESTINATION ${package_directory} PATH_VARS CMAKE_INSTALL_DATADIR)
write_basic_package_version_file(${CMAKE_BINARY_DIR}/generated/CoroscopeConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES cmake/CoroscopeLibraries.cmake ${CMAKE_BINARY_DIR}/generated/CoroscopeConfig.cmake
              ${CMAKE_BINARY_DIR}/generated/CoroscopeConfigVersion.cmake
        DESTINATION ${package_directory} COMPONENT development)
