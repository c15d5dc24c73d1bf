// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/Plan.h"

#include <QFrame>

class QGridLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace jonction {

class SecretClipboard;
class SetupFlow;

/// One manual change: instruction, Open page, values with Copy, Done by hand or Withdraw.
class GuideCard : public QFrame
{
    Q_OBJECT

public:
    GuideCard(SetupFlow* flow, const Change& change, SecretClipboard* clipboard, QWidget* parent);

Q_SIGNALS:
    /// For a change that ends when it is seen.
    void lookRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addHead(QVBoxLayout* layout);
    void addValues(QVBoxLayout* layout);
    void addValueRow(QGridLayout* grid, int row, const CopyValue& value);
    void addSecretRow(QGridLayout* grid, int row, const QString& keyId, const QString& caption);
    void addTable(QVBoxLayout* layout);
    void addFoot(QVBoxLayout* layout);
    QString caption(const CopyValue& value) const;
    bool isWaitingForValues() const;

    SetupFlow* m_flow;
    Change m_change;
    SecretClipboard* m_clipboard;
};

} // namespace jonction
