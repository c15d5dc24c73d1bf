// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/setup/StepForm.h"

#include <memory>

namespace jonction {

namespace Ui {
class ApplicationPage;
}
class PermissionsModel;

/// Step 7: the registration in Microsoft Entra ID, its permissions and how they are consented to.
class ApplicationPage : public StepForm
{
    Q_OBJECT

public:
    ApplicationPage(const FormContext& context, QWidget* parent);
    ~ApplicationPage() override;
    void load() override;

private:
    void setUpPermissions();
    void loadConsent();

    std::unique_ptr<Ui::ApplicationPage> m_ui;
    PermissionsModel* m_permissions;
};

} // namespace jonction
