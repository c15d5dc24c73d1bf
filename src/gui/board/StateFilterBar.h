// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QSet>
#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace jonction {

/// One toggle for each state on the board, with its word and how many agents are in it.
class StateFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit StateFilterBar(QWidget* parent);
    /// State id → number of agents.
    void setCounts(const QMap<QString, int>& counts);
    QSet<QString> chosen() const;

Q_SIGNALS:
    void changed(const QSet<QString>& stateIds);

private:
    QHBoxLayout* m_layout;
    QMap<QString, QPushButton*> m_buttons;
};

} // namespace jonction
