// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/StepId.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace jonction {

class ToneLabel;
struct CallVerdict;

/// What a call means: headline, cause, what to do, who can do it, and the step where it is done.
class VerdictBox : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictBox(QWidget* parent);
    void show(const CallVerdict& verdict);
    void clear();

Q_SIGNALS:
    void stepRequested(jonction::StepId step);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ToneLabel* m_headline;
    QLabel* m_text;
    QPushButton* m_step;
    std::optional<StepId> m_wanted;
    int m_tone = 0;
};

} // namespace jonction
