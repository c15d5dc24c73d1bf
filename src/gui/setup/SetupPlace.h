// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/setup/StepForm.h"

#include <QMap>
#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace jonction {

class StepPage;
class StepRail;

/// The set-up: the rail of the steps and the page of the one that is open. Pages are made when first shown.
class SetupPlace : public QWidget
{
    Q_OBJECT

public:
    SetupPlace(const FormContext& context, QWidget* parent);

    void showStep(StepId step, const QString& field = {});
    StepId currentStep() const { return m_current; }
    void flush();
    QByteArray saveState() const;
    void restoreState(const QByteArray& state);

Q_SIGNALS:
    void helpRequested(jonction::StepId step);

private:
    StepPage* page(StepId step);

    FormContext m_context;
    QSplitter* m_splitter;
    StepRail* m_rail;
    QStackedWidget* m_stack;
    QMap<StepId, StepPage*> m_pages;
    StepId m_current = StepId::SignIn;
};

} // namespace jonction
