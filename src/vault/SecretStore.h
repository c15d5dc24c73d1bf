// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Job.h"
#include "base/Secret.h"
#include "vault/SecretRef.h"

#include <QObject>

namespace jonction {

/// Who keeps the secrets, and whether it can be asked now.
struct KeychainStatus
{
    enum class State {
        Available,
        Locked,   ///< reading asks the person to unlock, or fails where nobody can be asked
        NotSetUp, ///< the service answers but has no collection yet: the first write asks for one
        Missing,  ///< no service, no bus, no library
    };
    State state = State::Missing;
    QString backend;  ///< a name to show: "Secret Service (gnome-keyring)", "KWallet", "macOS Keychain"
    QString evidence; ///< what was asked and answered; for Details
};

/// "available", "locked", "notSetUp", "missing": for JSON.
QString toString(KeychainStatus::State state);

/// Keeps secrets between runs, in the keychain of the system and nowhere else: there is no fallback to a
/// file. GUI thread. Errors of all calls: KeychainMissing, KeychainLocked, KeychainRefused, TimedOut (nobody
/// answered a prompt), InvalidInput (reference or value not acceptable). While a prompt is open the job says
/// waiting(seconds left, "keychain").
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// NotFound only when the keychain is open and really has no such entry.
    virtual JobOf<Secret>* read(QObject* owner, const SecretRef& ref) = 0;
    /// Writes over what was there, reads back and compares; done only when both are equal. Values are UTF-8
    /// text without NUL, at most 2048 bytes: what every backend can hold.
    virtual JobOf<Nothing>* write(QObject* owner, const SecretRef& ref, Secret secret) = 0;
    /// Removes the entry; an entry that was not there is a success.
    virtual JobOf<Nothing>* forget(QObject* owner, const SecretRef& ref) = 0;
    /// Looks without a prompt and without touching an entry.
    virtual JobOf<KeychainStatus>* status(QObject* owner) = 0;
};

} // namespace jonction
