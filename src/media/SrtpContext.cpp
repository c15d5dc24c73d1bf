// SPDX-License-Identifier: Apache-2.0
#include "media/SrtpContext.h"

#include <srtp2/srtp.h>

#include <mutex>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

void startLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] { srtp_init(); });
}

Result<srtp_t> makeSession(const SdesKey& key, srtp_ssrc_type_t direction)
{
    startLibrary();
    srtp_policy_t policy{};
    srtp_crypto_policy_set_aes_cm_128_hmac_sha1_80(&policy.rtp);
    srtp_crypto_policy_set_aes_cm_128_hmac_sha1_80(&policy.rtcp);
    policy.ssrc.type = direction;
    // The library copies the key and takes it as writable.
    Secret copy = key.key.clone();
    policy.key = reinterpret_cast<unsigned char*>(const_cast<char*>(copy.reveal().data()));
    policy.window_size = 128;
    policy.allow_repeat_tx = 0;
    srtp_t session = nullptr;
    const srtp_err_status_t status = srtp_create(&session, &policy);
    if (status != srtp_err_status_ok)
        return Error::of(ErrorKind::Unsupported, u"srtp"_s, QString::number(status));
    return session;
}

} // namespace

struct SrtpContext::Sessions
{
    srtp_t out = nullptr;
    srtp_t in = nullptr;
    ~Sessions()
    {
        if (out)
            srtp_dealloc(out);
        if (in)
            srtp_dealloc(in);
    }
};

SrtpContext::SrtpContext(std::unique_ptr<Sessions> sessions)
    : m_sessions(std::move(sessions))
{}

SrtpContext::~SrtpContext() = default;

Result<std::unique_ptr<SrtpContext>> SrtpContext::create(const SdesKey& ours, const SdesKey& theirs)
{
    if (ours.key.size() != SdesKey::keyBytes || theirs.key.size() != SdesKey::keyBytes)
        return Error::of(ErrorKind::InvalidInput, u"srtp"_s);
    auto sessions = std::make_unique<Sessions>();
    Result<srtp_t> out = makeSession(ours, ssrc_any_outbound);
    if (!out.ok())
        return out.error();
    sessions->out = out.value();
    Result<srtp_t> in = makeSession(theirs, ssrc_any_inbound);
    if (!in.ok())
        return in.error();
    sessions->in = in.value();
    return std::unique_ptr<SrtpContext>(new SrtpContext(std::move(sessions)));
}

bool SrtpContext::protect(QByteArray& packet, bool rtcp)
{
    int length = static_cast<int>(packet.size());
    packet.resize(packet.size() + SRTP_MAX_TRAILER_LEN + 4); // 4: the index of SRTCP
    const srtp_err_status_t status = rtcp ? srtp_protect_rtcp(m_sessions->out, packet.data(), &length)
                                          : srtp_protect(m_sessions->out, packet.data(), &length);
    packet.resize(length);
    return status == srtp_err_status_ok;
}

bool SrtpContext::unprotect(QByteArray& packet, bool rtcp)
{
    int length = static_cast<int>(packet.size());
    const srtp_err_status_t status = rtcp ? srtp_unprotect_rtcp(m_sessions->in, packet.data(), &length)
                                          : srtp_unprotect(m_sessions->in, packet.data(), &length);
    packet.resize(length);
    // A replay is the network's doing, no sign of another key.
    if (status != srtp_err_status_ok && status != srtp_err_status_replay_fail)
        ++m_refused;
    return status == srtp_err_status_ok;
}

} // namespace jonction
