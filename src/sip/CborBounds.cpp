// SPDX-License-Identifier: Apache-2.0
#include "sip/CborBounds.h"

namespace jonction {

namespace {

constexpr int kMaxDepth = 6; ///< event, outcome, report, its list, one entry, a list in it, its values

/// Walks one item after RFC 8949 §3; only the definite lengths that our own encoder writes are taken.
class CborWalker
{
public:
    explicit CborWalker(QByteArrayView bytes)
        : m_left(bytes)
    {}

    bool item(int depth)
    {
        if (depth > kMaxDepth || m_left.isEmpty())
            return false;
        const auto head = static_cast<quint8>(m_left.front());
        m_left = m_left.sliced(1);
        quint64 argument = 0;
        if (!readArgument(head & 0x1f, argument))
            return false;
        switch (head >> 5) {
        case 0: // numbers and simple values have no content
        case 1:
        case 7:
            return true;
        case 2: // bytes, text
        case 3:
            return skip(argument);
        case 4:
            return items(argument, depth);
        case 5:
            return argument <= static_cast<quint64>(m_left.size()) && items(argument * 2, depth);
        default: // tags are not ours
            return false;
        }
    }

    bool atEnd() const { return m_left.isEmpty(); }

private:
    bool readArgument(int shortForm, quint64& argument)
    {
        if (shortForm < 24) {
            argument = static_cast<quint64>(shortForm);
            return true;
        }
        const qsizetype size = qsizetype(1) << (shortForm - 24);
        if (shortForm > 27 || m_left.size() < size)
            return false;
        for (qsizetype i = 0; i < size; ++i)
            argument = (argument << 8) | static_cast<quint8>(m_left[i]);
        m_left = m_left.sliced(size);
        return true;
    }

    bool skip(quint64 count)
    {
        if (count > static_cast<quint64>(m_left.size()))
            return false;
        m_left = m_left.sliced(static_cast<qsizetype>(count));
        return true;
    }

    bool items(quint64 count, int depth)
    {
        if (count > static_cast<quint64>(m_left.size()))
            return false;
        for (quint64 i = 0; i < count; ++i)
            if (!item(depth + 1))
                return false;
        return true;
    }

    QByteArrayView m_left;
};

} // namespace

bool cborWithinBounds(const QByteArray& payload)
{
    CborWalker walker(payload);
    return walker.item(0) && walker.atEnd();
}

} // namespace jonction
