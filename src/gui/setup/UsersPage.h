// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/AgentFile.h"
#include "gui/setup/StepForm.h"

#include <memory>

namespace jonction {

namespace Ui {
class UsersPage;
}
class AgentsModel;

/// Step 6: the agents, one row each.
class UsersPage : public StepForm
{
    Q_OBJECT

public:
    UsersPage(const FormContext& context, QWidget* parent);
    ~UsersPage() override;
    void load() override;
    void mark(const Diagnostics& findings) override;
    bool focusField(const QString& subject) override;

private:
    void addAgent();
    void takeTable(const Result<AgentFileContent>& content, const QString& from);
    void importFile(const QString& name);
    void exportFile(const QString& name);
    void connectButtons();
    void connectDialer();

    std::unique_ptr<Ui::UsersPage> m_ui;
    AgentsModel* m_model;
    bool m_sized = false;
};

} // namespace jonction
