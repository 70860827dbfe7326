// What LeakSanitizer finds in libraries that the tests of pictures use, and what is not ours to free.
extern "C" const char* __lsan_default_suppressions();

// cairo 1.16 keeps some of what it needs to put a colour font (emoji) into a PDF.
extern "C" const char* __lsan_default_suppressions() { return "leak:libcairo.so\n"; }
