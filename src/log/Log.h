// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace jonction {

enum class LogLevel { Trace, Debug, Info, Warning, Error, Off };

/// "trace", "debug", "info", "warning", "error", "off": the words of `--log-level`.
QString toString(LogLevel level);
std::optional<LogLevel> logLevelFromString(const QString& word);

struct LogSettings
{
    LogLevel level = LogLevel::Info;
    /// Where to write; empty for no file. The folder exists. Three files of 1 MiB at most (x.log, x.1.log,
    /// x.2.log), readable by the person alone where the file system knows rights.
    QString file;
    bool console = false; ///< also on standard error
};

/// The one log of a program. Every line passes masked() (log/Masking.h) before it reaches a file, the console
/// or recent(), whoever wrote it; control characters become visible, so one record is one line. Qt's own
/// messages come in with the category "qt". Nothing here throws, and a full disk costs lines, not the
/// program. Warnings and errors are on the disk when the call returns.
///
/// Thread-safe except start() and stop(), which belong to main().
///
/// Categories (the first word of a line after the level):
///   app      start, end, windows                 setup    steps, runner, applier
///   http     method, template path, status, ms   plan     differences found
///   entra graph telnyx ccaip  what a service meant  board    feeds
///   vault    keychain, never a value             dialer   calls; sip: the helper process
///   store    documents and journals              qt       messages of Qt and its plugins
namespace Log {

/// Replaces a running log. A file that cannot be opened is left out; fileTrouble() says why.
void start(const LogSettings& settings);
/// Flushes, closes the file and gives Qt its own message handler back. recent() keeps its lines.
void stop();

void trace(const char* category, const QString& message);
void debug(const char* category, const QString& message);
void info(const char* category, const QString& message);
void warning(const char* category, const QString& message);
void error(const char* category, const QString& message);

/// Whether a line of this level would be written: ask before building an expensive message.
bool enabled(LogLevel level);

/// The last 500 lines, oldest first, masked.
QStringList recent();

/// The last thing that went wrong with the log file since start(): FileUnwritable, subject the path.
std::optional<Error> fileTrouble();

} // namespace Log

} // namespace jonction
