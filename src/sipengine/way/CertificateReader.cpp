// SPDX-License-Identifier: Apache-2.0
#include "sipengine/way/CertificateReader.h"

#include "sip/SipTarget.h"

#include <QHostAddress>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxUsages = 32;
constexpr qsizetype kMaxCertificateNames = 100;
constexpr qsizetype kMaxCertificateText = 256;

enum DerTag : quint8 {
    derBoolean = 0x01,
    derBits = 0x03,
    derOctets = 0x04,
    derNumberOfObject = 0x06,
    derSequence = 0x30,
    derExtensions = 0xa3
};

struct DerItem
{
    quint8 tag = 0; ///< 0: none
    QByteArrayView content;
};

/// Takes one item from the front of `rest`; definite lengths only, as DER has it.
DerItem takeItem(QByteArrayView& rest)
{
    if (rest.size() < 2)
        return {};
    const auto tag = static_cast<quint8>(rest[0]);
    auto size = static_cast<qsizetype>(static_cast<quint8>(rest[1]));
    qsizetype head = 2;
    if (size >= 0x80) {
        const qsizetype digits = size & 0x7f;
        if (digits < 1 || digits > 3 || rest.size() < 2 + digits)
            return {};
        size = 0;
        for (; head < 2 + digits; ++head)
            size = (size << 8) | static_cast<quint8>(rest[head]);
    }
    if (rest.size() - head < size)
        return {};
    const DerItem item{tag, rest.sliced(head, size)};
    rest = rest.sliced(head + size);
    return item;
}

QString dottedNumber(QByteArrayView content)
{
    QStringList parts;
    quint64 value = 0;
    for (const char byte : content.first(std::min<qsizetype>(content.size(), 64))) {
        value = (value << 7) | (static_cast<quint8>(byte) & 0x7f);
        if (static_cast<quint8>(byte) & 0x80)
            continue;
        if (parts.isEmpty()) {
            const quint64 first = std::min<quint64>(value / 40, 2);
            parts = {QString::number(first), QString::number(value - 40 * first)};
        } else {
            parts.append(QString::number(value));
        }
        value = 0;
    }
    return parts.join(u'.');
}

QString algorithmName(const QString& number)
{
    struct Known
    {
        QLatin1StringView number, name;
    };
    static constexpr Known known[] = {
        {"1.2.840.113549.1.1.4"_L1, "md5WithRSAEncryption"_L1},
        {"1.2.840.113549.1.1.5"_L1, "sha1WithRSAEncryption"_L1},
        {"1.2.840.113549.1.1.10"_L1, "rsassaPss"_L1},
        {"1.2.840.113549.1.1.11"_L1, "sha256WithRSAEncryption"_L1},
        {"1.2.840.113549.1.1.12"_L1, "sha384WithRSAEncryption"_L1},
        {"1.2.840.113549.1.1.13"_L1, "sha512WithRSAEncryption"_L1},
        {"1.2.840.10045.4.1"_L1, "ecdsa-with-SHA1"_L1},
        {"1.2.840.10045.4.3.2"_L1, "ecdsa-with-SHA256"_L1},
        {"1.2.840.10045.4.3.3"_L1, "ecdsa-with-SHA384"_L1},
        {"1.2.840.10045.4.3.4"_L1, "ecdsa-with-SHA512"_L1},
        {"1.3.101.112"_L1, "ED25519"_L1},
    };
    for (const Known& one : known)
        if (one.number == number)
            return one.name;
    return number;
}

QString usageName(const QString& number)
{
    if (number == "1.3.6.1.5.5.7.3.1"_L1)
        return u"serverAuth"_s;
    if (number == "1.3.6.1.5.5.7.3.2"_L1)
        return u"clientAuth"_s;
    return number == "2.5.29.37.0"_L1 ? u"any"_s : number;
}

QStringList keyUsageNames(QByteArrayView bits)
{
    static constexpr QLatin1StringView names[] = {
        "digitalSignature"_L1, "nonRepudiation"_L1, "keyEncipherment"_L1, "dataEncipherment"_L1,
        "keyAgreement"_L1,     "keyCertSign"_L1,    "cRLSign"_L1};
    QStringList set;
    for (qsizetype i = 0; i < 7 && bits.size() > 1; ++i)
        if (static_cast<quint8>(bits[1]) & (0x80 >> i))
            set.append(names[i]);
    return set;
}

void readExtension(const QString& number, QByteArrayView value, CertificateExtras& extras)
{
    const DerItem item = takeItem(value);
    QByteArrayView inside = item.content;
    if (number == "2.5.29.37"_L1 && item.tag == derSequence) {
        for (DerItem usage = takeItem(inside); usage.tag != 0 && extras.usages.size() < kMaxUsages;
             usage = takeItem(inside))
            if (usage.tag == derNumberOfObject)
                extras.usages.append(usageName(dottedNumber(usage.content)));
    } else if (number == "2.5.29.15"_L1 && item.tag == derBits) {
        extras.keyUsages = keyUsageNames(item.content);
    } else if (number == "2.5.29.19"_L1 && item.tag == derSequence) {
        const DerItem flag = takeItem(inside);
        extras.authority = flag.tag == derBoolean && !flag.content.isEmpty() && flag.content[0] != 0;
    }
}

QString shortText(const QString& text)
{
    return withoutControls(text.left(kMaxCertificateText));
}

QString personOf(const QStringList& common, const QStringList& organization)
{
    return shortText(common.isEmpty() ? organization.join(u' ') : common.first());
}

QString keyTypeOf(const QSslKey& key)
{
    switch (key.algorithm()) {
    case QSsl::Rsa:
        return u"RSA"_s;
    case QSsl::Dsa:
        return u"DSA"_s;
    case QSsl::Ec:
        return u"EC"_s;
    case QSsl::Dh:
        return u"DH"_s;
    default:
        return QString();
    }
}

} // namespace

CertificateExtras readCertificateExtras(const QByteArray& der)
{
    CertificateExtras extras;
    QByteArrayView rest(der);
    rest = takeItem(rest).content; // Certificate
    QByteArrayView tbs = takeItem(rest).content;
    QByteArrayView algorithm = takeItem(rest).content;
    if (const DerItem number = takeItem(algorithm); number.tag == derNumberOfObject)
        extras.signature = algorithmName(dottedNumber(number.content));
    DerItem field = takeItem(tbs);
    while (field.tag != 0 && field.tag != derExtensions)
        field = takeItem(tbs);
    QByteArrayView list = takeItem(field.content).content;
    for (DerItem one = takeItem(list); one.tag == derSequence; one = takeItem(list)) {
        const DerItem number = takeItem(one.content);
        DerItem value = takeItem(one.content);
        if (value.tag == derBoolean) // critical
            value = takeItem(one.content);
        if (number.tag == derNumberOfObject && value.tag == derOctets)
            readExtension(dottedNumber(number.content), value.content, extras);
    }
    return extras;
}

TlsCertificate describeCertificate(const QSslCertificate& certificate)
{
    TlsCertificate told;
    told.subject = personOf(certificate.subjectInfo(QSslCertificate::CommonName),
                            certificate.subjectInfo(QSslCertificate::Organization));
    told.issuer = personOf(certificate.issuerInfo(QSslCertificate::CommonName),
                           certificate.issuerInfo(QSslCertificate::Organization));
    told.notBefore = certificate.effectiveDate().toUTC();
    told.notAfter = certificate.expiryDate().toUTC();
    const QSslKey key = certificate.publicKey();
    told.keyType = keyTypeOf(key);
    told.keyBits = std::max(key.length(), 0);
    const auto alternatives = certificate.subjectAlternativeNames();
    for (const QString& name :
         alternatives.values(QSsl::DnsEntry) + alternatives.values(QSsl::IpAddressEntry))
        if (told.names.size() < kMaxCertificateNames)
            told.names.append(shortText(name));
    told.names.sort();
    told.selfIssued = certificate.isSelfSigned();
    told.sha1 = QString::fromLatin1(certificate.digest(QCryptographicHash::Sha1).toHex());
    const CertificateExtras extras = readCertificateExtras(certificate.toDer());
    told.signature = extras.signature;
    told.usages = extras.usages;
    told.keyUsages = extras.keyUsages;
    told.authority = extras.authority;
    return told;
}

QString weaknessOf(const TlsCertificate& certificate)
{
    const bool elliptic = certificate.keyType == "EC"_L1;
    const int least = elliptic ? 224 : 2048;
    if (!certificate.keyType.isEmpty() && certificate.keyBits > 0 && certificate.keyBits < least)
        return u"%1 key of %2 bits"_s.arg(certificate.keyType).arg(certificate.keyBits);
    const bool weakHash = certificate.signature.startsWith("md5"_L1) ||
                          certificate.signature.contains("sha1"_L1, Qt::CaseInsensitive);
    return weakHash && !certificate.selfIssued ? u"signed with %1"_s.arg(certificate.signature) : QString();
}

} // namespace jonction
