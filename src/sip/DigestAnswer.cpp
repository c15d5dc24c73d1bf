// SPDX-License-Identifier: Apache-2.0
#include "sip/DigestAnswer.h"

#include <QCryptographicHash>
#include <QList>
#include <QMap>
#include <QRandomGenerator>

namespace jonction {

namespace {

constexpr qsizetype longestChallenge = 8192;
constexpr int mostParameters = 64;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// name=token or name="quoted \" text", separated by commas (RFC 7235 2.1). What cannot be read ends the list.
QMap<QByteArray, QByteArray> parametersIn(QByteArrayView text)
{
    QMap<QByteArray, QByteArray> found;
    qsizetype at = 0;
    const auto skip = [&](auto wanted) {
        while (at < text.size() && wanted(text.at(at)))
            ++at;
    };
    while (at < text.size() && found.size() < mostParameters) {
        skip([](char c) { return isSpace(c) || c == ','; });
        const qsizetype from = at;
        skip([](char c) { return c != '=' && c != ',' && !isSpace(c); });
        const QByteArray name = text.sliced(from, at - from).toByteArray().toLower();
        skip(isSpace);
        if (name.isEmpty() || at >= text.size() || text.at(at) != '=')
            break;
        ++at;
        skip(isSpace);
        QByteArray value;
        if (at < text.size() && text.at(at) == '"') {
            for (++at; at < text.size() && text.at(at) != '"'; ++at) {
                if (text.at(at) == '\\' && at + 1 < text.size())
                    ++at;
                value += text.at(at);
            }
            if (at >= text.size())
                break; // the quote never ends
            ++at;
        } else {
            const qsizetype start = at;
            skip([](char c) { return c != ',' && !isSpace(c); });
            value = text.sliced(start, at - start).toByteArray();
        }
        if (!found.contains(name))
            found.insert(name, value);
    }
    return found;
}

std::optional<DigestHash> hashNamed(const QByteArray& name)
{
    if (name.isEmpty() || name == "md5" || name == "md5-sess")
        return DigestHash::Md5;
    if (name == "sha-256" || name == "sha-256-sess")
        return DigestHash::Sha256;
    return std::nullopt;
}

QByteArray hashed(DigestHash hash, const QByteArray& text)
{
    return QCryptographicHash::hash(text, hash == DigestHash::Md5 ? QCryptographicHash::Md5
                                                                  : QCryptographicHash::Sha256)
        .toHex();
}

// A header value may not be broken out of, whoever wrote the text.
QByteArray quoted(const QByteArray& text)
{
    QByteArray value = "\"";
    for (const char c : text) {
        if (static_cast<uchar>(c) < 0x20 || c == 0x7F)
            continue;
        if (c == '"' || c == '\\')
            value += '\\';
        value += c;
    }
    return value + '"';
}

QByteArray secretHash(const DigestChallenge& challenge, const QByteArray& user, const Secret& password,
                      const QByteArray& cnonce)
{
    QByteArray text = user + ':' + challenge.realm + ':';
    text += password.reveal();
    const QByteArray plain = hashed(challenge.hash, text);
    wipe(text.data(), static_cast<std::size_t>(text.size()));
    return challenge.session ? hashed(challenge.hash, plain + ':' + challenge.nonce + ':' + cnonce) : plain;
}

} // namespace

std::optional<DigestChallenge> readDigestChallenge(const QByteArray& value)
{
    const QByteArray text = value.left(longestChallenge).trimmed();
    if (text.left(6).compare("digest", Qt::CaseInsensitive) != 0 || text.size() < 8 || !isSpace(text.at(6)))
        return std::nullopt;
    const QMap<QByteArray, QByteArray> parameters = parametersIn(QByteArrayView(text).sliced(7));
    DigestChallenge challenge;
    challenge.algorithm = parameters.value("algorithm");
    const std::optional<DigestHash> hash = hashNamed(challenge.algorithm.toLower());
    challenge.realm = parameters.value("realm");
    challenge.nonce = parameters.value("nonce");
    if (!hash || challenge.nonce.isEmpty() || !parameters.contains("realm"))
        return std::nullopt;
    challenge.hash = *hash;
    challenge.session = challenge.algorithm.toLower().endsWith("-sess");
    if (parameters.contains("opaque"))
        challenge.opaque = parameters.value("opaque").isNull() ? QByteArray("") : parameters.value("opaque");
    challenge.stale = parameters.value("stale").toLower() == "true";
    for (const QByteArray& qop : parameters.value("qop").split(',')) {
        challenge.qopAuth = challenge.qopAuth || qop.trimmed().toLower() == "auth";
        challenge.qopInt = challenge.qopInt || qop.trimmed().toLower() == "auth-int";
    }
    const bool demandsQop = !parameters.value("qop").trimmed().isEmpty();
    if (demandsQop && !challenge.qopAuth && !challenge.qopInt)
        return std::nullopt;
    return challenge;
}

void DigestAnswer::setCredentials(QByteArray user, Secret password)
{
    m_user = std::move(user);
    m_password = std::move(password);
    m_answered = false;
}

bool DigestAnswer::take(const DigestChallenge& challenge)
{
    const bool refused = m_challenge && m_answered && !challenge.stale;
    const bool sameRound = m_challenge && !m_answered;
    if (sameRound && challenge.hash < m_challenge->hash)
        return true;
    if (!m_challenge || m_challenge->nonce != challenge.nonce)
        m_count = 0;
    m_challenge = challenge;
    m_answered = false;
    return !refused;
}

QByteArray DigestAnswer::authorization(const Request& request, QByteArray cnonce)
{
    if (!m_challenge)
        return {};
    const DigestChallenge& challenge = *m_challenge;
    const bool qop = challenge.qopAuth || challenge.qopInt;
    const QByteArray qopName = challenge.qopAuth ? "auth" : "auth-int";
    if (cnonce.isEmpty())
        cnonce = QByteArray::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, '0');
    const QByteArray count = QByteArray::number(++m_count, 16).rightJustified(8, '0');
    QByteArray what = request.method + ':' + request.uri;
    if (qop && !challenge.qopAuth)
        what += ':' + hashed(challenge.hash, request.body);
    const QByteArray key = secretHash(challenge, m_user, m_password, cnonce);
    const QByteArray middle =
        qop ? challenge.nonce + ':' + count + ':' + cnonce + ':' + qopName : challenge.nonce;
    const QByteArray response =
        hashed(challenge.hash, key + ':' + middle + ':' + hashed(challenge.hash, what));

    QByteArray value = "Digest username=" + quoted(m_user) + ", realm=" + quoted(challenge.realm) +
                       ", nonce=" + quoted(challenge.nonce) + ", uri=" + quoted(request.uri) +
                       ", response=\"" + response + '"';
    if (!challenge.algorithm.isEmpty())
        value += ", algorithm=" + challenge.algorithm;
    if (qop)
        value += ", cnonce=\"" + cnonce + "\", qop=" + qopName + ", nc=" + count;
    else if (challenge.session)
        value += ", cnonce=\"" + cnonce + '"';
    if (!challenge.opaque.isNull())
        value += ", opaque=" + quoted(challenge.opaque);
    m_answered = true;
    return value;
}

} // namespace jonction
