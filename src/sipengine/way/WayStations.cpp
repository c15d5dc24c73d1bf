// SPDX-License-Identifier: Apache-2.0
#include "sipengine/way/WayStations.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

Error unusableStation(const QString& what)
{
    return Error::of(ErrorKind::InvalidInput, u"target"_s, what);
}

/// An empty text is no station, and no error.
Result<Nothing> readStation(const QString& text, SipTarget& into)
{
    if (text.trimmed().isEmpty())
        return Nothing{};
    const Result<SipTarget> station = SipTarget::parse(text.trimmed());
    if (!station.ok())
        return station.error();
    into = station.value();
    return Nothing{};
}

} // namespace

Result<Nothing> WayStations::read(const SipRequest& request, SipWork work)
{
    const bool registers = request.registers || work == SipWork::Registration;
    SipTarget own;
    const QList<std::pair<QString, SipTarget*>> texts{{request.target, &target},
                                                      {request.outboundProxy, &proxy},
                                                      {registers ? request.fromUri : QString(), &own}};
    for (const auto& [text, into] : texts)
        if (const Result<Nothing> done = readStation(text, *into); !done.ok())
            return done.error();
    // Only whoever waits for a call of its own domain may do without a target.
    if (target.host.isEmpty() && (work != SipWork::Listening || own.host.isEmpty()))
        return unusableStation(u"target"_s);
    if (registers && own.host.isEmpty())
        return unusableStation(u"address of record"_s);
    if (registers) {
        registrar = work == SipWork::Registration ? target : own;
        registrar.user.clear();
    }
    transport = request.transport;
    for (const SipTarget* from : {&proxy, &target, &registrar})
        if (transport == SipTransport::Auto)
            transport = from->secure ? SipTransport::Tls : from->transport;
    for (const SipTarget* station : {&proxy, &target, &registrar})
        if (station->secure && transport != SipTransport::Tls)
            return unusableStation(u"sips needs tls"_s);
    return Nothing{};
}

const SipTarget& WayStations::first() const
{
    if (!proxy.host.isEmpty())
        return proxy;
    return registrar.host.isEmpty() ? target : registrar;
}

} // namespace jonction
