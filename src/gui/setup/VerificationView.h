// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace jonction {

class ToneLabel;
struct Verification;

/// What was tried to prove a step, and what was seen. Stays until the next proof.
class VerificationView : public QWidget
{
    Q_OBJECT

public:
    explicit VerificationView(QWidget* parent = nullptr);
    void setVerification(const Verification& verification);

private:
    QVBoxLayout* m_rows;
    ToneLabel* m_verdict;
};

} // namespace jonction
