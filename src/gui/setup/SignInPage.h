// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/setup/StepForm.h"

#include <memory>

namespace jonction {

namespace Ui {
class SignInPage;
}

/// Step 1: the contact centre's host, and who signs in to Microsoft.
class SignInPage : public StepForm
{
    Q_OBJECT

public:
    SignInPage(const FormContext& context, QWidget* parent);
    ~SignInPage() override;
    void load() override;

private:
    std::unique_ptr<Ui::SignInPage> m_ui;
};

} // namespace jonction
