// SPDX-License-Identifier: Apache-2.0
#include "sipengine/EngineHost.h"

#include <QtEndian>

#include <array>
#include <cstdio>

namespace jonction {

namespace {

/// One frame from the standard input; false at its end, or when it cannot be a frame.
bool readFrame(QByteArray& payload)
{
    std::array<char, 4> head{};
    if (std::fread(head.data(), 1, head.size(), stdin) != head.size())
        return false;
    const auto length = qFromBigEndian<quint32>(head.data());
    if (length > SipFrameCodec::kMaxFrame)
        return false;
    payload.resize(static_cast<qsizetype>(length));
    return std::fread(payload.data(), 1, length, stdin) == length;
}

} // namespace

EngineHost::EngineHost(QObject* parent)
    : QObject(parent)
{
    connect(&m_engine, &SipEngine::event, this, &EngineHost::write);
    connect(&m_engine, &SofiaEngine::stopped, this, &EngineHost::done);
    m_reader = std::thread([this] { readInput(); });
}

EngineHost::~EngineHost()
{
    m_reader.join();
}

void EngineHost::readInput()
{
    QByteArray payload;
    while (readFrame(payload)) {
        const Result<SipCommand> command = SipFrameCodec::decodeCommand(payload);
        const bool last = !command.ok() || command.value().kind == SipCommand::Kind::Shutdown;
        if (last)
            break;
        QMetaObject::invokeMethod(
            this, [this, known = command.value()] { m_engine.submit(known); }, Qt::QueuedConnection);
    }
    QMetaObject::invokeMethod(this, &EngineHost::leave, Qt::QueuedConnection);
}

void EngineHost::leave()
{
    m_engine.submit(SipCommand{SipCommand::Kind::Shutdown, 0, {}, {}, 0});
}

void EngineHost::write(const SipEvent& event)
{
    const QByteArray frame = SipFrameCodec::encode(event);
    std::fwrite(frame.constData(), 1, static_cast<std::size_t>(frame.size()), stdout);
    std::fflush(stdout);
}

} // namespace jonction
