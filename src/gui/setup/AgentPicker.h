// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "setup/PeopleFinder.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace jonction {

class ErrorBox;
class PeopleModel;
class SetupFlow;
class ToneLabel;

/// Chooses agents among the accounts of the tenant: by name, by group, or from the whole list. The list grows
/// while it loads and can be stopped.
class AgentPicker : public QDialog
{
    Q_OBJECT

public:
    AgentPicker(SetupFlow* flow, QWidget* parent);

private:
    enum class Way { Search, Group, Everybody };

    void build();
    void connectParts();
    void ask();
    void showState();
    void addChosen();
    void takeGroups(const QList<DirectoryGroup>& groups);

    SetupFlow* m_flow;
    PeopleFinder* m_finder;
    PeopleModel* m_model;
    QComboBox* m_way;
    QLineEdit* m_text;
    QComboBox* m_group;
    QTableView* m_table;
    ToneLabel* m_state;
    ErrorBox* m_error;
    QPushButton* m_stop;
    QPushButton* m_all;
    QPushButton* m_none;
    QPushButton* m_add = nullptr;
    QTimer m_pause; // after the last keystroke
    bool m_asked = false;
};

} // namespace jonction
