// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/StepForm.h"

#include "gui/CopyField.h"
#include "gui/SecretField.h"
#include "gui/setup/AgentsPage.h"
#include "gui/setup/ApplicationPage.h"
#include "gui/setup/DomainPage.h"
#include "gui/setup/InheritancePage.h"
#include "gui/setup/LicencesPage.h"
#include "gui/setup/ProofPage.h"
#include "gui/setup/RoutingPage.h"
#include "gui/setup/SecretPage.h"
#include "gui/setup/SignInPage.h"
#include "gui/setup/TrunkPage.h"
#include "gui/setup/UcaasPage.h"
#include "gui/setup/UsersPage.h"

#include <QLabel>

namespace jonction {

StepForm::StepForm(const FormContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_binder(context.flow, this)
{}

void StepForm::load()
{
    m_binder.load();
}

void StepForm::mark(const Diagnostics& findings)
{
    m_binder.mark(findings);
}

bool StepForm::focusField(const QString& subject)
{
    QWidget* field = m_binder.widgetFor(subject);
    if (!field)
        return false;
    field->setFocus(Qt::OtherFocusReason);
    return true;
}

void StepForm::nameFields()
{
    for (const QLabel* label : findChildren<QLabel*>()) {
        QWidget* field = label->buddy();
        if (!field)
            continue;
        if (auto* copy = qobject_cast<CopyField*>(field))
            copy->setCaption(label->text());
        else if (auto* secret = qobject_cast<SecretField*>(field))
            secret->setCaption(label->text());
        else
            field->setAccessibleName(label->text());
    }
}

StepForm* makeStepForm(StepId step, const FormContext& context, QWidget* parent)
{
    switch (step) {
    case StepId::SignIn:
        return new SignInPage(context, parent);
    case StepId::Trunk:
        return new TrunkPage(context, parent);
    case StepId::Domain:
        return new DomainPage(context, parent);
    case StepId::Routing:
        return new RoutingPage(context, parent);
    case StepId::Users:
        return new UsersPage(context, parent);
    case StepId::Application:
        return new ApplicationPage(context, parent);
    case StepId::Secret:
        return new SecretPage(context, parent);
    case StepId::UcaasLink:
        return new UcaasPage(context, parent);
    case StepId::Agents:
        return new AgentsPage(context, parent);
    case StepId::Inheritance:
        return new InheritancePage(context, parent);
    case StepId::Proof:
        return new ProofPage(context, parent);
    case StepId::Licences:
        return new LicencesPage(context, parent);
    }
    return nullptr;
}

} // namespace jonction
