// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/AudioOutcome.h"
#include "sip/CallState.h"
#include "sip/SipCommand.h"
#include "sip/SipOutcome.h"

#include <QByteArray>
#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QDateTime>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <concepts>
#include <type_traits>

namespace jonction {

/// The fields of a value are listed once, in FrameShapes.h, as calls of a visitor: `visit(key, field)`, and
/// `visit(key, field, low, high)` where a number has bounds. FrameWriter puts them into a map, FrameReader
/// takes them out of one that somebody else wrote: what is missing or of another type stays as it was, text
/// and lists are cut to sane lengths.

constexpr qsizetype maxFrameText = 8 * 1024;
constexpr qsizetype maxFrameRaw = 512 * 1024;
constexpr qsizetype maxFrameItems = 256;

inline void readName(const QString& text, SipTransport& value)
{
    value = sipTransportFrom(text);
}
inline void readName(const QString& text, CallReason& value)
{
    value = callReasonFrom(text);
}
inline void readName(const QString& text, AudioHeard& value)
{
    value = audioHeardFrom(text);
}
inline void readName(const QString& text, SipWork& value)
{
    value = sipWorkFrom(text);
}
inline void readName(const QString& text, CalledManner& value)
{
    value = calledMannerFrom(text);
}

class FrameWriter;
class FrameReader;

/// A value whose fields are listed by shape().
template<typename T>
concept Shaped = requires(T& value, FrameWriter& writer)
{
    shape(writer, value);
};

/// Puts fields into a CBOR map, under their keys.
class FrameWriter
{
public:
    QCborMap map() const { return m_map; }

    void operator()(QLatin1StringView key, const bool& value) { m_map[key] = value; }
    void operator()(QLatin1StringView key, const qint64& value) { m_map[key] = value; }
    void operator()(QLatin1StringView key, const int& value, int = 0, int = 0) { m_map[key] = value; }
    void operator()(QLatin1StringView key, const double& value) { m_map[key] = value; }
    void operator()(QLatin1StringView key, const QString& value) { m_map[key] = value.left(maxFrameText); }
    void operator()(QLatin1StringView key, const QByteArray& value) { m_map[key] = value.left(maxFrameRaw); }
    void operator()(QLatin1StringView key, const QStringList& value)
    {
        m_map[key] = QCborArray::fromStringList(value.mid(0, maxFrameItems));
    }
    void operator()(QLatin1StringView key, const QDateTime& value)
    {
        if (value.isValid())
            m_map[key] = value.toMSecsSinceEpoch();
    }
    void operator()(QLatin1StringView key, const SipAccount& account);
    template<typename Enum>
    requires std::is_enum_v<Enum>
    void operator()(QLatin1StringView key, const Enum& value) { m_map[key] = toString(value); }
    template<Shaped T>
    void operator()(QLatin1StringView key, T& value)
    {
        FrameWriter part;
        shape(part, value);
        m_map[key] = part.map();
    }
    template<Shaped T>
    void operator()(QLatin1StringView key, QList<T>& values)
    {
        QCborArray array;
        for (qsizetype i = 0; i < std::min(values.size(), maxFrameItems); ++i) {
            FrameWriter part;
            shape(part, values[i]);
            array.append(part.map());
        }
        m_map[key] = array;
    }

private:
    QCborMap m_map;
};

/// Takes fields out of a CBOR map that came from elsewhere.
class FrameReader
{
public:
    explicit FrameReader(const QCborMap& map)
        : m_map(map)
    {}

    void operator()(QLatin1StringView key, bool& value) const { value = m_map[key].toBool(value); }
    void operator()(QLatin1StringView key, qint64& value) const { value = m_map[key].toInteger(value); }
    void operator()(QLatin1StringView key, int& value, int low = -1, int high = 1'000'000) const
    {
        value = static_cast<int>(std::clamp<qint64>(m_map[key].toInteger(value), low, high));
    }
    /// Finite, whatever came: a number that is none would poison every comparison after it.
    void operator()(QLatin1StringView key, double& value) const
    {
        const double told = m_map[key].toDouble(value);
        if (std::isfinite(told))
            value = std::clamp(told, -1e12, 1e12);
    }
    void operator()(QLatin1StringView key, QString& value) const
    {
        value = m_map[key].toString(value).left(maxFrameText);
    }
    void operator()(QLatin1StringView key, QByteArray& value) const
    {
        value = m_map[key].toByteArray(value).left(maxFrameRaw);
    }
    void operator()(QLatin1StringView key, QStringList& value) const
    {
        const QCborArray array = m_map[key].toArray();
        for (qsizetype i = 0; i < std::min(array.size(), maxFrameItems); ++i)
            value.append(array.at(i).toString().left(maxFrameText));
    }
    void operator()(QLatin1StringView key, QDateTime& value) const
    {
        const QCborValue told = m_map[key];
        if (told.isInteger())
            value = QDateTime::fromMSecsSinceEpoch(told.toInteger(), Qt::UTC);
    }
    void operator()(QLatin1StringView key, SipAccount& account) const;
    template<typename Enum>
    requires std::is_enum_v<Enum>
    void operator()(QLatin1StringView key, Enum& value) const
    {
        if (m_map[key].isString())
            readName(m_map[key].toString(), value);
    }
    template<Shaped T>
    void operator()(QLatin1StringView key, T& value) const
    {
        FrameReader part(m_map[key].toMap());
        shape(part, value);
    }
    template<Shaped T>
    void operator()(QLatin1StringView key, QList<T>& values) const
    {
        const QCborArray array = m_map[key].toArray();
        for (qsizetype i = 0; i < std::min(array.size(), maxFrameItems); ++i) {
            FrameReader part(array.at(i).toMap());
            T value;
            shape(part, value);
            values.append(value);
        }
    }

private:
    QCborMap m_map;
};

} // namespace jonction
