// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contract/Prism.h"
#include "rest/Authorizer.h"
#include "support/Await.h"

#include <QTest>

#include <optional>

namespace jonction::test {

/// A test whose calls go through Prism, which looks at each of them.
class ContractCase : public QObject
{
protected:
    /// What came back; nothing, and a failed test with Prism's own words, where it was refused.
    template<typename T>
    std::optional<T> accepted(JobOf<T>* job)
    {
        Result<T> result = await(job);
        if (result.ok())
            return result.take();
        QTest::qFail(qPrintable(toString(result.error().kind) + u' ' + result.error().evidence + u'\n' +
                                QString::fromUtf8(m_prism.lastWords())),
                     __FILE__, __LINE__);
        return std::nullopt;
    }
    static std::shared_ptr<Authorizer> bearing(const QByteArray& token)
    {
        return std::make_shared<StaticAuthorizer>(
            [token](QObject* owner) { return settledJob<Secret>(owner, Secret(token + QByteArray())); });
    }

    Prism m_prism;
};

} // namespace jonction::test
