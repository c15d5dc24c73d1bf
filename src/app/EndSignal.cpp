// SPDX-License-Identifier: Apache-2.0
#include "app/EndSignal.h"

#include <QApplication>

#include <csignal>

namespace jonction {

namespace {

// A handler may do no more than set a mark; the event loop looks at it.
constexpr int endLookMs = 250;
volatile std::sig_atomic_t endMark = 0;

extern "C" void noteEnd(int number)
{
    endMark = 1;
    std::signal(number, SIG_DFL);
}

} // namespace

EndSignal::EndSignal(QObject* parent)
    : QObject(parent)
{
    std::signal(SIGINT, noteEnd);
    std::signal(SIGTERM, noteEnd);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (endMark == 0)
            return;
        m_look.stop();
        QApplication::closeAllWindows();
    });
    m_look.start(endLookMs);
}

} // namespace jonction
