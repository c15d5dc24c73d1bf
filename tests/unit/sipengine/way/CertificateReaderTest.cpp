// SPDX-License-Identifier: Apache-2.0
#include "sipengine/way/CertificateReader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;

namespace {

QByteArray item(char tag, const QByteArray& content)
{
    return QByteArray(1, tag) + char(content.size()) + content;
}

QByteArray extension(const QByteArray& number, const QByteArray& value, bool critical = false)
{
    return item(0x30, item(6, number) + (critical ? item(1, "\xff") : QByteArray()) + item(4, value));
}

QByteArray certificate(const QByteArray& extensions, const QByteArray& algorithm)
{
    return item(0x30, item(0x30, item(2, "1") + item('\xa3', item(0x30, extensions))) +
                          item(0x30, item(6, algorithm)));
}

} // namespace

class CertificateReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void extras()
    {
        const QByteArray usage = item(0x30, item(6, QByteArray::fromHex("2b06010505070301")) +
                                                item(6, QByteArray::fromHex("551d2500")) +
                                                item(6, QByteArray::fromHex("2a030405")));
        const CertificateExtras read = readCertificateExtras(certificate(
            extension(QByteArray::fromHex("551d25"), usage) +
                extension(QByteArray::fromHex("551d0f"), item(3, QByteArray::fromHex("02a4")), true) +
                extension(QByteArray::fromHex("551d13"), item(0x30, item(1, "\xff"))),
            QByteArray::fromHex("2a864886f70d01010b")));
        QCOMPARE(read.signature, u"sha256WithRSAEncryption"_s);
        QCOMPARE(read.usages, (QStringList{u"serverAuth"_s, u"any"_s, u"1.2.3.4.5"_s}));
        QCOMPARE(read.keyUsages,
                 (QStringList{u"digitalSignature"_s, u"keyEncipherment"_s, u"keyCertSign"_s}));
        QVERIFY(read.authority);
    }

    void anythingElseIsEmpty()
    {
        for (const QByteArray& bytes : {QByteArray(), QByteArray("\x30"), QByteArray("\x30\x80\x00", 3),
                                        QByteArray("\x30\x84\xff\xff\xff\xff", 6), QByteArray(500, '\x30'),
                                        QByteArray(500, '\xff'), QByteArray(500, '\0')}) {
            const CertificateExtras read = readCertificateExtras(bytes);
            QVERIFY(read.usages.isEmpty() && read.signature.isEmpty() && !read.authority);
        }
    }

    void weakness()
    {
        TlsCertificate one;
        one.keyType = u"RSA"_s;
        one.keyBits = 2048;
        one.signature = u"sha256WithRSAEncryption"_s;
        QCOMPARE(weaknessOf(one), QString());
        one.keyBits = 1024;
        QCOMPARE(weaknessOf(one), u"RSA key of 1024 bits"_s);
        one.keyType = u"EC"_s;
        one.keyBits = 256;
        QCOMPARE(weaknessOf(one), QString());
        one.signature = u"ecdsa-with-SHA1"_s;
        QCOMPARE(weaknessOf(one), u"signed with ecdsa-with-SHA1"_s);
        one.selfIssued = true;
        QCOMPARE(weaknessOf(one), QString());
    }
};

QTEST_APPLESS_MAIN(CertificateReaderTest)
#include "CertificateReaderTest.moc"
