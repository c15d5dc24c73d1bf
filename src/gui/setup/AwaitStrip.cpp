// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/AwaitStrip.h"

#include "gui/IconSet.h"
#include "gui/ToneLabel.h"
#include "words/Words.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace jonction {

using namespace Qt::StringLiterals;

AwaitStrip::AwaitStrip(QWidget* parent)
    : QWidget(parent)
    , m_text(new ToneLabel(this))
    , m_look(new QPushButton(tr("&Look now"), this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::medium);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_look, 0, Qt::AlignTop);
    m_text->setObjectName(u"awaitText"_s);
    m_text->setWordWrap(true);
    m_text->setFilled(true);
    m_look->setObjectName(u"lookNowButton"_s);
    m_look->setAutoDefault(false);
    m_timer.setInterval(20'000); // the shortest duration that is shown is a minute
    connect(&m_timer, &QTimer::timeout, this, &AwaitStrip::tick);
    connect(m_look, &QPushButton::clicked, this, &AwaitStrip::lookRequested);
    setVisible(false);
}

void AwaitStrip::show(const QMap<QString, AwaitRecord>& awaits, bool canLook)
{
    m_awaits = awaits;
    m_look->setEnabled(canLook);
    setVisible(!awaits.isEmpty());
    if (awaits.isEmpty())
        return m_timer.stop();
    m_timer.start();
    tick();
}

void AwaitStrip::tick()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QStringList lines;
    QStringList evidence;
    for (auto it = m_awaits.cbegin(); it != m_awaits.cend(); ++it) {
        lines.append(Words::awaited(it.key(), it.value()) + u' ' + Words::awaitTimes(it.value(), now));
        evidence.append(it->evidence);
    }
    m_text->show(u"working"_s, Tone::Info, lines.join(u'\n'));
    m_text->setToolTip(evidence.join(u'\n'));
}

} // namespace jonction
