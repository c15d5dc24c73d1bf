// SPDX-License-Identifier: Apache-2.0
#include "gui/CopyField.h"

#include "gui/IconSet.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

namespace jonction {

using namespace Qt::StringLiterals;

CopyField::CopyField(QWidget* parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_copy(new QToolButton(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::tiny);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_copy);
    m_edit->setReadOnly(true);
    m_edit->setFrame(false);
    m_edit->setObjectName(u"value"_s);
    m_copy->setObjectName(u"copy"_s);
    m_copy->setIcon(IconSet::icon(u"copy"_s));
    m_copy->setAutoRaise(true);
    m_copy->setToolTip(tr("Copy"));
    m_copy->setFocusPolicy(Qt::TabFocus);
    m_copy->setEnabled(false);
    QPalette flat = m_edit->palette();
    flat.setColor(QPalette::Base, Qt::transparent);
    m_edit->setPalette(flat);
    setFocusProxy(m_edit);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_edit->text()); });
}

void CopyField::setText(const QString& text)
{
    if (m_edit->text() == text)
        return;
    m_edit->setText(text);
    m_edit->setCursorPosition(0);
    m_edit->setToolTip(text);
    m_copy->setEnabled(!text.isEmpty());
}

QString CopyField::text() const
{
    return m_edit->text();
}

void CopyField::setPlaceholderText(const QString& text)
{
    m_edit->setPlaceholderText(text);
}

void CopyField::setCaption(const QString& caption)
{
    m_edit->setAccessibleName(caption);
    m_copy->setAccessibleName(tr("Copy %1").arg(caption));
}

} // namespace jonction
