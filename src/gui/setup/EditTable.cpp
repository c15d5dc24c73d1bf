// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/EditTable.h"

#include "gui/Theme.h"

#include <QHeaderView>
#include <QTableView>

namespace jonction {

void setUpEditTable(QTableView* table, int rows)
{
    const int rowHeight = table->fontMetrics().height() + 10;
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->setTabKeyNavigation(false);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::AnyKeyPressed);
    table->setMinimumHeight(table->horizontalHeader()->sizeHint().height() + rows * rowHeight + Theme::small);
}

} // namespace jonction
