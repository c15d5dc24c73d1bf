// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/CallClock.h"

#include "gui/Theme.h"

#include <chrono>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr auto tickEvery = std::chrono::milliseconds(200);

QString minutesAndSeconds(qint64 seconds)
{
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

} // namespace

CallClock::CallClock(QWidget* parent)
    : QLabel(parent)
{
    setObjectName(u"callClock"_s);
    setAccessibleName(tr("Time of the call"));
    setFont(Theme::tabular(font()));
    setTextFormat(Qt::PlainText);
    m_timer.setInterval(tickEvery);
    connect(&m_timer, &QTimer::timeout, this, &CallClock::tick);
    setVisible(false);
}

void CallClock::setTalking(bool talking, int limitSeconds)
{
    if (talking == m_timer.isActive())
        return;
    setVisible(talking);
    if (!talking)
        return m_timer.stop();
    m_limit = limitSeconds;
    m_since.start();
    m_timer.start();
    tick();
}

void CallClock::release()
{
    m_limit = -1;
    if (m_timer.isActive())
        tick();
}

void CallClock::tick()
{
    const qint64 seconds = m_since.elapsed() / 1000;
    const QString now = minutesAndSeconds(seconds);
    //: %1 %2 times of a call: "0:07", "0:20"
    setText(m_limit < 0 ? now : tr("%1, hangs up at %2").arg(now, minutesAndSeconds(m_limit)));
    if (m_limit < 0 || seconds < m_limit)
        return;
    m_limit = -1;
    Q_EMIT expired();
}

} // namespace jonction
