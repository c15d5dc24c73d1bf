// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace jonction {

/// Bytes that wipe themselves. Move-only; no conversion to QString, no operator<<, no QDebug: a Secret cannot
/// be printed, copied by accident or stored by accident. Construction registers the value with
/// SecretRegistry, so that log sinks can mask it wherever else it turns up.
class Secret
{
public:
    Secret() = default;
    /// Takes a copy and wipes `bytes` where it is not shared. The caller's other copies are the caller's.
    explicit Secret(QByteArray bytes);
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret();

    bool isEmpty() const { return m_bytes.empty(); }
    qsizetype size() const { return static_cast<qsizetype>(m_bytes.size()); }

    /// The only way to read: valid while this object lives; hand it straight to the wire or the keychain.
    QByteArrayView reveal() const { return QByteArrayView(m_bytes.data(), size()); }

    /// An own copy, made on purpose.
    Secret clone() const;

    /// Constant-time comparison.
    bool equals(const Secret& other) const;

    void clear();

private:
    std::vector<char> m_bytes;
};

/// Overwrites memory in a way that the compiler may not remove.
void wipe(char* bytes, std::size_t size);

/// Process-wide list of the secrets seen in this run, kept only as long as the process lives, for masking.
/// Thread-safe. Values shorter than 6 bytes are not kept: masking them would shred ordinary text.
class SecretRegistry
{
public:
    static void remember(QByteArrayView secret);
    /// `text` with every known secret (as it is, Base64, Base64url, percent-encoded and
    /// JSON-escaped) replaced by "•••".
    static QByteArray masked(const QByteArray& text);
};

} // namespace jonction
