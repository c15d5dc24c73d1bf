// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/GuideCard.h"

#include "gui/CopyField.h"
#include "gui/IconSet.h"
#include "gui/SecretClipboard.h"
#include "gui/setup/GuideValueModel.h"
#include "gui/TableCopy.h"
#include "gui/ToneLabel.h"
#include "setup/SetupFlow.h"
#include "words/Words.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QUrl>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// More values than this are a table with Copy all, not a list of fields.
constexpr int mostFields = 6;

} // namespace

GuideCard::GuideCard(SetupFlow* flow, const Change& change, SecretClipboard* clipboard, QWidget* parent)
    : QFrame(parent)
    , m_flow(flow)
    , m_change(change)
    , m_clipboard(clipboard)
{
    setObjectName("guide_"_L1 + change.address.kind);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::large, Theme::medium, Theme::large, Theme::medium);
    layout->setSpacing(Theme::small);
    addHead(layout);
    if (change.guide.values.size() > mostFields)
        addTable(layout);
    else
        addValues(layout);
    addFoot(layout);
}

void GuideCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::line(), 1));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::small, Theme::small);
}

void GuideCard::addHead(QVBoxLayout* layout)
{
    const Words::GuideText words = Words::guide(m_change.address);
    auto* title = new QLabel(words.title, this);
    title->setFont(Theme::headingFont(font()));
    title->setWordWrap(true);
    auto* instruction = new QLabel(words.instruction, this);
    instruction->setWordWrap(true);
    instruction->setTextFormat(Qt::RichText);
    instruction->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(title);
    layout->addWidget(instruction);
}

QString GuideCard::caption(const CopyValue& value) const
{
    const QString label = Words::guideValue(value.label);
    return value.of.isEmpty() || value.secret ? label : tr("%1, %2").arg(label, value.of);
}

void GuideCard::addValues(QVBoxLayout* layout)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Theme::medium);
    grid->setVerticalSpacing(Theme::tiny);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const CopyValue& value : m_change.guide.values)
        addValueRow(grid, row++, value);
    layout->addLayout(grid);
}

void GuideCard::addValueRow(QGridLayout* grid, int row, const CopyValue& value)
{
    const QString name = caption(value);
    auto* label = new QLabel(name, this);
    label->setForegroundRole(QPalette::PlaceholderText);
    grid->addWidget(label, row, 0);
    if (value.secret) {
        addSecretRow(grid, row, value.of, name);
        return;
    }
    auto* field = new CopyField(this);
    field->setObjectName(u"value_%1_%2"_s.arg(m_change.address.kind).arg(row));
    field->setText(Words::guideValueText(value.label, value.value));
    field->setPlaceholderText(value.label == "guide.value.txtValue"_L1
                                  ? tr("enter it in the field of this step")
                                  : tr("not known yet: an earlier step brings it"));
    // Two cards may ask for the same value: the card's kind of thing keeps the names apart.
    field->setCaption(tr("%1 (%2 %3)").arg(name, Words::guide(m_change.address).title).arg(row + 1));
    grid->addWidget(field, row, 1);
}

void GuideCard::addSecretRow(QGridLayout* grid, int row, const QString& keyId, const QString& caption)
{
    auto* line = new QHBoxLayout;
    auto* copy = new QPushButton(IconSet::icon(u"key"_s), tr("Copy secret"), this);
    copy->setObjectName(u"copySecret"_s);
    copy->setAccessibleName(tr("Copy %1").arg(caption));
    auto* state = new ToneLabel(this);
    state->setWordWrap(true);
    line->addWidget(copy);
    line->addWidget(state, 1);
    grid->addLayout(line, row, 1);
    connect(copy, &QPushButton::clicked, this, [this, keyId, state] {
        m_flow->revealClientSecret(this, keyId)->onDone(this, [this, state](Result<Secret>& secret) {
            if (secret.ok())
                m_clipboard->copy(secret.value());
            else
                state->show(u"error"_s, Tone::Error, Words::error(secret.error()).oneLine());
        });
    });
    connect(m_clipboard, &SecretClipboard::countdown, state, [state](int left) {
        if (left > 0)
            state->show(u"ok"_s, Tone::Ok, tr("Copied. The clipboard is cleared in %1 s.").arg(left));
        else
            state->show({}, Tone::Muted, tr("The clipboard was cleared."));
    });
}

void GuideCard::addTable(QVBoxLayout* layout)
{
    auto* table = new QTableView(this);
    table->setObjectName("values_"_L1 + m_change.address.kind);
    table->setAccessibleName(tr("Values to copy: %1").arg(Words::guide(m_change.address).title));
    table->setModel(new GuideValueModel(m_change.guide.values, table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + Theme::small);
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const int rows = qMin(10, int(m_change.guide.values.size()));
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() +
                          rows * table->verticalHeader()->defaultSectionSize() + Theme::small);
    TableCopy::install(table);
    layout->addWidget(table);

    auto* buttons = new QHBoxLayout;
    const auto add = [&](const QString& text, const QString& name, bool csv) {
        auto* button = new QPushButton(IconSet::icon(u"copy"_s), text, this);
        button->setObjectName(name + m_change.address.kind);
        connect(button, &QPushButton::clicked, table, [table, csv] {
            QGuiApplication::clipboard()->setText(
                csv ? TableCopy::csv(table, {}) : TableCopy::text(table, TableCopy::selectedRows(table)));
        });
        buttons->addWidget(button);
    };
    add(tr("Copy as text"), u"copyText_"_s, false);
    add(tr("Copy all as CSV"), u"copyCsv_"_s, true);
    buttons->addStretch(1);
    layout->addLayout(buttons);
}

bool GuideCard::isWaitingForValues() const
{
    return std::any_of(m_change.guide.values.cbegin(), m_change.guide.values.cend(),
                       [](const CopyValue& value) { return value.value.isEmpty() && !value.secret; });
}

void GuideCard::addFoot(QVBoxLayout* layout)
{
    auto* foot = new QHBoxLayout;
    const QString title = Words::guide(m_change.address).title;
    if (!m_change.guide.page.isEmpty()) {
        auto* open = new QPushButton(IconSet::icon(u"open"_s), tr("Open page"), this);
        open->setObjectName("openPage_"_L1 + m_change.address.kind);
        open->setAccessibleName(tr("Open page: %1").arg(title));
        open->setToolTip(m_change.guide.page);
        const QUrl url(m_change.guide.page);
        connect(open, &QPushButton::clicked, this, [url] { QDesktopServices::openUrl(url); });
        foot->addWidget(open);
    }
    auto* state = new ToneLabel(this);
    state->setObjectName("declaredState_"_L1 + m_change.address.kind);
    state->setWordWrap(true);
    foot->addWidget(state, 1);
    if (m_change.observed) {
        state->show(u"info"_s, Tone::Muted, tr("Jonction sees by itself when it is done."));
        auto* look = new QPushButton(tr("Look"), this);
        look->setObjectName("look_"_L1 + m_change.address.kind);
        look->setAccessibleName(tr("Look: %1").arg(title));
        connect(look, &QPushButton::clicked, this, &GuideCard::lookRequested);
        foot->addWidget(look);
        layout->addLayout(foot);
        return;
    }
    auto* done = new QPushButton(m_change.declared ? tr("Withdraw") : tr("Done by hand"), this);
    done->setObjectName("declare_"_L1 + m_change.address.kind);
    done->setAccessibleName(tr("%1: %2").arg(done->text(), title));
    foot->addWidget(done);
    layout->addLayout(foot);
    if (m_change.declared) {
        const Declaration word = m_flow->deployment().declared.value(m_change.address.toString());
        state->show(u"declared"_s, Tone::Info, Words::declared(word.by, word.at));
    } else if (isWaitingForValues()) {
        state->show(u"info"_s, Tone::Muted, tr("Some values are not known yet."));
    }
    connect(done, &QPushButton::clicked, this, [this] {
        if (m_change.declared)
            m_flow->withdrawDeclaration(m_change.address);
        else
            m_flow->declare(m_change.address);
    });
}

} // namespace jonction
