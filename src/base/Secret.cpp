// SPDX-License-Identifier: Apache-2.0
#include "base/Secret.h"

#include <QList>
#include <QMutex>

#include <algorithm>
#include <set>
#include <string>

namespace jonction {

void wipe(char* bytes, std::size_t size)
{
    volatile char* p = bytes;
    while (size-- > 0)
        *p++ = 0;
}

Secret::Secret(QByteArray bytes)
    : m_bytes(bytes.cbegin(), bytes.cend())
{
    if (bytes.isDetached())
        wipe(bytes.data(), static_cast<std::size_t>(bytes.size()));
    SecretRegistry::remember(reveal());
}

Secret::Secret(Secret&& other) noexcept
    : m_bytes(std::move(other.m_bytes))
{
    other.m_bytes.clear();
}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        clear();
        m_bytes = std::move(other.m_bytes);
        other.m_bytes.clear();
    }
    return *this;
}

Secret::~Secret()
{
    clear();
}

Secret Secret::clone() const
{
    Secret copy;
    copy.m_bytes = m_bytes;
    return copy;
}

bool Secret::equals(const Secret& other) const
{
    if (m_bytes.size() != other.m_bytes.size())
        return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < m_bytes.size(); ++i)
        difference |= static_cast<unsigned>(static_cast<unsigned char>(m_bytes[i])) ^
                      static_cast<unsigned>(static_cast<unsigned char>(other.m_bytes[i]));
    return difference == 0;
}

void Secret::clear()
{
    wipe(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}

namespace {

constexpr qsizetype shortestMaskedSecret = 6;

QMutex& registryMutex()
{
    static QMutex mutex;
    return mutex;
}

// Longest first, so that a secret that contains another one is masked whole.
struct LongerFirst
{
    bool operator()(const QByteArray& a, const QByteArray& b) const
    {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    }
};

std::set<QByteArray, LongerFirst>& registryForms()
{
    static std::set<QByteArray, LongerFirst> forms;
    return forms;
}

QByteArray withLowerHex(QByteArray encoded)
{
    for (qsizetype i = encoded.indexOf('%'); i >= 0 && i + 2 < encoded.size();
         i = encoded.indexOf('%', i + 3))
        encoded.replace(i, 3, encoded.mid(i, 3).toLower());
    return encoded;
}

// Encoders differ in what they leave alone, in the case of hex digits and in what they make of a space.
QList<QByteArray> percentForms(const QByteArray& plain)
{
    QList<QByteArray> forms;
    for (const QByteArray& encoded : {plain.toPercentEncoding(), plain.toPercentEncoding({}, "~")})
        for (const QByteArray& spaced : {encoded, QByteArray(encoded).replace("%20", "+")})
            forms << spaced << withLowerHex(spaced);
    return forms;
}

QList<QByteArray> jsonForms(const QByteArray& plain)
{
    const QByteArray escaped = QByteArray(plain).replace('\\', "\\\\").replace('"', "\\\"");
    return {escaped, QByteArray(escaped).replace('/', "\\/")};
}

} // namespace

void SecretRegistry::remember(QByteArrayView secret)
{
    if (secret.size() < shortestMaskedSecret)
        return;
    const QByteArray plain = secret.toByteArray();
    const QMutexLocker lock(&registryMutex());
    auto& forms = registryForms();
    forms.insert(plain);
    forms.insert(plain.toBase64(QByteArray::OmitTrailingEquals));
    forms.insert(plain.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    for (const QByteArray& form : percentForms(plain) + jsonForms(plain))
        forms.insert(form);
}

QByteArray SecretRegistry::masked(const QByteArray& text)
{
    QByteArray result = text;
    const QMutexLocker lock(&registryMutex());
    for (const QByteArray& form : registryForms())
        result.replace(form, QByteArrayLiteral("•••"));
    return result;
}

} // namespace jonction
