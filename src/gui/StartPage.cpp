// SPDX-License-Identifier: Apache-2.0
#include "gui/StartPage.h"

#include "gui/ErrorBox.h"
#include "gui/IconSet.h"
#include "gui/ToneLabel.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace jonction {

using namespace Qt::StringLiterals;

StartPage::StartPage(QWidget* parent)
    : QWidget(parent)
    , m_problem(new ErrorBox(this))
    , m_busy(new ToneLabel(this))
    , m_actions(new QWidget(this))
    , m_recent(new QVBoxLayout)
    , m_recentTitle(new QLabel(tr("Opened lately"), this))
{
    setObjectName(u"startPage"_s);
    m_problem->setObjectName(u"documentProblem"_s);
    m_busy->setObjectName(u"startBusy"_s);
    m_busy->setVisible(false);
    auto* intro =
        new QLabel(tr("No document is open. A document holds the whole wish for one contact centre: what "
                      "should exist at Microsoft, at the SIP provider and in CCAI Platform. It holds no "
                      "secret."),
                   this);
    intro->setWordWrap(true);
    auto* actions = new QVBoxLayout(m_actions);
    actions->setContentsMargins(0, 0, 0, 0);
    actions->setSpacing(Theme::small);
    connect(addAction(actions, u"newDocument"_s, u"new"_s, tr("New document"),
                      tr("Begin the set-up of a contact centre.")),
            &QPushButton::clicked, this, &StartPage::newRequested);
    connect(addAction(actions, u"openDocument"_s, u"folder"_s, tr("Open document"),
                      tr("Go on with one that exists.")),
            &QPushButton::clicked, this, &StartPage::openRequested);
    connect(
        addAction(actions, u"practice"_s, u"practice"_s, tr("Practice"),
                  tr("Walk the whole set-up in a practice world on this computer: no account is needed.")),
        &QPushButton::clicked, this, &StartPage::practiceRequested);
    m_recentTitle->setFont(Theme::headingFont(font()));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::huge, Theme::huge, Theme::huge, Theme::huge);
    layout->setSpacing(Theme::large);
    for (QWidget* part : {static_cast<QWidget*>(m_problem), static_cast<QWidget*>(intro),
                          static_cast<QWidget*>(m_busy), m_actions, static_cast<QWidget*>(m_recentTitle)}) {
        part->setMaximumWidth(Theme::readableWidth);
        layout->addWidget(part);
    }
    layout->addLayout(m_recent);
    layout->addStretch(1);
}

QPushButton* StartPage::addAction(QVBoxLayout* layout, const QString& name, const QString& icon,
                                  const QString& text, const QString& explanation)
{
    auto* row = new QHBoxLayout;
    auto* button = new QPushButton(IconSet::icon(icon), text, m_actions);
    button->setObjectName(name);
    button->setMinimumWidth(220);
    button->setMinimumHeight(36);
    auto* label = new QLabel(explanation, m_actions);
    label->setWordWrap(true);
    row->setSpacing(Theme::large);
    row->addWidget(button);
    row->addWidget(label, 1);
    layout->addLayout(row);
    button->setAccessibleDescription(explanation);
    return button;
}

void StartPage::focusFirst()
{
    if (auto* first = findChild<QPushButton*>(u"newDocument"_s))
        first->setFocus(Qt::OtherFocusReason);
}

void StartPage::setRecent(const QStringList& files)
{
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recentTitle->setVisible(!files.isEmpty());
    for (const QString& file : files) {
        auto* button =
            new QPushButton(IconSet::icon(u"document"_s), QFileInfo(file).completeBaseName(), this);
        button->setFlat(true);
        button->setToolTip(file);
        button->setAccessibleName(tr("Open %1").arg(file));
        button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        connect(button, &QPushButton::clicked, this, [this, file] { Q_EMIT fileRequested(file); });
        m_recent->addWidget(button);
    }
}

void StartPage::showProblem(const Error& error)
{
    showBusy({});
    m_problem->show(error);
}

void StartPage::showBusy(const QString& text)
{
    m_problem->clear();
    m_actions->setEnabled(text.isEmpty());
    m_busy->setVisible(!text.isEmpty());
    m_busy->show(u"working"_s, Tone::Working, text);
}

} // namespace jonction
