// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/setup/StepForm.h"

#include <memory>

namespace jonction {

namespace Ui {
class ProofPage;
}

/// Step 12: whom to call, and the ways to dialer and board.
class ProofPage : public StepForm
{
    Q_OBJECT

public:
    ProofPage(const FormContext& context, QWidget* parent);
    ~ProofPage() override;
    void load() override;

private:
    void fillAgents();
    const Agent* chosen() const;
    QString chosenUpn() const;
    QString chosenUri() const;

    std::unique_ptr<Ui::ProofPage> m_ui;
};

} // namespace jonction
