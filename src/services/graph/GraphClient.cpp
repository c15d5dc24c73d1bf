// SPDX-License-Identifier: Apache-2.0
#include "services/graph/GraphClient.h"

#include "services/graph/GraphErrors.h"

namespace jonction {

using namespace Qt::StringLiterals;

GraphClient::GraphClient(QObject* parent, const QUrl& base, std::shared_ptr<Authorizer> authorizer,
                         RestSettings settings)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_rest(new RestClient(this, base, std::move(authorizer), graphError, m_settings))
{}

JobOf<Nothing>* GraphClient::write(QObject* owner, const RestCall& call)
{
    return mapJob<RestReply, Nothing>(owner, m_rest->call(owner, call),
                                      [](RestReply&) { return Result<Nothing>(Nothing()); });
}

QString odataText(QString text)
{
    return text.replace(u'\'', u"''"_s);
}

QueryItems selectFields(QLatin1StringView fields)
{
    return {{u"$select"_s, QString(fields)}};
}

} // namespace jonction
