// SPDX-License-Identifier: Apache-2.0
#include "gui/board/StateFilterBar.h"

#include "board/AgentState.h"
#include "gui/board/MoodLook.h"
#include "gui/IconSet.h"
#include "words/Words.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace jonction {

using namespace Qt::StringLiterals;

StateFilterBar::StateFilterBar(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    setObjectName(u"stateFilter"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(Theme::tiny);
    m_layout->addStretch(1);
}

void StateFilterBar::setCounts(const QMap<QString, int>& counts)
{
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        QPushButton*& button = m_buttons[it.key()];
        if (!button) {
            const MoodLook look = lookOfMood(toString(AgentStatus::named(it.key()).mood()));
            button = new QPushButton(IconSet::icon(look.icon, look.tone), {}, this);
            button->setObjectName("filter_"_L1 + it.key());
            button->setCheckable(true);
            m_layout->insertWidget(m_layout->count() - 1, button);
            connect(button, &QPushButton::toggled, this, [this] { Q_EMIT changed(chosen()); });
        }
        button->setText(tr("%1 (%2)").arg(Words::ccaipStatus(it.key())).arg(it.value()));
        button->setAccessibleName(tr("Show only %1").arg(Words::ccaipStatus(it.key())));
    }
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it) {
        if (!counts.contains(it.key()))
            it.value()->setText(tr("%1 (%2)").arg(Words::ccaipStatus(it.key())).arg(0));
        it.value()->setVisible(counts.value(it.key()) > 0 || it.value()->isChecked());
    }
}

QSet<QString> StateFilterBar::chosen() const
{
    QSet<QString> ids;
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it)
        if (it.value()->isChecked())
            ids.insert(it.key());
    return ids;
}

} // namespace jonction
