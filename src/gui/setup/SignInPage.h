// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/setup/StepForm.h"

#include <memory>

namespace jonction {

namespace Ui {
class SignInPage;
}

/// Step 1: the contact centre's host, the cloud and the application of the sign-in, who signed in, and what
/// the set-up demands of them.
class SignInPage : public StepForm
{
    Q_OBJECT

public:
    SignInPage(const FormContext& context, QWidget* parent);
    ~SignInPage() override;
    void load() override;
    bool showsChecks() const override { return true; }

private:
    void bindCloud();
    void bindClient();
    void bindSession();
    void moveTo(const QString& cloud);
    void refreshStatus();

    std::unique_ptr<Ui::SignInPage> m_ui;
};

} // namespace jonction
