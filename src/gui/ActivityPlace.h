// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace jonction {

class ActivityModel;
class SetupFlow;
class ToneLabel;

/// What was done, when, by whom; to filter, copy and export.
class ActivityPlace : public QWidget
{
    Q_OBJECT

public:
    ActivityPlace(SetupFlow* flow, QWidget* parent);

private:
    void build();
    void setUpTable();
    void reload();
    void exportCsv();
    void writeCsv(const QString& fileName);

    SetupFlow* m_flow;
    ActivityModel* m_model;
    QSortFilterProxyModel* m_filter;
    QTableView* m_table;
    QLineEdit* m_search;
    ToneLabel* m_note;
    QLabel* m_empty;
};

} // namespace jonction
