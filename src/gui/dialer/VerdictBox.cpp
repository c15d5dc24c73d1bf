// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/VerdictBox.h"

#include "dialer/CallVerdict.h"
#include "gui/Announcer.h"
#include "gui/ToneLabel.h"
#include "words/VerdictText.h"
#include "words/Words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

/// More would push the ladder out of sight: the rest is counted, and is in the tool tip.
constexpr qsizetype mostNotes = 3;

struct VerdictLook
{
    QString icon;
    Tone tone;
};

VerdictLook lookOfVerdict(const QString& kind)
{
    if (kind == "works"_L1)
        return {u"ok"_s, Tone::Ok};
    if (kind == "alive"_L1 || kind == "busy"_L1)
        return {u"info"_s, Tone::Info};
    if (kind == "cancelled"_L1)
        return {u"stop"_s, Tone::Muted};
    if (kind == "refused"_L1 || kind == "unusable"_L1 || kind == "input"_L1 || kind == "flawed"_L1)
        return {u"attention"_s, Tone::Attention};
    return {u"error"_s, Tone::Error};
}

QStringList noteLines(const QList<VerdictNote>& notes)
{
    QStringList lines;
    for (const VerdictNote& note : notes)
        lines.append(u"• "_s + Words::verdictNote(note.id, note.arguments));
    return lines;
}

} // namespace

VerdictBox::VerdictBox(QWidget* parent)
    : QWidget(parent)
    , m_headline(new ToneLabel(this))
    , m_text(new QLabel(this))
    , m_step(new QPushButton(this))
{
    setObjectName(u"verdictBox"_s);
    auto* words = new QVBoxLayout;
    words->setSpacing(Theme::tiny);
    words->addWidget(m_headline);
    words->addWidget(m_text);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::medium, Theme::small, Theme::medium, Theme::small);
    layout->addLayout(words, 1);
    layout->addWidget(m_step);
    m_headline->setObjectName(u"verdictHeadline"_s);
    m_headline->setWordWrap(true);
    m_text->setObjectName(u"verdictText"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFocusPolicy(Qt::StrongFocus);
    m_step->setObjectName(u"verdictStep"_s);
    connect(m_step, &QPushButton::clicked, this, [this] {
        if (m_wanted)
            Q_EMIT stepRequested(*m_wanted);
    });
    clear();
}

void VerdictBox::show(const CallVerdict& verdict)
{
    m_kind = verdict.kind;
    m_earlier.clear();
    setVisible(true);
    showHeadline();
    QStringList lines{Words::verdictCause(verdict.cause, verdict.arguments),
                      Words::verdictRemedy(verdict.remedy)};
    if (verdict.actor != "nobody"_L1 && !verdict.actor.isEmpty())
        lines.append(tr("Who can mend it: %1").arg(Words::verdictActor(verdict.actor)));
    const QStringList notes = noteLines(verdict.notes);
    m_sentences = QStringList{Words::verdictKind(verdict.kind)} + lines + notes;
    m_sentences.removeAll(QString());
    const qsizetype further = notes.size() - mostNotes;
    lines.append(notes.mid(0, mostNotes));
    if (further > 0)
        lines.append(tr("Further notes: %1").arg(further));
    lines.removeAll(QString());
    m_text->setText(lines.join(u'\n'));
    Announcer::say(m_text, lines.value(0));
    m_text->setToolTip(further > 0 ? notes.join(u'\n').toHtmlEscaped().replace(u'\n', "<br>"_L1) : QString());
    m_wanted = verdict.step;
    m_step->setVisible(verdict.step.has_value());
    if (verdict.step)
        m_step->setText(tr("Open step %1").arg(stepNumber(*verdict.step)));
}

void VerdictBox::setEarlier(const QString& whose)
{
    if (whose == m_earlier || m_kind.isEmpty())
        return;
    m_earlier = whose;
    showHeadline();
}

// What is said of somebody else than who stands in the field above has no colour that could be taken for
// theirs.
void VerdictBox::showHeadline()
{
    const VerdictLook look = lookOfVerdict(m_kind);
    const Tone tone = m_earlier.isEmpty() ? look.tone : Tone::Muted;
    m_tone = static_cast<int>(tone);
    const QString kind = Words::verdictKind(m_kind);
    //: %1 a SIP URI, %2 "It works"
    m_headline->show(look.icon, tone,
                     m_earlier.isEmpty() ? kind : tr("Earlier, %1: %2").arg(m_earlier, kind));
    update();
}

void VerdictBox::clear()
{
    m_kind.clear();
    m_sentences.clear();
    m_earlier.clear();
    m_wanted.reset();
    setVisible(false);
    m_headline->show({}, Tone::Muted, {}); // so that the next one is said, also where it is the same
}

void VerdictBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::tint(static_cast<Tone>(m_tone)));
    painter.drawRoundedRect(rect(), 6, 6);
}

} // namespace jonction
