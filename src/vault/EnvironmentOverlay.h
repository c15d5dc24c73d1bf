// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/SecretStore.h"

#include <map>
#include <memory>

namespace jonction {

/// Secrets of this run that came in environment variables (`--secret-from-env NAME=VAR`), in front of the
/// real store. The variables are read once and removed from the process, so that no helper inherits them.
///
/// A name such as "telnyx-api-key" or "client-secret/<keyId>" is served from here; writing it keeps the new
/// value for this process only. "client-secret" without a key id stands in for any client secret that the
/// store behind cannot give; a new client secret is then still written to the store behind, because it must
/// outlive this process.
class EnvironmentOverlay : public SecretStore
{
    Q_OBJECT

public:
    /// Takes each "NAME=VAR" of `assignments`. InvalidInput with the assignment as subject: malformed, name
    /// unknown, variable not set or empty; then nothing was removed from the environment.
    static Result<std::unique_ptr<EnvironmentOverlay>> take(const QStringList& assignments,
                                                            SecretStore* behind);

    JobOf<Secret>* read(QObject* owner, const SecretRef& ref) override;
    JobOf<Nothing>* write(QObject* owner, const SecretRef& ref, Secret secret) override;
    JobOf<Nothing>* forget(QObject* owner, const SecretRef& ref) override;
    JobOf<KeychainStatus>* status(QObject* owner) override;

private:
    explicit EnvironmentOverlay(SecretStore* behind);

    SecretStore* m_behind;
    std::map<QString, Secret> m_byName;
};

} // namespace jonction
