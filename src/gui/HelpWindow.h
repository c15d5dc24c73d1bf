// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/StepId.h"

#include <QDialog>

class QTextBrowser;

namespace jonction {

/// The guide's words for a step, beside the window so that both can be read.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget* parent);
    void showStep(StepId step);

private:
    QTextBrowser* m_text;
};

} // namespace jonction
