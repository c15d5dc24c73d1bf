// SPDX-License-Identifier: Apache-2.0
#include "sound/SoundCard.h"

#include "sound/MicrophoneSource.h"
#include "sound/SoundDevices.h"
#include "sound/SpeakerSink.h"

namespace jonction {

using namespace Qt::StringLiterals;

SoundCard::SoundCard(bool microphone, bool speaker)
    : m_microphone(microphone ? std::make_shared<SoundLine>() : nullptr)
    , m_speaker(speaker ? std::make_shared<SoundLine>() : nullptr)
{}

SoundCard::~SoundCard()
{
    close();
}

std::unique_ptr<AudioSource> SoundCard::source(std::unique_ptr<AudioSource> otherwise) const
{
    if (!m_microphone)
        return otherwise;
    return std::make_unique<MicrophoneSource>(m_microphone, std::move(otherwise));
}

std::unique_ptr<AudioSink> SoundCard::sink() const
{
    return m_speaker ? std::make_unique<SpeakerSink>(m_speaker) : nullptr;
}

void SoundCard::run(bool sends)
{
    if (m_closed)
        return;
    if (m_microphone && m_microphone->isWanted() != sends) {
        m_microphone->want(sends);
        SoundDevices::fitMicrophone(m_microphone);
    }
    if (m_speaker && !m_ran) {
        m_speaker->want(true);
        SoundDevices::fitSpeaker(m_speaker);
    }
    m_ran = true;
}

void SoundCard::close()
{
    if (m_closed)
        return;
    m_closed = true;
    if (!m_ran)
        return;
    if (m_microphone) {
        m_microphone->want(false);
        SoundDevices::fitMicrophone(m_microphone);
    }
    if (m_speaker) {
        m_speaker->want(false);
        SoundDevices::fitSpeaker(m_speaker);
    }
}

bool SoundCard::isMissing(const std::shared_ptr<SoundLine>& line) const
{
    return line && (line->hasFailed() || (m_closed && line->neverRan()));
}

QString SoundCard::trouble() const
{
    if ((m_microphone || m_speaker) && !SoundDevices::areBuiltIn())
        return u"notBuiltIn"_s;
    if (isMissing(m_microphone))
        return u"noMicrophone"_s;
    return isMissing(m_speaker) ? u"noSpeaker"_s : QString();
}

} // namespace jonction
