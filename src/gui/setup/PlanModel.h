// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/Plan.h"

#include <QAbstractItemModel>

namespace jonction {

/// A plan as a tree of two levels: the changes, and below each its attributes with before and after.
class PlanModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { ActionColumn, ObjectColumn, BeforeColumn, AfterColumn, RiskColumn, ColumnCount };

    explicit PlanModel(QObject* parent = nullptr);
    void setPlan(const Plan& plan);
    const Plan& plan() const { return m_plan; }

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The whole plan as text, one line a cell row, for the clipboard.
    QString toText() const;

private:
    struct Line
    {
        Change change;
        QStringList keys; // attributes shown: those that differ; for NoOp none
    };
    QVariant changeData(const Line& line, int column, int role) const;
    QVariant attributeData(const Line& line, const QString& key, int column, int role) const;

    Plan m_plan;
    QList<Line> m_lines;
};

} // namespace jonction
