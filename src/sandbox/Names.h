// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Seed.h"

#include <string>
#include <vector>

namespace jonction::sandbox {

struct PersonName
{
    std::string given;
    std::string family;
    std::string mailbox; ///< ASCII, unique: "camille.moreau"
};

/// `count` plausible names, no mailbox twice. The first is Camille Moreau in every world, for the guide's
/// sake.
std::vector<PersonName> drawNames(const Seed& seed, int count);

} // namespace jonction::sandbox
