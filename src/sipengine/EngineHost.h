// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/SipFrameCodec.h"
#include "sipengine/SofiaEngine.h"

#include <QObject>

#include <thread>

namespace jonction {

/// The helper's own loop: frames in on standard input, frames out on standard output. Ends by Shutdown, by
/// the end of the input (the program that started it is gone), or by a stream that makes no sense.
class EngineHost : public QObject
{
    Q_OBJECT

public:
    explicit EngineHost(QObject* parent = nullptr);
    ~EngineHost() override;

Q_SIGNALS:
    void done();

private:
    void readInput();
    void write(const SipEvent& event);
    void leave();

    SofiaEngine m_engine;
    std::thread m_reader; ///< blocks in the standard input; ends with it
};

} // namespace jonction
