# Run while installing: documents stand without the sources there, so a link to one of those becomes its text.
#
#   documents     the folder of the installed documents

file(GLOB_RECURSE pages "${documents}/*.md")
foreach(page IN LISTS pages)
  file(READ "${page}" text)
  string(REGEX REPLACE "\\[([^]\n]*)\\]\\((\\.\\./)+(core|render|cli|tests|cmake|scenarios)/[^)\n]*\\)" "\\1" without "${text}")
  if(NOT EXISTS "${documents}/LICENSE")
    string(REGEX REPLACE "\\[([^]\n]*)\\]\\(LICENSE\\)" "\\1" without "${without}")
  endif()
  if(NOT without STREQUAL text)
    file(WRITE "${page}" "${without}")
  endif()
endforeach()
