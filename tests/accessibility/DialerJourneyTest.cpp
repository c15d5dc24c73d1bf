// SPDX-License-Identifier: Apache-2.0
// The real program on a screen of its own, used by ear: found, filled in, pressed and read over the
// accessibility bus of the desktop, by roles and names alone, as a screen reader does.
#include "accessibility/AccessibleNode.h"
#include "domain/DeploymentJson.h"
#include "integration/sip/Sipp.h"
#include "support/SampleDeployment.h"

#include <QDBusInterface>
#include <QDBusReply>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

class DialerJourneyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void dialer_data();
    void dialer();
    void cleanup();

public Q_SLOTS:
    void hear(const QDBusMessage& event);

private:
    using Node = std::optional<AccessibleNode>;
    bool start(const QString& language);
    Node await(SpiRole role, const QString& name, int limitMs = 10'000) const;
    QStringList rowsOf(const QString& list) const;
    QString tree() const { return m_program ? u'\n' + m_program->tree() : u"no program"_s; }
    bool heard(const QString& text) const { return !m_heard.filter(text).isEmpty(); }

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    std::optional<QDBusConnection> m_bus;
    Node m_program;
    QStringList m_heard; ///< what a screen reader says by itself
};

// A screen reader is on: the desktop's bus says so before the program starts.
void DialerJourneyTest::initTestCase()
{
    if (Sipp::program().isEmpty())
        QSKIP("SIPp is not installed");
    QDBusInterface launcher(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s);
    const QDBusReply<QString> address = launcher.call(u"GetAddress"_s);
    QVERIFY2(address.isValid(), qPrintable(address.error().message()));
    QDBusInterface status(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.freedesktop.DBus.Properties"_s);
    for (const QString& property : {u"IsEnabled"_s, u"ScreenReaderEnabled"_s})
        status.call(u"Set"_s, u"org.a11y.Status"_s, property, QVariant::fromValue(QDBusVariant(true)));
    m_bus = QDBusConnection::connectToBus(address.value(), u"accessibility"_s);
    QVERIFY(m_bus->isConnected());
    QDBusInterface registry(u"org.a11y.atspi.Registry"_s, u"/org/a11y/atspi/registry"_s,
                            u"org.a11y.atspi.Registry"_s, *m_bus);
    registry.call(u"RegisterEvent"_s, u"object:state-changed"_s);
    QVERIFY(m_bus->connect(QString(), QString(), u"org.a11y.atspi.Event.Object"_s, u"StateChanged"_s, this,
                           SLOT(hear(QDBusMessage))));
}

// A notification that comes into sight is spoken, whatever has the focus.
void DialerJourneyTest::hear(const QDBusMessage& event)
{
    const QVariantList arguments = event.arguments();
    if (arguments.value(0).toString() != "showing"_L1 || arguments.value(1).toInt() != 1)
        return;
    const AccessibleNode node(*m_bus, event.service(), event.path());
    if (node.role() == SpiRole::Notification)
        m_heard.append(node.name());
}

bool DialerJourneyTest::start(const QString& language)
{
    m_heard.clear();
    m_program.reset();
    QFile document(m_folder.filePath(language + ".jonction"_L1));
    if (!document.open(QIODevice::WriteOnly))
        return false;
    document.write(QJsonDocument(toJson(sampleDeployment())).toJson());
    document.close();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedChannels);
    m_process->start(QStringLiteral(JONCTION_BIN_DIR "/jonction"),
                     {document.fileName(), u"--place"_s, u"dialer"_s, u"--language"_s, language});
    return QTest::qWaitFor(
        [this] {
            for (const AccessibleNode& program : AccessibleNode::desktop(*m_bus).children())
                if (program.name() == "jonction"_L1 || program.name() == "Jonction"_L1)
                    m_program = program;
            return m_program && !m_program->children().isEmpty();
        },
        20'000);
}

DialerJourneyTest::Node DialerJourneyTest::await(SpiRole role, const QString& name, int limitMs) const
{
    Node node;
    (void)QTest::qWaitFor([&] { return (node = m_program->find(role, name)).has_value(); }, limitMs);
    return node;
}

QStringList DialerJourneyTest::rowsOf(const QString& list) const
{
    QStringList rows;
    if (const Node ladder = m_program->find(SpiRole::List, list))
        for (const AccessibleNode& row : ladder->children())
            rows.append(row.name());
    return rows;
}

void DialerJourneyTest::dialer_data()
{
    // Names are a contract with those who learned them by ear.
    QTest::addColumn<QStringList>("names");
    QTest::newRow("en") << QStringList{
        u"Call to"_s,  u"Send OPTIONS"_s, u"Call"_s,   u"Messages"_s, u"Messages of the call"_s,
        u"It works"_s, u"Answered"_s,     u"Hang up"_s};
    QTest::newRow("fr") << QStringList{u"Appeler"_s,  u"Envoyer OPTIONS"_s,     u"Appeler"_s,
                                       u"Messages"_s, u"Messages de l’appel"_s, u"Cela fonctionne"_s,
                                       u"Décroché"_s, u"Raccrocher"_s};
}

void DialerJourneyTest::dialer()
{
    QFETCH(QStringList, names);
    QVERIFY(start(QString::fromLatin1(QTest::currentDataTag())));
    Sipp host;
    QVERIFY(host.answer(u"options.xml"_s));

    const Node target = await(SpiRole::Text, names[0]);
    QVERIFY2(target, qPrintable(tree()));
    QVERIFY(target->focus() && target->type(host.uri()));
    QTRY_VERIFY(target->isFocused());
    QCOMPARE(target->text(), host.uri());
    const Node probe = await(SpiRole::PushButton, names[1]);
    QVERIFY2(probe, qPrintable(tree()));
    QTRY_VERIFY(probe->isEnabled());
    QVERIFY(probe->press());
    // Said by itself, and there to be read.
    QTRY_VERIFY2_WITH_TIMEOUT(heard(names[5]), qPrintable(m_heard.join(u'\n') + tree()), 20'000);
    const Node messages = await(SpiRole::PageTab, names[3]);
    QVERIFY2(messages, qPrintable(tree()));
    QVERIFY(messages->press());
    QVERIFY2(await(SpiRole::List, names[4]), qPrintable(tree()));
    QStringList rows = rowsOf(names[4]);
    QVERIFY2(rows.size() == 2, qPrintable(rows.join(u'\n') + tree()));
    QVERIFY2(rows[0].contains("OPTIONS"_L1) && rows[1].contains("200"_L1), qPrintable(rows.join(u'\n')));

    m_heard.clear();
    Sipp agent;
    QVERIFY(agent.answerWithEcho(u"answer.xml"_s));
    QVERIFY(target->type(agent.uri()));
    const Node call = await(SpiRole::PushButton, names[2]);
    QVERIFY2(call, qPrintable(tree()));
    QTRY_VERIFY(call->isEnabled());
    QVERIFY(call->press());
    QTRY_VERIFY2_WITH_TIMEOUT(heard(names[6]), qPrintable(m_heard.join(u'\n')), 10'000);
    QTest::qWait(1500); // a word with the agent
    const Node hangUp = await(SpiRole::PushButton, names[7]);
    QVERIFY(hangUp && hangUp->press());
    QTRY_VERIFY2_WITH_TIMEOUT(heard(names[5]), qPrintable(m_heard.join(u'\n') + tree()), 10'000);
    QVERIFY2(await(SpiRole::Label, names[5]), qPrintable(tree()));
    rows = rowsOf(names[4]);
    for (const QString& message : {u"INVITE"_s, u"200"_s, u"ACK"_s, u"BYE"_s})
        QVERIFY2(!rows.filter(message).isEmpty(), qPrintable(rows.join(u'\n')));
    QVERIFY2(!rows.contains(QString()), qPrintable(rows.join(u'\n')));
    QCOMPARE(agent.result(), 0);
}

void DialerJourneyTest::cleanup()
{
    if (QTest::currentTestFailed())
        qWarning().noquote() << tree();
    if (!m_process)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(5000))
        m_process->kill();
    m_process->waitForFinished(2000);
    m_process.reset();
}

QTEST_GUILESS_MAIN(DialerJourneyTest)
#include "DialerJourneyTest.moc"
