// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "media/MediaSession.h"
#include "sip/AudioOutcome.h"
#include "sip/SdpReader.h"
#include "sip/SipCommand.h"
#include "sip/SipOutcome.h"
#include "sound/SoundCard.h"

namespace jonction {

/// The audio side of one call: what is offered, what the answer makes of it, and what was heard. Lives on the
/// engine's thread; the media has a thread of its own.
class CallAudio
{
public:
    CallAudio(const SipRequest& request, bool caller);

    /// Opens the ports and the files that the request names. Errors: Network (no port), and those of the WAV
    /// files.
    Result<Nothing> open(const QHostAddress& local);
    /// The session description to send; it holds the key of encrypted audio. After open(). Each one is a
    /// version further.
    QByteArray offer();
    /// From now on our side neither sends nor wants to hear anything, or again; the next offer and answer say
    /// so ("inactive": there is no music to play).
    void hold(bool on) { m_held = on; }
    bool isHeld() const { return m_held; }
    /// Takes what the far side answered, in 183 or 200; again where it changes. Starts the media where a
    /// codec was agreed. `atMs` counts as in the records.
    void takeAnswer(const QByteArray& sdp, qint64 atMs);
    /// Answers what the far side offers; empty where there is nothing to agree on, and refusal() says why.
    /// Without an offer (the far side wants ours) the answer is an offer.
    QByteArray answerTo(const QByteArray& sdp, qint64 atMs);
    /// An answer that is not in force yet: what is agreed until then goes on, until settle().
    struct Answer
    {
        QByteArray sdp;                ///< empty where there is nothing to agree on
        QString refusal;               ///< why
        std::optional<SdpMedia> media; ///< of the offer
        bool encrypts = false;
        SdesKey key; ///< ours
    };
    Answer prepareAnswer(const QByteArray& sdp);
    /// From now on what `answer` says counts. Where even that cannot be done refusal() says why.
    void settle(Answer answer, qint64 atMs);
    const QString& refusal() const { return m_refusal; }
    /// Presses telephone keys; false where the far side takes none.
    bool press(const QString& keys);
    /// How it stands.
    AudioOutcome report() const;
    const QList<SipMediaSpan>& spans() const { return m_spans; }
    bool isRunning() const { return m_agreed; }
    /// Ends the media. The last report.
    AudioOutcome stop(qint64 atMs);

private:
    QString refusalOf(const SdpMedia& media, bool encrypts, const SdesKey& key,
                      MediaSettings& settings) const;
    QString agreeOn(const SdpMedia& media, MediaSettings& settings, qint64 atMs);
    SdesKey answerKey(const SdpMedia& media, bool fresh) const;
    QString ourDirection(const QString& theirs) const;
    void note(const MediaSettings& settings, bool receives, qint64 atMs);
    AudioOutcome outcomeOf(const MediaReport& report) const;

    SipRequest m_request;
    SoundCard m_sound;
    std::unique_ptr<MediaSession> m_media;
    QString m_localText;
    SdesKey m_key;
    double m_toneHz; ///< of our own tone; 0: another sound is sent
    bool m_encrypts; ///< offers encryption, or answers with it
    quint64 m_sessionId;
    int m_version = 0;
    QList<SdpCodec> m_offered;
    QByteArray m_lastAnswer;
    bool m_agreed = false;
    bool m_held = false;
    bool m_answeredHeld = false; ///< as it was with the last answer
    QString m_refusal;
    QList<SipMediaSpan> m_spans;
};

} // namespace jonction
