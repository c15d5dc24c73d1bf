// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/GuideView.h"

#include "gui/setup/GuideCard.h"
#include "gui/Theme.h"
#include "plan/Difference.h"
#include "plan/GuidePlanner.h"
#include "setup/SetupFlow.h"

#include <QVBoxLayout>

namespace jonction {

using namespace Qt::StringLiterals;

GuideView::GuideView(SetupFlow* flow, StepId step, SecretClipboard* clipboard, QWidget* parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_step(step)
    , m_clipboard(clipboard)
    , m_cards(new QVBoxLayout(this))
{
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(Theme::large);
}

void GuideView::refresh()
{
    QList<Change> changes = GuidePlanner::changes(m_flow->deployment(), m_step);
    m_wholeStep = !changes.isEmpty();
    if (!m_wholeStep)
        for (const Change& change : m_flow->status(m_step).plan.changes)
            if (change.action == Action::Guide || change.declared)
                changes.append(change);
    QList<QByteArray> marks;
    for (const Change& change : changes)
        marks.append((change.address.toString() + guideFingerprint(change)).toUtf8() +
                     (change.declared ? "!" : "?"));
    if (marks == m_shown)
        return;
    m_shown = marks;
    rebuild(changes);
}

void GuideView::rebuild(const QList<Change>& changes)
{
    // The keyboard stays where it was: "Done by hand" becomes "Withdraw" under the same focus.
    const QWidget* focused = focusWidget();
    const QString focusedName = focused && focused->hasFocus() ? focused->objectName() : QString();
    while (QLayoutItem* item = m_cards->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const Change& change : changes) {
        auto* card = new GuideCard(m_flow, change, m_clipboard, this);
        connect(card, &GuideCard::lookRequested, this, &GuideView::lookRequested);
        m_cards->addWidget(card);
    }
    if (!focusedName.isEmpty())
        for (QWidget* candidate : findChildren<QWidget*>(focusedName))
            if (!candidate->isHidden())
                candidate->setFocus();
}

} // namespace jonction
