// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/setup/StepForm.h"

#include <memory>

namespace jonction {

namespace Ui {
class ApplicationPage;
}

/// Step 7: the registration in Microsoft Entra ID.
class ApplicationPage : public StepForm
{
    Q_OBJECT

public:
    ApplicationPage(const FormContext& context, QWidget* parent);
    ~ApplicationPage() override;
    void load() override;

private:
    std::unique_ptr<Ui::ApplicationPage> m_ui;
};

} // namespace jonction
