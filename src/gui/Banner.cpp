// SPDX-License-Identifier: Apache-2.0
#include "gui/Banner.h"

#include "gui/ToneLabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace jonction {

using namespace Qt::StringLiterals;

Banner::Banner(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_text(new ToneLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QPushButton(tr("Put away"), this))
{
    setObjectName(name);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::huge, Theme::small, Theme::large, Theme::small);
    layout->setSpacing(Theme::small);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    m_text->setWordWrap(true);
    m_text->setObjectName(name + "Text"_L1);
    m_action->setObjectName(name + "Action"_L1);
    m_close->setObjectName(name + "Close"_L1);
    connect(m_action, &QPushButton::clicked, this, &Banner::acted);
    connect(m_close, &QPushButton::clicked, this, [this] { setVisible(false); });
    setVisible(false);
}

void Banner::show(Tone tone, const QString& icon, const QString& text, const QString& action)
{
    m_tone = tone;
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_close->setAccessibleName(tr("Put away: %1").arg(text));
    setVisible(true);
    m_text->show(icon, tone, text);
}

void Banner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::tint(m_tone));
}

} // namespace jonction
