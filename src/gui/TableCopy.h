// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QModelIndexList>
#include <QString>

class QAbstractItemModel;
class QAbstractItemView;
class QMenu;

namespace jonction {

/// Every table can be copied, as text (tabs) and as CSV (RFC 4180), headings included.
class TableCopy
{
public:
    /// Rows in the order shown; all rows where `rows` is empty. Hidden columns of the view are left out.
    static QString text(const QAbstractItemView* view, const QList<int>& rows);
    static QString csv(const QAbstractItemView* view, const QList<int>& rows);
    /// Whole model without a view.
    static QString csv(const QAbstractItemModel* model);

    /// Gives a view Ctrl+C, and a context menu with the copy entries unless it has one of its own.
    static void install(QAbstractItemView* view, bool withMenu = true);
    /// Puts all rows on the clipboard.
    static void copyAll(const QAbstractItemView* view, bool asCsv);
    static void addActions(QMenu* menu, QAbstractItemView* view);
    static QList<int> selectedRows(const QAbstractItemView* view);
};

} // namespace jonction
