// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "media/AudioSink.h"
#include "media/AudioSource.h"
#include "sound/SoundLine.h"

#include <QString>

#include <memory>

namespace jonction {

/// Microphone and loudspeaker of one call, as far as it wants them and this machine has them. They are open
/// between run() and close() and at no other time. Lives on the thread of the call; what it hands out works
/// on the media thread, and outlives it safely.
class SoundCard
{
public:
    SoundCard(bool microphone, bool speaker);
    /// Closes.
    ~SoundCard();
    SoundCard(const SoundCard&) = delete;
    SoundCard& operator=(const SoundCard&) = delete;

    /// `otherwise` itself where no microphone is wanted, and what speaks in its place where there is none.
    std::unique_ptr<AudioSource> source(std::unique_ptr<AudioSource> otherwise) const;
    /// Null where no loudspeaker is wanted.
    std::unique_ptr<AudioSink> sink() const;

    /// Audio is agreed. The microphone is open only while we may send: on hold nobody listens.
    void run(bool sends);
    void close();

    /// What was wanted and is missing: "notBuiltIn" "noMicrophone" "noSpeaker", the first of them; empty
    /// while nothing is known to be missing. After close() what never ran is missing.
    QString trouble() const;

private:
    bool isMissing(const std::shared_ptr<SoundLine>& line) const;

    std::shared_ptr<SoundLine> m_microphone; ///< null where not wanted
    std::shared_ptr<SoundLine> m_speaker;
    bool m_ran = false;
    bool m_closed = false;
};

} // namespace jonction
