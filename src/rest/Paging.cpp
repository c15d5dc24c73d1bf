// SPDX-License-Identifier: Apache-2.0
#include "rest/Paging.h"

#include <QJsonObject>

namespace jonction {

namespace {

using namespace Qt::StringLiterals;

// One listing under way: a child of its job. `advance` looks at a page, gives its items and turns `call` into
// the call of the next page, or says that this was the last.
struct Page
{
    QJsonArray items;
    bool last = true;
};
using Advance = std::function<Result<Page>(const RestReply&, RestCall& call, qsizetype soFar)>;

class PagedListing : public QObject
{
public:
    PagedListing(JobOf<QJsonArray>* job, RestClient* client, RestCall call, PageBounds bounds,
                 Advance advance)
        : QObject(job)
        , m_job(job)
        , m_client(client)
        , m_call(std::move(call))
        , m_bounds(bounds)
        , m_advance(std::move(advance))
    {}

    void next()
    {
        if (!m_client)
            return m_job->settle(Error::of(ErrorKind::Cancelled));
        follow<RestReply, QJsonArray>(m_client->call(m_job, m_call), m_job,
                                      [this](RestReply& reply) { take(reply); });
    }

private:
    void take(const RestReply& reply)
    {
        if (m_job->isSettled())
            return;
        const Result<Page> page = m_advance(reply, m_call, m_items.size());
        if (!page.ok())
            return m_job->settle(page.error());
        for (const QJsonValue& item : page->items)
            m_items.append(item);
        ++m_pages;
        if (m_items.size() > m_bounds.maxItems || m_pages > m_bounds.maxPages)
            return m_job->settle(Error::of(ErrorKind::BadAnswer, QString::fromLatin1(m_call.endpoint->path),
                                           u"the listing does not end"_s));
        if (page->last)
            return m_job->settle(std::move(m_items));
        const QPointer<QObject> self(this);
        Q_EMIT m_job->progressed(static_cast<int>(m_items.size()), 0,
                                 QString::fromLatin1(m_call.endpoint->path));
        if (self)
            next();
    }

    JobOf<QJsonArray>* m_job;
    QPointer<RestClient> m_client;
    RestCall m_call;
    PageBounds m_bounds;
    Advance m_advance;
    QJsonArray m_items;
    int m_pages = 0;
};

JobOf<QJsonArray>* startListing(QObject* owner, RestClient* client, RestCall call, PageBounds bounds,
                                Advance advance)
{
    auto* job = new JobOf<QJsonArray>(owner);
    (new PagedListing(job, client, std::move(call), bounds, std::move(advance)))->next();
    return job;
}

Error wrongPage(const RestCall& call, const QString& evidence)
{
    return Error::of(ErrorKind::BadAnswer, QString::fromLatin1(call.endpoint->path), evidence);
}

Result<Page> graphPage(const RestReply& reply, RestCall& call, qsizetype)
{
    const QJsonObject object = reply.json.object();
    if (!object.value("value"_L1).isArray())
        return wrongPage(call, u"value: expected a list"_s);
    const QJsonValue link = object.value("@odata.nextLink"_L1);
    Page page{object.value("value"_L1).toArray(), link.isUndefined() || link.isNull()};
    if (page.last)
        return page;
    const QUrl address = QUrl::fromEncoded(link.toString().toUtf8(), QUrl::StrictMode);
    if (address.isEmpty() || !address.isValid() || address == call.page)
        return wrongPage(call, u"@odata.nextLink: expected the address of another page"_s);
    call.page = address;
    return page;
}

void setQuery(RestCall& call, const QString& name, qsizetype value)
{
    for (auto& item : call.query) {
        if (item.first == name) {
            item.second = QString::number(value);
            return;
        }
    }
    call.query.append({name, QString::number(value)});
}

Result<Page> telnyxPage(const RestReply& reply, RestCall& call, int& number)
{
    const QJsonObject object = reply.json.object();
    if (!object.value("data"_L1).isArray())
        return wrongPage(call, u"data: expected a list"_s);
    const QJsonArray items = object.value("data"_L1).toArray();
    const qint64 pages = object.value("meta"_L1).toObject().value("total_pages"_L1).toInteger(1);
    // An empty page ends the listing too: a wrong total must not keep us asking.
    Page page{items, number >= pages || items.isEmpty()};
    setQuery(call, u"page[number]"_s, ++number);
    return page;
}

Result<Page> ccaipPage(const RestReply& reply, RestCall& call, qsizetype soFar, int& number, int pageSize)
{
    const std::optional<QJsonArray> given = ccaipItems(reply);
    if (!given)
        return wrongPage(call, u"expected a list"_s);
    const QJsonArray& items = *given;
    bool counted = false;
    const qlonglong total = reply.headers.value("total").trimmed().toLongLong(&counted);
    const bool complete = counted ? soFar + items.size() >= total : items.size() < pageSize;
    Page page{items, complete || items.isEmpty()};
    setQuery(call, u"page"_s, ++number);
    return page;
}

} // namespace

JobOf<QJsonArray>* graphPages(QObject* owner, RestClient* client, const RestCall& first, PageBounds bounds)
{
    return startListing(owner, client, first, bounds, graphPage);
}

JobOf<QJsonArray>* telnyxPages(QObject* owner, RestClient* client, const RestCall& first, int pageSize,
                               PageBounds bounds)
{
    RestCall call = first;
    setQuery(call, u"page[number]"_s, 1);
    setQuery(call, u"page[size]"_s, pageSize);
    return startListing(owner, client, std::move(call), bounds,
                        [number = 1](const RestReply& reply, RestCall& next, qsizetype) mutable {
                            return telnyxPage(reply, next, number);
                        });
}

std::optional<QJsonArray> ccaipItems(const RestReply& reply)
{
    if (reply.json.isArray())
        return reply.json.array();
    const QJsonObject object = reply.json.object();
    for (const QLatin1StringView key : {"users"_L1, "agents"_L1, "data"_L1, "items"_L1, "results"_L1})
        if (object.value(key).isArray())
            return object.value(key).toArray();
    return std::nullopt;
}

JobOf<QJsonArray>* ccaipPages(QObject* owner, RestClient* client, const RestCall& first, int pageSize,
                              PageBounds bounds)
{
    RestCall call = first;
    setQuery(call, u"page"_s, 1);
    setQuery(call, u"per"_s, pageSize);
    return startListing(
        owner, client, std::move(call), bounds,
        [number = 1, pageSize](const RestReply& reply, RestCall& next, qsizetype soFar) mutable {
            return ccaipPage(reply, next, soFar, number, pageSize);
        });
}

} // namespace jonction
