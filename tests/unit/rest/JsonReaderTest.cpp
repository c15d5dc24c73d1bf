// SPDX-License-Identifier: Apache-2.0
#include "rest/JsonReader.h"
#include "rest/Evidence.h"

#include <QJsonDocument>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parsed(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class JsonReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsThere();
    void remembersTheFirstDisappointment();
    void namesThePlace();
    void longIdentifiersStayWhole();
    void parsesTimes_data();
    void parsesTimes();
    void evidenceIsShortAndPlain_data();
    void evidenceIsShortAndPlain();
};

void JsonReaderTest::readsWhatIsThere()
{
    JsonReader reader(parsed(R"({"a":"x","b":true,"n":5,"l":["p","q"],"o":{"c":null},"d":1.5})"), u"it"_s);
    QCOMPARE(reader.needText("a"_L1), u"x"_s);
    QVERIFY(reader.flag("b"_L1));
    QVERIFY(reader.flag("absent"_L1, true));
    QCOMPARE(reader.integer("n"_L1).value_or(-1), 5);
    QCOMPARE(reader.number("d"_L1).value_or(-1), 1.5);
    QCOMPARE(reader.texts("l"_L1), (QStringList{u"p"_s, u"q"_s}));
    QCOMPARE(reader.child("o"_L1).text("c"_L1), QString());
    QVERIFY(reader.ok());
}

void JsonReaderTest::remembersTheFirstDisappointment()
{
    JsonReader reader(parsed(R"({"a":5,"n":"five","x":1.5})"), u"it"_s);
    QCOMPARE(reader.text("a"_L1), QString());
    QVERIFY(!reader.integer("n"_L1));
    QVERIFY(!reader.integer("x"_L1));
    QVERIFY(!reader.ok());
    QCOMPARE(reader.error().evidence, u"a: expected text"_s);
    QCOMPARE(toString(reader.error().kind), u"badAnswer"_s);
}

void JsonReaderTest::namesThePlace()
{
    JsonReader reader(parsed(R"({"l":[{"id":"1"},{"id":7}]})"), u"it"_s);
    const QJsonArray items = reader.array("l"_L1);
    for (qsizetype i = 0; i < items.size(); ++i)
        reader.item(items.at(i), "l"_L1, i).needText("id"_L1);
    QCOMPARE(reader.error().subject, u"it.l[1]"_s);
}

void JsonReaderTest::longIdentifiersStayWhole()
{
    JsonReader reader(parsed(R"({"s":"1293384261075731499","n":1293384261075731499})"), u"it"_s);
    QCOMPARE(reader.identifier("s"_L1), u"1293384261075731499"_s);
    QCOMPARE(reader.identifier("n"_L1), u"1293384261075731499"_s);
    QVERIFY(reader.ok());
}

void JsonReaderTest::parsesTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("seconds") << u"2027-05-01T00:00:00Z"_s << u"2027-05-01T00:00:00.000Z"_s;
    QTest::newRow("seven digits") << u"2027-05-01T00:00:00.1234567Z"_s << u"2027-05-01T00:00:00.123Z"_s;
    QTest::newRow("one digit") << u"2027-05-01T00:00:00.5Z"_s << u"2027-05-01T00:00:00.500Z"_s;
    QTest::newRow("offset") << u"2027-05-01T02:00:00.0000001+02:00"_s << u"2027-05-01T00:00:00.000Z"_s;
    QTest::newRow("no zone") << u"2027-05-01T00:00:00.1"_s << u"2027-05-01T00:00:00.100Z"_s;
    QTest::newRow("ten digits") << u"2027-05-01T00:00:00.1234567890Z"_s << QString();
    QTest::newRow("no digits") << u"2027-05-01T00:00:00.Z"_s << QString();
    QTest::newRow("nonsense") << u"yesterday"_s << QString();
    QTest::newRow("endless") << QString(100'000, u'9') << QString();
}

void JsonReaderTest::parsesTimes()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const QDateTime time = parseUtc(text);
    QCOMPARE(time.isValid() ? time.toString(Qt::ISODateWithMs) : QString(), expected);
}

void JsonReaderTest::evidenceIsShortAndPlain_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << QByteArray("no such thing") << u"no such thing"_s;
    QTest::newRow("html") << QByteArray("<html><h1>Bad\nGateway</h1></html>") << u"Bad Gateway"_s;
    QTest::newRow("controls") << QByteArray("a\x1b[31mb\0c", 9) << u"a [31mb c"_s;
    QTest::newRow("long") << QByteArray(5000, 'x') << QString(299, u'x') + QChar(0x2026);
    QTest::newRow("empty") << QByteArray() << QString();
}

void JsonReaderTest::evidenceIsShortAndPlain()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(evidenceFrom(text), expected);
}

QTEST_GUILESS_MAIN(JsonReaderTest)
#include "JsonReaderTest.moc"
