// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/StepRail.h"

#include "gui/setup/StepRailDelegate.h"
#include "gui/setup/StepRailModel.h"

#include <QItemSelectionModel>

namespace jonction {

using namespace Qt::StringLiterals;

StepRail::StepRail(SetupFlow* flow, QWidget* parent)
    : QListView(parent)
{
    setObjectName(u"stepRail"_s);
    setAccessibleName(tr("Steps of the set-up"));
    setModel(new StepRailModel(flow, this));
    setItemDelegate(new StepRailDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(160);
    viewport()->setAutoFillBackground(false);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (current.isValid())
            Q_EMIT stepChosen(static_cast<StepId>(current.row()));
    });
}

void StepRail::setCurrentStep(StepId id)
{
    setCurrentIndex(model()->index(static_cast<int>(id), 0));
}

QSize StepRail::sizeHint() const
{
    return {qBound(200, sizeHintForColumn(0), 300), 400};
}

} // namespace jonction
