// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/ProgressStrip.h"

#include "gui/IconSet.h"
#include "gui/TimeText.h"
#include "gui/ToneLabel.h"
#include "setup/StepState.h"
#include "words/Words.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// Above this the waiting time is shown beside the sentence.
constexpr qint64 longWaitMs = 3000;

QString progressSentence(const StepStatus& status)
{
    const ApplyProgress& progress = status.progress;
    if (progress.waitingSeconds > 0)
        return QCoreApplication::translate("jonction::ProgressStrip",
                                           "The service asked to wait %1 s before the next call.")
            .arg(progress.waitingSeconds);
    if (status.state != StepState::Applying || progress.total == 0) {
        const QString state = Words::state(toString(status.state));
        if (progress.done == 0)
            return state;
        if (progress.total == 0)
            return QCoreApplication::translate("jonction::ProgressStrip", "%1 (%2 so far)")
                .arg(state, QString::number(progress.done));
        return QCoreApplication::translate("jonction::ProgressStrip", "%1 (%2 of %3)")
            .arg(state, QString::number(progress.done), QString::number(progress.total));
    }
    return QCoreApplication::translate("jonction::ProgressStrip", "%1 (%2 of %3)")
        .arg(Words::objectName(progress.current), QString::number(qMin(progress.done + 1, progress.total)),
             QString::number(progress.total));
}

} // namespace

ProgressStrip::ProgressStrip(QWidget* parent)
    : QWidget(parent)
    , m_text(new ToneLabel(this))
    , m_bar(new QProgressBar(this))
    , m_stop(new QPushButton(IconSet::icon(u"stop"_s), tr("&Stop"), this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::medium);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_stop);
    m_text->setObjectName(u"progressText"_s);
    m_text->setWordWrap(true);
    m_bar->setObjectName(u"progressBar"_s);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    m_stop->setObjectName(u"stopButton"_s);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &ProgressStrip::tick);
    connect(m_stop, &QPushButton::clicked, this, &ProgressStrip::stopRequested);
    setVisible(false);
}

void ProgressStrip::show(const StepStatus& status)
{
    if (!status.isBusy()) {
        m_timer.stop();
        setVisible(false);
        return;
    }
    if (!m_timer.isActive()) {
        m_since.start();
        m_timer.start();
    }
    const bool counted = status.progress.total > 0;
    m_bar->setRange(0, counted ? status.progress.total : 0);
    m_bar->setValue(status.progress.done);
    m_sentence = progressSentence(status);
    setVisible(true);
    tick();
}

void ProgressStrip::tick()
{
    QString text = m_sentence;
    if (m_since.elapsed() > longWaitMs)
        text = tr("%1 (since %2)").arg(m_sentence, TimeText::clock(m_since.elapsed() / 1000));
    m_text->show(u"working"_s, Tone::Working, text);
}

} // namespace jonction
