// SPDX-License-Identifier: Apache-2.0
#include "gui/TableCopy.h"

#include "gui/IconSet.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMenu>
#include <QShortcut>
#include <QTableView>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString csvCell(QString value)
{
    static const QString special = u",;\"\r\n"_s;
    const bool quote = std::any_of(value.cbegin(), value.cend(), [](QChar c) { return special.contains(c); });
    if (!quote)
        return value;
    value.replace(u'"', u"\"\""_s);
    return u'"' + value + u'"';
}

QString tabCell(QString value)
{
    return value.replace(u'\t', u' ').replace(u'\n', u' ');
}

bool isColumnHidden(const QAbstractItemView* view, int column)
{
    const auto* table = qobject_cast<const QTableView*>(view);
    return table && table->isColumnHidden(column);
}

// Cells that are painted (a badge, a sign) carry their words in the accessible text.
QString cellText(const QModelIndex& index)
{
    const QString shown = index.data(Qt::DisplayRole).toString();
    return shown.isEmpty() ? index.data(Qt::AccessibleTextRole).toString() : shown;
}

QString tableText(const QAbstractItemModel* model, const QAbstractItemView* view, QList<int> rows, bool csv)
{
    if (rows.isEmpty())
        for (int row = 0; row < model->rowCount(); ++row)
            rows.append(row);
    const auto convert = [csv](const QString& value) { return csv ? csvCell(value) : tabCell(value); };
    const QString separator = csv ? u","_s : u"\t"_s;
    const QString end = csv ? u"\r\n"_s : u"\n"_s;
    QString out;
    for (int row = -1; row < rows.size(); ++row) {
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column) {
            if (isColumnHidden(view, column))
                continue;
            cells.append(convert(row < 0 ? model->headerData(column, Qt::Horizontal).toString()
                                         : cellText(model->index(rows.at(row), column))));
        }
        out += cells.join(separator) + end;
    }
    return out;
}

} // namespace

QString TableCopy::text(const QAbstractItemView* view, const QList<int>& rows)
{
    return tableText(view->model(), view, rows, false);
}

QString TableCopy::csv(const QAbstractItemView* view, const QList<int>& rows)
{
    return tableText(view->model(), view, rows, true);
}

QString TableCopy::csv(const QAbstractItemModel* model)
{
    return tableText(model, nullptr, {}, true);
}

QList<int> TableCopy::selectedRows(const QAbstractItemView* view)
{
    QList<int> rows;
    if (!view->selectionModel())
        return rows;
    const QModelIndexList selected = view->selectionModel()->selectedIndexes();
    for (const QModelIndex& index : selected)
        if (!rows.contains(index.row()))
            rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void TableCopy::addActions(QMenu* menu, QAbstractItemView* view)
{
    const auto add = [&](const QString& text, bool csv, bool all) {
        QAction* action = menu->addAction(IconSet::icon(u"copy"_s), text);
        action->setEnabled(all || !selectedRows(view).isEmpty());
        QObject::connect(action, &QAction::triggered, view, [view, csv, all] {
            const QList<int> rows = all ? QList<int>() : selectedRows(view);
            QGuiApplication::clipboard()->setText(tableText(view->model(), view, rows, csv));
        });
    };
    add(QCoreApplication::translate("jonction::TableCopy", "Copy selected rows"), false, false);
    add(QCoreApplication::translate("jonction::TableCopy", "Copy selected rows as CSV"), true, false);
    add(QCoreApplication::translate("jonction::TableCopy", "Copy all as text"), false, true);
    add(QCoreApplication::translate("jonction::TableCopy", "Copy all as CSV"), true, true);
}

void TableCopy::copyAll(const QAbstractItemView* view, bool asCsv)
{
    QGuiApplication::clipboard()->setText(tableText(view->model(), view, {}, asCsv));
}

void TableCopy::install(QAbstractItemView* view, bool withMenu)
{
    auto* copy = new QShortcut(QKeySequence::Copy, view, nullptr, nullptr, Qt::WidgetShortcut);
    QObject::connect(copy, &QShortcut::activated, view, [view] {
        const QList<int> rows = selectedRows(view);
        if (!rows.isEmpty())
            QGuiApplication::clipboard()->setText(text(view, rows));
    });
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    if (!withMenu)
        return;
    QObject::connect(view, &QWidget::customContextMenuRequested, view, [view](const QPoint& where) {
        auto* menu = new QMenu(view);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        addActions(menu, view);
        menu->popup(view->viewport()->mapToGlobal(where));
    });
}

} // namespace jonction
