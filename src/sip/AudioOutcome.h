// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace jonction {

/// What came back from the far side.
enum class AudioHeard {
    Nothing, ///< not one packet
    Silence, ///< packets without sound
    Tone,    ///< our own test tone: sound goes there and comes back
    Other    ///< speech, music, another tone
};

/// "nothing" "silence" "tone" "other": in frames and in the JSON contract.
QString toString(AudioHeard heard);
/// Unknown text gives Nothing.
AudioHeard audioHeardFrom(const QString& text);

/// What a call's audio was like. Numbers that nobody can know are -1.
struct AudioOutcome
{
    bool agreed = false; ///< offer and answer found a codec; false: everything below is empty
    QString
        refusal;   ///< why not, where the far side answered: "noAudio" "noCodec" "noSrtp" "srtpOnly" "badKey"
    QString codec; ///< "PCMA", as used
    bool srtp = false;
    qint64 sent = 0;
    qint64 received = 0;
    qint64 expected = 0;
    qint64 lost = 0;
    qint64 late = 0;
    qint64 duplicates = 0;
    qint64 reordered = 0;
    double jitterMs = -1;
    double roundTripMs = -1;
    double peerLossPercent = -1; ///< of ours, as the far side reports by RTCP
    double mos = -1;             ///< an estimate by the E-model
    AudioHeard heard = AudioHeard::Nothing;
    double toneHz = 0; ///< of our test tone, each call has its own; 0: a prompt or the microphone was sent
    double levelDbov = -100;
    qint64 firstSoundMs = -1; ///< after the media started
    qint64 longestGapMs = 0;
    qint64 quietMs = -1; ///< at the end of the call, since the last packet that came; -1 before the end
    double seconds = 0;  ///< from the first to the last packet received
    QString from;        ///< address that media came from
    bool fromElsewhere = false;
    qint64 strangers = 0;
    qint64 srtpRefused = 0;
    QString keys; ///< telephone keys heard
    bool recordingFailed = false;
    /// What of the request's microphone and speaker is missing, the first of: "notBuiltIn" "noMicrophone"
    /// (the tone or prompt was sent instead) "noSpeaker". Empty: nothing.
    QString soundCard;

    friend bool operator==(const AudioOutcome&, const AudioOutcome&) = default;
};

} // namespace jonction
