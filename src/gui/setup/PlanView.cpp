// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/PlanView.h"

#include "gui/IconSet.h"
#include "gui/setup/PlanModel.h"
#include "gui/ToneLabel.h"
#include "words/Words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QToolButton>
#include <QTreeView>

namespace jonction {

using namespace Qt::StringLiterals;

PlanView::PlanView(QWidget* parent)
    : QWidget(parent)
    , m_verdict(new ToneLabel(this))
    , m_tree(new QTreeView(this))
    , m_model(new PlanModel(this))
{
    auto* copy = new QToolButton(this);
    copy->setIcon(IconSet::icon(u"copy"_s));
    copy->setText(tr("Copy plan"));
    copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    copy->setAutoRaise(true);
    copy->setObjectName(u"copyPlan"_s);
    connect(copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_model->toText()); });

    auto* top = new QHBoxLayout;
    top->addWidget(m_verdict, 1);
    top->addWidget(copy);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::small);
    layout->addLayout(top);
    layout->addWidget(m_tree);

    m_verdict->setObjectName(u"planVerdict"_s);
    m_verdict->setWordWrap(true);
    m_tree->setObjectName(u"planTree"_s);
    m_tree->setAccessibleName(tr("Plan"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(false);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->setSectionsMovable(false);
    m_tree->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(m_tree, &QTreeView::expanded, this, &PlanView::fitHeight);
    connect(m_tree, &QTreeView::collapsed, this, &PlanView::fitHeight);
}

void PlanView::setPlan(const Plan& plan)
{
    const bool pending = !plan.isEmpty();
    m_verdict->show(plan.incomplete ? u"attention"_s : (pending ? u"planned"_s : u"ok"_s),
                    plan.incomplete ? Tone::Attention : (pending ? Tone::Working : Tone::Ok),
                    Words::planVerdict(plan));
    m_model->setPlan(plan);
    if (plan.changes.size() <= 20)
        m_tree->expandAll();
    for (int column = 0; column < PlanModel::RiskColumn; ++column) {
        m_tree->resizeColumnToContents(column);
        const int most = column == PlanModel::ObjectColumn ? 340 : 220;
        m_tree->setColumnWidth(column, qMin(m_tree->columnWidth(column) + Theme::medium, most));
    }
    m_tree->setVisible(!plan.changes.isEmpty());
    fitHeight();
}

// The page scrolls as a whole: a short plan is shown entirely, a long one gets a scroll bar of its own.
void PlanView::fitHeight()
{
    int rows = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        rows += 1 + (m_tree->isExpanded(index) ? m_model->rowCount(index) : 0);
    }
    const int rowHeight = qMax(m_tree->sizeHintForRow(0), m_tree->fontMetrics().height() + Theme::tiny);
    m_tree->setFixedHeight(m_tree->header()->sizeHint().height() + rowHeight * qMin(rows, 16) +
                           2 * m_tree->frameWidth() + Theme::tiny);
}

} // namespace jonction
