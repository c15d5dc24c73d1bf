// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/setup/StepForm.h"

#include <memory>

namespace jonction {

namespace Ui {
class DomainPage;
}

/// Step 3: the TXT value by which Microsoft knows the sub-domain as ours.
class DomainPage : public StepForm
{
    Q_OBJECT

public:
    DomainPage(const FormContext& context, QWidget* parent);
    ~DomainPage() override;
    void load() override;

private:
    std::unique_ptr<Ui::DomainPage> m_ui;
};

} // namespace jonction
