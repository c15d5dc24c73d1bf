// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusInterface>
#include <QDBusMetaType>

/// A secret of the Secret Service's interface: (oayays).
struct WireSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};
Q_DECLARE_METATYPE(WireSecret)

inline QDBusArgument& operator<<(QDBusArgument& out, const WireSecret& secret)
{
    out.beginStructure();
    out << secret.session << secret.parameters << secret.value << secret.contentType;
    out.endStructure();
    return out;
}

inline const QDBusArgument& operator>>(const QDBusArgument& in, WireSecret& secret)
{
    in.beginStructure();
    in >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    in.endStructure();
    return in;
}

namespace jonction::test {

using namespace Qt::StringLiterals;

// gnome-keyring's own door for its tools; the ordinary Unlock opens a prompt.
inline bool unlockLogin(const QByteArray& password)
{
    qDBusRegisterMetaType<WireSecret>();
    const QString service = u"org.freedesktop.secrets"_s;
    const QString path = u"/org/freedesktop/secrets"_s;
    QDBusInterface secrets(service, path, u"org.freedesktop.Secret.Service"_s);
    const QDBusMessage opened =
        secrets.call(u"OpenSession"_s, u"plain"_s, QVariant::fromValue(QDBusVariant(QString())));
    const WireSecret secret{
        opened.arguments().value(1).value<QDBusObjectPath>(), {}, password, u"text/plain"_s};
    QDBusInterface door(service, path, u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s);
    const QDBusMessage answer =
        door.call(u"UnlockWithMasterPassword"_s,
                  QVariant::fromValue(QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)),
                  QVariant::fromValue(secret));
    return answer.type() == QDBusMessage::ReplyMessage;
}

inline void lockLogin()
{
    QDBusInterface secrets(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                           u"org.freedesktop.Secret.Service"_s);
    const QList<QDBusObjectPath> login{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)};
    secrets.call(u"Lock"_s, QVariant::fromValue(login));
}

/// Process of the Secret Service on this bus; 0 where none answers.
inline uint keyringProcess()
{
    return QDBusConnection::sessionBus().interface()->servicePid(u"org.freedesktop.secrets"_s);
}

} // namespace jonction::test
