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
    /// All of it, each note too; empty while there is none.
    const QStringList& sentences() const { return m_sentences; }
    /// Says whose verdict this is; empty: of the one that is asked about.
    void setEarlier(const QString& whose);

Q_SIGNALS:
    void stepRequested(jonction::StepId step);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showHeadline();

    ToneLabel* m_headline;
    QLabel* m_text;
    QPushButton* m_step;
    std::optional<StepId> m_wanted;
    QStringList m_sentences;
    QString m_kind;    ///< of the verdict that is shown
    QString m_earlier; ///< whose it is, where somebody else is asked about now
    int m_tone = 0;
};

} // namespace jonction
