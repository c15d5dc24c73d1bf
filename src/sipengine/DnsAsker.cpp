// SPDX-License-Identifier: Apache-2.0
#include "sipengine/DnsAsker.h"

#include "sipengine/SofiaHeaders.h"

#include <QFile>
#include <QSocketNotifier>

#include <sofia-resolv/sres_async.h>

#include <algorithm>

extern "C" su_log_t sresolv_log[];

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTickMs = 250; ///< the library repeats questions when it is told that time passes
constexpr qsizetype kMaxRecordsOfAnswer = 64;

QString nameOf(const char* text)
{
    QString name = QString::fromLatin1(text ? text : "").left(512);
    if (name.endsWith(u'.'))
        name.chop(1);
    return name;
}

QString errorName(int status)
{
    switch (status) {
    case SRES_NAME_ERR:
        return u"noName"_s;
    case SRES_OK:
    case SRES_RECORD_ERR:
        return u"noRecord"_s;
    case SRES_TIMEOUT_ERR:
        return u"timeout"_s;
    case SRES_AUTH_ERR:
        return u"refused"_s;
    case SRES_NETWORK_ERR:
        return u"network"_s;
    default:
        return u"serverFailed"_s;
    }
}

/// False for a record that names no host.
bool readRecord(const sres_record_t& from, DnsRecord& record)
{
    record.ttl = static_cast<int>(std::min<uint32_t>(from.sr_record->r_ttl, 0x7fffffff));
    switch (from.sr_record->r_type) {
    case sres_type_a:
        record.address = QHostAddress(ntohl(from.sr_a->a_addr.s_addr));
        return true;
    case sres_type_aaaa:
        record.address = QHostAddress(from.sr_aaaa->aaaa_addr.u6_addr);
        return true;
    case sres_type_srv:
        record.priority = from.sr_srv->srv_priority;
        record.weight = from.sr_srv->srv_weight;
        record.port = from.sr_srv->srv_port;
        record.target = nameOf(from.sr_srv->srv_target);
        return record.target.isEmpty() || isDnsName(record.target);
    case sres_type_naptr:
        record.priority = from.sr_naptr->na_order;
        record.weight = from.sr_naptr->na_prefer;
        record.flags = nameOf(from.sr_naptr->na_flags).left(16);
        record.services = nameOf(from.sr_naptr->na_services).left(64);
        record.target = nameOf(from.sr_naptr->na_replace);
        return record.target.isEmpty() || isDnsName(record.target);
    default:
        return false;
    }
}

DnsAnswer readAnswers(sres_record_t** answers, quint16 type)
{
    DnsAnswer answer;
    int status = answers ? SRES_RECORD_ERR : SRES_TIMEOUT_ERR;
    for (sres_record_t** one = answers; one && *one; ++one) {
        const sres_common_t& head = *(*one)->sr_record;
        DnsRecord record;
        if (head.r_status != SRES_OK)
            status = head.r_status;
        else if (head.r_type == type && head.r_class == sres_class_in && head.r_parsed) {
            if (!readRecord(**one, record))
                answer.error = u"unusable"_s;
            else if (answer.records.size() < kMaxRecordsOfAnswer)
                answer.records.append(record);
        }
    }
    if (!answer.records.isEmpty())
        answer.error.clear();
    else if (answer.error.isEmpty())
        answer.error = errorName(status);
    return answer;
}

} // namespace

bool isDnsName(const QString& name)
{
    if (name.isEmpty() || name.size() > 253)
        return false;
    const QStringList labels = name.split(u'.');
    return std::all_of(labels.begin(), labels.end(), [](const QString& label) {
        return !label.isEmpty() && label.size() <= 63 && std::all_of(label.begin(), label.end(), [](QChar c) {
            return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'-' || c == u'_';
        });
    });
}

/// The library's resolver on Qt's event loop: its sockets become notifiers, its clock a timer.
class DnsAsker::Resolver
{
public:
    Resolver(const QString& configuration, DnsAsker* asker)
        : m_asker(asker)
    {
        // Its log goes where the SIP thread's goes, and this is not the SIP thread.
        su_log_set_level(sresolv_log, 0);
        const QByteArray file = QFile::encodeName(configuration);
        m_library = sres_resolver_new(file.isEmpty() ? nullptr : file.constData());
        if (m_library)
            sres_resolver_set_async(m_library, &Resolver::update, handle(), 1);
        QObject::connect(&m_tick, &QTimer::timeout, m_asker, [this] { sres_resolver_timer(m_library, -1); });
    }

    ~Resolver()
    {
        for (const auto& [query, question] : m_questions)
            sres_query_bind(query, &Resolver::ignore, nullptr);
        m_notifiers.clear();
        if (m_library)
            sres_resolver_unref(m_library);
    }

    Resolver(const Resolver&) = delete;
    Resolver& operator=(const Resolver&) = delete;

    void ask(DnsType type, const QString& name, Taker taker)
    {
        const QByteArray domain = name.toLatin1() + '.';
        sres_query_t* query = nullptr;
        if (m_library && isDnsName(name))
            query = sres_query(m_library, &Resolver::answered, context(), static_cast<uint16_t>(type),
                               domain.constData());
        if (!query) {
            const QString error = isDnsName(name) ? u"network"_s : u"unusable"_s;
            QMetaObject::invokeMethod(
                m_asker,
                [taker, error] {
                    taker(DnsAnswer{{}, error});
                },
                Qt::QueuedConnection);
            return;
        }
        m_questions.emplace(query, Question{type, std::move(taker)});
        if (!m_tick.isActive())
            m_tick.start(kTickMs);
    }

private:
    struct Question
    {
        DnsType type;
        Taker taker;
    };

    // The library's own types for "whatever you like".
    sres_async_t* handle() { return static_cast<sres_async_t*>(static_cast<void*>(this)); }
    sres_context_t* context() { return static_cast<sres_context_t*>(static_cast<void*>(this)); }

    static int update(sres_async_t* self, sres_socket_t added, sres_socket_t removed)
    {
        if (self)
            static_cast<Resolver*>(static_cast<void*>(self))->watch(added, removed);
        return 0;
    }

    static void ignore(sres_context_t*, sres_query_t*, sres_record_t**) {}

    static void answered(sres_context_t* self, sres_query_t* query, sres_record_t** answers)
    {
        static_cast<Resolver*>(static_cast<void*>(self))->take(query, answers);
    }

    void watch(sres_socket_t added, sres_socket_t removed)
    {
        if (removed != INVALID_SOCKET) {
            const auto found = m_notifiers.find(removed);
            if (found != m_notifiers.end()) {
                found->second->setEnabled(false);
                found->second.release()->deleteLater(); // it may be the one whose signal runs
                m_notifiers.erase(found);
            }
        }
        if (added == INVALID_SOCKET)
            return;
        auto notifier = std::make_unique<QSocketNotifier>(qintptr(added), QSocketNotifier::Read);
        QObject::connect(notifier.get(), &QSocketNotifier::activated, m_asker, [this, added] {
            if (sres_resolver_receive(m_library, added) == 0)
                sres_resolver_error(m_library, added);
        });
        m_notifiers[added] = std::move(notifier);
    }

    void take(sres_query_t* query, sres_record_t** answers)
    {
        const auto found = m_questions.find(query);
        if (found == m_questions.end()) {
            sres_free_answers(m_library, answers);
            return;
        }
        const Question question = std::move(found->second);
        m_questions.erase(found);
        if (m_questions.empty())
            m_tick.stop();
        const DnsAnswer answer = readAnswers(answers, static_cast<quint16>(question.type));
        sres_free_answers(m_library, answers);
        // Not from inside the library: the taker may end everything.
        QMetaObject::invokeMethod(
            m_asker, [taker = question.taker, answer] { taker(answer); }, Qt::QueuedConnection);
    }

    DnsAsker* m_asker;
    sres_resolver_t* m_library = nullptr;
    QTimer m_tick;
    std::unordered_map<sres_query_t*, Question> m_questions;
    std::unordered_map<sres_socket_t, std::unique_ptr<QSocketNotifier>> m_notifiers;
};

DnsAsker::DnsAsker(const QString& configuration, QObject* parent)
    : QObject(parent)
    , m_resolver(std::make_unique<Resolver>(configuration, this))
{}

DnsAsker::~DnsAsker() = default;

void DnsAsker::ask(DnsType type, const QString& name, Taker taker)
{
    m_resolver->ask(type, name, std::move(taker));
}

} // namespace jonction
