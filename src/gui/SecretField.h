// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace jonction {

class SetupFlow;
class ToneLabel;
enum class SecretSlot;

/// A secret that the person enters once: it goes to the keychain and is never shown again. Says whether the
/// keychain holds it, or why it cannot.
class SecretField : public QWidget
{
    Q_OBJECT

public:
    explicit SecretField(QWidget* parent = nullptr);

    void bind(SetupFlow* flow, SecretSlot slot);
    void setCaption(const QString& caption);
    /// Asks the keychain again.
    void refresh();

Q_SIGNALS:
    void stored();

private:
    void store();
    void checkShape(const QString& text);

    QLineEdit* m_edit;
    QPushButton* m_keep;
    ToneLabel* m_state;
    SetupFlow* m_flow = nullptr;
    SecretSlot m_slot;
};

} // namespace jonction
