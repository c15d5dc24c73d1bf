// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/AudioPanel.h"

#include "dialer/CallVerdict.h"
#include "gui/FlowLayout.h"
#include "gui/Theme.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int quietest = -60; ///< dBov: what is below is shown as nothing

QString heardText(AudioHeard heard)
{
    switch (heard) {
    case AudioHeard::Nothing:
        return AudioPanel::tr("nothing");
    case AudioHeard::Silence:
        return AudioPanel::tr("silence");
    case AudioHeard::Tone:
        return AudioPanel::tr("our tone");
    case AudioHeard::Other:
        return AudioPanel::tr("sound");
    }
    return {};
}

QString real(double value, const QString& unit = {})
{
    return value < 0 ? u"–"_s : QLocale().toString(value, 'f', 1) + unit;
}

} // namespace

AudioPanel::AudioPanel(QWidget* parent)
    : QWidget(parent)
    , m_level(new QProgressBar(this))
{
    setObjectName(u"audioPanel"_s);
    auto* layout = new FlowLayout(Theme::large, this);
    m_level->setObjectName(u"audioLevel"_s);
    m_level->setAccessibleName(tr("Level of what is heard"));
    m_level->setToolTip(tr("Level of what is heard, in decibels below full scale (dBov)"));
    m_level->setRange(quietest, 0);
    m_level->setTextVisible(false);
    m_level->setFixedWidth(96);
    m_level->setMaximumHeight(fontMetrics().height());
    layout->addWidget(m_level);
    const QStringList names{tr("Heard"),  tr("Codec"),         tr("Packets"), tr("Loss"),
                            tr("Jitter"), tr("Estimated MOS"), tr("Keys")};
    for (int place = 0; place < names.size(); ++place)
        addNumber(place, names.at(place));
    for (const int both : {2, 6})
        m_numbers.at(both)->setToolTip(tr("Sent →, received ←"));
    m_numbers.at(5)->setToolTip(
        tr("Estimated by the E-model for G.711 with loss concealment: round trip, jitter buffer of 40 ms and "
           "loss go in. None before three seconds of sound."));
    clear();
}

void AudioPanel::addNumber(int place, const QString& name)
{
    auto* label = new QLabel(this);
    label->setObjectName(u"audioNumber%1"_s.arg(place));
    label->setFont(Theme::tabular(label->font()));
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_numbers.append(label);
    m_names.append(name);
    layout()->addWidget(label);
}

void AudioPanel::set(int place, const QString& value)
{
    m_numbers.at(place)->setText(tr("%1: %2").arg(m_names.at(place), value));
}

void AudioPanel::clear()
{
    m_level->setValue(quietest);
    m_sentKeys.clear();
    setVisible(false);
}

void AudioPanel::addKeys(const QString& keys)
{
    m_sentKeys += keys;
}

void AudioPanel::show(const SipOutcome& outcome, bool live)
{
    const AudioOutcome& audio = outcome.audio;
    setVisible(audio.agreed);
    if (!audio.agreed)
        return;
    const double level = live && audio.received > 0 ? audio.levelDbov : double(quietest);
    m_level->setValue(qBound(quietest, int(level), 0));
    m_level->setAccessibleDescription(live ? tr("%1 dBov").arg(QLocale().toString(level, 'f', 0))
                                           : QString());
    const double loss =
        audio.expected > 0 && audio.received > 0 ? 100.0 * double(audio.lost) / double(audio.expected) : -1;
    set(0, heardText(audio.heard));
    set(1, audio.srtp ? audio.codec + u" SRTP"_s : audio.codec);
    set(2, u"%1 → %2 ←"_s.arg(audio.sent).arg(audio.received));
    set(3, real(loss, u" %"_s));
    set(4, real(audio.received > 1 ? audio.jitterMs : -1, u" ms"_s));
    set(5, real(audio.mos > 0 ? audio.mos : -1));
    const QString heard = audio.keys + outcome.keysByInfo;
    QStringList keys;
    if (!m_sentKeys.isEmpty())
        keys.append(m_sentKeys + u" →"_s);
    if (!heard.isEmpty())
        keys.append(heard + u" ←"_s);
    set(6, keys.join(u' '));
    m_numbers.at(6)->setVisible(!keys.isEmpty());
}

} // namespace jonction
