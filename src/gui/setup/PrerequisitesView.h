// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace jonction {

/// What the set-up demands of person and tenant, at a glance: one line each with its state and what was seen.
/// Fed with the facts that the sign-in step found (setup/Prerequisites.h).
class PrerequisitesView : public QWidget
{
    Q_OBJECT

public:
    explicit PrerequisitesView(QWidget* parent = nullptr);
    /// Empty facts: nothing is known yet, and that is said. `portal` is the address of the cloud's portal.
    void setFacts(const QJsonObject& facts, const QString& portal);

private:
    void clear();

    QGridLayout* m_rows;
    QLabel* m_hint;
    QJsonObject m_facts;
};

} // namespace jonction
