// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "media/SdesKey.h"

#include <memory>

namespace jonction {

/// Encrypts what is sent with our key and decrypts what comes with theirs (RFC 3711, by libsrtp2). One thread
/// at a time.
class SrtpContext
{
public:
    /// Unsupported where the library refuses.
    static Result<std::unique_ptr<SrtpContext>> create(const SdesKey& ours, const SdesKey& theirs);
    ~SrtpContext();
    SrtpContext(const SrtpContext&) = delete;
    SrtpContext& operator=(const SrtpContext&) = delete;

    /// In place. False: the packet must not be used; it is counted where it came from outside.
    bool protect(QByteArray& packet, bool rtcp);
    bool unprotect(QByteArray& packet, bool rtcp);

    /// Packets that could not be decrypted: all of them where the key is not the one of the other side.
    qint64 refused() const { return m_refused; }

private:
    struct Sessions;
    explicit SrtpContext(std::unique_ptr<Sessions> sessions);

    std::unique_ptr<Sessions> m_sessions;
    qint64 m_refused = 0;
};

} // namespace jonction
