// SPDX-License-Identifier: Apache-2.0
#include "log/Log.h"

#include "log/MaskingSink.h"

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/ringbuffer_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <QFile>
#include <QFileInfo>

#include <mutex>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t logFileBytes = 1024 * 1024;
constexpr std::size_t logOlderFiles = 2;
constexpr std::size_t recentLines = 500;
constexpr const char* levelWords[] = {"trace", "debug", "info", "warning", "error", "off"};

using RingSink = spdlog::sinks::ringbuffer_sink_mt;

struct LogState
{
    std::mutex mutex;
    std::shared_ptr<spdlog::logger> logger;
    std::shared_ptr<RingSink> ring;
    std::optional<Error> trouble;
    QString file;
    bool qtIsRouted = false;
    QtMessageHandler qtHandler = nullptr;
};

LogState& logState()
{
    static LogState state;
    return state;
}

std::shared_ptr<spdlog::logger> currentLogger()
{
    LogState& state = logState();
    const std::lock_guard lock(state.mutex);
    return state.logger;
}

void noteFileTrouble(const std::string& what)
{
    LogState& state = logState();
    const std::lock_guard lock(state.mutex);
    state.trouble = Error::of(ErrorKind::FileUnwritable, state.file, QString::fromLocal8Bit(what.c_str()));
}

spdlog::level::level_enum spdlogLevel(LogLevel level)
{
    switch (level) {
    case LogLevel::Trace:
        return spdlog::level::trace;
    case LogLevel::Debug:
        return spdlog::level::debug;
    case LogLevel::Info:
        return spdlog::level::info;
    case LogLevel::Warning:
        return spdlog::level::warn;
    case LogLevel::Error:
        return spdlog::level::err;
    case LogLevel::Off:
        break;
    }
    return spdlog::level::off;
}

// The file exists with narrow rights before anything is written to it, also after each rotation.
void makePrivate(const spdlog::filename_t& name)
{
    constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    QFile file(QFile::decodeName(name.c_str()));
    if (!file.exists())
        file.open(QFile::WriteOnly | QFile::NewOnly, ownerOnly);
    else if (QFileInfo(file).isFile())
        file.setPermissions(ownerOnly);
}

spdlog::sink_ptr fileSink(const QString& path)
{
    spdlog::file_event_handlers handlers;
    handlers.before_open = makePrivate;
    try {
        return std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
            QFile::encodeName(path).toStdString(), logFileBytes, logOlderFiles, false, handlers);
    } catch (const std::exception& trouble) {
        noteFileTrouble(trouble.what());
        return nullptr;
    }
}

std::shared_ptr<spdlog::logger> makeLogger(const LogSettings& settings, const std::shared_ptr<RingSink>& ring)
{
    std::vector<spdlog::sink_ptr> sinks{ring};
    if (settings.console)
        sinks.push_back(std::make_shared<spdlog::sinks::stderr_sink_mt>());
    if (!settings.file.isEmpty())
        if (spdlog::sink_ptr file = fileSink(settings.file))
            sinks.push_back(std::move(file));
    auto logger =
        std::make_shared<spdlog::logger>("jonction", std::make_shared<MaskingSink>(sinks, noteFileTrouble));
    logger->set_formatter(std::make_unique<spdlog::pattern_formatter>("%Y-%m-%dT%H:%M:%S.%eZ %-7l %v",
                                                                      spdlog::pattern_time_type::utc));
    logger->set_level(spdlogLevel(settings.level));
    logger->flush_on(spdlog::level::warn);
    logger->set_error_handler(noteFileTrouble);
    return logger;
}

void writeLine(LogLevel level, const char* category, const QString& message)
{
    const auto logger = currentLogger();
    if (!logger || !logger->should_log(spdlogLevel(level)))
        return;
    const QByteArray line = category + QByteArray(": ") + message.toUtf8();
    logger->log(spdlogLevel(level),
                spdlog::string_view_t(line.constData(), static_cast<std::size_t>(line.size())));
}

LogLevel levelOfQt(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return LogLevel::Error;
}

// Qt aborts by itself after a fatal message; the line is flushed by then.
void takeQtMessage(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    static thread_local bool busy = false;
    if (std::exchange(busy, true))
        return; // something below the log complained through Qt
    const QString category = QString::fromUtf8(context.category);
    const bool named = !category.isEmpty() && category != "default"_L1;
    writeLine(levelOfQt(type), "qt", named ? category + ": "_L1 + message : message);
    busy = false;
}

void routeQtMessages(LogState& state)
{
    if (!std::exchange(state.qtIsRouted, true))
        state.qtHandler = qInstallMessageHandler(takeQtMessage);
}

} // namespace

QString toString(LogLevel level)
{
    return QString::fromLatin1(levelWords[static_cast<int>(level)]);
}

std::optional<LogLevel> logLevelFromString(const QString& word)
{
    for (int i = 0; i <= static_cast<int>(LogLevel::Off); ++i)
        if (word.compare(QLatin1StringView(levelWords[i]), Qt::CaseInsensitive) == 0)
            return static_cast<LogLevel>(i);
    return std::nullopt;
}

void Log::start(const LogSettings& settings)
{
    LogState& state = logState();
    {
        const std::lock_guard lock(state.mutex);
        state.trouble.reset();
        state.file = settings.file;
        if (!state.ring)
            state.ring = std::make_shared<RingSink>(recentLines);
    }
    auto logger = makeLogger(settings, state.ring);
    {
        const std::lock_guard lock(state.mutex);
        state.logger = std::move(logger);
    }
    routeQtMessages(state);
}

void Log::stop()
{
    LogState& state = logState();
    if (std::exchange(state.qtIsRouted, false))
        qInstallMessageHandler(state.qtHandler);
    std::shared_ptr<spdlog::logger> last;
    {
        const std::lock_guard lock(state.mutex);
        last = std::exchange(state.logger, nullptr);
    }
    if (last)
        last->flush();
}

void Log::trace(const char* category, const QString& message)
{
    writeLine(LogLevel::Trace, category, message);
}

void Log::debug(const char* category, const QString& message)
{
    writeLine(LogLevel::Debug, category, message);
}

void Log::info(const char* category, const QString& message)
{
    writeLine(LogLevel::Info, category, message);
}

void Log::warning(const char* category, const QString& message)
{
    writeLine(LogLevel::Warning, category, message);
}

void Log::error(const char* category, const QString& message)
{
    writeLine(LogLevel::Error, category, message);
}

bool Log::enabled(LogLevel level)
{
    const auto logger = currentLogger();
    return level != LogLevel::Off && logger && logger->should_log(spdlogLevel(level));
}

QStringList Log::recent()
{
    std::shared_ptr<RingSink> ring;
    {
        LogState& state = logState();
        const std::lock_guard lock(state.mutex);
        ring = state.ring;
    }
    QStringList lines;
    if (ring)
        for (const std::string& line : ring->last_formatted())
            lines.append(QString::fromUtf8(line.c_str()).trimmed());
    return lines;
}

std::optional<Error> Log::fileTrouble()
{
    LogState& state = logState();
    const std::lock_guard lock(state.mutex);
    return state.trouble;
}

} // namespace jonction
