// SPDX-License-Identifier: Apache-2.0
#include "media/SdesKey.h"

#include <QRandomGenerator>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

Error cryptoError(const QString& code, const QByteArray& evidence = {})
{
    Error error = Error::of(ErrorKind::InvalidInput, u"a=crypto"_s, QString::fromLatin1(evidence.left(60)));
    error.code = code;
    return error;
}

} // namespace

SdesKey SdesKey::generate(int tag)
{
    QByteArray bytes(keyBytes + 2, '\0'); // whole words
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32*>(bytes.data()), bytes.size() / 4);
    SdesKey made;
    made.tag = tag;
    made.key = Secret(bytes.left(keyBytes));
    wipe(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return made;
}

Result<SdesKey> SdesKey::parse(const QByteArray& attribute)
{
    const QList<QByteArray> words = attribute.left(512).simplified().split(' ');
    bool tagged = false;
    SdesKey parsed;
    parsed.tag = words.value(0).toInt(&tagged);
    if (!tagged || words.size() < 3 || !words.at(2).startsWith("inline:"))
        return cryptoError(u"crypto-line"_s);
    if (words.at(1) != suite)
        return cryptoError(u"crypto-suite"_s, words.at(1));
    const QList<QByteArray> parts = words.at(2).mid(7).split('|');
    for (qsizetype i = 1; i < parts.size(); ++i)
        if (parts.at(i).contains(':'))
            return cryptoError(u"crypto-mki"_s, parts.at(i));
    const QByteArray::FromBase64Result key =
        QByteArray::fromBase64Encoding(parts.first(), QByteArray::AbortOnBase64DecodingErrors);
    if (!key || (*key).size() != keyBytes)
        return cryptoError(u"crypto-line"_s);
    parsed.key = Secret(*key);
    return parsed;
}

Secret SdesKey::toAttribute() const
{
    QByteArray text = QByteArray::number(tag) + ' ' + suite + " inline:";
    text += key.reveal().toByteArray().toBase64();
    return Secret(std::move(text));
}

} // namespace jonction
