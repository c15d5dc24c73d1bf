// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/setup/StepForm.h"

#include <memory>

namespace jonction {

namespace Ui {
class UcaasPage;
}

/// Step 9: the multicast limit of the UCaaS settings.
class UcaasPage : public StepForm
{
    Q_OBJECT

public:
    UcaasPage(const FormContext& context, QWidget* parent);
    ~UcaasPage() override;
    void load() override;

private:
    std::unique_ptr<Ui::UcaasPage> m_ui;
};

} // namespace jonction
