// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/setup/StepForm.h"

#include <memory>

namespace jonction {

namespace Ui {
class LicencesPage;
}
class LicencesModel;

/// Step 4: what each agent holds, what is missing, and where it comes from.
class LicencesPage : public StepForm
{
    Q_OBJECT

public:
    LicencesPage(const FormContext& context, QWidget* parent);
    ~LicencesPage() override;

    void load() override;
    void mark(const Diagnostics& findings) override;

private:
    void showAccounts();

    std::unique_ptr<Ui::LicencesPage> m_ui;
    LicencesModel* m_model;
    int m_sized = 0;
};

} // namespace jonction
