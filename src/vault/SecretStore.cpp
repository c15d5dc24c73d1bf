// SPDX-License-Identifier: Apache-2.0
#include "vault/SecretStore.h"

namespace jonction {

QString toString(KeychainStatus::State state)
{
    switch (state) {
    case KeychainStatus::State::Available:
        return QStringLiteral("available");
    case KeychainStatus::State::Locked:
        return QStringLiteral("locked");
    case KeychainStatus::State::NotSetUp:
        return QStringLiteral("notSetUp");
    case KeychainStatus::State::Missing:
        break;
    }
    return QStringLiteral("missing");
}

} // namespace jonction
