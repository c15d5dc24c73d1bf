// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/setup/StepForm.h"

#include <QTimer>
#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace jonction {

class Tile;

/// The front page: what needs me now, first; then each station of the chain with state, age and next date.
class OverviewPlace : public QWidget
{
    Q_OBJECT

public:
    OverviewPlace(const FormContext& context, QWidget* parent);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Station
    {
        QList<StepId> steps;
        Tile* tile = nullptr;
    };
    void build();
    void addStations();
    void refresh();
    void refreshNeeds();
    void refreshStation(const Station& station);
    void arrange();
    StepStatus worst(const QList<StepId>& steps) const;
    QString nextDate(const QList<StepId>& steps) const;

    FormContext m_context;
    QVBoxLayout* m_needs;
    QLabel* m_needsTitle;
    QGridLayout* m_grid;
    QList<Station> m_stations;
    QTimer m_clock;
    QString m_shownNeeds;
    int m_columns = 0;
};

} // namespace jonction
