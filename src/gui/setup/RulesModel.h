// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Diagnostic.h"
#include "domain/Deployment.h"

#include <QAbstractTableModel>

namespace jonction {

class SetupFlow;

/// The normalisation rules of the document, editable in place, in their order.
class RulesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    RulesModel(SetupFlow* flow, QObject* parent);

    void load();
    void setFindings(const Diagnostics& findings);
    /// The new row.
    int addRule();
    void removeRule(int row);
    /// Where the rule went.
    int move(int row, int by);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString finding(int row) const;

    SetupFlow* m_flow;
    QList<NormalisationRule> m_rules; // what is shown; the document is the value of record
    Diagnostics m_findings;
};

} // namespace jonction
