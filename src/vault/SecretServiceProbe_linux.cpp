// SPDX-License-Identifier: Apache-2.0
#include "vault/SecretServiceProbe.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>
#include <QFileInfo>
#include <QLibrary>
#include <QMap>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

using StringMap = QMap<QString, QString>;

constexpr int dbusCallMs = 5000;
const auto secretsName = u"org.freedesktop.secrets"_s;
const auto secretsPath = u"/org/freedesktop/secrets"_s;
const auto serviceInterface = u"org.freedesktop.Secret.Service"_s;

// Without an address the bus library would start a bus of its own, which nobody else would ever ask.
bool hasSessionBusAddress()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

// QtKeychain's own order: on Plasma the wallet, else libsecret.
QString walletName()
{
    const bool plasma = qEnvironmentVariable("XDG_CURRENT_DESKTOP").contains(u"KDE"_s, Qt::CaseInsensitive) ||
                        qEnvironmentVariableIsSet("KDE_FULL_SESSION");
    if (!plasma)
        return {};
    return qEnvironmentVariable("KDE_SESSION_VERSION") == "6"_L1 ? u"org.kde.kwalletd6"_s
                                                                 : u"org.kde.kwalletd5"_s;
}

QString providerName(uint pid)
{
    QFile file(u"/proc/%1/cmdline"_s.arg(pid));
    if (!file.open(QFile::ReadOnly))
        return {};
    const QString program = QFileInfo(QString::fromLocal8Bit(file.read(512).split('\0').value(0))).fileName();
    return program == "gnome-keyring-daemon"_L1 ? u"gnome-keyring"_s : program;
}

/// One run of questions; a child of its job, so it ends with it.
class SecretServiceProbe : public QObject
{
public:
    SecretServiceProbe(JobOf<KeychainFacts>* job, const SecretRef& ref)
        : QObject(job)
        , m_job(job)
        , m_ref(ref)
        , m_bus(QDBusConnection::sessionBus())
    {
        m_facts.status.backend = u"Secret Service"_s;
    }

    void start()
    {
        if (!m_bus.isConnected())
            return missing(m_bus.lastError().message());
        const QString wallet = walletName();
        if (wallet.isEmpty())
            return startSecretService();
        askBus(u"StartServiceByName"_s, {wallet, 0U}, [this, wallet](const QDBusMessage& answer) {
            if (answer.type() == QDBusMessage::ErrorMessage)
                return startSecretService();
            m_facts.status.backend = u"KWallet"_s;
            end(KeychainStatus::State::Available, wallet + u" answers"_s);
        });
    }

private:
    using Next = std::function<void(const QDBusMessage&)>;

    void startSecretService()
    {
        if (!QLibrary(u"secret-1"_s, 0).load())
            return missing(u"libsecret-1.so.0 is not installed"_s);
        askBus(u"StartServiceByName"_s, {secretsName, 0U}, [this](const QDBusMessage& answer) {
            if (answer.type() == QDBusMessage::ErrorMessage)
                return missing(answer.errorMessage());
            askProvider();
        });
    }

    void askProvider()
    {
        askBus(u"GetConnectionUnixProcessID"_s, {secretsName}, [this](const QDBusMessage& answer) {
            const QString provider = providerName(answer.arguments().value(0).toUInt());
            if (!provider.isEmpty())
                m_facts.status.backend = u"Secret Service (%1)"_s.arg(provider);
            askDefaultCollection();
        });
    }

    void askDefaultCollection()
    {
        ask(secretsPath, serviceInterface, u"ReadAlias"_s, {u"default"_s},
            [this](const QDBusMessage& answer) {
                const QString path = answer.arguments().value(0).value<QDBusObjectPath>().path();
                if (path.isEmpty() || path == "/"_L1)
                    searchEntry(KeychainStatus::State::NotSetUp, u"no default collection"_s);
                else
                    askLocked(path);
            });
    }

    void askLocked(const QString& collection)
    {
        ask(collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
            {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s},
            [this, collection](const QDBusMessage& answer) {
                const bool locked = answer.arguments().value(0).value<QDBusVariant>().variant().toBool();
                searchEntry(locked ? KeychainStatus::State::Locked : KeychainStatus::State::Available,
                            collection + (locked ? u" is locked"_s : u" is open"_s));
            });
    }

    void searchEntry(KeychainStatus::State state, const QString& evidence)
    {
        const StringMap attributes{{u"server"_s, m_ref.service()}, {u"user"_s, m_ref.key()}};
        ask(secretsPath, serviceInterface, u"SearchItems"_s, {QVariant::fromValue(attributes)},
            [this, state, evidence](const QDBusMessage& answer) {
                const QDBusPendingReply<QList<QDBusObjectPath>, QList<QDBusObjectPath>> found(answer);
                m_facts.entryLocked = !found.argumentAt<1>().isEmpty();
                m_facts.entryThere = m_facts.entryLocked || !found.argumentAt<0>().isEmpty();
                end(state, evidence);
            });
    }

    void askBus(const QString& method, const QVariantList& arguments, Next next)
    {
        send(QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                            u"org.freedesktop.DBus"_s, method),
             arguments, std::move(next));
    }

    // Asks the Secret Service; an error answer ends the probe.
    void ask(const QString& path, const QString& interface, const QString& method,
             const QVariantList& arguments, Next next)
    {
        send(QDBusMessage::createMethodCall(secretsName, path, interface, method), arguments,
             [this, method, next = std::move(next)](const QDBusMessage& answer) {
                 if (answer.type() == QDBusMessage::ErrorMessage)
                     missing(method + u": "_s + answer.errorMessage());
                 else
                     next(answer);
             });
    }

    void send(QDBusMessage question, const QVariantList& arguments, Next next)
    {
        question.setArguments(arguments);
        auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(question, dbusCallMs), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this,
                [next = std::move(next)](QDBusPendingCallWatcher* done) {
                    done->deleteLater();
                    next(done->reply());
                });
    }

    void missing(const QString& evidence) { end(KeychainStatus::State::Missing, evidence); }

    void end(KeychainStatus::State state, const QString& evidence)
    {
        m_facts.status.state = state;
        m_facts.status.evidence = evidence;
        m_job->settle(m_facts);
    }

    JobOf<KeychainFacts>* m_job;
    SecretRef m_ref;
    QDBusConnection m_bus;
    KeychainFacts m_facts;
};

} // namespace

JobOf<KeychainFacts>* probeKeychain(QObject* owner, const SecretRef& ref)
{
    qDBusRegisterMetaType<StringMap>();
    if (!hasSessionBusAddress()) {
        KeychainFacts facts;
        facts.status.backend = u"Secret Service"_s;
        facts.status.evidence = u"no session bus: DBUS_SESSION_BUS_ADDRESS is not set"_s;
        return settledJob<KeychainFacts>(owner, std::move(facts));
    }
    auto* job = new JobOf<KeychainFacts>(owner);
    (new SecretServiceProbe(job, ref))->start();
    return job;
}

} // namespace jonction
