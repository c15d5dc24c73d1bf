// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/setup/StepForm.h"

#include <memory>

namespace jonction {

namespace Ui {
class RoutingPage;
}
class RulesModel;

/// Step 5: the names that Direct Routing gets in the Teams admin center.
class RoutingPage : public StepForm
{
    Q_OBJECT

public:
    RoutingPage(const FormContext& context, QWidget* parent);
    ~RoutingPage() override;
    void load() override;
    void mark(const Diagnostics& findings) override;

private:
    void bindNames();
    int current() const;
    void select(int row);

    std::unique_ptr<Ui::RoutingPage> m_ui;
    RulesModel* m_model;
};

} // namespace jonction
