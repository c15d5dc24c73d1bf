// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/AgentPicker.h"

#include "gui/Announcer.h"
#include "gui/ErrorBox.h"
#include "gui/setup/EditTable.h"
#include "gui/setup/PeopleModel.h"
#include "gui/ToneLabel.h"
#include "setup/SetupFlow.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int typingPauseMs = 300;

QSet<QString> namesOfAgents(const Deployment& d)
{
    QSet<QString> names;
    for (const Agent& agent : d.agents)
        names.insert(agent.upn.trimmed().toLower());
    return names;
}

Agent agentFrom(const DirectoryPerson& person)
{
    Agent agent;
    agent.name = person.name;
    agent.email = person.email.isEmpty() ? person.upn : person.email;
    agent.upn = person.upn;
    agent.userId = person.id;
    if (person.phone.startsWith(u'+'))
        agent.number = person.phone;
    return agent;
}

} // namespace

AgentPicker::AgentPicker(SetupFlow* flow, QWidget* parent)
    : QDialog(parent)
    , m_flow(flow)
    , m_finder(new PeopleFinder(flow, this))
    , m_model(new PeopleModel(namesOfAgents(flow->deployment()), this))
    , m_way(new QComboBox(this))
    , m_text(new QLineEdit(this))
    , m_group(new QComboBox(this))
    , m_table(new QTableView(this))
    , m_state(new ToneLabel(this))
    , m_error(new ErrorBox(this))
    , m_stop(new QPushButton(tr("&Stop"), this))
    , m_all(new QPushButton(tr("Choose a&ll shown"), this))
    , m_none(new QPushButton(tr("Choose &none"), this))
{
    setObjectName(u"agentPicker"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Choose agents from the directory"));
    build();
    connectParts();
    showState();
    m_text->setFocus();
}

void AgentPicker::build()
{
    m_way->setObjectName(u"pickerWay"_s);
    m_way->setAccessibleName(tr("Where to look"));
    m_way->addItem(tr("By name"), static_cast<int>(Way::Search));
    m_way->addItem(tr("By group"), static_cast<int>(Way::Group));
    m_way->addItem(tr("Everybody"), static_cast<int>(Way::Everybody));
    m_text->setObjectName(u"pickerText"_s);
    m_text->setAccessibleName(tr("Beginning of a name"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaxLength(100);
    m_group->setObjectName(u"pickerGroup"_s);
    m_group->setAccessibleName(tr("Group"));
    m_group->setVisible(false);
    m_table->setObjectName(u"pickerTable"_s);
    m_table->setAccessibleName(tr("People"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    setUpEditTable(m_table, 10);
    m_table->setMaximumHeight(QWIDGETSIZE_MAX);
    m_table->setColumnWidth(PeopleModel::NameColumn, 200);
    m_table->setColumnWidth(PeopleModel::UpnColumn, 220);
    m_table->setColumnWidth(PeopleModel::EmailColumn, 160);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_state->setObjectName(u"pickerState"_s);
    m_stop->setObjectName(u"pickerStop"_s);
    m_all->setObjectName(u"pickerAll"_s);
    m_none->setObjectName(u"pickerNone"_s);
    for (QPushButton* button : {m_stop, m_all, m_none})
        button->setAutoDefault(false);
    auto* question = new QHBoxLayout;
    question->addWidget(m_way);
    question->addWidget(m_text, 1);
    question->addWidget(m_group, 1);
    auto* below = new QHBoxLayout;
    below->addWidget(m_all);
    below->addWidget(m_none);
    below->addWidget(m_state, 1);
    below->addWidget(m_stop);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_add = buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(u"pickerAdd"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &AgentPicker::addChosen);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::huge, Theme::large, Theme::huge, Theme::large);
    layout->setSpacing(Theme::medium);
    layout->addLayout(question);
    layout->addWidget(m_error);
    layout->addWidget(m_table, 1);
    layout->addLayout(below);
    layout->addWidget(buttons);
    resize(820, 520);
}

void AgentPicker::connectParts()
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &AgentPicker::ask);
    connect(m_text, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_way, &QComboBox::currentIndexChanged, this, [this] {
        m_group->setVisible(false);
        m_text->setVisible(Way(m_way->currentData().toInt()) != Way::Everybody);
        m_text->setPlaceholderText(QString());
        ask();
    });
    connect(m_group, &QComboBox::activated, this,
            [this] { m_finder->members(m_group->currentData().toString()); });
    connect(m_finder, &PeopleFinder::began, this, [this] {
        m_asked = true;
        m_error->clear();
        m_model->clear();
        showState();
    });
    connect(m_finder, &PeopleFinder::peopleFound, this, [this](const QList<DirectoryPerson>& people) {
        m_model->add(people);
        showState();
    });
    connect(m_finder, &PeopleFinder::groupsFound, this, &AgentPicker::takeGroups);
    connect(m_finder, &PeopleFinder::ended, this, [this] {
        showState();
        Announcer::say(m_state, m_state->text());
    });
    connect(m_finder, &PeopleFinder::failed, this, [this](const Error& error) { m_error->show(error); });
    connect(m_stop, &QPushButton::clicked, m_finder, &PeopleFinder::stop);
    connect(m_all, &QPushButton::clicked, this, [this] { m_model->chooseAll(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { m_model->chooseAll(false); });
    connect(m_model, &PeopleModel::choiceChanged, this, &AgentPicker::showState);
}

void AgentPicker::ask()
{
    const QString text = m_text->text().trimmed();
    switch (Way(m_way->currentData().toInt())) {
    case Way::Search:
        if (!text.isEmpty())
            return m_finder->search(text);
        m_finder->stop();
        m_asked = false;
        m_model->clear();
        return showState();
    case Way::Group:
        return m_finder->groups(text);
    case Way::Everybody:
        return m_finder->everybody();
    }
}

void AgentPicker::takeGroups(const QList<DirectoryGroup>& groups)
{
    m_group->clear();
    for (const DirectoryGroup& group : groups)
        m_group->addItem(group.name, group.id);
    m_group->setVisible(true);
    m_group->setEnabled(!groups.isEmpty());
    m_group->setCurrentIndex(groups.size() == 1 ? 0 : -1);
    m_group->setPlaceholderText(groups.isEmpty() ? tr("no such group") : tr("choose a group"));
    if (groups.size() == 1)
        QMetaObject::invokeMethod(
            this, [this] { m_finder->members(m_group->currentData().toString()); }, Qt::QueuedConnection);
}

void AgentPicker::showState()
{
    const bool busy = m_finder->isBusy();
    const int rows = m_model->rowCount();
    m_stop->setVisible(busy);
    m_all->setEnabled(rows > 0);
    m_none->setEnabled(m_model->chosenCount() > 0);
    const int chosen = m_model->chosenCount();
    m_add->setEnabled(chosen > 0);
    m_add->setText(chosen == 0 ? tr("&Add") : tr("&Add %n agents", nullptr, chosen));
    if (busy)
        m_state->show(u"working"_s, Tone::Working, tr("Loading: %n people so far", nullptr, rows));
    else if (rows > 0)
        m_state->show(u"info"_s, Tone::Muted, tr("%n people", nullptr, rows));
    else
        m_state->show(u"info"_s, Tone::Muted,
                      m_asked ? tr("Nobody found") : tr("Type the beginning of a name or of an address"));
}

void AgentPicker::addChosen()
{
    const QList<DirectoryPerson> people = m_model->chosen();
    m_flow->edit([&people](Deployment& d) {
        for (const DirectoryPerson& person : people)
            d.agents.append(agentFrom(person));
    });
    accept();
}

} // namespace jonction
