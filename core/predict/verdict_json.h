// A verdict for programs that grade. One JSON object, schema "coroscope-verdict", version 1:
//
//   schema            "coroscope-verdict"
//   version           1; grows when a key changes its meaning or goes away, not when one is added
//   scenario          id or file name
//   right             true or false
//   predicted_lines   number of lines
//   actual_lines      number of lines
//   matched_prefix    lines that are right from the beginning
//   matched_in_order  longest common subsequence of lines
//   prefix_score      from 0 to 1
//   score             from 0 to 1
//   exact             false if the texts were too long for more than a lower bound of matched_in_order
//   first_difference  null, or {line, kind, predicted}; kind: wrong_line, spelling, missing, extra, other_order
//   missing           numbers of lines of the output that were not predicted at all
//   extra             numbers of predicted lines that are not printed at all
//   moved             numbers of predicted lines that are printed elsewhere
//
// Lines count from 1. The text of the output is not in it.
#pragma once

#include <string>
#include <string_view>

#include "core/predict/verdict.h"

namespace coroscope::predict {

/// One line without its newline; keys in the order above. Bytes that are not UTF-8 become U+FFFD.
std::string verdict_json(std::string_view scenario, const Verdict& verdict);

}  // namespace coroscope::predict
