# CPack: the Debian packages coroscope (the component runtime) and coroscope-dev (development). `.ci/package` makes them.

# Who answers for a package is who makes it: as dch does, DEBFULLNAME and DEBEMAIL say that, else the author of the last
# commit. An address that nobody has chosen would lead nowhere. There is no Homepage field: the project has none.
if(DEFINED ENV{DEBFULLNAME} AND DEFINED ENV{DEBEMAIL})
  set(maintainer "$ENV{DEBFULLNAME} <$ENV{DEBEMAIL}>")
else()
  execute_process(COMMAND git -C ${CMAKE_SOURCE_DIR} log -1 "--format=%an <%ae>" OUTPUT_VARIABLE maintainer
                  OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
set(COROSCOPE_MAINTAINER "${maintainer}" CACHE STRING "Who makes Debian packages: NAME <ADDRESS>")
set(maintainer "${COROSCOPE_MAINTAINER}")
if(COROSCOPE_DEBIAN AND NOT maintainer)
  message(FATAL_ERROR "Who makes this package? Set DEBFULLNAME and DEBEMAIL, or -DCOROSCOPE_MAINTAINER='NAME <ADDRESS>'")
endif()

if(COROSCOPE_DEBIAN)
  execute_process(COMMAND date -u -R -d "${COROSCOPE_DATE} 12:00" OUTPUT_VARIABLE changelog_date
                  OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  set(changelog ${CMAKE_BINARY_DIR}/generated/changelog.Debian)
  configure_file(cmake/package/changelog.in ${changelog} @ONLY)
  execute_process(COMMAND ${GZIP_PROGRAM} -9 --no-name --stdout ${changelog} OUTPUT_FILE ${changelog}.gz COMMAND_ERROR_IS_FATAL ANY)
  install(FILES cmake/package/copyright ${changelog}.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/coroscope COMPONENT runtime)
  install(FILES cmake/package/copyright ${changelog}.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/coroscope-dev COMPONENT development)
  foreach(package_component coroscope:runtime coroscope-dev:development)
    string(REPLACE ":" ";" package_component ${package_component})
    list(GET package_component 0 package)
    list(GET package_component 1 component)
    install(FILES cmake/package/${package}.lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides
            RENAME ${package} COMPONENT ${component})
  endforeach()
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME coroscope)
set(CPACK_PACKAGE_CONTACT ${maintainer})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_COMPONENTS_ALL runtime development)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# The first line of a description is the summary; each package has its own.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")
set(CPACK_COMPONENT_RUNTIME_DESCRIPTION "predict, run, check and draw small async Python programs
Asks what a small Python program with async or generators prints, runs it on a
virtual clock, tells how far the prediction is right and which wrong belief it
fits, and what in this very run speaks against that belief. Draws sequence
diagrams for documentation (SVG, PNG, PDF, DOT, Mermaid, PlantUML).

The course, in English and Chinese, is part of the program. Programs run by
the rules of Python 3.11; no python3 is needed for that.")
set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME coroscope)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION education)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_RECOMMENDS "fonts-dejavu-core, fonts-noto-cjk")    # what PNG and PDF are written in
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SUGGESTS "coroscope-dev, python3 (>= 3.11)")

set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "libraries of coroscope, for programs in C++
The rooms of coroscope as static libraries, with their headers and a package
for CMake's find_package: to load scenarios, run them, check predictions and
draw diagrams in programs of your own.")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME coroscope-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
    "coroscope (= ${PROJECT_VERSION}-1), libboost-dev, libfmt-dev, libsqlite3-dev, libutf8proc-dev")
include(CPack)
