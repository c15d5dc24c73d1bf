// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialer/CallPreset.h"

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace jonction {

class DialerController;
class ToneLabel;

/// Hands the call that runs over to somebody else: at once (blind), or after asking in a second call
/// (attended). What the far side reports is shown until it is final.
class TransferDialog : public QDialog
{
    Q_OBJECT

public:
    using MakeRequest = std::function<SipRequest(const QString& target)>;

    /// `makeRequest` gives the request of the second call.
    TransferDialog(DialerController* dialer, MakeRequest makeRequest, QWidget* parent);
    void setOffers(const QStringList& offers);

private:
    void build();
    QString targetUri() const;
    void showState();
    void showTransfer();

    DialerController* m_dialer;
    MakeRequest m_makeRequest;
    QLineEdit* m_target;
    QPushButton* m_blind;
    QPushButton* m_ask;
    QPushButton* m_handOver;
    ToneLabel* m_state;
    QLabel* m_steps;
};

} // namespace jonction
