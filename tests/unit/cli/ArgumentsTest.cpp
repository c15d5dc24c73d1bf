// SPDX-License-Identifier: Apache-2.0
#include "cli/Arguments.h"

#include <QTest>

#include <vector>

using namespace jonction;
using namespace Qt::StringLiterals;

class ArgumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badUsageIsThree_data();
    void badUsageIsThree();
    void wrongWordIsNamed();
    void longHeaderIsNotRepeated();
    void helpIsZero();
    void commands();
};

static ParsedArguments parse(const QString& line)
{
    std::vector<QByteArray> words{"jonctionctl"};
    for (const QString& word : line.split(u' ', Qt::SkipEmptyParts))
        words.push_back(word.toUtf8());
    std::vector<const char*> argv;
    for (const QByteArray& word : words)
        argv.push_back(word.constData());
    return parseArguments(static_cast<int>(argv.size()), argv.data());
}

void ArgumentsTest::badUsageIsThree_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line : {"",
                             "fly",
                             "--fly",
                             "check",
                             "check a b",
                             "plan d --step fly",
                             "plan d --endpoint graph",
                             "plan d --endpoint nowhere=http://x",
                             "plan d --endpoint graph=",
                             "new",
                             "new d --yes",
                             "check d --step trunk",
                             "sip",
                             "sip options",
                             "sip fly sip:a@b",
                             "sip call sip:a@b --seconds 86401",
                             "sip transfer sip:a@b",
                             "sip listen --manner shout",
                             "sip call sip:a@b --timeout 0",
                             "sip options sip:a@b --transport pigeon",
                             "sip options sip:a@b --seconds 5",
                             "check d --language klingon",
                             "sip options sip:a@b --from nonsense",
                             "sip call sip:a@b --diversion tel:+33",
                             "sip call sip:a@b --header X-A",
                             "sip call sip:a@b --header Via:x",
                             "sip call sip:a@b --header X-A:b\r\nX-B:c",
                             "sip call sip:a@b --keys hello",
                             "sip call sip:a@b --as ccaip --caller-number hello",
                             "sip listen sip:a@b --manner forward --forward-to b",
                             "sip transfer sip:a@b --to there",
                             "sip optoins sip:a@b",
                             "sip call sip:a@b --seconds 0",
                             "sip call sip:a@b --session-timer 89",
                             "sip call sip:a@b --from bob",
                             "sip call sip:a@b --asserted hello",
                             "sip call sip:a@b --diversion b.example",
                             "sip transfer sip:a@b --to bob",
                             "sip call sip:a@b --microphone --prompt x.wav",
                             "board d --seconds 0",
                             "practice --agents 0",
                             "practice --seed x",
                             "plan d --endpoint"})
        QTest::newRow(*line ? line : "nothing") << QString::fromLatin1(line);
}

void ArgumentsTest::badUsageIsThree()
{
    QFETCH(const QString, line);
    const ParsedArguments parsed = parse(line);
    QVERIFY(!parsed.arguments);
    QCOMPARE(parsed.exitCode, 3);
    QVERIFY(!parsed.text.isEmpty());
}

void ArgumentsTest::wrongWordIsNamed()
{
    const QString sip = parse(u"sip optoins sip:a@b"_s).text;
    QVERIFY2(sip.contains("\"optoins\""_L1) && sip.contains("options, probe"_L1), qPrintable(sip));
    const QString top = parse(u"chekc d"_s).text;
    QVERIFY2(top.contains("\"chekc\""_L1) && top.contains("check"_L1), qPrintable(top));
}

void ArgumentsTest::longHeaderIsNotRepeated()
{
    const QString text = parse(u"sip call sip:a@b --header X-A:"_s + QString(5000, u'b')).text;
    QVERIFY2(text.contains("1024"_L1) && text.contains("5004"_L1) && text.size() < 300, qPrintable(text));
}

void ArgumentsTest::helpIsZero()
{
    for (const QString& line : {u"--help"_s, u"--version"_s, u"plan --help"_s, u"sip call --help"_s}) {
        const ParsedArguments parsed = parse(line);
        QVERIFY(!parsed.arguments && parsed.exitCode == 0 && !parsed.text.isEmpty());
    }
}

void ArgumentsTest::commands()
{
    const ParsedArguments plan = parse(
        u"plan d.jonction --step Trunk --json --endpoint graph=http://127.0.0.1:1/a=b --endpoint sip=sip:x"_s);
    QVERIFY(plan.arguments);
    QVERIFY(plan.arguments->command == Command::Plan && plan.arguments->json && !plan.arguments->yes);
    QVERIFY(plan.arguments->step == StepId::Trunk);
    QCOMPARE(plan.arguments->file, u"d.jonction"_s);
    QCOMPARE(plan.arguments->endpoints.value(u"graph"_s), u"http://127.0.0.1:1/a=b"_s);
    QCOMPARE(plan.arguments->endpoints.size(), 2);
    const ParsedArguments apply = parse(u"apply d --yes --secret-from-env a=B --secret-from-env c=D"_s);
    QVERIFY(apply.arguments && apply.arguments->command == Command::Apply && apply.arguments->yes);
    QCOMPARE(apply.arguments->secretsFromEnvironment, (QStringList{u"a=B"_s, u"c=D"_s}));
    const ParsedArguments call = parse(u"sip call sip:a@b --seconds 5 --transport tls"_s);
    QVERIFY(call.arguments && call.arguments->command == Command::SipCall);
    QCOMPARE(call.arguments->sip.request.holdSeconds, 5);
    const auto probe = parse(u"sip probe sip:a@b --user alice --secret-from-env sip-password=PW"_s).arguments;
    QVERIFY(probe->command == Command::SipProbe);
    QCOMPARE(probe->sip.request.account.user, u"alice"_s);
    const auto transfer =
        parse(u"sip transfer sip:a@b --to here --attended --as ccaip --header X-A:b --session-timer 90"_s)
            .arguments;
    QVERIFY(transfer && transfer->command == Command::SipTransfer && transfer->sip.attended);
    QCOMPARE(transfer->sip.transferTo, u"here"_s);
    QCOMPARE(transfer->sip.request.headers, QStringList{u"X-A:b"_s});
    QCOMPARE(transfer->sip.request.sessionSeconds, 90);
    const auto listen = parse(u"sip listen --from sip:a@b --register --manner busy --wait 5"_s).arguments;
    QVERIFY(listen && listen->command == Command::SipListen && listen->sip.request.registers);
    QVERIFY(listen->sip.request.manner == CalledManner::Busy && listen->sip.request.waitSeconds == 5);
    QVERIFY(parse(u"sip options sip:a@b"_s).arguments->command == Command::SipOptions);
    QVERIFY(parse(u"sip call b --session-timer 0 --seconds -1 --from sip:me@b"_s).arguments);
    QVERIFY(parse(u"sip transfer sip:a@b --to b:5061 --seconds 0"_s).arguments);
}

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "ArgumentsTest.moc"
