// SPDX-License-Identifier: Apache-2.0
#include "vault/EnvironmentOverlay.h"

#include "base/SecretVariable.h"
#include "log/Log.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

bool isSecretName(const QString& name)
{
    for (const QLatin1StringView known : {SecretName::refreshToken, SecretName::telnyxApiKey,
                                          SecretName::ccaipApiToken, SecretName::clientSecret})
        if (name == known)
            return true;
    const QString prefix = SecretName::clientSecret + u'/';
    return name.startsWith(prefix) && name.size() > prefix.size();
}

} // namespace

EnvironmentOverlay::EnvironmentOverlay(SecretStore* behind)
    : m_behind(behind)
{}

Result<std::unique_ptr<EnvironmentOverlay>> EnvironmentOverlay::take(const QStringList& assignments,
                                                                     SecretStore* behind)
{
    std::unique_ptr<EnvironmentOverlay> overlay(new EnvironmentOverlay(behind));
    QList<QByteArray> variables;
    for (const QString& assignment : assignments) {
        const QString name = assignment.section(u'=', 0, 0);
        const QByteArray variable = assignment.section(u'=', 1).toLocal8Bit();
        if (!isSecretName(name) || variable.isEmpty() || variable.contains('='))
            return Error::of(ErrorKind::InvalidInput, assignment, u"expected NAME=VARIABLE"_s);
        if (qEnvironmentVariableIsEmpty(variable.constData()))
            return Error::of(ErrorKind::InvalidInput, assignment, u"the variable is not set"_s);
        overlay->m_byName.insert_or_assign(name, Secret(qgetenv(variable.constData())));
        variables.append(variable);
    }
    for (const QByteArray& variable : std::as_const(variables))
        takeSecretVariable(variable).clear();
    return overlay;
}

JobOf<Secret>* EnvironmentOverlay::read(QObject* owner, const SecretRef& ref)
{
    if (const auto exact = m_byName.find(ref.name); exact != m_byName.end())
        return settledJob<Secret>(owner, exact->second.clone());
    const auto general = m_byName.find(ref.name.section(u'/', 0, 0));
    if (general == m_byName.end())
        return m_behind->read(owner, ref);
    auto* job = new JobOf<Secret>(owner);
    JobOf<Secret>* first = m_behind->read(job, ref);
    connect(job, &Job::aborted, first, &Job::cancel);
    connect(first, &Job::waiting, job, &Job::waiting);
    first->onDone(job,
                  [job, standIn = std::make_shared<Secret>(general->second.clone())](Result<Secret>& kept) {
                      job->settle(kept.ok() ? kept.take() : standIn->clone());
                  });
    return job;
}

JobOf<Nothing>* EnvironmentOverlay::write(QObject* owner, const SecretRef& ref, Secret secret)
{
    const auto exact = m_byName.find(ref.name);
    if (exact == m_byName.end())
        return m_behind->write(owner, ref, std::move(secret));
    exact->second = std::move(secret);
    Log::info("vault", ref.key() + u": from the environment, the new value is kept for this run only"_s);
    return settledJob<Nothing>(owner, Nothing{});
}

JobOf<Nothing>* EnvironmentOverlay::forget(QObject* owner, const SecretRef& ref)
{
    if (m_byName.erase(ref.name) > 0)
        return settledJob<Nothing>(owner, Nothing{});
    return m_behind->forget(owner, ref);
}

JobOf<KeychainStatus>* EnvironmentOverlay::status(QObject* owner)
{
    return m_behind->status(owner);
}

} // namespace jonction
