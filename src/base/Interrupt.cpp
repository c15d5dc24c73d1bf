// SPDX-License-Identifier: Apache-2.0
#include "base/Interrupt.h"

#include <csignal>

namespace jonction {

namespace {

constexpr int interruptLookMs = 100;
volatile std::sig_atomic_t interruptMark = 0;

extern "C" void noteInterrupt(int number)
{
    interruptMark = 1;
    std::signal(number, SIG_DFL);
}

} // namespace

Interrupt::Interrupt(QObject* parent)
    : QObject(parent)
{
    std::signal(SIGINT, noteInterrupt);
    std::signal(SIGTERM, noteInterrupt);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (interruptMark == 0)
            return;
        m_timer.stop();
        Q_EMIT requested();
    });
    m_timer.start(interruptLookMs);
}

} // namespace jonction
