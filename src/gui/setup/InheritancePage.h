// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/setup/StepForm.h"

#include <memory>

namespace jonction {

namespace Ui {
class InheritancePage;
}
class MappingModel;

/// Step 11: whose status wins, and which Teams status means which CCAIP status.
class InheritancePage : public StepForm
{
    Q_OBJECT

public:
    InheritancePage(const FormContext& context, QWidget* parent);
    ~InheritancePage() override;
    void load() override;

private:
    std::unique_ptr<Ui::InheritancePage> m_ui;
    MappingModel* m_model;
};

} // namespace jonction
