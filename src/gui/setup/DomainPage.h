// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Secret.h"
#include "gui/setup/StepForm.h"

#include <QTimer>

#include <memory>

namespace jonction {

namespace Ui {
class DomainPage;
}

/// Step 3: the name to register, its TXT record, the account that activates it
/// and that account's one-time password, which is shown once and then
/// forgotten.
class DomainPage : public StepForm
{
    Q_OBJECT

public:
    DomainPage(const FormContext& context, QWidget* parent);
    ~DomainPage() override;
    void load() override;

private:
    void bindChecks();
    void showPassword();
    void passwordTick();
    void forgetPassword();
    void showPasswordPart();

    std::unique_ptr<Ui::DomainPage> m_ui;
    Secret m_password; // only while it is shown
    QTimer m_shown;
    int m_secondsLeft = 0;
};

} // namespace jonction
