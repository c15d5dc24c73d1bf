// SPDX-License-Identifier: Apache-2.0
#include "domain/AgentFile.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

/// Tables of agents as people's programs write them.
class AgentFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatProgramsWrite_data();
    void readsWhatProgramsWrite();
    void quotesHoldAnything();
    void headingsInAnyOrder();
    void withoutHeadingsTheOrderCounts();
    void tellsLeftOutLines();
    void refusesWhatIsNoTable();
    void isBounded();
    void writesWhatItReads();
    void formulasStayText();
    void mergesByUserName();

private:
    static AgentFileContent read(const QByteArray& bytes)
    {
        Result<AgentFileContent> content = AgentFile::read(bytes);
        return content.ok() ? content.take() : AgentFileContent{};
    }
};

void AgentFileTest::readsWhatProgramsWrite_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString table = u"Nom;UPN;Numéro\nÉlie;elie@c.fr;+33142685301\n"_s;
    const auto utf16 = [](const QString& text, bool big) {
        QByteArray bytes = big ? QByteArray("\xfe\xff") : QByteArray("\xff\xfe");
        for (const QChar c : text) {
            bytes += static_cast<char>(big ? c.row() : c.cell());
            bytes += static_cast<char>(big ? c.cell() : c.row());
        }
        return bytes;
    };
    QTest::newRow("utf-8") << table.toUtf8();
    QTest::newRow("utf-8 with mark") << "\xef\xbb\xbf" + table.toUtf8();
    QTest::newRow("utf-16 little") << utf16(table, false);
    QTest::newRow("utf-16 big") << utf16(table, true);
    QTest::newRow("western european") << table.toLatin1();
    QTest::newRow("commas") << QString(table).replace(u';', u',').toUtf8();
    QTest::newRow("tabs") << QString(table).replace(u';', u'\t').toUtf8();
    QTest::newRow("windows lines") << QString(table).replace(u"\n"_s, u"\r\n"_s).toUtf8();
    QTest::newRow("old mac lines") << QString(table).replace(u'\n', u'\r').toUtf8();
    QTest::newRow("no end") << table.trimmed().toUtf8();
    QTest::newRow("blank lines") << QString(table).replace(u"\n"_s, u"\n\n;;\n"_s).toUtf8();
}

void AgentFileTest::readsWhatProgramsWrite()
{
    QFETCH(QByteArray, bytes);
    const AgentFileContent content = read(bytes);
    QCOMPARE(content.agents.size(), 1);
    QCOMPARE(content.agents.first().name, u"Élie"_s);
    QCOMPARE(content.agents.first().upn, u"elie@c.fr"_s);
    QCOMPARE(content.agents.first().number, u"+33142685301"_s);
    QVERIFY(content.problems.isEmpty());
}

void AgentFileTest::quotesHoldAnything()
{
    const AgentFileContent content =
        read("Name,UPN\n\"Durand, \"\"Amie\"\"\nline two\",a@b.c\n\"open,d@e.f\n");
    QCOMPARE(content.agents.size(), 1);
    QCOMPARE(content.agents.first().name, u"Durand, \"Amie\"\nline two"_s);
    QCOMPARE(content.problems.size(), 1); // the quote that never ends swallowed its line
    QCOMPARE(content.problems.first().line, 4);
}

void AgentFileTest::headingsInAnyOrder()
{
    const AgentFileContent content =
        read("Department;LineURI;User principal name;E-mail Address;display_name;"
             "SIP-URI form;UCaaS username\nX;tel:+331;a@b.c;m@b.c;Ann;User name;u1\n");
    const Agent agent = content.agents.first();
    QCOMPARE(agent.number, u"+331"_s);
    QCOMPARE(agent.upn, u"a@b.c"_s);
    QCOMPARE(agent.email, u"m@b.c"_s);
    QCOMPARE(agent.name, u"Ann"_s);
    QCOMPARE(agent.sipUriForm, u"username"_s);
    QCOMPARE(agent.ucaasUserName, u"u1"_s);
    QCOMPARE(content.unknownColumns, QStringList{u"Department"_s});
    QVERIFY(content.tellsForm);
    QCOMPARE(read("Nom d\xe2\x80\x99utilisateur;T\xc3\xa9l\xc3\xa9phone\nx@y.z;+332\n").agents.first().number,
             u"+332"_s);
}

void AgentFileTest::withoutHeadingsTheOrderCounts()
{
    const AgentFileContent content = read("Ann\tann@c.d\tann@t.d\t+331\nBob\tbob@c.d\n");
    QCOMPARE(content.agents.size(), 2);
    QCOMPARE(content.agents.first().upn, u"ann@t.d"_s);
    QCOMPARE(content.agents.at(1).upn, u"bob@c.d"_s); // the e-mail where nothing else is said
    QCOMPARE(content.agents.at(1).sipUriForm, u"number"_s);
    QVERIFY(!content.tellsForm || content.agents.at(1).sipUriForm == "number"_L1);
}

void AgentFileTest::tellsLeftOutLines()
{
    const AgentFileContent content = read("Name,UPN\nAnn,a@b.c\nnobody,\n\nBob,b@b.c\n");
    QCOMPARE(content.agents.size(), 2);
    QCOMPARE(content.problems.size(), 1);
    QCOMPARE(content.problems.first().line, 3);
    QCOMPARE(content.problems.first().rule, u"line.noName"_s);
}

void AgentFileTest::refusesWhatIsNoTable()
{
    QCOMPARE(AgentFile::read("").error().code, u"agentfile.empty"_s);
    QCOMPARE(AgentFile::read("\n ;;\n\n").error().code, u"agentfile.empty"_s);
    QCOMPARE(AgentFile::read(QByteArray("PK\x03\x04\0\0workbook", 14)).error().code, u"agentfile.binary"_s);
    QCOMPARE(AgentFile::read(QByteArray(AgentFile::mostBytes + 1, 'x')).error().code,
             u"agentfile.tooLarge"_s);
}

void AgentFileTest::isBounded()
{
    QByteArray many("UPN\n");
    for (int i = 0; i < AgentFile::mostAgents + 5; ++i)
        many += "a" + QByteArray::number(i) + "@b.c\n";
    const AgentFileContent content = read(many);
    QCOMPARE(content.agents.size(), AgentFile::mostAgents);
    QVERIFY(!content.problems.isEmpty());
    QCOMPARE(content.problems.first().rule, u"line.tooMany"_s);
    const AgentFileContent wide =
        read("UPN" + QByteArray(100'000, ',') + "\na@b.c," + QByteArray(100'000, 'x'));
    QCOMPARE(wide.agents.size(), 1);
    QCOMPARE(read("UPN;Name\na@b.c;" + QByteArray(5'000, 'x')).agents.first().name.size(), 400);
}

void AgentFileTest::writesWhatItReads()
{
    Deployment d;
    d.trunk.sipSubdomain = u"acme"_s;
    for (const char* name : {"Ann \"A\"; x", "=SUM(1,2)", "plain", "two\nlines"}) {
        Agent agent;
        agent.name = QString::fromLatin1(name);
        agent.email = u"m@c.d"_s;
        agent.upn = QString::number(d.agents.size()) + u"@c.d"_s;
        agent.number = u"+3314268530%1"_s.arg(d.agents.size());
        agent.sipUriForm = d.agents.isEmpty() ? u"username"_s : u"number"_s;
        agent.ucaasUserName = u"u"_s;
        d.agents.append(agent);
    }
    const AgentFileContent content = read(AgentFile::write(d));
    QCOMPARE(content.agents.size(), 4);
    for (qsizetype i = 0; i < 4; ++i) {
        QCOMPARE(content.agents.at(i).name, d.agents.at(i).name);
        QCOMPARE(content.agents.at(i).number, d.agents.at(i).number);
        QCOMPARE(content.agents.at(i).sipUriForm, d.agents.at(i).sipUriForm);
        QCOMPARE(content.agents.at(i).ucaasUserName, d.agents.at(i).ucaasUserName);
    }
    QCOMPARE(content.unknownColumns, QStringList{u"SIP URI"_s});
}

void AgentFileTest::formulasStayText()
{
    Deployment d;
    Agent agent;
    agent.name = u"=cmd|'/c calc'!A1"_s;
    agent.upn = u"a@b.c"_s;
    d.agents = {agent};
    QVERIFY(AgentFile::write(d).contains("\"'=cmd"));
}

void AgentFileTest::mergesByUserName()
{
    Agent known;
    known.upn = u"Ann@C.d"_s;
    known.name = u"Ann"_s;
    known.number = u"+331"_s;
    known.userId = u"id"_s;
    known.sipUriForm = u"username"_s;
    QList<Agent> agents{known};
    const AgentFileContent content = read("UPN;Number\nann@c.D;+332\nbob@c.d;+333\nbob@c.d;+334\n");
    QCOMPARE(AgentFile::merge(agents, content), 1);
    QCOMPARE(agents.size(), 2);
    QCOMPARE(agents.first().number, u"+332"_s);
    QCOMPARE(agents.first().name, u"Ann"_s);
    QCOMPARE(agents.first().userId, u"id"_s);
    QCOMPARE(agents.first().sipUriForm, u"username"_s); // the file says nothing of it
    QCOMPARE(agents.at(1).number, u"+334"_s);
}

QTEST_GUILESS_MAIN(AgentFileTest)
#include "AgentFileTest.moc"
