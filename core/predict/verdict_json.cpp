#include "core/predict/verdict_json.h"

#include <nlohmann/json.hpp>

namespace coroscope::predict {

std::string verdict_json(std::string_view scenario, const Verdict& verdict) {
  nlohmann::ordered_json json;
  json["schema"] = "coroscope-verdict";
  json["version"] = 1;
  json["scenario"] = scenario;
  json["right"] = verdict.right;
  json["predicted_lines"] = verdict.predicted_lines;
  json["actual_lines"] = verdict.actual_lines;
  json["matched_prefix"] = verdict.matched_prefix;
  json["matched_in_order"] = verdict.matched_in_order;
  json["prefix_score"] = verdict.prefix_score();
  json["score"] = verdict.score();
  json["exact"] = verdict.exact;
  json["first_difference"] = nullptr;
  if (verdict.first_difference) {
    json["first_difference"] = {{"line", verdict.first_difference->line},
                                {"kind", difference_name(verdict.first_difference->kind)},
                                {"predicted", verdict.first_difference->predicted}};
  }
  json["missing"] = verdict.missing;
  json["extra"] = verdict.extra;
  json["moved"] = verdict.moved;
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace coroscope::predict
