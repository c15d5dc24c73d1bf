// SPDX-License-Identifier: Apache-2.0
#include "gui/OverviewPlace.h"

#include "domain/SecretRules.h"
#include "gui/Navigator.h"
#include "gui/setup/StepLook.h"
#include "gui/Tile.h"
#include "gui/TimeText.h"
#include "gui/ToneLabel.h"
#include "words/Words.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// What keeps the chain from working most comes first.
int urgency(StepState state)
{
    switch (state) {
    case StepState::Attention:
        return 0;
    case StepState::Stale:
        return 1;
    case StepState::Checking:
    case StepState::Applying:
    case StepState::Verifying:
        return 2;
    case StepState::Planned:
        return 3;
    case StepState::Editing:
        return 4;
    case StepState::Locked:
        return 5;
    case StepState::Declared:
        return 6;
    case StepState::Verified:
        break;
    }
    return 7;
}

QString stationTitle(const QList<StepId>& steps)
{
    QStringList titles;
    for (const StepId step : steps)
        titles.append(Words::stepTitle(step));
    return titles.first();
}

} // namespace

OverviewPlace::OverviewPlace(const FormContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_needs(new QVBoxLayout)
    , m_needsTitle(new QLabel(tr("What needs you now"), this))
    , m_grid(new QGridLayout)
{
    setObjectName(u"overviewPlace"_s);
    build();
    addStations();
    arrange();
    connect(context.flow, &SetupFlow::stepChanged, this, &OverviewPlace::refresh);
    connect(context.flow, &SetupFlow::deploymentChanged, this, &OverviewPlace::refresh);
    connect(context.flow, &SetupFlow::timePassed, this, &OverviewPlace::refresh);
    m_clock.setInterval(30'000);
    connect(&m_clock, &QTimer::timeout, this, &OverviewPlace::refresh);
    m_clock.start();
    refresh();
}

void OverviewPlace::build()
{
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(Theme::huge, Theme::large, Theme::huge, Theme::large);
    layout->setSpacing(Theme::medium);
    m_needsTitle->setFont(Theme::headingFont(font()));
    auto* chain = new QLabel(tr("The chain"), content);
    chain->setFont(Theme::headingFont(font()));
    m_needs->setSpacing(Theme::tiny);
    m_grid->setSpacing(Theme::medium);
    layout->addWidget(m_needsTitle);
    layout->addLayout(m_needs);
    layout->addSpacing(Theme::small);
    layout->addWidget(chain);
    layout->addLayout(m_grid);
    layout->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

void OverviewPlace::addStations()
{
    for (const StepId id : allStepIds()) {
        auto* tile = new Tile(stationTitle({id}), this);
        tile->setObjectName("tile_"_L1 + toString(id));
        connect(tile, &QAbstractButton::clicked, this, [this, id] {
            m_context.navigator->go({Place::Setup, id, {}, {}});
        });
        m_stations.append({{id}, tile});
    }
}

void OverviewPlace::arrange()
{
    const int columns = qBound(2, (width() - 2 * Theme::huge) / 230, 4);
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (const Station& station : m_stations)
        m_grid->removeWidget(station.tile);
    for (int i = 0; i < m_stations.size(); ++i)
        m_grid->addWidget(m_stations.at(i).tile, i / columns, i % columns);
    for (int column = 0; column < 4; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void OverviewPlace::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

StepStatus OverviewPlace::worst(const QList<StepId>& steps) const
{
    StepStatus found = m_context.flow->status(steps.first());
    for (const StepId step : steps) {
        const StepStatus status = m_context.flow->status(step);
        if (urgency(status.state) < urgency(found.state))
            found = status;
    }
    return found;
}

QString OverviewPlace::nextDate(const QList<StepId>& steps) const
{
    if (!steps.contains(StepId::Secret))
        return {};
    // A rotation's next date goes first; then the end of what CCAIP holds.
    const SecretInfo& secret = m_context.flow->deployment().secret;
    if (const QDateTime retire = SecretRules::retireFrom(secret); retire.isValid())
        return tr("Rotation: the old one goes on %1").arg(Words::day(retire));
    const QDateTime end = SecretReminder::watched(secret).end;
    if (!end.isValid())
        return {};
    const int days = int(m_context.flow->now().daysTo(end));
    return tr("Ends on %1 (%2)").arg(Words::day(end), Words::daysLeft(days));
}

void OverviewPlace::refreshStation(const Station& station)
{
    const StepStatus status = worst(station.steps);
    const StepLook look = lookOf(status.state);
    const QString age =
        status.changedAt.isValid()
            ? tr("Seen %1").arg(TimeText::age(status.changedAt, QDateTime::currentDateTimeUtc()))
            : QString();
    station.tile->show(look.icon, look.tone, Words::state(toString(status.state)), age,
                       nextDate(station.steps));
}

void OverviewPlace::refresh()
{
    for (const Station& station : m_stations)
        refreshStation(station);
    refreshNeeds();
}

// Errors and stale proofs; then the first step that can go on. Rebuilt only when something else is needed.
void OverviewPlace::refreshNeeds()
{
    QList<StepStatus> needs;
    std::optional<StepStatus> open;
    QString key;
    for (const StepStatus& status : m_context.flow->statuses()) {
        if (urgency(status.state) <= 1)
            needs.append(status);
        else if (urgency(status.state) <= 4 && !open)
            open = status;
    }
    if (open)
        needs.append(*open);
    for (const StepStatus& status : needs)
        key += toString(status.id) + toString(status.state) +
               (status.error ? toString(status.error->kind) : QString());
    if (key == m_shownNeeds && m_needs->count() > 0)
        return;
    m_shownNeeds = key;
    while (QLayoutItem* item = m_needs->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    if (needs.isEmpty()) {
        auto* all = new ToneLabel(this);
        all->show(u"ok"_s, Tone::Ok, tr("Nothing. Every step is established."));
        m_needs->addWidget(all);
    }
    for (const StepStatus& status : needs) {
        const StepLook look = lookOf(status.state);
        const QString reason =
            status.error ? Words::error(*status.error).what : Words::state(toString(status.state));
        auto* row = new QWidget(this);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto* text = new ToneLabel(row);
        text->setWordWrap(true);
        text->show(look.icon, look.tone, tr("%1: %2").arg(Words::stepTitle(status.id), reason));
        auto* button = new QPushButton(tr("Open step %1").arg(stepNumber(status.id)), row);
        button->setObjectName("need_"_L1 + toString(status.id));
        const StepId id = status.id;
        connect(button, &QPushButton::clicked, this, [this, id] {
            m_context.navigator->go({Place::Setup, id, {}, {}});
        });
        line->addWidget(text, 1, Qt::AlignVCenter);
        line->addWidget(button);
        m_needs->addWidget(row);
    }
}

} // namespace jonction
