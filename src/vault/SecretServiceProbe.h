// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/SecretStore.h"

namespace jonction {

/// What the keychain service itself says, beside the library that reads entries.
struct KeychainFacts
{
    KeychainStatus status;
    bool entryThere = false;  ///< an entry for the reference exists, locked or not
    bool entryLocked = false; ///< it exists in a locked collection
};

/// Asks without prompting. QtKeychain reports a locked entry as "not found"; only the service knows better.
/// Never fails: what cannot be asked is a status with evidence. On Linux the Secret Service (or KWallet on
/// Plasma) over D-Bus, asynchronously; elsewhere the system's keychain, which is always there.
JobOf<KeychainFacts>* probeKeychain(QObject* owner, const SecretRef& ref);

} // namespace jonction
