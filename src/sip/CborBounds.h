// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace jonction {

/// True when `payload` is one complete CBOR item of at most 4 levels whose claimed lengths fit into the bytes
/// that are really there. Asked before Qt builds anything of it, so that no attacker's number allocates
/// memory.
bool cborWithinBounds(const QByteArray& payload);

} // namespace jonction
