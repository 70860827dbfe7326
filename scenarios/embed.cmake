# cmake -D FOLDER=scenarios -D FILES="a.py|b.py" -D OUTPUT=course.cpp -P embed.cmake
# Writes the files as raw string literals into a .cpp that defines scenario::course_files().
string(REPLACE "|" ";" files "${FILES}")
set(entries "")
foreach(file IN LISTS files)
  file(READ "${FOLDER}/${file}" text)
  string(APPEND entries "    {\"${file}\", R\"course(${text})course\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "// Made by scenarios/embed.cmake from the files of the course. Do not edit.
#include \"core/scenario/course.h\"

namespace coroscope::scenario {

namespace {

constexpr CourseFile kFiles[] = {
${entries}};

}  // namespace

std::span<const CourseFile> course_files() { return kFiles; }

}  // namespace coroscope::scenario
")
