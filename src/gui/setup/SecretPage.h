// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/setup/StepForm.h"

#include <memory>

namespace jonction {

namespace Ui {
class SecretPage;
}

/// Step 8: how long the client secret lives, what is known of it, and its value for the portal.
class SecretPage : public StepForm
{
    Q_OBJECT

public:
    SecretPage(const FormContext& context, QWidget* parent);
    ~SecretPage() override;
    void load() override;

private:
    void copyValue();
    void showCountdown(int secondsLeft);

    std::unique_ptr<Ui::SecretPage> m_ui;
};

} // namespace jonction
