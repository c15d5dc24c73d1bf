// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/Navigator.h"

#include <QDialog>
#include <QList>

class QLineEdit;
class QListWidget;

namespace jonction {

class SetupFlow;

/// Ctrl+K: type a few letters of a place, a step or an agent, press Enter, be there.
class GoAnywhere : public QDialog
{
    Q_OBJECT

public:
    /// `flow` may be null: then only what needs no document is offered.
    GoAnywhere(SetupFlow* flow, QWidget* parent);

Q_SIGNALS:
    void chosen(const jonction::Destination& destination);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry
    {
        QString icon;
        QString text;
        Destination destination;
    };
    void addPlaces(bool documentOpen);
    void addSteps();
    void addAgents(SetupFlow* flow);
    void filter(const QString& text);
    void choose();

    QLineEdit* m_search;
    QListWidget* m_list;
    QList<Entry> m_entries;
};

} // namespace jonction
