#include "core/syntax/parse.h"

#include <gtest/gtest.h>

#include <string>

#include "core/syntax/dump.h"

namespace coroscope::syntax {
namespace {

// The tree of a program as `ast.dump(…, indent=1)` prints it, or the message.
std::string tree(const std::string& program, bool with_places = false) {
  const text::Source source("prog.py", program);
  const ParseResult result = parse(source);
  return result.ok() ? dump(*result.tree.module, source, with_places) : result.diagnostics.at(0).message;
}

const Statement& first_statement(const ParseResult& result) {
  return *result.tree.module->body[0];
}

TEST(Parse, EmptyPrograms) {
  EXPECT_EQ(tree(""), "Module(body=[], type_ignores=[])\n");
  EXPECT_EQ(tree("\n  # only a comment"), "Module(body=[], type_ignores=[])\n");
}

TEST(Parse, PrintsPlacesOnDemand) {
  EXPECT_EQ(tree("x = 1\n", true), R"(Module(
 body=[
  Assign(
   targets=[
    Name(
     id='x',
     ctx=Store(),
     lineno=1,
     col_offset=0,
     end_lineno=1,
     end_col_offset=1)],
   value=Constant(
    value=1,
    lineno=1,
    col_offset=4,
    end_lineno=1,
    end_col_offset=5),
   lineno=1,
   col_offset=0,
   end_lineno=1,
   end_col_offset=5)],
 type_ignores=[])
)");
}

TEST(Parse, BindsOperatorsAsPythonDoes) {
  EXPECT_EQ(tree("-a ** b * c\n"), R"(Module(
 body=[
  Expr(
   value=BinOp(
    left=UnaryOp(
     op=USub(),
     operand=BinOp(
      left=Name(id='a', ctx=Load()),
      op=Pow(),
      right=Name(id='b', ctx=Load()))),
    op=Mult(),
    right=Name(id='c', ctx=Load())))],
 type_ignores=[])
)");
}

TEST(Parse, KeepsTheSmallPlacesThatMessagesNeed) {
  const text::Source source("prog.py", "async def name(a): pass\n");
  const ParseResult result = parse(source);
  const auto& function = as<AsyncFunctionDef>(first_statement(result));
  EXPECT_EQ(source.slice(function.name_span), "name");
  EXPECT_EQ(source.slice(function.span), "async def name(a): pass");
}

TEST(Parse, NormalisesIdentifiers) {
  const text::Source source("prog.py", "ﬁ = 1\n");
  const ParseResult result = parse(source);
  EXPECT_EQ(as<Name>(*as<Assign>(first_statement(result)).targets[0]).id, "fi");
}

TEST(Parse, TreatsSoftKeywordsAsNames) {
  EXPECT_FALSE(
      tree("match = 1\ncase = match\n_ = match(x)\nmatch[1]: int = 2\nprint(match, case)\nmatch.x()\n").empty());
  EXPECT_NE(
      tree("match x:\n  case [1, *_] | {'a': b, **c}: pass\n  case C(d, e=-1+2j) as f if g: pass\n").find("MatchClass"),
      std::string::npos);
}

TEST(Parse, KeepsTheWholeOfLongIntegers) {
  EXPECT_NE(tree("0xFFFF_FFFF_FFFF_FFFF_FFFF\n").find("value=1208925819614629174706175)"), std::string::npos);
}

TEST(Parse, ReadsEscapes) {
  EXPECT_NE(tree(R"('\x41\u00e9\U0001F600\101\q\ud800' "b")"
                 "\n")
                .find(R"(value='Aé😀A\\q\ud800b')"),
            std::string::npos);
  EXPECT_NE(tree(R"(b'\x41\u00e9' br'\x')"
                 "\n")
                .find(R"(value=b'A\\u00e9\\x')"),
            std::string::npos);
}

TEST(Parse, TakesFStringsApart) {
  EXPECT_EQ(tree("f'{{{a!r:>{w}} {b = }'\n"), R"(Module(
 body=[
  Expr(
   value=JoinedStr(
    values=[
     Constant(value='{'),
     FormattedValue(
      value=Name(id='a', ctx=Load()),
      conversion=114,
      format_spec=JoinedStr(
       values=[
        Constant(value='>'),
        FormattedValue(
         value=Name(id='w', ctx=Load()),
         conversion=-1)])),
     Constant(value=' b = '),
     FormattedValue(
      value=Name(id='b', ctx=Load()),
      conversion=114)]))],
 type_ignores=[])
)");
}

TEST(Parse, AcceptsParenthesisedWithItems) {
  EXPECT_NE(tree("with (a as b, c as d,):\n  pass\n").find("withitem"), std::string::npos);
  EXPECT_NE(tree("with (a, b) as c: pass\n").find("Tuple"), std::string::npos);
}

TEST(Parse, AcceptsAllKindsOfParameters) {
  EXPECT_NE(tree("def f(a, /, b: int = 1, *c: *d, e, g=2, **h) -> i: pass\n").find("posonlyargs"), std::string::npos);
  EXPECT_NE(tree("x = lambda a, /, b=1, *, c, **d: 0\n").find("kwonlyargs"), std::string::npos);
}

}  // namespace
}  // namespace coroscope::syntax
