// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/setup/StepForm.h"

#include <memory>

namespace jonction {

namespace Ui {
class AgentsPage;
}

/// Step 10: the API of the contact centre, by which the board reads the agents, and the way from an
/// agent to the dialer.
class AgentsPage : public StepForm
{
    Q_OBJECT

public:
    AgentsPage(const FormContext& context, QWidget* parent);
    ~AgentsPage() override;
    void load() override;

private:
    void fillAgents();
    Agent chosenAgent() const;
    void showChosen();

    std::unique_ptr<Ui::AgentsPage> m_ui;
};

} // namespace jonction
