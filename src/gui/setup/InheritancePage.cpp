// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/InheritancePage.h"

#include "ui_InheritancePage.h"

#include "gui/setup/EditTable.h"
#include "gui/setup/MappingModel.h"
#include "gui/TableCopy.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString optionText(const QString& option)
{
    if (option == "none"_L1)
        return QCoreApplication::translate("jonction::InheritancePage",
                                           "The CCAI Platform status goes before the agent's Teams status.");
    if (option == "always"_L1)
        return QCoreApplication::translate(
            "jonction::InheritancePage",
            "Even where the agent sets the next status in CCAI Platform, the Teams status replaces it.");
    return QCoreApplication::translate(
        "jonction::InheritancePage",
        "At login, agents begin with the CCAI Platform status that their Teams status is mapped to.");
}

} // namespace

InheritancePage::InheritancePage(const FormContext& formContext, QWidget* parent)
    : StepForm(formContext, parent)
    , m_ui(std::make_unique<Ui::InheritancePage>())
    , m_model(new MappingModel(formContext.flow, this))
{
    m_ui->setupUi(this);
    nameFields();
    m_ui->mapping->setModel(m_model);
    m_ui->mapping->setAccessibleName(tr("Status mapping"));
    setUpEditTable(m_ui->mapping, 8);
    TableCopy::install(m_ui->mapping);
    binder().area(m_ui->mapping, u"inheritance.mapping"_s);
    m_ui->optionText->setForegroundRole(QPalette::PlaceholderText);
    m_ui->optionNone->setProperty("option", u"none"_s);
    m_ui->optionAtLogin->setProperty("option", u"atLogin"_s);
    m_ui->optionAlways->setProperty("option", u"always"_s);
    for (QRadioButton* button : findChildren<QRadioButton*>())
        connect(button, &QRadioButton::clicked, this, [this, button] {
            const QString option = button->property("option").toString();
            flow()->edit([&](Deployment& d) { d.inheritance.option = option; });
        });
    connect(m_ui->resetMapping, &QPushButton::clicked, this,
            [this] { flow()->edit([](Deployment& d) { d.inheritance.mapping.clear(); }); });
}

InheritancePage::~InheritancePage() = default;

void InheritancePage::load()
{
    StepForm::load();
    const QString option = deployment().inheritance.option;
    for (QRadioButton* button : findChildren<QRadioButton*>())
        button->setChecked(button->property("option").toString() == option);
    m_ui->optionText->setText(optionText(option));
    m_ui->resetMapping->setEnabled(!deployment().inheritance.mapping.isEmpty());
    const bool first = m_model->rowCount() == 0;
    m_model->load();
    if (first)
        m_ui->mapping->resizeColumnToContents(0);
}

} // namespace jonction
