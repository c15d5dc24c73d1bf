// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/VerificationView.h"

#include "gui/ToneLabel.h"
#include "setup/StepState.h"
#include "words/Words.h"

#include <QLabel>
#include <QVBoxLayout>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

struct CheckLook
{
    QString icon;
    Tone tone;
};

CheckLook lookOfCheck(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::Pass:
        return {u"ok"_s, Tone::Ok};
    case CheckOutcome::Warning:
        return {u"attention"_s, Tone::Attention};
    case CheckOutcome::Fail:
        return {u"error"_s, Tone::Error};
    case CheckOutcome::Declared:
        break;
    }
    return {u"declared"_s, Tone::Info};
}

// What is done by hand is named as its card is.
QString checkTitle(const Check& check)
{
    const std::optional<Address> address = Address::parse(check.evidence.section(": "_L1, 0, 0));
    if (check.id == "guide.declared"_L1 && address)
        return Words::guide(*address).title;
    return Words::check(check.id);
}

// Addresses are not for people, and dates are people's dates.
QString evidenceText(const Check& check)
{
    if (check.id == "guide.declared"_L1)
        return {};
    const QDateTime date = QDateTime::fromString(check.evidence, Qt::ISODate);
    return date.isValid() && check.evidence.contains(u'T') ? Words::date(date) : check.evidence;
}

QLabel* mutedLine(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setIndent(Theme::huge);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

VerificationView::VerificationView(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
    , m_verdict(new ToneLabel(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Theme::tiny);
    m_rows->addWidget(m_verdict);
    m_verdict->setObjectName(u"verificationVerdict"_s);
}

void VerificationView::setVerification(const Verification& verification)
{
    while (m_rows->count() > 1) {
        QLayoutItem* item = m_rows->takeAt(1);
        delete item->widget();
        delete item;
    }
    const CheckLook whole = verification.passed()
                                ? (verification.hasDeclared() ? lookOfCheck(CheckOutcome::Declared)
                                                              : lookOfCheck(CheckOutcome::Pass))
                                : lookOfCheck(CheckOutcome::Fail);
    m_verdict->show(whole.icon, whole.tone, tr("Proof of %1").arg(Words::date(verification.at)));
    for (const Check& check : verification.checks) {
        const CheckLook look = lookOfCheck(check.outcome);
        auto* row = new ToneLabel(this);
        row->setWordWrap(true);
        row->show(look.icon, look.tone,
                  tr("%1: %2").arg(checkTitle(check), Words::checkOutcome(toString(check.outcome))));
        m_rows->addWidget(row);
        if (const QString evidence = evidenceText(check); !evidence.isEmpty())
            m_rows->addWidget(mutedLine(evidence, this));
        if (check.outcome == CheckOutcome::Fail && check.error.kind != ErrorKind::Internal)
            m_rows->addWidget(mutedLine(Words::error(check.error).oneLine(), this));
    }
}

} // namespace jonction
