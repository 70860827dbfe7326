#include <gtest/gtest.h>

#include "tea_time.h"

namespace coroscope::lint {
namespace {

/// A scenario that teaches some topics and asks for the output, with little text. The program begins on line 13.
std::string asking(std::string_view topics, std::string_view program, std::string_view kind = "output") {
  return "# /// scenario\n# format = 1\n# id = \"tea-time\"\n# teaches = [" + std::string(topics) +
         "]\n# title = { en = \"Tea\", zh = \"茶\" }\n# answer = { en = \"So.\", zh = \"如此。\" }\n#\n# [[ask]]\n# kind = \"" + std::string(kind) +
         "\"\n# en = \"What is it?\"\n# zh = \"是什么？\"\n# ///\n" + std::string(program);
}

TEST(ProgramRules, WhatIsUsedHasBeenTaught) {
  EXPECT_EQ(found(asking("\"D2\"", "import asyncio\nprint(asyncio.TaskGroup.__name__)\n")),
            "prerequisite 14 `TaskGroup`\n");
  EXPECT_EQ(found(asking("\"F2\"", "import asyncio\nprint(asyncio.TaskGroup.__name__)\n")), "");
}

TEST(ProgramRules, WhatATopicNeedsHasBeenTaught) {
  EXPECT_EQ(found(asking("\"C2\"", "def tea():\n    yield 1\n\nprint(next(tea()))\n")),
            "separates-nothing 9 `\"output\"`\n");
  EXPECT_EQ(found(asking("\"A3\"", "def tea():\n    return 1\n\nprint(tea())\n")), "");
}

TEST(ProgramRules, TheFirstUseOfATopicIsFound) {
  EXPECT_EQ(found(asking("\"A1\"", "for tea in [1, 2]:\n    if tea:\n        print(tea)\n")),
            "prerequisite 13 `for`\n");
}

TEST(ProgramRules, WhatIsImportedUnderAnotherNameIsStillOfItsTopic) {
  EXPECT_EQ(found(asking("\"D1\"", "import asyncio as aio\nprint(aio.Queue.__name__)\n")), "prerequisite 14 `Queue`\n");
  EXPECT_EQ(found(asking("\"D1\"", "from asyncio import Queue as Q\nprint(Q.__name__)\n")), "prerequisite 14 `Q`\n");
  EXPECT_EQ(found(asking("\"A1\"", "from threading import Lock\nprint(Lock() is None)\n")), "prerequisite 14 `Lock`\n");
}

TEST(ProgramRules, OfControlFlowAreExpressionsToo) {
  EXPECT_EQ(found(asking("\"A1\"", "tea = 1\nprint(2 if tea\n      else 3)\n")), "prerequisite 14 `2 if tea`\n");
  EXPECT_EQ(found(asking("\"A1\"", "print([tea for tea in [0, 1] if tea])\n")), "prerequisite 13 `tea`\n");
  EXPECT_EQ(found(asking("\"A1\"", "match 1:\n    case 1:\n        print(1)\n")), "prerequisite 13 `match`\n");
}

TEST(ProgramRules, TheProgramCompiles) {
  EXPECT_EQ(found(asking("\"A1\"", "tea = = 1\n")), "syntax-error 13 `=`\n");
}

TEST(ProgramRules, AProgramThatDoesNotCompileCanBeAskedFor) {
  EXPECT_EQ(found(asking("\"A1\"", "tea = = 1\n", "error")), "");
}

TEST(ProgramRules, TheProgramUsesWhatThereIs) {
  EXPECT_EQ(found(asking("\"A1\"", "tea = 1\nprint(open(\"tea\"))\n")), "unsupported 14 `open`\n");
}

TEST(ProgramRules, AnExceptionIsAskedFor) {
  const std::string program = "tea = 0\nprint(tea)\nprint(1 / tea)\n";
  EXPECT_EQ(found(asking("\"A1\"", program)), "exception 15 `print(1 / tea)`\n");
  EXPECT_EQ(found(asking("\"A1\"", program, "error")), "");
}

TEST(ProgramRules, AnExceptionThatATextNamesIsKnownToItsAuthor) {
  const std::string text = asking("\"A1\"", "tea = 0\nprint(tea)\nprint(1 / tea)\n");
  EXPECT_EQ(found(replaced(text, "What is it?", "What comes before the ZeroDivisionError?")), "");
}

TEST(ProgramRules, TheProgramEnds) {
  EXPECT_EQ(found(asking("\"A2\"", "tea = 0\nwhile True:\n    tea += 1\n")).substr(0, 14), "never-ends 14 ");
}

TEST(ProgramRules, NobodyWaitsForEver) {
  EXPECT_EQ(found(asking("\"F2\"",
                         "import asyncio\n\nasync def main():\n    tea = asyncio.Event()\n    await "
                         "tea.wait()\n\nasyncio.run(main())\n")),
            "never-ends 17 `await tea.wait()`\n");
}

TEST(ProgramRules, OfSeveralThatWaitForEverTheOneIsFoundForWhomTheOthersWait) {
  constexpr std::string_view kTwo =
      "import asyncio\n\nasync def brew(tea):\n    await tea.wait()\n\n"
      "async def main():\n    await asyncio.gather(brew(asyncio.Event()))\n\nasyncio.run(main())\n";
  EXPECT_EQ(found(asking("\"F2\"", kTwo)), "never-ends 16 `await tea.wait()`\n");
  EXPECT_EQ(report_of(asking("\"F2\"", kTwo)).findings.front().message,
            "the program waits for ever: Task-2 (brew) at line 16 waits in Event.wait(): nobody calls set()");
}

TEST(ProgramRules, ThreadsThatWaitForEverAreFound) {
  EXPECT_EQ(found(asking("\"D2\"", "import threading\ntea = threading.Lock()\ntea.acquire()\ntea.acquire()\n")),
            "never-ends 16 `tea.acquire()`\n");
}

TEST(ProgramRules, SomethingIsPrinted) {
  EXPECT_EQ(found(asking("\"A1\"", "tea = 1\n")), "no-output 9 `\"output\"`\n");
}

TEST(ProgramRules, NotTooMuchIsPrinted) {
  EXPECT_EQ(found(asking("\"A2\"", "for tea in range(41):\n    print(tea)\n")), "long-output 14 `print(tea)`\n");
}

TEST(ProgramRules, TiesOfTimersDecideNothing) {
  // Two sleeps of one second end when one of two seconds does.
  constexpr std::string_view kSteps =
      "import asyncio\n\nasync def steps():\n    await asyncio.sleep(1)\n    await asyncio.sleep(1)\n    "
      "print(\"steps\")\n\n"
      "async def whole():\n    await asyncio.sleep(2)\n    print(\"whole\")\n\n"
      "async def main():\n    await asyncio.gather(steps(), whole())\n\nasyncio.run(main())\n";
  EXPECT_EQ(found(asking("\"E4\"", kSteps)), "timer-tie 22 `print(\"whole\")`\n");
}

TEST(ProgramRules, TimersThatAreSetAtOneMomentKeepTheirOrder) {
  constexpr std::string_view kTwo =
      "import asyncio\n\nasync def brew(tea):\n    await asyncio.sleep(2)\n    print(tea)\n\n"
      "async def main():\n    await asyncio.gather(brew(\"black\"), brew(\"green\"))\n\nasyncio.run(main())\n";
  EXPECT_EQ(found(asking("\"E4\"", kTwo, "elapsed")), "");
}

TEST(ProgramRules, TheNameOfTheFileDecidesNothing) {
  EXPECT_EQ(found(asking("\"A1\"", "tea = 1\nprint(__file__)\n")), "place 14 `print(__file__)`\n");
  EXPECT_EQ(found(asking("\"A4\"",
                         "import traceback\ntry:\n    1 / 0\nexcept ZeroDivisionError:\n    print(traceback.format_exc())\n")),
            "place 17 `print(traceback.format_exc())`\n");
}

TEST(ProgramRules, ThatPython3KnowsAnotherNameOfTheFileIsNoDifferenceOfItsOwn) {
  const Judge judge = [](const text::Source&) { return Judged{Judged::End::k_ended, 0, "/tmp/program.py\n", ""}; };
  EXPECT_EQ(found(asking("\"A1\"", "tea = 1\nprint(__file__)\n"), {}, judge), "place 14 `print(__file__)`\n");
}

TEST(ProgramRules, WhatALimitHasCutOffIsFoundOnce) {
  const Judge judge = [](const text::Source&) { return Judged{Judged::End::k_ended, 0, "tea\n", ""}; };
  const std::string endless = asking("\"A2\"", "while True:\n    print('tea' * 100000)\n");
  EXPECT_EQ(found(endless, {}, judge), "never-ends 14 `print('tea' * 100000)`\n");
}

TEST(ProgramRules, FreedObjectsDecideNothing) {
  constexpr std::string_view kDropped =
      "def tea():\n    try:\n        yield 1\n    finally:\n        print(\"cup washed\")\n\ncup = "
      "tea()\nprint(next(cup))\ncup = None\nprint(\"end\")\n";
  EXPECT_EQ(found(asking("\"C2\"", kDropped, "elapsed")), "garbage 17 `print(\"cup washed\")`\n");
}

TEST(ProgramRules, ChanceIsSeeded) {
  EXPECT_EQ(found(asking("\"A1\"", "import random\nprint(random.random())\n")), "chance 14 `print(random.random())`\n");
  EXPECT_EQ(found(asking("\"A1\"", "import random\nrandom.seed(1)\nprint(random.random())\n")), "");
}

TEST(ProgramRules, ChanceWithoutASeedIsFound) {
  EXPECT_EQ(found(asking("\"A1\"", "import uuid\nprint(uuid.uuid4())\n")), "chance 14 `print(uuid.uuid4())`\n");
  EXPECT_EQ(found(asking("\"A1\"", "import secrets\nprint(secrets.token_hex(4))\n")),
            "chance 14 `print(secrets.token_hex(4))`\n");
}

TEST(ProgramRules, TheOrderOfASetOfStringsIsNotPrinted) {
  EXPECT_EQ(found(asking("\"A2\"", "for tea in {\"black\", \"green\"}:\n    print(tea)\n")), "chance 14 `print(tea)`\n");
  EXPECT_EQ(found(asking("\"A1\"", "print(hash(\"tea\"))\n")), "chance 13 `print(hash(\"tea\"))`\n");
  EXPECT_EQ(found(asking("\"A1\"", "print(sorted({\"black\", \"green\"}), {1, 2, 3})\n")), "");
}

TEST(ProgramRules, TheDayIsNotPrinted) {
  EXPECT_EQ(found(asking("\"D1\"", "import datetime\nprint(datetime.datetime.now())\n")),
            "chance 14 `print(datetime.datetime.now())`\n");
  EXPECT_EQ(found(asking("\"D1\"", "import time\nprint(time.time())\n")), "chance 14 `print(time.time())`\n");
  EXPECT_EQ(found(asking("\"D1\"", "import time\nbegin = time.time()\ntime.sleep(0.3)\nprint(time.time() - begin)\n")), "");
}

TEST(ProgramRules, WhatAddressesDecideIsNotPrinted) {
  EXPECT_EQ(found(asking("\"A1\"", "tea = []\nprint(id(tea))\n")), "address 14 `print(id(tea))`\n");
  EXPECT_EQ(found(asking("\"A1\"", "print(hash(object()))\n")), "address 13 `print(hash(object()))`\n");
  EXPECT_EQ(found(asking("\"A1\"", "tea = []\nprint(id(tea) == id(tea))\n")), "");
}

TEST(ProgramRules, AddressesAreNotPrinted) {
  EXPECT_EQ(found(asking("\"A1\"", "print(object())\n")), "address 13 `print(object())`\n");
}

TEST(ProgramRules, AQuestionTellsAMisconceptionApart) {
  EXPECT_EQ(found(asking("\"E2\"", "import asyncio\n\nasync def main():\n    print(\"tea\")\n\nasyncio.run(main())\n")),
            "separates-nothing 9 `\"output\"`\n");
}

TEST(ProgramRules, WhatIsToldApartIsReported) {
  const Report report = report_of(tea_time());
  EXPECT_FALSE(report.separation.empty());
  EXPECT_TRUE(report.asks_for_lines);
}

Judge saying(std::string output, int exit_status = 0, std::string error_output = "") {
  return [=](const text::Source&) { return Judged{Judged::End::k_ended, exit_status, output, error_output}; };
}

TEST(Python3, AgreesWithTheOutput) {
  EXPECT_EQ(found(asking("\"A1\"", "print(1)\nprint(2)\n"), {}, saying("1\n2\n")), "");
  EXPECT_EQ(found(asking("\"A1\"", "print(1)\nprint(2)\n"), {}, saying("1\n3\n")), "python3-differs 14 `print(2)`\n");
}

TEST(Python3, AgreesWithTheEnd) {
  EXPECT_EQ(found(asking("\"A1\"", "print(1)\n"), {}, saying("1\n", 1, "KeyError: 1\n")),
            "python3-differs 13 `print(1)`\n");
}

TEST(Python3, AgreesWithTheExitStatus) {
  const std::string program = asking("\"A1\"", "import sys\nprint(1)\nsys.exit(3)\n");
  EXPECT_EQ(found(program, {}, saying("1\n", 3)), "");
  EXPECT_EQ(found(program, {}, saying("1\n", 0)), "python3-differs 13 `import sys`\n");
}

TEST(Python3, AgreesWithTheWordsOfTheEnd) {
  const std::string program = asking("\"A1\"", "import sys\nprint(1)\nsys.exit(\"bye\")\n");
  EXPECT_EQ(found(program, {}, saying("1\n", 1, "bye\n")), "");
  EXPECT_EQ(found(program, {}, saying("1\n", 1, "good\n")), "python3-differs 13 `import sys`\n");
}

TEST(Python3, MayEndWithoutSayingWhy) {
  const std::string program = "import sys\nsys.excepthook = lambda *tea: print(2)\nprint(1)\nraise ValueError\n";
  EXPECT_EQ(found(asking("\"A1\"", program, "error"), {}, saying("1\n2\n", 1)), "prerequisite 14 `lambda`\nprerequisite 16 `raise`\n");
}

TEST(Python3, ComesToAnEnd) {
  const Judge late = [](const text::Source&) { return Judged{Judged::End::k_took_too_long, 0, "", ""}; };
  EXPECT_EQ(found(asking("\"A1\"", "print(1)\n"), {}, late), "python3-differs 13 `print(1)`\n");
}

TEST(Python3, IsNotNeeded) {
  const Judge missing = [](const text::Source&) { return Judged{Judged::End::k_not_found, 0, "", ""}; };
  EXPECT_EQ(found(asking("\"A1\"", "print(1)\n"), {}, missing), "");
}

}  // namespace
}  // namespace coroscope::lint
