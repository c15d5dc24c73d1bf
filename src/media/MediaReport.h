// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "media/SignalMeter.h"

#include <QString>

#include <optional>

namespace jonction {

/// What one call's audio was like, both ways. A value; taken at any moment.
struct MediaReport
{
    AudioCodec codec = AudioCodec::Pcma; ///< as it was really used to send
    bool srtp = false;
    qint64 sent = 0; ///< packets
    qint64 received = 0;
    qint64 expected = 0;
    qint64 lost = 0;
    qint64 duplicates = 0;
    qint64 reordered = 0;
    qint64 late = 0; ///< came, but too late to be heard
    double jitterMs = 0;
    double roundTripMs = -1;     ///< by RTCP; -1: the far side sends none
    double peerLossPercent = -1; ///< what the far side says it lost of ours; -1 unknown
    double peerJitterMs = -1;
    qint64 longestGapMs = 0;
    qint64 quietMs = -1; ///< at the end, since the last packet that came; -1 before it, and where none came
    double audioSeconds = 0; ///< from the first to the last packet received
    HeardSound heard = HeardSound::Nothing;
    double levelDbov = -100;
    qint64 firstSoundMs = -1; ///< since the media started
    qint64 firstPacketMs = -1;
    QString from;               ///< address that media came from
    bool fromElsewhere = false; ///< other than the SDP said
    qint64 strangers = 0;       ///< packets of others, dropped
    qint64 malformed = 0;
    qint64 otherPayload = 0; ///< packets of a payload type that was not agreed
    qint64 srtpRefused = 0;  ///< could not be decrypted
    int sourceChanges = 0;
    QString keys; ///< telephone keys heard
    bool recordingFailed = false;
    std::optional<double> mos; ///< an estimate: QualityEstimate.h names its assumptions

    double lossPercent() const
    {
        return expected > 0 ? 100.0 * static_cast<double>(lost) / static_cast<double>(expected) : 0;
    }
    bool heardSound() const { return heard == HeardSound::Tone || heard == HeardSound::Other; }
};

} // namespace jonction
