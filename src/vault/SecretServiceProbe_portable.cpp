// SPDX-License-Identifier: Apache-2.0
// Where there is no D-Bus; SecretServiceProbe_linux.cpp is its counterpart.
#include "vault/SecretServiceProbe.h"

#if !defined(Q_OS_UNIX) || defined(Q_OS_DARWIN)

namespace jonction {

JobOf<KeychainFacts>* probeKeychain(QObject* owner, const SecretRef&)
{
    KeychainFacts facts;
    facts.status.state = KeychainStatus::State::Available;
#ifdef Q_OS_DARWIN
    facts.status.backend = QStringLiteral("macOS Keychain");
#else
    facts.status.backend = QStringLiteral("Windows Credential Manager");
#endif
    facts.status.evidence = QStringLiteral("part of the system");
    return settledJob<KeychainFacts>(owner, std::move(facts));
}

} // namespace jonction

#endif
