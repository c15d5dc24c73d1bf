// SPDX-License-Identifier: Apache-2.0
#include "board/AgentBoardModel.h"
#include "dialer/LadderModel.h"
#include "gui/board/BoardWordsModel.h"
#include "gui/dialer/LadderPainter.h"
#include "gui/dialer/LadderView.h"
#include "gui/setup/ApplyConfirmation.h"
#include "gui/setup/PlanModel.h"
#include "gui/setup/PlanView.h"
#include "gui/TableCopy.h"
#include "gui/Theme.h"
#include "plan/Difference.h"

#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QXmlStreamReader>

using namespace jonction;
using namespace Qt::StringLiterals;

/// What the views make of their models: words for ids, both levels of a plan, a selection that stays.
class ViewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plan_showsChangesAndAttributes();
    void riskyChanges_areConfirmedByName();
    void board_speaksInWords();
    void board_keepsSelectionUnderUpdates();
    void ladder_isWalkedByKeyboardAndHeard();
    void ladder_isSavedAsValidSvg();
    void csv_quotesWhatMustBeQuoted();
    void tones_haveContrast_data();
    void tones_haveContrast();
};

namespace {

Plan somePlan()
{
    const Address profile{StepId::Trunk, u"outbound_voice_profile"_s, u"CCAIP Teams"_s};
    const Address number{StepId::Trunk, u"phone_number"_s, u"+33199000101"_s};
    Observation world;
    world.put(profile, {{"enabled"_L1, true}, {"concurrent_call_limit"_L1, 5}});
    WishedObject profileWish;
    profileWish.address = profile;
    profileWish.attributes = {{"enabled"_L1, true}, {"concurrent_call_limit"_L1, 10}};
    WishedObject numberWish;
    numberWish.address = number;
    numberWish.attributes = {{"connection"_L1, u"centre"_s}};
    numberWish.risk = Risk::Cost;
    numberWish.cost = u"1.00 USD/month"_s;
    return planFor({profileWish, numberWish}, world);
}

QList<BoardAgent> people(int count)
{
    QList<BoardAgent> agents;
    for (int i = 0; i < count; ++i) {
        const QString mail = u"a%1@centre.example"_s.arg(i);
        agents.append({mail, u"Agent %1"_s.arg(i), mail, mail, u"user-%1"_s.arg(i), qint64(i), true});
    }
    return agents;
}

SipMessageRecord record(bool sent, const QString& line, qint64 atMs)
{
    SipMessageRecord record;
    record.sent = sent;
    record.atMs = atMs;
    record.at = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    record.local = u"192.0.2.1:5060"_s;
    record.remote = u"192.0.2.2:5060"_s;
    record.startLine = line;
    record.raw = (line + u"\r\nCall-ID: x\r\nCSeq: 1 INVITE\r\n\r\n"_s).toUtf8();
    return record;
}

qreal luminance(const QColor& color)
{
    const auto part = [](qreal c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

qreal contrast(const QColor& a, const QColor& b)
{
    const qreal light = qMax(luminance(a), luminance(b));
    const qreal dark = qMin(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

void ViewsTest::plan_showsChangesAndAttributes()
{
    PlanView view(nullptr);
    view.setPlan(somePlan());
    view.resize(800, 400);
    view.show();
    auto* tree = view.findChild<QTreeView*>(u"planTree"_s);
    QAbstractItemModel* model = tree->model();
    QCOMPARE(model->rowCount(), 2);
    const QModelIndex profile = model->index(0, 0);
    QCOMPARE(model->rowCount(profile), 1); // only what differs
    QCOMPARE(model->index(0, PlanModel::BeforeColumn, profile).data().toString(), u"5"_s);
    QCOMPARE(model->index(0, PlanModel::AfterColumn, profile).data().toString(), u"10"_s);
    QVERIFY(!model->index(1, PlanModel::RiskColumn).data().toString().isEmpty());
    QVERIFY(tree->isExpanded(profile));
    QVERIFY(!model->index(1, 0).data(Qt::AccessibleTextRole).toString().isEmpty());
}

void ViewsTest::riskyChanges_areConfirmedByName()
{
    const QList<Change> risky = ApplyConfirmation::toConfirm(somePlan());
    QCOMPARE(risky.size(), 1);
    auto* question = new ApplyConfirmation(risky, 1, nullptr);
    QVERIFY(question->text().contains(u"33"_s));
    bool confirmed = false;
    connect(question, &ApplyConfirmation::confirmed, this, [&] { confirmed = true; });
    question->open();
    question->findChild<QAbstractButton*>(u"refuseApply"_s)->click();
    QVERIFY(!confirmed);
}

void ViewsTest::board_speaksInWords()
{
    ManualClock clock(QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC));
    AgentBoardModel board(clock);
    board.setAgents(people(2));
    board.applyPresences({{u"user-0"_s, {u"DoNotDisturb"_s, u"Presenting"_s}, {}}});
    board.flush();
    BoardWordsModel words(nullptr);
    words.setSourceModel(&board);
    const int teams = static_cast<int>(BoardColumn::Teams);
    QCOMPARE(words.index(0, teams).data().toString(), u"Presenting"_s);
    QVERIFY(!words.index(0, teams).data(Qt::DecorationRole).value<QIcon>().isNull());
    QVERIFY(!words.headerData(teams, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    QTableView table;
    table.setModel(&words);
    QVERIFY(TableCopy::csv(&table, {}).contains(u"Presenting"_s));
}

void ViewsTest::board_keepsSelectionUnderUpdates()
{
    ManualClock clock(QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC));
    AgentBoardModel board(clock);
    board.setAgents(people(50));
    board.flush();
    BoardWordsModel words(nullptr);
    words.setSourceModel(&board);
    QTableView table;
    table.setModel(&words);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.show();
    table.sortByColumn(static_cast<int>(BoardColumn::Teams), Qt::AscendingOrder);
    table.setCurrentIndex(words.index(7, 0));
    const QString chosen = words.index(7, 0).data(AgentBoardModel::KeyRole).toString();
    for (int round = 0; round < 20; ++round) {
        QList<PresenceNews> news;
        for (int i = 0; i < 50; ++i)
            news.append({u"user-%1"_s.arg(i), {(i + round) % 3 ? u"Busy"_s : u"Available"_s, {}}, {}});
        board.applyPresences(news);
        clock.advance(1000);
        board.flush();
    }
    QCOMPARE(table.currentIndex().data(AgentBoardModel::KeyRole).toString(), chosen);
    QCOMPARE(table.selectionModel()->selectedRows().size(), 1);
}

void ViewsTest::ladder_isWalkedByKeyboardAndHeard()
{
    LadderModel ladder;
    LadderView view(nullptr);
    view.setLadder(&ladder);
    view.resize(600, 300);
    view.show();
    ladder.append(record(true, u"INVITE sip:a@b SIP/2.0"_s, 0));
    ladder.append(record(false, u"SIP/2.0 180 Ringing"_s, 12));
    ladder.append(record(false, u"SIP/2.0 200 OK"_s, 900));
    QCOMPARE(view.model()->rowCount(), 3);
    QString chosen;
    connect(&view, &LadderView::arrowChosen, this,
            [&](const QModelIndex& arrow) { chosen = arrow.data(LadderModel::RawRole).toString(); });
    view.setCurrentIndex(view.model()->index(0, 0));
    QTest::keyClick(&view, Qt::Key_Down);
    QVERIFY2(chosen.contains(u"180 Ringing"_s), qPrintable(chosen));
    const QString heard = view.model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(heard.contains(u"180 Ringing"_s) && heard.contains(u"192.0.2.2:5060"_s), qPrintable(heard));
    QVERIFY(!view.grab().toImage().isNull());
}

void ViewsTest::ladder_isSavedAsValidSvg()
{
    QTemporaryDir folder;
    LadderModel ladder;
    ladder.append(record(true, u"OPTIONS sip:<&\"@b SIP/2.0"_s, 0));
    ladder.append(record(false, u"SIP/2.0 200 OK"_s, 3));
    SipMessageRecord again = record(true, u"OPTIONS sip:<&\"@b SIP/2.0"_s, 0);
    again.retransmission = true;
    ladder.append(again);
    ladder.setMedia({SipMediaSpan{5, 2005, u"192.0.2.2:9000"_s, u"PCMA"_s, true, true, false}});
    ladder.setHostName(u"192.0.2.2:5060"_s, u"sip.example.org"_s);
    const QString file = folder.filePath(u"ladder.svg"_s);
    QVERIFY(LadderPainter::saveSvg(ladder, file, u"sip:a@b"_s));
    QFile svg(file);
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QXmlStreamReader reader(&svg);
    QString text;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY2(text.contains(u"200 OK"_s), qPrintable(text));
    QVERIFY2(text.contains(u"OPTIONS, repetition 1"_s), qPrintable(text));
    QVERIFY2(text.contains(u"Audio PCMA, encrypted, only from here, 2.0 s"_s), qPrintable(text));
    QVERIFY2(text.contains(u"sip.example.org"_s), qPrintable(text));
    QVERIFY(!LadderPainter::saveSvg(ladder, folder.filePath(u"no/such/folder.svg"_s), {}));
}

void ViewsTest::csv_quotesWhatMustBeQuoted()
{
    PlanModel unused(nullptr);
    Q_UNUSED(unused)
    LadderModel ladder;
    ladder.append(record(true, u"INVITE sip:\"a,b\"@c SIP/2.0"_s, 0));
    QVERIFY(TableCopy::csv(&ladder).contains(u"INVITE"_s));
}

void ViewsTest::tones_haveContrast_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void ViewsTest::tones_haveContrast()
{
    QFETCH(bool, dark);
    Theme::apply(*qApp, dark ? ThemeMode::Dark : ThemeMode::Light);
    QCOMPARE(Theme::isDark(), dark);
    const QPalette palette = QApplication::palette();
    for (const Tone tone : {Tone::Muted, Tone::Ok, Tone::Working, Tone::Attention, Tone::Error, Tone::Stale,
                            Tone::Info, Tone::Practice}) {
        for (const QColor& ground :
             {palette.color(QPalette::Window), palette.color(QPalette::Base), Theme::tint(tone)})
            QVERIFY2(contrast(Theme::color(tone), ground) >= 4.5,
                     qPrintable(u"%1 on %2: %3"_s.arg(Theme::color(tone).name(), ground.name())
                                    .arg(contrast(Theme::color(tone), ground))));
    }
    QVERIFY(contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 4.5);
    QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
}

QTEST_MAIN(ViewsTest)
#include "ViewsTest.moc"
