// SPDX-License-Identifier: Apache-2.0
#include "gui/HeaderBar.h"

#include "gui/Announcer.h"
#include "gui/ToneLabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace jonction {

using namespace Qt::StringLiterals;

HeaderBar::HeaderBar(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_document(new QLabel(this))
    , m_practice(new ToneLabel(this))
    , m_feeds(new ToneLabel(this))
{
    setObjectName(u"headerBar"_s);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::huge, Theme::small, Theme::large, Theme::small);
    layout->setSpacing(Theme::large);
    layout->addWidget(m_title);
    layout->addStretch(1);
    layout->addWidget(m_practice);
    layout->addWidget(m_document);
    layout->addWidget(m_feeds);
    m_title->setFont(Theme::headingFont(font()));
    m_title->setObjectName(u"placeTitle"_s);
    m_document->setTextFormat(Qt::PlainText);
    m_document->setObjectName(u"documentName"_s);
    m_practice->setObjectName(u"practiceBand"_s);
    m_practice->setFilled(true);
    m_practice->show(u"practice"_s, Tone::Practice, tr("Practice: nothing here reaches a real account"));
    m_feeds->setObjectName(u"feedHealth"_s);
    clear();
}

void HeaderBar::setTitle(const QString& title)
{
    if (m_title->text() == title)
        return;
    m_title->setText(title);
    Announcer::say(m_title, title);
}

void HeaderBar::setDocument(const QString& name, const QString& tenant, bool practice)
{
    m_document->setText(tenant.isEmpty() ? name : tr("%1, %2").arg(name, tenant));
    m_document->setVisible(true);
    m_practice->setVisible(practice);
}

void HeaderBar::setFeeds(const QString& icon, Tone tone, const QString& text)
{
    m_feeds->setVisible(!text.isEmpty());
    m_feeds->show(icon, tone, text);
}

void HeaderBar::clear()
{
    m_document->setVisible(false);
    m_practice->setVisible(false);
    m_feeds->setVisible(false);
}

void HeaderBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(Theme::line());
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace jonction
