// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/setup/StepForm.h"

#include <memory>

namespace jonction {

namespace Ui {
class TrunkPage;
}

/// Step 2: the provider's key, profile, connection and number.
class TrunkPage : public StepForm
{
    Q_OBJECT

public:
    TrunkPage(const FormContext& context, QWidget* parent);
    ~TrunkPage() override;
    void load() override;

private:
    void bindProvider();
    void bindConnection();
    void bindNumber();

    std::unique_ptr<Ui::TrunkPage> m_ui;
};

} // namespace jonction
