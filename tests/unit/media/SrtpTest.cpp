// SPDX-License-Identifier: Apache-2.0
#include "media/RtcpPacket.h"
#include "media/RtpPacket.h"
#include "media/SrtpContext.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class SrtpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyTravelsInSdp();
    void knownLine();
    void wrongLines_data();
    void wrongLines();
    void everyKeyIsAnother();
    void bothWays();
    void anotherKeyIsCounted();
    void replayIsNoWrongKey();
    void rubbishIsRefused();

private:
    static std::unique_ptr<SrtpContext> context(const SdesKey& ours, const SdesKey& theirs)
    {
        Result<std::unique_ptr<SrtpContext>> made = SrtpContext::create(ours, theirs);
        return made.ok() ? made.take() : nullptr;
    }
};

void SrtpTest::keyTravelsInSdp()
{
    const SdesKey key = SdesKey::generate(3);
    const Result<SdesKey> back = SdesKey::parse(key.toAttribute().reveal().toByteArray());
    QVERIFY(back.ok());
    QCOMPARE(back->tag, 3);
    QVERIFY(back->key.equals(key.key));
}

// The example of RFC 4568, 6.1, without its key identifier.
void SrtpTest::knownLine()
{
    const Result<SdesKey> key =
        SdesKey::parse("1 AES_CM_128_HMAC_SHA1_80 inline:PS1uQCVeeCFCanVmcjkpPywjNWhcYD0mXXtxaVBR|2^20"_ba);
    QVERIFY(key.ok());
    QCOMPARE(key->key.size(), SdesKey::keyBytes);
}

void SrtpTest::wrongLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("code");
    const QByteArray key("inline:PS1uQCVeeCFCanVmcjkpPywjNWhcYD0mXXtxaVBR");
    QTest::newRow("empty") << QByteArray() << u"crypto-line"_s;
    QTest::newRow("another suite") << "1 AES_CM_128_HMAC_SHA1_32 "_ba + key << u"crypto-suite"_s;
    QTest::newRow("no tag") << "x AES_CM_128_HMAC_SHA1_80 "_ba + key << u"crypto-line"_s;
    QTest::newRow("short key") << "1 AES_CM_128_HMAC_SHA1_80 inline:PS1uQCVe"_ba << u"crypto-line"_s;
    QTest::newRow("not base64") << "1 AES_CM_128_HMAC_SHA1_80 inline:!!!!"_ba << u"crypto-line"_s;
    QTest::newRow("key identifier") << "1 AES_CM_128_HMAC_SHA1_80 "_ba + key + "|2^20|1:4" << u"crypto-mki"_s;
    QTest::newRow("very long") << QByteArray(100'000, 'A') << u"crypto-line"_s;
}

void SrtpTest::wrongLines()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, code);
    const Result<SdesKey> key = SdesKey::parse(line);
    QVERIFY(!key.ok());
    QCOMPARE(key.error().code, code);
}

void SrtpTest::everyKeyIsAnother()
{
    QVERIFY(!SdesKey::generate().key.equals(SdesKey::generate().key));
}

void SrtpTest::bothWays()
{
    const SdesKey one = SdesKey::generate();
    const SdesKey two = SdesKey::generate();
    const auto here = context(one, two);
    const auto there = context(two, one);
    QVERIFY(here && there);
    for (quint16 sequence = 0; sequence < 300; ++sequence) {
        const RtpPacket packet{8, false, sequence, 160U * sequence, 7, QByteArray(160, 'a')};
        QByteArray bytes = writeRtp(packet);
        const QByteArray clear = bytes;
        QVERIFY(here->protect(bytes, false));
        QCOMPARE(bytes.size(), clear.size() + 10);
        QVERIFY(!bytes.contains("aaaaaaaa"));
        QVERIFY(there->unprotect(bytes, false));
        QCOMPARE(bytes, clear);
    }
    QByteArray report = writeRtcp({9, {}, {}}, "cname"_ba, true);
    const QByteArray clear = report;
    QVERIFY(there->protect(report, true));
    QVERIFY(!report.contains("cname"));
    QVERIFY(here->unprotect(report, true));
    QCOMPARE(report, clear);
}

void SrtpTest::anotherKeyIsCounted()
{
    const auto here = context(SdesKey::generate(), SdesKey::generate());
    const auto there = context(SdesKey::generate(), SdesKey::generate());
    for (quint16 sequence = 0; sequence < 10; ++sequence) {
        QByteArray bytes = writeRtp({8, false, sequence, 0, 7, QByteArray(160, 'a')});
        QVERIFY(here->protect(bytes, false));
        QVERIFY(!there->unprotect(bytes, false));
    }
    QCOMPARE(there->refused(), 10);
}

void SrtpTest::replayIsNoWrongKey()
{
    const SdesKey one = SdesKey::generate();
    const SdesKey two = SdesKey::generate();
    const auto here = context(one, two);
    const auto there = context(two, one);
    QByteArray bytes = writeRtp({8, false, 1, 0, 7, QByteArray(160, 'a')});
    QVERIFY(here->protect(bytes, false));
    QByteArray again = bytes;
    QVERIFY(there->unprotect(bytes, false));
    QVERIFY(!there->unprotect(again, false));
    QCOMPARE(there->refused(), 0);
}

void SrtpTest::rubbishIsRefused()
{
    const auto there = context(SdesKey::generate(), SdesKey::generate());
    for (const qsizetype length : {0, 1, 11, 12, 20, 1500, 65'507}) {
        QByteArray bytes(length, static_cast<char>(0x80));
        QVERIFY(!there->unprotect(bytes, false));
        bytes.fill(static_cast<char>(0x80), length);
        QVERIFY(!there->unprotect(bytes, true));
    }
}

QTEST_GUILESS_MAIN(SrtpTest)
#include "SrtpTest.moc"
