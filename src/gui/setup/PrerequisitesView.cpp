// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/PrerequisitesView.h"

#include "gui/ToneLabel.h"
#include "setup/Prerequisites.h"
#include "words/Words.h"

#include <QGridLayout>
#include <QLabel>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString seenText(const Check& check, const Prerequisites& p)
{
    if (check.id == "signin.tenant"_L1)
        return Words::tenantLine(p.tenantName, p.country, p.cloud);
    if (check.id == "signin.account"_L1)
        return Words::accountLine(p.account, p.accountKind);
    if (check.id == "signin.globalAdministrator"_L1)
        return Words::administratorState(p.administrator);
    if (check.id == "signin.clock"_L1)
        return Words::clockLine(p.clockDifference.value_or(0));
    if (check.id.startsWith("signin.role."_L1))
        return Words::roleLine(check.evidence, check.outcome == CheckOutcome::Pass);
    return check.evidence;
}

ToneLabel* stateLabel(const Check& check, QWidget* parent)
{
    auto* label = new ToneLabel(parent);
    label->setWordWrap(true);
    const QString text = Words::check(check.id);
    switch (check.outcome) {
    case CheckOutcome::Pass:
        label->show(u"ok"_s, Tone::Ok, text);
        break;
    case CheckOutcome::Fail:
        label->show(u"error"_s, Tone::Error, text);
        break;
    default:
        label->show(u"attention"_s, Tone::Attention, text);
        break;
    }
    label->setObjectName("prerequisite_"_L1 + check.id);
    return label;
}

QLabel* seenLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

PrerequisitesView::PrerequisitesView(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QGridLayout(this))
    , m_hint(new QLabel(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(Theme::medium);
    m_rows->setVerticalSpacing(Theme::small);
    m_rows->setColumnStretch(0, 1);
    m_rows->setColumnStretch(1, 1);
    m_hint->setObjectName(u"prerequisitesHint"_s);
    m_hint->setWordWrap(true);
    m_hint->setOpenExternalLinks(true);
    m_rows->addWidget(m_hint, 0, 0, 1, 2);
    setFacts({}, {});
}

void PrerequisitesView::clear()
{
    for (int i = m_rows->count() - 1; i >= 0; --i)
        if (QWidget* widget = m_rows->itemAt(i)->widget(); widget != m_hint) {
            delete m_rows->takeAt(i);
            delete widget;
        }
}

void PrerequisitesView::setFacts(const QJsonObject& facts, const QString& portal)
{
    if (!facts.isEmpty() && facts == m_facts)
        return;
    m_facts = facts;
    clear();
    m_hint->setVisible(facts.isEmpty());
    m_hint->setText(tr("Known after the sign-in: check this step."));
    if (facts.isEmpty())
        return;
    const Prerequisites found = Prerequisites::fromFacts(facts);
    int row = 1;
    for (const Check& check : found.checks()) {
        m_rows->addWidget(stateLabel(check, this), row, 0, Qt::AlignTop);
        m_rows->addWidget(seenLabel(seenText(check, found), this), row++, 1, Qt::AlignTop);
    }
    const bool mayActivate = found.administrator == "eligible"_L1 || found.administrator == "unknown"_L1;
    if (!mayActivate)
        return;
    const QString page =
        portal + "/#view/Microsoft_Azure_PIMCommon/ActivationMenuBlade/~/aadmigratedroles"_L1;
    m_hint->setText(tr("Roles that can be activated: %1")
                        .arg(u"<a href=\"%1\">%2</a>"_s.arg(page, tr("My roles in the portal"))));
    m_hint->setVisible(true);
    m_rows->removeWidget(m_hint);
    m_rows->addWidget(m_hint, row, 0, 1, 2);
}

} // namespace jonction
