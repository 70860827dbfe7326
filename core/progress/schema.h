// What is in a progress file, and how an older file becomes one of today.
//
// The header of the file says that it is ours (application_id) and of which version (user_version). Version n is what
// the first n steps make of an empty file. Steps are never changed, only added; one that changes a table makes a new
// one and copies, since what ALTER TABLE leaves depends on the version of SQLite.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "core/progress/database.h"

namespace coroscope::progress {

using Steps = std::span<const std::string_view>;

inline constexpr std::array<std::string_view, 1> kSteps = {
    // 1: what happened. What follows from it is computed when somebody asks.
    R"(CREATE TABLE attempts (
         id TEXT NOT NULL PRIMARY KEY,
         scenario TEXT NOT NULL,
         ask INTEGER NOT NULL,
         kind TEXT NOT NULL,
         time INTEGER NOT NULL,
         try INTEGER NOT NULL,
         outcome TEXT NOT NULL,
         fit TEXT NOT NULL,
         models TEXT NOT NULL,
         told_apart TEXT NOT NULL,
         hints INTEGER NOT NULL
       ) STRICT, WITHOUT ROWID)",
};

/// The version of a file: 0 if it is empty. Throws k_newer, and k_damaged if it is not exactly what the steps make, or
/// not whole. To be called in a transaction.
std::size_t version_of(const Database& database, Steps steps = kSteps);

/// Takes the steps that a file has not seen, all or none. Two programs may do so at once. Not in a transaction.
void bring_up_to_date(const Database& database, Steps steps = kSteps);

}  // namespace coroscope::progress
