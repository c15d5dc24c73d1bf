// SPDX-License-Identifier: Apache-2.0
// The board with 10,000 agents in a real view: how long one quarter of a second's news takes, with the
// repainting it causes. Prints milliseconds, asserts nothing.
#include "board/AgentBoardModel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QRandomGenerator>
#include <QTableView>
#include <QTextStream>

#include <algorithm>

using namespace jonction;
using namespace Qt::StringLiterals;

namespace {

constexpr int agentCount = 10'000;
constexpr int rounds = 60;

class BoardBench
{
public:
    explicit BoardBench(BoardColumn sorted)
        : m_clock(QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC))
        , m_model(m_clock)
    {
        m_view.setModel(&m_model);
        m_view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        m_view.setWordWrap(false);
        m_view.resize(1400, 900);
        m_view.show();
        m_model.setReconciler(StateReconciler(InheritanceOption::Always, StateMapping()));
        m_model.setAgents(agents());
        m_model.sort(static_cast<int>(sorted));
        news(agentCount);
        m_view.selectRow(10);
        QCoreApplication::sendPostedEvents();
    }

    void measure(const QString& what, int changedRows)
    {
        QList<double> times;
        for (int round = 0; round < rounds; ++round) {
            QElapsedTimer timer;
            timer.start();
            news(changedRows);
            QApplication::sendPostedEvents();
            m_view.viewport()->repaint();
            times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        print(what, times);
    }

    void measureFilter()
    {
        QList<double> times;
        for (int round = 0; round < rounds; ++round) {
            QElapsedTimer timer;
            timer.start();
            m_model.setTextFilter(round % 2 == 0 ? u"agent 77"_s : QString());
            m_view.viewport()->repaint();
            times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        print(u"text filter on and off"_s, times);
    }

private:
    static QList<BoardAgent> agents()
    {
        QList<BoardAgent> list;
        for (int n = 0; n < agentCount; ++n) {
            const QString mail = u"agent%1@contoso.com"_s.arg(n);
            list.append({mail, u"Agent %1"_s.arg(n), mail, mail, u"user-%1"_s.arg(n), n, true});
        }
        return list;
    }

    void news(int changedRows)
    {
        static const QStringList names{u"Available"_s, u"Busy"_s,    u"InACall"_s,
                                       u"Away"_s,      u"Offline"_s, u"DoNotDisturb"_s};
        QList<PresenceNews> list;
        for (int i = 0; i < changedRows; ++i) {
            const int n = changedRows == agentCount ? i : m_random.bounded(agentCount);
            const QString name = names[m_random.bounded(names.size())];
            list.append({u"user-%1"_s.arg(n), {name, name}, {}});
        }
        m_model.applyPresences(list);
        m_clock.advance(250);
    }

    static void print(const QString& what, QList<double> times)
    {
        std::sort(times.begin(), times.end());
        double sum = 0;
        for (const double time : std::as_const(times))
            sum += time;
        QTextStream(stdout) << what << ": average "
                            << QString::number(sum / static_cast<double>(times.size()), 'f', 2)
                            << " ms, worst " << QString::number(times.last(), 'f', 2) << " ms\n";
    }

    ManualClock m_clock;
    AgentBoardModel m_model;
    QTableView m_view;
    QRandomGenerator m_random{42};
};

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QTextStream(stdout) << "board, " << agentCount << " agents, per update with repaint\n";
    BoardBench byName(BoardColumn::Name);
    byName.measure(u"sorted by name, 1,250 rows change"_s, 1'250);
    byName.measure(u"sorted by name, every row changes"_s, agentCount);
    byName.measureFilter();
    BoardBench byState(BoardColumn::Effective);
    byState.measure(u"sorted by state, 1,250 rows change"_s, 1'250);
    byState.measure(u"sorted by state, every row changes"_s, agentCount);
    return 0;
}
