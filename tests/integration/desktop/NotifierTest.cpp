// SPDX-License-Identifier: Apache-2.0
// Run by with-keyring.sh, for its private session bus.
#include "gui/Notifier.h"

#include <QDBusConnection>
#include <QElapsedTimer>
#include <QTest>
#include <QVariantMap>

using namespace jonction;
using namespace Qt::StringLiterals;

/// A notification service as the specification describes it.
class DesktopService : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList seen;

public Q_SLOTS:
    uint Notify(const QString& program, uint replaces, const QString& icon, const QString& title,
                const QString& body, const QStringList& actions, const QVariantMap& hints, int milliseconds)
    {
        seen = {program,
                QString::number(replaces),
                icon,
                title,
                body,
                QString::number(actions.size()),
                QString::number(hints.value(u"urgency"_s).value<uchar>()),
                QString::number(milliseconds)};
        return 7;
    }
};

class NotifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyListens();
    void theServiceGetsWhatTheSpecificationSays();
};

void NotifierTest::nobodyListens()
{
    QElapsedTimer timer;
    timer.start();
    Notifier::ofTheDesktop()->show(u"title"_s, u"text"_s);
    QVERIFY(timer.elapsed() < 1000); // never waits for an answer
}

void NotifierTest::theServiceGetsWhatTheSpecificationSays()
{
    // A connection of its own: a message to oneself would not go over the bus.
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
    if (!bus.isConnected())
        QSKIP("there is no session bus");
    DesktopService service;
    QVERIFY(
        bus.registerObject(u"/org/freedesktop/Notifications"_s, &service, QDBusConnection::ExportAllSlots));
    QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
    Notifier::ofTheDesktop()->show(u"Client secret: 7 days left"_s, u"<b>ends</b> & so on"_s);
    QTRY_COMPARE(
        service.seen,
        (QStringList{u"Jonction"_s, u"0"_s, u"org.jonction.Jonction"_s, u"Client secret: 7 days left"_s,
                     u"&lt;b&gt;ends&lt;/b&gt; &amp; so on"_s, u"0"_s, u"1"_s, u"-1"_s}));
}

QTEST_MAIN(NotifierTest)
#include "NotifierTest.moc"
