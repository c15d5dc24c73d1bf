// SPDX-License-Identifier: Apache-2.0
#include "sip/CallState.h"

#include <array>
#include <utility>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<CallState, QLatin1StringView>, 11> kCallStates{{
    {CallState::Idle, "idle"_L1},
    {CallState::Registering, "registering"_L1},
    {CallState::Waiting, "waiting"_L1},
    {CallState::Trying, "trying"_L1},
    {CallState::Ringing, "ringing"_L1},
    {CallState::EarlyMedia, "earlyMedia"_L1},
    {CallState::Answered, "answered"_L1},
    {CallState::Held, "held"_L1},
    {CallState::Transferring, "transferring"_L1},
    {CallState::Ending, "ending"_L1},
    {CallState::Ended, "ended"_L1},
}};

constexpr std::array<std::pair<CallReason, QLatin1StringView>, 48> kCallReasons{{
    {CallReason::None, "none"_L1},
    {CallReason::Answered, "answered"_L1},
    {CallReason::Busy, "busy"_L1},
    {CallReason::Declined, "declined"_L1},
    {CallReason::NoAnswer, "noAnswer"_L1},
    {CallReason::NotFound, "notFound"_L1},
    {CallReason::Forbidden, "forbidden"_L1},
    {CallReason::AuthenticationRequired, "authenticationRequired"_L1},
    {CallReason::CredentialsRefused, "credentialsRefused"_L1},
    {CallReason::Redirected, "redirected"_L1},
    {CallReason::BadRequest, "badRequest"_L1},
    {CallReason::MethodNotAllowed, "methodNotAllowed"_L1},
    {CallReason::NotAcceptable, "notAcceptable"_L1},
    {CallReason::Unavailable, "unavailable"_L1},
    {CallReason::DialogUnknown, "dialogUnknown"_L1},
    {CallReason::LoopDetected, "loopDetected"_L1},
    {CallReason::NumberIncomplete, "numberIncomplete"_L1},
    {CallReason::Ambiguous, "ambiguous"_L1},
    {CallReason::TooLarge, "tooLarge"_L1},
    {CallReason::ServerError, "serverError"_L1},
    {CallReason::ServiceUnavailable, "serviceUnavailable"_L1},
    {CallReason::GatewayTimeout, "gatewayTimeout"_L1},
    {CallReason::OtherRefusal, "otherRefusal"_L1},
    {CallReason::Unreachable, "unreachable"_L1},
    {CallReason::ConnectionRefused, "connectionRefused"_L1},
    {CallReason::ConnectionLost, "connectionLost"_L1},
    {CallReason::Timeout, "timeout"_L1},
    {CallReason::Cancelled, "cancelled"_L1},
    {CallReason::NameUnknown, "nameUnknown"_L1},
    {CallReason::NameTimeout, "nameTimeout"_L1},
    {CallReason::TlsUntrusted, "tlsUntrusted"_L1},
    {CallReason::TlsSelfSigned, "tlsSelfSigned"_L1},
    {CallReason::TlsExpired, "tlsExpired"_L1},
    {CallReason::TlsNotYetValid, "tlsNotYetValid"_L1},
    {CallReason::TlsWrongName, "tlsWrongName"_L1},
    {CallReason::TlsClientCertificate, "tlsClientCertificate"_L1},
    {CallReason::TlsHandshake, "tlsHandshake"_L1},
    {CallReason::TlsOldVersion, "tlsOldVersion"_L1},
    {CallReason::TlsWeak, "tlsWeak"_L1},
    {CallReason::TlsUsage, "tlsUsage"_L1},
    {CallReason::BadAnswer, "badAnswer"_L1},
    {CallReason::InvalidTarget, "invalidTarget"_L1},
    {CallReason::NobodyCalled, "nobodyCalled"_L1},
    {CallReason::RefusedHere, "refusedHere"_L1},
    {CallReason::CallerGone, "callerGone"_L1},
    {CallReason::LocalFailure, "localFailure"_L1},
    {CallReason::EngineStopped, "engineStopped"_L1},
    {CallReason::EngineMissing, "engineMissing"_L1},
}};

constexpr std::array<std::pair<int, CallReason>, 35> kStatusReasons{{
    {401, CallReason::AuthenticationRequired},
    {403, CallReason::Forbidden},
    {404, CallReason::NotFound},
    {405, CallReason::MethodNotAllowed},
    {406, CallReason::NotAcceptable},
    {407, CallReason::AuthenticationRequired},
    {408, CallReason::GatewayTimeout},
    {410, CallReason::NotFound},
    {413, CallReason::TooLarge},
    {414, CallReason::TooLarge},
    {415, CallReason::NotAcceptable},
    {400, CallReason::BadRequest},
    {416, CallReason::BadRequest},
    {420, CallReason::BadRequest},
    {421, CallReason::BadRequest},
    {480, CallReason::Unavailable},
    {481, CallReason::DialogUnknown},
    {482, CallReason::LoopDetected},
    {483, CallReason::LoopDetected},
    {484, CallReason::NumberIncomplete},
    {485, CallReason::Ambiguous},
    {486, CallReason::Busy},
    {487, CallReason::Cancelled},
    {488, CallReason::NotAcceptable},
    {493, CallReason::NotAcceptable},
    {501, CallReason::MethodNotAllowed},
    {503, CallReason::ServiceUnavailable},
    {504, CallReason::GatewayTimeout},
    {505, CallReason::BadRequest},
    {513, CallReason::TooLarge},
    {600, CallReason::Busy},
    {603, CallReason::Declined},
    {604, CallReason::NotFound},
    {606, CallReason::NotAcceptable},
    {607, CallReason::Declined},
}};

template<typename Table, typename Key>
QString nameIn(const Table& table, Key key)
{
    for (const auto& [value, name] : table)
        if (value == key)
            return QString(name);
    return QString();
}

} // namespace

QString toString(CallState state)
{
    return nameIn(kCallStates, state);
}

QString toString(CallReason reason)
{
    return nameIn(kCallReasons, reason);
}

CallState callStateFrom(const QString& text)
{
    for (const auto& [state, name] : kCallStates)
        if (name == text)
            return state;
    return CallState::Idle;
}

CallReason callReasonFrom(const QString& text)
{
    for (const auto& [reason, name] : kCallReasons)
        if (name == text)
            return reason;
    return CallReason::None;
}

QList<CallReason> allCallReasons()
{
    QList<CallReason> all;
    for (const auto& entry : kCallReasons)
        all.append(entry.first);
    return all;
}

CallReason reasonForStatus(int status, bool rang)
{
    if (status >= 200 && status < 300)
        return CallReason::Answered;
    if (status >= 300 && status < 400)
        return CallReason::Redirected;
    if (status == 408 && rang)
        return CallReason::NoAnswer;
    for (const auto& [code, reason] : kStatusReasons)
        if (code == status)
            return reason;
    if (status >= 500 && status < 600)
        return CallReason::ServerError;
    return status >= 400 && status < 700 ? CallReason::OtherRefusal : CallReason::BadAnswer;
}

} // namespace jonction
