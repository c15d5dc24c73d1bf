// SPDX-License-Identifier: Apache-2.0
#include "gui/ErrorBox.h"

#include "gui/Announcer.h"
#include "gui/IconSet.h"
#include "gui/ToneLabel.h"
#include "words/Words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>

namespace jonction {

using namespace Qt::StringLiterals;

ErrorBox::ErrorBox(QWidget* parent)
    : QWidget(parent)
    , m_what(new ToneLabel(this))
    , m_text(new QLabel(this))
    , m_details(new QLabel(this))
    , m_signIn(new QPushButton(tr("Sign in for this step"), this))
    , m_toggle(new QPushButton(tr("Details"), this))
    , m_copy(new QPushButton(IconSet::icon(u"copy"_s), tr("Copy details"), this))
{
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_signIn);
    buttons->addWidget(m_toggle);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::medium, Theme::small, Theme::medium, Theme::small);
    layout->setSpacing(Theme::tiny);
    layout->addWidget(m_what);
    layout->addWidget(m_text);
    layout->addWidget(m_details);
    layout->addLayout(buttons);
    m_what->setWordWrap(true);
    m_what->setObjectName(u"errorWhat"_s);
    for (QLabel* label : {m_text, m_details}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_signIn->setObjectName(u"errorSignIn"_s);
    connect(m_signIn, &QPushButton::clicked, this, &ErrorBox::signInRequested);
    m_toggle->setObjectName(u"errorDetails"_s);
    m_toggle->setCheckable(true);
    m_copy->setObjectName(u"errorCopy"_s);
    connect(m_toggle, &QPushButton::toggled, m_details, &QLabel::setVisible);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_what->text() + u'\n' + m_text->text() + u'\n' +
                                              m_details->text());
    });
    setVisible(false);
}

void ErrorBox::show(const Error& error)
{
    const Words::ErrorText words = Words::error(error);
    m_what->show(u"error"_s, Tone::Error, words.what);
    m_text->setText(QStringList{words.why, words.todo}.filter(QRegularExpression(u"."_s)).join(u'\n'));
    m_details->setText(words.details);
    m_details->setVisible(m_toggle->isChecked());
    m_signIn->setVisible(error.kind == ErrorKind::SignInRequired);
    m_toggle->setVisible(!words.details.isEmpty());
    setVisible(true);
    Announcer::say(m_what->textLabel(), words.what);
}

void ErrorBox::clear()
{
    setVisible(false);
    m_toggle->setChecked(false);
}

void ErrorBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::tint(Tone::Error));
    painter.drawRoundedRect(rect(), 6, 6);
}

} // namespace jonction
