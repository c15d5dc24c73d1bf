// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QTreeView;

namespace jonction {

class PlanModel;
class ToneLabel;
struct Plan;

/// The plan of a step: the verdict first, then what would be made, changed or removed.
class PlanView : public QWidget
{
    Q_OBJECT

public:
    explicit PlanView(QWidget* parent = nullptr);
    void setPlan(const Plan& plan);

private:
    void fitHeight();

    ToneLabel* m_verdict;
    QTreeView* m_tree;
    PlanModel* m_model;
};

} // namespace jonction
