// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/ApplyConfirmation.h"

#include "words/Words.h"

#include <QPushButton>

namespace jonction {

using namespace Qt::StringLiterals;

ApplyConfirmation::ApplyConfirmation(const QList<Change>& risky, int changes, QWidget* parent)
    : QMessageBox(parent)
{
    setObjectName(u"applyConfirmation"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Before this is applied"));
    setIcon(QMessageBox::Question);
    setTextFormat(Qt::PlainText);
    QStringList lines;
    QStringList risks;
    for (const Change& change : risky) {
        lines.append(Words::actionSentence(change));
        const QString risk = Words::risk(change.risk);
        if (!risk.isEmpty() && !risks.contains(risk))
            risks.append(risk);
    }
    constexpr qsizetype mostLines = 12; // of hundreds, the first few and how many more
    const qsizetype more = lines.size() - mostLines;
    setText(lines.mid(0, mostLines).join(u'\n') +
            (more > 0 ? u'\n' + tr("… and %1 more").arg(more) : QString()));
    setInformativeText(risks.join(u'\n'));
    const QString verb = changes == 1 ? lines.first() : tr("Apply %1 changes").arg(changes);
    QPushButton* yes = addButton(verb, QMessageBox::AcceptRole);
    yes->setObjectName(u"confirmApply"_s);
    QPushButton* no = addButton(tr("Do nothing"), QMessageBox::RejectRole);
    no->setObjectName(u"refuseApply"_s);
    setDefaultButton(no);
    setEscapeButton(no);
    connect(yes, &QPushButton::clicked, this, &ApplyConfirmation::confirmed);
}

QList<Change> ApplyConfirmation::toConfirm(const Plan& plan)
{
    QList<Change> risky;
    for (const Change& change : plan.changes) {
        const bool asks = change.risk == Risk::Cost || change.risk == Risk::Consent ||
                          change.risk == Risk::Loss || change.risk == Risk::Rename ||
                          change.action == Action::Delete || change.action == Action::Replace;
        if (change.isPending() && change.action != Action::Guide && asks)
            risky.append(change);
    }
    return risky;
}

} // namespace jonction
