// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "media/MediaSession.h"
#include "sip/AudioOutcome.h"
#include "sip/SdpReader.h"
#include "sip/SipCommand.h"

namespace jonction {

/// The audio side of one call: what is offered, what the answer makes of it, and what was heard. Lives on the
/// engine's thread; the media has a thread of its own.
class CallAudio
{
public:
    explicit CallAudio(const SipRequest& request);

    /// Opens the ports and the files that the request names. Errors: Network (no port), and those of the WAV
    /// files.
    Result<Nothing> open(const QHostAddress& local);
    /// The session description to send; it holds the key of encrypted audio. After open().
    QByteArray offer(const QString& localText);
    /// Takes what the far side answered, in 183 or 200; again where it changes. Starts the media where a
    /// codec was agreed.
    void takeAnswer(const QByteArray& sdp);
    /// Presses the keys of the request. Once, after the answer.
    void pressKeys();
    /// How it stands.
    AudioOutcome report() const;
    /// Ends the media. The last report.
    AudioOutcome stop();

private:
    QString refusalOf(const SdpMedia& media, MediaSettings& settings) const;
    bool takeKey(const SdpMedia& media, MediaSettings& settings) const;
    AudioOutcome outcomeOf(const MediaReport& report) const;

    SipRequest m_request;
    std::unique_ptr<MediaSession> m_media;
    SdesKey m_key;
    quint64 m_sessionId;
    QList<SdpCodec> m_offered;
    QByteArray m_lastAnswer;
    bool m_agreed = false;
    QString m_refusal;
};

} // namespace jonction
