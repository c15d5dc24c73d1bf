// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/SipArguments.h"
#include "domain/StepId.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace jonction {

enum class Command {
    New,
    Check,
    Plan,
    Apply,
    Verify,
    Undo,
    Practice,
    Board,
    SipOptions,
    SipProbe,
    SipCall,
    SipRegister,
    SipListen,
    SipTransfer,
    SecretStatus,
    SecretCreate,
    SecretRotate,
    SecretRetire,
    SignOut,
    Explain,
    AgentsImport,
    AgentsExport
};

/// The words of the command line, parsed; no decisions yet.
struct Arguments
{
    Command command = Command::Check;
    QString file;
    std::optional<StepId> step;
    bool json = false;
    bool yes = false;
    bool once = false;
    bool deviceCode = false; ///< sign in on another device
    bool noSignIn = false;   ///< for unattended use: a sign-in that would be needed is a failure
    QString code;            ///< to be explained
    int seconds = 0;
    QMap<QString, QString> endpoints;
    QStringList secretsFromEnvironment;
    QString readyFile;
    QString table; ///< CSV file to read, or to write
    QString logFile;
    QString logLevel;
    QString language;
    QString name;
    int practiceAgents = 12;
    int practiceSeed = 1;
    QString practiceFaults;
    SipArguments sip;
    QString icsFile; ///< secret status
    QString keyId;   ///< secret retire
    bool handedOver = false;
    bool confirmed = false;
    bool abort = false;
};

struct ParsedArguments
{
    std::optional<Arguments> arguments; ///< empty: print `text` and end with `exitCode`
    QString text;
    int exitCode = 0;
};

/// Parses argv. Help and version end with 0, bad usage with 3.
ParsedArguments parseArguments(int argc, const char* const* argv);

} // namespace jonction
